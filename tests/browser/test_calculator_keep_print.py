"""Does the calculator look right on paper, and can everyone use what keeps the answers?"""

from __future__ import annotations

import re
import zlib
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.calculator_page import fill_in, shown_result
from tests.browser.conftest import Visitor
from tests.browser.keeping import CLIPBOARD_CLOSED, LINK_OF_VERSION_1, notice, open_bytes, press
from tests.browser.means_panels import opened

CONTROLS = "button, input, select, textarea, .calc-panel, .hub-nav, .calc-todo"


def on_paper(page: Page) -> None:
    """Shows the page as it is printed."""
    page.emulate_media(media="print")


def pages_of(pdf: bytes) -> int:
    """How many sheets a PDF has; its objects may stand in compressed streams."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    texts = [pdf]
    for stream in streams:
        try:
            texts.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return max(sum(len(re.findall(rb"/Type\s*/Page\b", text)) for text in texts), 0)


def test_paper_has_the_result_and_the_answers_and_no_controls(visit: Visitor) -> None:
    """Total, rules and day, the address without answers, every factor, each answer in words."""
    seen = visit(f"calculator/{LINK_OF_VERSION_1}").go()
    page = seen.page
    result = shown_result(page)
    on_paper(page)
    head = page.locator("[data-paper-head]")
    expect(head).to_be_visible()
    expect(head).to_contain_text("379 of 1,200")
    expect(head).to_contain_text("By the rules in force since 25 March 2025, counted for")
    expect(head.locator(".keep-paper__address")).to_have_text(f"{seen.server}calculator/")
    told = page.locator("[data-paper-answers]")
    for pair in (
        "Age\n29 years",
        "Level of education\nBachelor's degree",
        "Work in Canada\n0 years",
    ):
        assert pair in told.inner_text()
    assert (
        "I know my CLB levels, Speaking 9, Listening 9, Reading 9, Writing 9" in told.inner_text()
    )
    assert page.locator("main").locator(CONTROLS).locator("visible=true").count() == 0
    text = page.locator("main").inner_text()
    for factor in result["sections"]["core"]["factors"].values():
        assert factor["reason"] in text
    assert 1 <= pages_of(page.pdf(format="Letter")) <= 4


def test_paper_without_a_score_says_so(visit: Visitor) -> None:
    """The answers so far are printed."""
    page = visit("calculator/").go().page
    fill_in(page, {"age": 29})
    on_paper(page)
    expect(page.locator("[data-paper-head]")).to_contain_text("There is no score yet.")
    expect(page.locator("[data-paper-answers]")).to_contain_text("29 years")


def test_of_what_is_closed_paper_has_the_line_only(visit: Visitor) -> None:
    """A panel that was opened is printed whole, one that was not by its answer in short."""
    page = visit(f"calculator/{LINK_OF_VERSION_1}").go().page
    pool, programs = opened(page, "pool"), opened(page, "programs")
    programs.locator("summary").first.click()
    on_paper(page)
    expect(pool.locator("[data-means-content]")).to_be_visible()
    expect(programs.locator("[data-means-line]")).to_be_visible()
    expect(programs.locator("[data-means-content]")).to_be_hidden()
    expect(page.locator("[data-means-compare]")).to_be_hidden()
    assert pages_of(page.pdf(format="Letter")) <= 5


def test_no_heading_stands_on_paper_above_nothing(visit: Visitor) -> None:
    """Printed at once, before a panel came near the screen: the parts without an answer are left out."""
    page = visit(f"calculator/{LINK_OF_VERSION_1}").go().page
    shown_result(page)
    on_paper(page)
    for name in ("What it means", "What would change it"):
        expect(page.get_by_role("heading", name=name)).to_be_hidden()
    page.emulate_media(media="screen")
    opened(page, "changes")
    on_paper(page)
    expect(page.get_by_role("heading", name="What would change it")).to_be_visible()


def test_answers_that_do_not_matter_are_not_printed(visit: Visitor) -> None:
    """Those about a partner leave the paper with the partner."""
    page = visit("calculator/").go().page
    fill_in(
        page, {"spouse": {"accompanying": True, "citizen_or_pr": False, "education": "masters"}}
    )
    fill_in(page, {"spouse": None})
    on_paper(page)
    told = page.locator("[data-paper-answers]")
    expect(told).to_contain_text("Spouse or common-law partner")
    assert "Spouse or common-law partner\nNo" in told.inner_text()
    assert "Master's" not in told.inner_text()


def test_the_button_prints(visit: Visitor) -> None:
    """It opens the browser's own dialog, which also saves as PDF."""
    page = visit("calculator/", before="window.print = () => { window.printed = true; }").go().page
    press(page, "Print or save as PDF")
    assert page.evaluate("window.printed") is True


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_in_any_state(
    visit: Visitor, scheme: Literal["light", "dark"], width: int
) -> None:
    """Empty; taken from a link with names left over; saved, with texts to copy; refused; offered."""
    page = visit("calculator/", scheme=scheme, width=width, before=CLIPBOARD_CLOSED).go().page
    expect(page.locator("[data-keep]")).to_be_visible()
    assert violations(page) == []
    page.evaluate("fragment => { location.hash = fragment; }", LINK_OF_VERSION_1 + "&unknown=1")
    shown_result(page)
    for name in ("Save in this browser", "Copy the link", "Copy the result as text"):
        press(page, name)
    expect(page.locator("[data-copy] textarea").locator("visible=true")).to_have_count(2)
    assert violations(page) == []
    open_bytes(page, b"x")
    expect(notice(page)).to_contain_text("does not hold JSON")
    assert violations(page) == []
    page.reload()
    expect(notice(page)).to_contain_text("You saved answers")
    assert violations(page) == []
    sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(sideways) <= 0


def test_keyboard_alone_saves_restores_and_deletes(visit: Visitor) -> None:
    """Tab reaches every button; the focus is never lost with a button that goes."""
    page = visit(f"calculator/{LINK_OF_VERSION_1}").go().page
    shown_result(page)
    page.locator("[data-keep-save]").focus()
    page.keyboard.press("Enter")
    expect(page.locator('[data-said="save"]')).to_have_text(
        "Your answers are saved in this browser."
    )
    page.keyboard.press("Tab")
    expect(page.locator("[data-keep-clear]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-keep-save]")).to_be_focused()
    page.keyboard.press("Enter")
    for name in ("link", "download", "open", "print", "text"):
        page.keyboard.press("Tab")
        if name == "link":  # first past the button that deletes
            page.keyboard.press("Tab")
        expect(page.locator(f"[data-keep-{name}]")).to_be_focused()
    page.reload()
    notice(page).get_by_role("button", name="Put them into the form").focus()
    page.keyboard.press("Enter")
    expect(notice(page)).to_be_focused()
