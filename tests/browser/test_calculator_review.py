"""Can a reader check all answers in one list, and change one without losing the others?"""

from __future__ import annotations

import re
from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.calculator_page import PLAIN, fill_in, shown_result, shown_total
from tests.browser.conftest import Visitor

PARTNER = "Partner is a citizen or permanent resident"


def opened(page: Page) -> Locator:
    """The list below the form, unfolded."""
    fold = page.locator("[data-review]")
    fold.locator("summary").click()
    return fold


def told(fold: Locator) -> dict[str, str]:
    """Each question's short name with its answer, as they stand in the list."""
    rows: list[list[str]] = fold.locator("dl > div").evaluate_all(
        "rows => rows.map((row) => [row.children[0].innerText, row.children[1].innerText])"
    )
    found = dict(rows)  # type: ignore[arg-type]
    assert len(found) == len(rows)
    return found


def test_every_question_that_matters_is_listed_with_its_answer(visit: Visitor) -> None:
    """In the order of the form: what was answered in words, what was not as "Not answered". Age and
    date of birth stand in for each other; a partner is asked about only where there is one."""
    page = visit("calculator/").go().page
    assert told(opened(page))["Age"] == "Not answered"
    fill_in(page, PLAIN | {"noc": "21231", "work": [{"where": "abroad", "hours_per_week": 30}]})
    shown_result(page)
    fold = page.locator("[data-review]")
    expect(fold).to_contain_text("Hours a week 30")
    answers = told(fold)
    assert list(answers)[:3] == ["Age", "Level of education", "Education in Canada"]
    assert answers["First official language"] == (
        "I know my CLB levels, Speaking 9, Listening 9, Reading 9, Writing 9"
    )
    assert answers["Spouse or common-law partner"] == "No"
    assert answers["Job 1"] == "Outside Canada, Hours a week 30"
    assert answers["Family size"] == "Not answered"
    assert "Date of birth" not in answers
    assert not [name for name in answers if name.startswith("Partner")]
    fill_in(page, {"spouse": {"accompanying": True, "citizen_or_pr": True}})
    expect(fold.locator("dl > div", has_text=PARTNER)).to_contain_text("Yes")


@pytest.mark.parametrize("width", [360, 1280])
def test_change_leads_to_the_answer_and_keeps_the_others(visit: Visitor, width: int) -> None:
    """On a phone also from another step, to the button that is chosen: an arrow key goes on from
    there. The list and the total follow."""
    page = visit("calculator/", width=width).go().page
    fill_in(page, PLAIN)
    shown_result(page)
    assert shown_total(page) == "379"
    fold = opened(page)
    fold.get_by_role("link", name=re.compile("Change.*Provincial nomination")).click()
    chosen = page.locator('[name="provincial_nomination"]:checked')
    expect(chosen).to_be_focused()
    expect(chosen).to_be_in_viewport()
    before: dict[str, Any] = told(fold)
    fill_in(page, {"provincial_nomination": True})
    expect(page.locator("[data-total]")).to_have_text("979")
    expect(fold.locator("div", has_text="Provincial nomination")).to_contain_text("Yes")
    assert told(fold) == before | {"Provincial nomination": "Yes"}


def test_what_is_not_answered_can_be_answered_from_the_list(visit: Visitor) -> None:
    """Also a question of the optional part, which unfolds."""
    page = visit("calculator/", width=360).go().page
    fill_in(page, PLAIN)
    shown_result(page)
    opened(page).get_by_role("link", name=re.compile("Answer.*Family size")).click()
    expect(page.locator('[name="family_size"]')).to_be_focused()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_the_list(
    visit: Visitor, scheme: Literal["light", "dark"], width: int
) -> None:
    """axe finds nothing; nothing is wider than the window. Paper has a list of its own."""
    page = visit("calculator/", scheme=scheme, width=width).go().page
    fill_in(page, PLAIN)
    shown_result(page)
    fold = opened(page)
    expect(fold).to_contain_text("Not answered")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.emulate_media(media="print")
    expect(fold).to_be_hidden()
