"""Does what stands below and beside the total follow each change of the answers, and only that?"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.calculator_page import PLAIN, fill_in, shown_result, wait_until_told
from tests.browser.conftest import Visitor

SPOUSE: dict[str, Any] = {
    "accompanying": True,
    "citizen_or_pr": False,
    "education": "masters",
    "language": {"test": "clb", "speaking": 9, "listening": 9, "reading": 9, "writing": 9},
    "canadian_work_years": 2,
}
SELECT = """() => {
  const reason = document.querySelector(".calc-section--core .calc-factor__reason");
  getSelection().selectAllChildren(reason);
  return String(getSelection());
}"""


def whole(page: Page) -> list[str]:
    """The breakdown and the panel's sums, with lengths of bars, as they stand."""
    shown_result(page)
    boxes = page.locator("[data-breakdown], [data-standing]")
    return [box.inner_html() for box in boxes.all()]


def test_any_way_to_the_same_answers_shows_the_same(visit: Visitor) -> None:
    """A spouse who came and went, a day of other rules and back, a sum that rose and fell: what
    stands is what a page shows that was given the last answers alone."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN | {"job_offer": None})
    alone = whole(page)
    fill_in(page, {"spouse": SPOUSE})
    wait_until_told(page, '"spouse":{"accompanying"')
    with_spouse = whole(page)
    sections = page.locator(".calc-section__head > span:first-child")
    expect(sections).to_have_count(4)
    expect(sections.nth(1)).to_contain_text("Spouse")
    fill_in(page, {"date": "2023-06-01"})
    wait_until_told(page, "2023-06-01")
    assert whole(page) != with_spouse
    fill_in(page, {"date": ""})
    expect(page.locator("[data-day]")).to_be_hidden()
    wait_until_told(page, '"spouse":{"accompanying"')
    expect(page.locator("[data-calculator]:not([data-profile*='2023-06-01'])")).to_have_count(1)
    assert whole(page) == with_spouse
    fill_in(page, {"spouse": None})
    wait_until_told(page, '"spouse":null')
    assert whole(page) == alone


def test_text_that_a_reader_has_selected_stays_selected(visit: Visitor) -> None:
    """A nomination changes the additional points; the reason beside the age stays as it was."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN)
    shown_result(page)
    selected = page.evaluate(SELECT)
    assert "29" in selected
    page.locator('[name="provincial_nomination"][value="yes"]').evaluate("button => button.click()")
    wait_until_told(page, '"provincial_nomination":true')
    expect(page.locator(".calc-section--additional .calc-section__head")).to_contain_text("600")
    assert page.evaluate("String(getSelection())") == selected
