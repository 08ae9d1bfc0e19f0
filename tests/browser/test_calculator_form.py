"""Is the form easy to fill in right? What is asked, what is missing, what is wrong."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.calculator_page import (
    PLAIN,
    choose,
    fill_in,
    shown_result,
    shown_total,
    told_profile,
    wait_for_stage,
    wait_for_state,
    wait_until_told,
)
from tests.browser.conftest import Visitor

SPOUSE = ("spouse.education", "spouse.language", "spouse.canadian_work_years")


def test_half_filled_form_has_a_range_and_no_total(visit: Visitor) -> None:
    """While answers are missing the page names them and shows what is still possible, also after it
    had a total: work outside Canada can give 50 points with a degree at CLB 9, age 110 at the most."""
    page = visit("calculator/").go().page
    fill_in(page, {name: value for name, value in PLAIN.items() if name != "foreign_work_years"})
    wait_for_stage(page, "ready")
    expect(page.locator("[data-total]")).to_have_text("379–429")
    expect(page.locator("[data-total-of]")).to_have_text("still possible")
    expect(page.locator(".calc-panel__so-far")).to_have_text("Points so far: 379")
    assert page.locator("[data-missing] li").all_inner_texts() == ["Work outside Canada"]
    fill_in(page, {"foreign_work_years": 0})
    shown_result(page)
    page.locator('[name="age"]').fill("")
    wait_for_state(page, "incomplete")
    expect(page.locator("[data-total]")).to_have_text("269–379")
    assert page.locator(".calc-section").count() == 0


def test_questions_about_a_partner_come_only_where_they_matter(visit: Visitor) -> None:
    """A partner's studies, language and work are asked only of one who comes along and is neither
    a citizen nor a permanent resident."""
    page = visit("calculator/").go().page
    boxes = [page.locator(f'[data-field="{name}"]') for name in SPOUSE]
    assert [box.is_visible() for box in boxes] == [False, False, False]
    fill_in(page, {"spouse": {"accompanying": True, "citizen_or_pr": False}})
    for box in boxes:
        expect(box).to_be_visible()
    choose(page, "spouse.citizen_or_pr", "yes")
    for box in boxes:
        expect(box).to_be_hidden()


def test_second_language_is_the_other_official_language(visit: Visitor) -> None:
    """With an English test first, only French tests can be chosen second."""
    page = visit("calculator/").go().page
    page.locator('[name="first_language.test"]').select_option("celpip-g")
    left = page.locator('[name="second_language.test"] option:not([disabled])')
    values = [option.get_attribute("value") for option in left.all()]
    assert sorted(filter(None, values)) == ["nclc", "none", "tcf-canada", "tef-canada", "unknown"]


def test_level_stands_beside_each_score(visit: Visitor) -> None:
    """IELTS 7.0, 8.5, 8.0 and 7.0 prove CLB 9, 10, 10 and 9; a decimal comma is understood."""
    page = visit("calculator/").go().page
    page.locator('[name="first_language.test"]').select_option("ielts-gt")
    scores = {"speaking": "7", "listening": "8,5", "reading": "8.0", "writing": "7"}
    for ability, score in scores.items():
        page.locator(f'[name="first_language.{ability}"]').fill(score)
    shown = page.locator('[data-field="first_language"] [data-level]')
    expect(shown).to_have_text(["CLB 9", "CLB 10", "CLB 10", "CLB 9"], timeout=60_000)


def test_level_beside_a_score_is_that_of_the_day(visit: Visitor) -> None:
    """By the rules of 1 June 2023, TEF 434 is read by the table of that time: NCLC 6, today 7."""
    page = visit("calculator/").go().page
    scores = dict.fromkeys(("speaking", "listening", "reading", "writing"), 434)
    fill_in(page, {"first_language": {"test": "tef-canada", **scores}})
    shown = page.locator('[data-field="first_language"] [data-level]')
    expect(shown).to_have_text(["NCLC 6", "NCLC 7", "NCLC 7", "NCLC 7"], timeout=60_000)
    fill_in(page, {"date": "2023-06-01"})
    expect(shown).to_have_text(["NCLC 6"] * 4)


def test_a_score_below_the_table_has_no_level(visit: Visitor) -> None:
    """The table of IELTS begins at CLB 4, in listening at 4.5: a listening score of 4 proves no level."""
    page = visit("calculator/").go().page
    scores = {"speaking": 4, "listening": 4, "reading": 3.5, "writing": 4}
    fill_in(page, {"first_language": {"test": "ielts-gt", **scores}})
    shown = page.locator('[data-field="first_language"] [data-level]')
    none = "below the table"
    expect(shown).to_have_text(["CLB 4", none, "CLB 4", "CLB 4"], timeout=60_000)


def test_scores_belong_to_the_test_they_were_typed_for(visit: Visitor) -> None:
    """CLB levels of 9 are no IELTS scores of 9: with another test the boxes are empty, and with the
    first one chosen again its scores are back."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN)
    assert shown_result(page)["total"] == 379
    test = page.locator('[name="first_language.test"]')
    boxes = page.locator('[data-field="first_language"] .calc-score input')
    test.select_option("ielts-gt")
    wait_for_state(page, "incomplete")
    assert [box.input_value() for box in boxes.all()] == [""] * 4
    boxes.first.fill("7")
    test.select_option("none")
    wait_for_state(page, "result")
    test.select_option("ielts-gt")
    wait_for_state(page, "incomplete")
    assert [box.input_value() for box in boxes.all()] == ["7", "", "", ""]
    test.select_option("clb")
    wait_for_state(page, "result")
    assert shown_result(page)["total"] == 379


