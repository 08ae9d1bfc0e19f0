"""Can everyone use the calculator in each of its states? axe-core on each, at both widths."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.calculator_page import (
    PLAIN,
    fill_in,
    reach,
    shown_result,
    wait_for_stage,
    wait_for_state,
)
from tests.browser.conftest import Visitor

SMALLEST = 44  # CSS pixels: the least size of what a finger must hit


SIZES = [("light", 360), ("dark", 360), ("light", 1280), ("dark", 1280)]


@pytest.mark.parametrize(("scheme", "width"), SIZES)
def test_no_violation_in_any_state(
    visit: Visitor, scheme: Literal["light", "dark"], width: int
) -> None:
    """Empty, half filled with a range and a partner, with problems, wrong, with the optional part
    open, an occupation looked up and a job, and with the result."""
    page = visit("calculator/", scheme=scheme, width=width).go().page
    wait_for_stage(page, "ready")
    assert violations(page) == []
    fill_in(page, {"spouse": {"accompanying": True, "citizen_or_pr": False}})
    fill_in(page, {"first_language": {"test": "ielts-gt"}})
    expect(page.locator(".calc-line")).to_be_visible()
    assert violations(page) == []
    ask_for_the_score(page)
    expect(page.locator("[data-error-summary]")).to_be_visible()
    assert violations(page) == []
    fill_in(page, PLAIN | {"age": 200})
    wait_for_state(page, "errors")
    assert violations(page) == []
    fill_in(page, {"work": [{"where": "abroad"}], "noc": "software"})
    page.locator('[data-field="noc"] .calc-found__one').first.wait_for()
    assert violations(page) == []
    fill_in(page, {"age": 29, "noc": "21231"})
    shown_result(page)
    assert violations(page) == []


def ask_for_the_score(page: Page) -> None:
    """Presses the button, which stands on the last step of a phone."""
    reach(page, "sibling_in_canada")
    page.get_by_role("button", name="Show my score").click()


def test_no_violation_after_a_failure(visit: Visitor) -> None:
    """The message, its cause and the button can be read and reached."""
    seen = visit("calculator/", width=360, errors_expected=True)
    seen.context.route("**/python_stdlib.zip", lambda route: route.abort())
    page = seen.go().page
    page.locator('[name="age"]').focus()
    wait_for_stage(page, "failed")
    assert violations(page) == []


def test_targets_are_large_enough_for_a_finger(visit: Visitor) -> None:
    """On a phone every answer, box and button is at least 44 px high."""
    page = visit("calculator/", width=360).go().page
    fill_in(page, {"first_language": {"test": "ielts-gt"}})
    low = [
        (element.get_attribute("id") or element.inner_text())
        for element in page.locator(
            ".calc-choice:visible, .calc input:not([type=radio], [type=checkbox]):visible, "
            ".calc select:visible, .calc button:visible"
        ).all()
        if height(page, element) < SMALLEST
    ]
    assert low == []


def height(page: Page, element: object) -> float:
    """The height of an element in CSS pixels."""
    box = element.bounding_box()
    return float(box["height"]) if box else 0.0


def test_total_is_always_in_view(visit: Visitor) -> None:
    """On a phone the total stands at the bottom edge, on a desk beside the form, wherever one is."""
    for width in (360, 1280):
        page = visit("calculator/", width=width).go().page
        for place in ("age", "canadian_work_years", "sibling_in_canada"):
            reach(page, place)
            page.locator(f'[data-field="{place}"]').scroll_into_view_if_needed()
            expect(page.locator("[data-total]")).to_be_in_viewport()


def no_sideways_scroll(page: Page) -> bool:
    """Whether the page is no wider than the window."""
    wide: bool = page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    return wide


def test_page_magnified_twice_loses_nothing(visit: Visitor) -> None:
    """At 200 % a window of 1280 by 800 px has 640 by 400: nothing scrolls sideways, and what has the
    focus is never behind the panel, through the whole form by the Tab key."""
    page = visit("calculator/", width=640, height=400).go().page
    wait_for_stage(page, "ready")
    fill_in(page, {"first_language": {"test": "ielts-gt"}, "spouse": {"accompanying": True}})
    covered = """() => {
      const panel = document.querySelector(".calc-panel").getBoundingClientRect();
      const focused = document.activeElement.getBoundingClientRect();
      return document.activeElement.closest("[data-step]") && focused.bottom > panel.top + 1
        ? document.activeElement.name || document.activeElement.outerHTML : null;
    }"""
    for step in range(1, 8):
        page.locator(f'[data-go="{step}"]').click()
        assert no_sideways_scroll(page)
        for _ in range(9):
            page.keyboard.press("Tab")
            assert page.evaluate(covered) is None
    fill_in(page, PLAIN)
    shown_result(page)
    assert no_sideways_scroll(page)
    expect(page.locator("[data-total]")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1280])
def test_forced_colours_keep_what_colours_say(visit: Visitor, width: int) -> None:
    """In a contrast theme the chosen answer, the step one is at and the line of points can still be
    told from the rest, in a colour that is not the background's."""
    page = visit("calculator/", width=width).go().page
    page.emulate_media(forced_colors="active")
    fill_in(page, PLAIN)
    shown_result(page)
    assert no_sideways_scroll(page)
    colours = page.locator(".calc-line").evaluate(
        "line => [getComputedStyle(line).borderTopColor, getComputedStyle(line.firstChild).backgroundColor,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    assert colours[0] == colours[1] != colours[2]
    if width == 360:
        current, other = (
            page.locator(which).first.evaluate(
                "button => getComputedStyle(button).borderBottomColor"
            )
            for which in ("[data-go][aria-current]", "[data-go]:not([aria-current])")
        )
        assert current != other


def test_nothing_moves_for_a_reader_who_wants_less_motion(visit: Visitor) -> None:
    """With reduced motion no part of the calculator is animated, and scrolling jumps."""
    page = visit("calculator/", width=360).go().page
    fill_in(page, PLAIN)
    shown_result(page)
    moving = page.evaluate(
        """[...document.querySelectorAll(".calc, .calc *")].filter((element) => {
          const style = getComputedStyle(element);
          return [style.transitionDuration, style.animationDuration].some((time) => parseFloat(time) > 0.01);
        }).length"""
    )
    assert moving == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_score_is_announced_once_for_a_change(visit: Visitor) -> None:
    """While a number is typed nothing is read out; afterwards the new score is, once."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN)
    shown_result(page)
    spoken = page.locator("[data-spoken]")
    expect(spoken).to_have_text("Your score is 379 of 1,200 points.")
    page.evaluate(
        """() => {
          globalThis.said = [];
          const heard = document.querySelector("[data-spoken]");
          new MutationObserver(() => said.push(heard.textContent)).observe(heard, { childList: true });
        }"""
    )
    page.locator('[name="foreign_work_years"]').press_sequentially("3", delay=50)
    page.locator('[name="foreign_work_years"]').fill("")
    page.locator('[name="foreign_work_years"]').press_sequentially("3", delay=50)
    fill_in(page, {"sibling_in_canada": True})
    expect(spoken).to_have_text("Your score is 444 of 1,200 points.")  # 379 + 50 + 15
    page.wait_for_timeout(1500)
    assert page.evaluate("said") == ["Your score is 444 of 1,200 points."]
