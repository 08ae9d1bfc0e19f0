"""Can everyone use the panels: by keyboard, by screen reader, on a phone, in light and dark?"""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.calculator_page import PLAIN, wait_for_stage
from tests.browser.conftest import Visitor
from tests.browser.means_panels import PANELS, opened, panel, settled, told, unfolded
from tests.browser.test_calculator_means_whatifs import COUPLE

SMALLEST = 44  # CSS pixels: the least height of what a finger must hit


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_violation_in_any_panel(
    visit: Visitor, scheme: Literal["light", "dark"], width: int
) -> None:
    """Every panel open with all that is folded in it, changes applied, answers compared."""
    page = told(visit, COUPLE, scheme=scheme, width=width)
    for name in PANELS:
        unfolded(opened(page, name))
        assert violations(page) == [], name
        panel(page, name).locator("summary").first.click()
    compare = page.locator("[data-means-compare]")
    compare.locator("summary").click()
    compare.locator("[data-means-keep]").click()
    opened(page, "changes").get_by_role("button", name="Put into the form").first.click()
    settled(panel(page, "changes"))
    compare.locator("[data-means-keep]").click()
    shown = opened(page, "timeline")
    shown.get_by_label("Skilled work in the meantime").select_option("canada")
    settled(shown)
    opened(page, "rounds").get_by_role("button", name="draws").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_no_violation_while_the_panels_wait(visit: Visitor) -> None:
    """Before there is a score each panel says what it waits for."""
    page = visit("calculator/", width=360).go().page
    wait_for_stage(page, "ready")
    for name in PANELS:
        panel(page, name).locator("summary").click()
        expect(panel(page, name).locator("[data-means-waits]")).to_be_visible()
    assert violations(page) == []


def test_without_javascript_there_are_no_empty_panels(visit: Visitor) -> None:
    """The panels need Python; without JavaScript they are not there."""
    page = visit("calculator/", javascript=False).go().page
    expect(page.locator("[data-meaning]")).to_be_hidden()


def test_targets_are_large_enough_for_a_finger(visit: Visitor) -> None:
    """On a phone every button, list, box and line that opens is at least 44 px high."""
    page = told(visit, COUPLE, width=360)
    for name in ("programs", "rounds", "changes", "timeline"):
        opened(page, name)
    page.locator("[data-means-compare] > summary").click()
    low = page.locator(
        "[data-meaning] :is(button, select, summary, input):visible"
    ).evaluate_all(
        "(all, least) => all.filter((one) => one.getBoundingClientRect().height < least)"
        ".map((one) => one.outerHTML.slice(0, 90))",
        SMALLEST,
    )  # fmt: skip
    assert low == []


def test_a_change_by_keyboard_alone(visit: Visitor) -> None:
    """From the summary by Enter and Tab to a change, into the form, and back by Enter."""
    page = told(visit, PLAIN)
    summary = panel(page, "changes").locator("summary").first
    summary.focus()
    page.keyboard.press("Enter")
    settled(panel(page, "changes"))
    page.keyboard.press("Tab")
    first = panel(page, "changes").get_by_role("button").first
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-total]")).to_have_text("979")
    undo = page.get_by_role("button", name="Undo: A nomination by a province or territory")
    expect(undo).to_be_focused()
    expect(undo).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("[data-total]")).to_have_text("379")
    expect(summary).to_be_focused()


def test_a_wide_table_scrolls_by_keyboard(visit: Visitor) -> None:
    """Each table stands in a region with a name that takes the focus."""
    page = told(visit, PLAIN, width=360)
    for name in ("latest", "timeline"):
        region = unfolded(opened(page, name)).get_by_role("region").first
        assert region.get_attribute("aria-label")
        region.focus()
        expect(region).to_be_focused()


def test_the_picture_says_itself_in_words(visit: Visitor) -> None:
    """The steps of the coming years have a title and a description, and the table has each step."""
    page = told(visit, PLAIN)
    picture = opened(page, "timeline").locator("svg[role=img]")
    expect(picture).to_be_visible()
    description = picture.locator("desc").text_content() or ""
    assert "from 379 points to 379 points" in description


def test_no_figure_of_a_round_is_cut_off_on_a_phone(visit: Visitor) -> None:
    """Draw, cut-off, score and difference stand side by side in a window of 360 pixels."""
    told_more = {
        "education": "masters",
        "canadian_work_years": 2,
        "foreign_work_years": 3,
        "noc": "21231",
    }
    page = told(visit, PLAIN | told_more, width=360)
    table = opened(page, "rounds").locator(".means-rounds").first
    expect(table.locator("tbody tr").nth(1)).to_be_visible()
    assert table.evaluate("box => box.scrollWidth - box.clientWidth") == 0