def test_wrong_answers_are_told_as_a_summary_and_beside_the_field(visit: Visitor) -> None:
    """Nothing is called wrong while it is typed; on the button, Python's words stand in a summary
    that has the focus, link to the fields, and stand beside them."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN | {"age": 200})
    wait_for_state(page, "errors")
    assert shown_total(page) == "–"
    assert page.locator(".calc-error").count() == 0
    page.get_by_role("button", name="Show my score").click()
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    assert page.title().startswith("Error: ")
    beside = page.locator('[data-field="age"] .calc-error')
    message = beside.inner_text().removeprefix("Error:").strip()
    assert "200" in message
    assert "120" in message
    assert message in summary.inner_text()
    assert page.locator('[name="age"]').get_attribute("aria-invalid") == "true"
    summary.get_by_role("link").first.click()
    expect(page.locator('[name="age"]')).to_be_focused()
    page.locator('[name="age"]').fill("29")
    shown_result(page)
    assert page.locator(".calc-error").count() == 0
    assert not page.title().startswith("Error: ")


def test_button_on_an_empty_form_lists_every_question(visit: Visitor) -> None:
    """Each of the eleven questions that are always asked has its link in the summary."""
    page = visit("calculator/").go().page
    page.get_by_role("button", name="Show my score").click()
    expect(page.locator("[data-error-summary] li")).to_have_count(len(PLAIN))


def test_keyboard_alone_leads_to_a_score(visit: Visitor) -> None:
    """Tab, arrows, typing and Enter fill in the whole form and end on the result's heading."""
    page = visit("calculator/").go().page
    keys = page.keyboard
    page.locator('[name="age"]').focus()
    keys.type("29")
    keys.press("Tab")  # date of birth: three parts and the calendar's button
    for _ in range(4):
        keys.press("Tab")
    focused = "document.activeElement.name"
    assert page.evaluate(focused) == "education"
    for _ in range(4):
        keys.press("ArrowDown")  # from the first answer to the bachelor's degree
    assert page.evaluate("document.activeElement.value") == "bachelors"
    keys.press("Tab")
    keys.press("Space")  # no studies in Canada
    keys.press("Tab")
    keys.type("I know my CLB")
    for _ in range(4):
        keys.press("Tab")
        keys.type("9")
    keys.press("Tab")
    keys.type("No test")
    for years in ("0", "0"):
        keys.press("Tab")
        keys.type(years)
        keys.press("Tab")  # past "I don't know yet"
    for name in (
        "certificate_of_qualification",
        "spouse",
        "provincial_nomination",
        "sibling_in_canada",
    ):
        keys.press("Tab")
        assert page.evaluate(focused) == name
        keys.press("ArrowDown")  # from yes to no
    keys.press("Tab")  # the optional part, which stays closed
    keys.press("Tab")
    keys.press("Enter")
    shown_result(page)
    expect(page.locator("[data-result-heading]")).to_be_focused()


