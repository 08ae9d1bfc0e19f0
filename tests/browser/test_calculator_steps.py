"""On a phone the form is steps: is each of them in reach, and is it clear where one is?"""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.calculator_page import PLAIN, fill_in, reach, shown_result, shown_total
from tests.browser.conftest import Visitor

SHIFTS = """
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.moved += value;
  }).observe({ type: "layout-shift", buffered: true });
"""
TITLES = ["You", "Education", "Languages", "Work", "Spouse or partner", "Additional points"]


def heading(page: Page) -> str:
    """The heading of the one step that is shown."""
    return " ".join(page.locator("[data-step]:visible > h2").inner_text().split())


def test_continue_and_back_go_one_step_with_the_heading_in_focus(visit: Visitor) -> None:
    """One group at a time, told as "Step 2 of 6"; after the last comes the score, not Continue."""
    page = visit("calculator/", width=360).go().page
    for number, title in enumerate(TITLES, start=1):
        assert heading(page) == f"Step {number} of 6 {title}"
        expect(page.locator("[data-go][aria-current=step]")).to_have_text(f"{number}: {title}")
        if number < len(TITLES):
            page.get_by_role("button", name="Continue").click()
            expect(page.locator("[data-step]:visible > h2")).to_be_focused()
    expect(page.get_by_role("button", name="Continue")).to_be_hidden()
    expect(page.get_by_role("button", name="Show my score")).to_be_visible()
    page.get_by_role("button", name="Back", exact=True).click()
    assert heading(page) == "Step 5 of 6 Spouse or partner"


def test_any_step_can_be_gone_to_and_the_browser_s_back_leads_back(visit: Visitor) -> None:
    """Nothing has to be answered first; answers stay; Back of the browser is the step before."""
    page = visit("calculator/", width=360).go().page
    page.locator('[name="age"]').fill("29")
    page.get_by_role("button", name="Work").click()
    page.get_by_role("button", name="Optional questions").first.click()
    assert heading(page) == "Optional questions"
    page.go_back()
    assert heading(page) == "Step 4 of 6 Work"
    page.go_back()
    assert heading(page) == "Step 1 of 6 You"
    assert page.locator('[name="age"]').input_value() == "29"


def test_a_link_to_the_result_leaves_the_step_as_it_is(visit: Visitor) -> None:
    """From the fifth step to the breakdown and back by the browser: still the fifth step."""
    page = visit("calculator/", width=360).go().page
    fill_in(page, PLAIN)
    shown_result(page)
    page.get_by_role("button", name="Spouse or partner").click()
    page.get_by_role("link", name="See the breakdown").click()
    expect(page.locator("#result")).to_be_in_viewport()
    assert heading(page) == "Step 5 of 6 Spouse or partner"
    page.go_back()
    assert heading(page) == "Step 5 of 6 Spouse or partner"


def test_enter_goes_on_and_a_problem_s_link_leads_to_its_step(visit: Visitor) -> None:
    """By keyboard: Enter in a box is Continue; a link of the summary opens the step of its field."""
    page = visit("calculator/", width=360).go().page
    page.locator('[name="age"]').press("Enter")
    assert heading(page) == "Step 2 of 6 Education"
    reach(page, "sibling_in_canada")
    page.get_by_role("button", name="Show my score").press("Enter")
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="Work outside Canada").press("Enter")
    assert heading(page) == "Step 4 of 6 Work"
    expect(page.locator('[name="foreign_work_years"]')).to_be_focused()


def test_whole_form_can_be_filled_in_on_a_phone(visit: Visitor) -> None:
    """Step by step to the score, which is the same as on a desk; a wider window shows all groups."""
    page = visit("calculator/", width=360).go().page
    fill_in(page, PLAIN)
    shown_result(page)
    assert shown_total(page) == "379"
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator("[data-step]:visible")).to_have_count(len(TITLES) + 1)
    expect(page.locator("[data-steps]")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_the_script_comes_late(visit: Visitor, width: int) -> None:
    """The page is laid out from the first as the script will leave it: no question slips from under a
    finger."""

    def late(route: Route) -> None:
        time.sleep(1)
        route.continue_()

    seen = visit("calculator/", width=width, before=SHIFTS)
    seen.context.route("**/calculator.js", late)
    page = seen.go().page
    expect(page.locator("[data-submit]")).to_be_enabled()
    page.wait_for_timeout(500)
    assert page.evaluate("window.moved") < 0.01
