"""The panels below the result as a person reads them: opened, waited for, their rows as texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.calculator_page import LOADING, wait_for_state
from tests.browser.conftest import Visitor
from tests.browser.written_modules import let_import

PANELS = (
    "programs", "categories", "latest", "rounds", "pool", "changes", "timeline", "partners",
)  # fmt: skip


PUT_IN = """async (profile) => {
  const page = document.querySelector('script[src$="/calculator.js"]').src;
  const { answersFrom, fill } = await import(new URL("written/answers.js", page));
  return fill(document.querySelector("[data-calculator] form"), answersFrom(profile));
}"""


def told(visit: Visitor, answers: Mapping[str, Any], **how: Any) -> Page:
    """The calculator's page with these answers, put into the form at once, and their score."""
    page = visit("calculator/", **how).go().page
    put_in(page, answers)
    wait_for_state(page, "result")
    return page


def put_in(page: Page, answers: Mapping[str, Any]) -> None:
    """Puts a whole profile into the form, in place of what stands there."""
    let_import(page)
    assert page.evaluate(PUT_IN, answers) == []


def panel(page: Page, name: str) -> Locator:
    """One panel, open or not."""
    return page.locator(f'[data-means-panel="{name}"]')


def opened(page: Page, name: str) -> Locator:
    """One panel, opened, with the answer of now."""
    found = panel(page, name)
    found.scroll_into_view_if_needed()
    settled(found)  # by now nothing above it grows any more, so the pointer hits what it aims at
    if found.get_attribute("open") is None:
        found.locator("summary").first.click()
    expect(found).to_have_attribute("open", "")
    settled(found)
    return found


def settled(found: Locator) -> None:
    """Waits until a panel near the screen shows the answer of now."""
    expect(found).to_have_attribute("data-state", "shown", timeout=LOADING)
    expect(found).to_have_attribute("aria-busy", "false")


def line(found: Locator) -> str:
    """The first line of a panel: its answer in short."""
    return found.locator("[data-means-line]").inner_text()


def unfolded(found: Locator) -> Locator:
    """The panel with all that is folded in it opened."""
    closed = found.locator("details.means-item:not([open]) > summary")
    while closed.count():
        closed.first.click()
    return found


def rows(table: Locator) -> list[list[str]]:
    """The cells of a table's body as texts, lines joined by a space."""
    script = """(table) => [...table.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.innerText.replace(/\\s+/g, " ").trim()))"""
    cells: list[list[str]] = table.evaluate(script)
    return cells


def signed(value: int) -> str:
    """A change as the page writes it: +12, 0, \u221212."""
    return f"{value:+,}".replace("-", "\u2212") if value else "0"


def day(iso: str) -> str:
    """A day as the English page writes it."""
    value = dt.date.fromisoformat(iso)
    return f"{value.day} {value:%B %Y}"