def test_what_is_not_known_yet_stays_open(visit: Visitor) -> None:
    """ "I don't know yet" is an answer: the score is a range, and the button calls nothing wrong."""
    page = visit("calculator/").go().page
    wait_for_stage(page, "ready")
    fill_in(page, PLAIN)
    shown_result(page)
    page.locator('[name="foreign_work_years.unknown"]').check()
    expect(page.locator("[data-total]")).to_have_text("379–429")
    assert page.locator('[name="foreign_work_years"]').input_value() == ""
    choose(page, "sibling_in_canada", "unknown")
    expect(page.locator("[data-total]")).to_have_text("379–444")
    expect(page.locator("[data-todo]")).to_contain_text("2 answers are open")
    page.get_by_role("button", name="Show my score").click()
    page.wait_for_timeout(300)
    assert page.locator(".calc-error").count() == 0
    page.locator('[name="foreign_work_years"]').fill("3")
    expect(page.locator("[data-total]")).to_have_text("429–444")
    assert not page.locator('[name="foreign_work_years.unknown"]').is_checked()


def test_missing_answers_are_told_in_the_package_s_words(visit: Visitor) -> None:
    """Beside a question without an answer stands what is wanted there."""
    page = visit("calculator/").go().page
    wait_for_stage(page, "ready")
    fill_in(page, {name: value for name, value in PLAIN.items() if name not in ("age", "spouse")})
    page.get_by_role("button", name="Show my score").click()
    beside = page.locator(".calc-error")
    expect(beside).to_have_text(
        [
            "Error: give your age in whole years, or your date of birth",
            "Error: choose yes or no",
        ]
    )


def test_rules_of_another_day_may_ask_more(visit: Visitor) -> None:
    """In 2019 a job offer gave points, so the score waits for that answer; the day is told with it."""
    page = visit("calculator/").go().page
    wait_for_stage(page, "ready")
    fill_in(page, PLAIN | {"date": "2019-06-03"})
    expect(page.locator("[data-todo]")).to_contain_text("Job offer")
    expect(page.locator("[data-total]")).to_have_text("379–579")
    choose(page, "job_offer", "skilled")
    assert shown_result(page)["total"] == 429
    expect(page.locator("[data-day]")).to_contain_text("3 June 2019")


def test_occupation_is_found_by_its_title_with_the_keyboard(visit: Visitor) -> None:
    """Words typed in the box are looked up; Tab and Enter take the one that is meant."""
    page = visit("calculator/").go().page
    wait_for_stage(page, "ready")
    fill_in(page, PLAIN | {"noc": "software eng"})
    page.locator('[data-field="noc"] .calc-found__one').first.wait_for()
    assert "noc" not in told_profile(page)  # words are no occupation yet
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    box = page.locator('[name="noc"]')
    expect(box).to_be_focused()
    assert box.input_value() == "21231"
    chosen = page.locator('[data-field="noc"] [data-chosen]')
    expect(chosen).to_have_text("Software engineers and designers (TEER 1)")
    wait_until_told(page, "21231")


def test_jobs_are_told_one_by_one_and_taken_away(visit: Visitor) -> None:
    """A job counts once it has all it needs; without the first, the second takes its number."""
    page = visit("calculator/").go().page
    wait_for_stage(page, "ready")
    second = {"noc": "72310", "where": "abroad", "from": "2019-02-01", "self_employed": True}
    fill_in(page, PLAIN | {"work": [{"noc": "21231", "where": "canada"}, second]})
    wait_until_told(page, "72310")
    assert told_profile(page)["work"] == [second]
    first = page.get_by_role("button", name="Take away job 1")
    assert first.inner_text() == "Take away job 1"
    first.click()
    expect(page.locator(".calc-job")).to_have_count(1)
    assert page.locator('[name="work[0].noc"]').input_value() == "72310"
    page.wait_for_timeout(300)
    assert told_profile(page)["work"] == [second]
