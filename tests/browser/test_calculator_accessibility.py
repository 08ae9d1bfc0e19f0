"""Can everyone use the calculator in each of its states? axe-core on each, at both widths."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.calculator_page import (
    PLAIN,
    fill_in,
    shown_result,
    wait_for_stage,
    wait_for_state,
)
from tests.browser.conftest import Visitor

SMALLEST = 44  # CSS pixels: the least size of what a finger must hit


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_no_violation_in_any_state(
    visit: Visitor, scheme: Literal["light", "dark"], width: int
) -> None:
    """Empty, half filled with a partner, wrong, and with the result."""
    page = visit("calculator/", scheme=scheme, width=width).go().page
    wait_for_stage(page, "ready")
    assert violations(page) == []
    fill_in(page, {"spouse": {"accompanying": True, "citizen_or_pr": False}})
    fill_in(page, {"first_language": {"test": "ielts-gt"}})
    assert violations(page) == []
    page.get_by_role("button", name="Show my score").click()
    expect(page.locator("[data-error-summary]")).to_be_visible()
    assert violations(page) == []
    fill_in(page, PLAIN | {"age": 200})
    wait_for_state(page, "errors")
    assert violations(page) == []
    fill_in(page, PLAIN)
    shown_result(page)
    assert violations(page) == []


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
    box = element.bounding_box()  # type: ignore[attr-defined]
    return float(box["height"]) if box else 0.0


def test_total_is_always_in_view(visit: Visitor) -> None:
    """On a phone the total stands at the bottom edge, on a desk beside the form, wherever one is."""
    for width in (360, 1280):
        page = visit("calculator/", width=width).go().page
        for place in ("age", "canadian_work_years", "sibling_in_canada"):
            page.locator(f'[data-field="{place}"]').scroll_into_view_if_needed()
            expect(page.locator("[data-total]")).to_be_in_viewport()
