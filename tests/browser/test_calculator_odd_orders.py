"""Does the calculator stay right with slips, words left behind, two tabs, and a runtime that gives out?"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator_page import (
    LOADING,
    PLAIN,
    ROOT,
    fill_in,
    shown_result,
    shown_total,
    told_profile,
    wait_for_stage,
    wait_for_state,
    wait_until_told,
)
from tests.browser.conftest import Visitor
from tests.browser.keeping import answers, notice, press
from tests.browser.means_panels import put_in

# What a screen reader is given to say: each change of a live region that is not switched off.
LISTEN = """() => {
  window.said = [];
  new MutationObserver((changes) => {
    const regions = new Set(changes.map(({ target }) =>
      (target.closest ? target : target.parentElement)?.closest("[role=status], [role=alert]")));
    for (const region of regions) {
      if (region && !region.hidden && region.ariaLive !== "off") window.said.push(region.textContent.trim());
    }
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["hidden"],
  });
}"""
IELTS: dict[str, Any] = {
    "test": "ielts-gt", "speaking": 7, "listening": 8, "reading": 7, "writing": 7,
}  # fmt: skip


def said_since(page: Page) -> list[str]:
    """What there was to say, once the page has paused."""
    page.wait_for_timeout(1500)
    said: list[str] = page.evaluate("() => window.said.splice(0).filter(Boolean)")
    return said


def test_a_page_that_is_not_drawn_shows_the_breakdown_all_the_same(visit: Visitor) -> None:
    """Where the browser draws no frame, as for a window that is covered, nothing waits for one."""
    page = visit("calculator/").go().page
    page.evaluate("() => { window.requestAnimationFrame = () => 0; }")
    put_in(page, PLAIN)
    assert shown_result(page)["total"] == 379
    expect(page.locator("[data-breakdown]")).to_contain_text("Core human capital factors")


@pytest.mark.parametrize(
    ("written", "number"),
    [("20,000", 20000), ("20 000", 20000), ("$20,000.50", 20000.5), ("20000,5", 20000.5)],
)
def test_numbers_are_taken_as_people_write_them(
    visit: Visitor, written: str, number: float
) -> None:
    """Thousands may be set apart, with the sign of the dollar: 20,000 is never 20."""
    page = visit("calculator/").go().page
    put_in(page, PLAIN)
    fill_in(page, {"funds": written})
    wait_until_told(page, '"funds"')
    assert told_profile(page)["funds"] == number


@pytest.mark.parametrize("written", ["20.000", "$20.000"])
def test_an_amount_that_can_be_read_in_two_ways_is_asked_about(
    visit: Visitor, written: str
) -> None:
    """A point parts thousands in some countries: 20.000 is neither taken as 20 nor as 20,000."""
    page = visit("calculator/").go().page
    put_in(page, PLAIN)
    fill_in(page, {"funds": written})
    wait_for_state(page, "errors")
    asked = 'Settlement funds: "20.000" can be read in two ways: write 20000 or 20'
    expect(page.locator("[data-missing]")).to_contain_text(asked)
    fill_in(page, {"funds": "20000"})
    wait_for_state(page, "result")
    fill_in(page, {"canadian_work_years": "1.125"})  # years are not counted in thousands
    wait_until_told(page, '"canadian_work_years":1.125')


@pytest.mark.parametrize("written", ["1e1", "0x2", "two", "2 or 3"])
def test_what_is_no_number_is_said(visit: Visitor, written: str) -> None:
    """A slip of the hand gives no score, and the message repeats what stands in the box."""
    page = visit("calculator/").go().page
    put_in(page, PLAIN)
    fill_in(page, {"canadian_work_years": written})
    wait_for_state(page, "errors")
    expect(page.locator("[data-missing]")).to_contain_text(f'Work in Canada: "{written}"')


def test_a_total_of_this_site_can_be_put_in_where_a_score_is_asked(visit: Visitor) -> None:
    """The calculator writes 1,076; the page on past draws takes it."""
    page = visit("calculator/past-draws/").go().page
    page.get_by_label("What is your CRS score?").fill("1,076")
    page.get_by_role("button", name="Compare with past draws").click()
    expect(page.locator("[data-answer]")).to_contain_text("that 1,076 points meet", timeout=LOADING)


def test_words_without_a_chosen_occupation_count_as_not_told(visit: Visitor) -> None:
    """The score does not wait for them, and says so where it stands, with a link to the box."""
    page = visit("calculator/").go().page
    put_in(page, PLAIN)
    wait_for_state(page, "result")
    fill_in(page, {"noc": "zzz qqq", "work": [{"noc": "software"}]})
    page.get_by_role("button", name="Show my score").click()
    expect(page.locator("[data-result-heading]")).to_be_focused()
    open_words = page.locator("[data-missing]")
    expect(open_words).to_contain_text("it counts as not answered")
    expect(open_words.get_by_role("link")).to_have_text(["Occupation", "Job 1: Occupation"])
    assert "noc" not in told_profile(page)
    open_words.get_by_role("link").first.click()
    expect(page.locator("#noc")).to_be_focused()
    page.locator("#noc").fill("21231")
    expect(open_words.get_by_role("link")).to_have_text(["Job 1: Occupation"])
    page.get_by_role("button", name="Take away job 1").click()
    expect(open_words).to_be_hidden()


def test_messages_call_a_test_by_its_name(visit: Visitor) -> None:
    """A score that the test's report can't show: the test by its name, not its id."""
    page = visit("calculator/").go().page
    put_in(page, PLAIN | {"first_language": IELTS | {"reading": 7.5}})
    wait_for_state(page, "result")
    fill_in(page, {"first_language": IELTS | {"test": "celpip-g", "reading": 7.5}})
    wait_for_state(page, "errors")
    message = "First official language: Reading: 7.5 is not a CELPIP-General score"
    expect(page.locator("[data-missing]")).to_contain_text(message)
    page.locator('[name="first_language.test"]').select_option("ielts-gt")
    wait_for_state(page, "result")


def test_problems_are_read_out_once(visit: Visitor) -> None:
    """On the button the summary is; what is corrected afterwards is not read out all over again."""
    page = visit("calculator/").go().page
    wait_for_stage(page, "ready")
    put_in(page, PLAIN | {"age": 200, "canadian_work_years": 101})
    wait_for_state(page, "errors")
    page.wait_for_timeout(1500)
    page.evaluate(LISTEN)
    page.get_by_role("button", name="Show my score").click()
    expect(page.locator("[data-error-summary]")).to_be_focused()
    said = said_since(page)
    assert len(said) == 1
    assert said[0].startswith("There is a problem")
    page.locator("#age").fill("29")
    expect(page.locator("[data-error-summary] li")).to_have_count(1)
    assert said_since(page) == ["1 answer needs a correction"]


def test_what_is_put_in_is_not_read_out_box_by_box(visit: Visitor) -> None:
    """After a change from below, or its undoing: what was done and the score, no titles of occupations."""
    page = visit("calculator/").go().page
    jobs = [{"noc": "21231", "where": "abroad", "from": "2020-01-06"}]
    put_in(page, PLAIN | {"noc": "21231", "work": jobs})
    wait_for_state(page, "result")
    page.wait_for_timeout(1500)
    changes = page.locator('[data-means-panel="changes"]')
    changes.locator("summary").first.click()
    page.evaluate(LISTEN)
    changes.get_by_role("button").first.click()
    said = said_since(page)
    assert [text[:15] for text in said] == ["In the form now", "Your score is 9"]
    page.get_by_role("button", name="Undo").click()
    assert [text[:13] for text in said_since(page)] == ["Undone: A nom", "Your score is"]


@pytest.mark.parametrize(
    ("path", "place"),
    [("calculator/", ".calc-panel"), ("calculator/fsw-points/", "[data-stage-text]")],
)
def test_retry_keeps_the_keyboard_near(visit: Visitor, path: str, place: str) -> None:
    """The button goes once it is pressed; the focus is where the page tells how it goes on."""
    seen = visit(path, errors_expected=True)
    page = seen.page
    page.route("**/*.whl", lambda route: route.fulfill(status=404))
    seen.go()
    page.locator("form input").first.focus()
    expect(page.locator(".calc")).to_have_attribute("data-stage", "failed", timeout=LOADING)
    page.unroute_all()
    page.get_by_role("button", name="Try again").focus()
    page.keyboard.press("Enter")
    expect(page.locator(place)).to_be_focused()
    expect(page.locator(".calc")).to_have_attribute("data-stage", "ready", timeout=LOADING)
    expect(page.locator(place)).to_be_focused()


def test_no_score_of_other_answers_stays_where_the_runtime_gives_out(visit: Visitor) -> None:
    """Python dies after a score: the next answer takes the score away, and answers can still be saved."""
    before = """
      window.workers = [];
      const Real = Worker;
      window.Worker = class extends Real { constructor(...all) { super(...all); workers.push(this); } };
    """
    page = visit("calculator/", before=before, errors_expected=True).go().page
    put_in(page, PLAIN)
    assert shown_result(page)["total"] == 379
    page.evaluate("workers[0].dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))")
    wait_for_stage(page, "failed")
    fill_in(page, {"age": 40})
    wait_for_state(page, "waiting")
    assert shown_total(page) == "–"
    assert page.locator(ROOT).get_attribute("data-result") is None
    expect(page.locator("[data-breakdown]")).to_be_empty()
    press(page, "Save in this browser")
    expect(page.locator("[data-keep-saved]")).to_contain_text("answers are saved")


def test_two_tabs_tell_the_same_of_what_is_saved(visit: Visitor) -> None:
    """What one tab saves or deletes, the other says; an offer never brings back what is deleted."""
    seen = visit("calculator/").go()
    page = seen.page
    fill_in(page, {"age": 29})
    press(page, "Save in this browser")
    other = seen.context.new_page()
    other.goto(page.url)
    expect(notice(other)).to_contain_text("You saved answers in this browser")
    fill_in(page, {"age": 30, "education": "masters"})
    press(page, "Save in this browser")
    expect(other.locator("[data-keep-saved]")).to_contain_text("2 answers are saved")
    press(page, "Delete what is saved")
    expect(other.locator("[data-keep-saved]")).to_have_text("Nothing is saved in this browser.")
    expect(notice(other)).to_have_text("What was saved in this browser is deleted.")
    expect(notice(other).get_by_role("button")).to_have_count(0)
    assert answers(other) == {}


def test_deleting_beside_an_empty_form_keeps_the_keyboard_near(visit: Visitor) -> None:
    """With nothing to save the button before it can't be pressed: the focus goes to the line that
    says what is saved."""
    page = visit("calculator/").go().page
    fill_in(page, {"age": 29})
    press(page, "Save in this browser")
    page.reload()
    press(page, "Delete what is saved")
    expect(page.get_by_text("Nothing is saved in this browser.")).to_be_focused()
