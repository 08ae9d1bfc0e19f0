"""Do the pages beside the calculator answer their one question, and without JavaScript give the tables?"""

from __future__ import annotations

import re
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from macros.store import Store
from tests.browser.axe import violations
from tests.browser.calculator_page import LOADING, fill_in
from tests.browser.conftest import Visitor

PAST = "calculator/past-draws/"
LEVELS = "calculator/language-levels/"
TESTS = "crs/language-tests/"  # the same form, between the tables of the tests
GRID = "calculator/fsw-points/"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
IELTS = {"test": "ielts-gt", "speaking": 7, "listening": 8, "reading": 5.5, "writing": 7}

# Grid, IRPR ss. 78 to 83: languages 4 + 5 + 4 + 6, bachelor's 21, two years 11, age 36 is 11
WORKER: dict[str, Any] = {
    "age": 36, "education": "bachelors",
    "first_language": {"test": "clb", "speaking": 7, "listening": 8, "reading": 7, "writing": 9},
    "second_language": None, "canadian_work_years": 0, "foreign_work_years": 2, "spouse": None,
}  # fmt: skip
SIXTY_TWO = 4 + 5 + 4 + 6 + 21 + 11 + 11


def answer(page: Page) -> str:
    """The text of the answer, once it is there."""
    shown = page.locator("[data-answer]")
    expect(shown).to_be_visible(timeout=LOADING)
    return shown.inner_text()


def compare(page: Page, score: str, program: str = "") -> None:
    """Fills in the page on past draws and presses its button."""
    page.get_by_label("What is your CRS score?").fill(score)
    page.get_by_label("Which program are you in the pool for?").select_option(program)
    page.get_by_role("button", name="Compare with past draws").click()


def enter(page: Page, result: dict[str, Any]) -> None:
    """Fills in the page on language levels and presses its button."""
    page.get_by_label("Which test did you take?").select_option(result["test"])
    for name in ("speaking", "listening", "reading", "writing"):
        page.locator(f"#result-{name}").fill(str(result[name]))
    page.get_by_role("button", name="Show my levels").click()


def test_a_score_is_compared_with_every_cutoff(visit: Visitor, store: Store) -> None:
    """Counted from the published cut-offs; the focus goes to the answer's heading."""
    page = visit(PAST).go().page
    compare(page, "480")
    met = sum(d.crs_cutoff < 480 or (d.crs_cutoff == 480 and not d.tie_break) for d in store.draws)
    assert f"{met}\nof {len(store.draws)} rounds had a cut-off that 480 points meet" in answer(page)
    expect(page.locator("#answer-heading")).to_be_focused()


def test_a_round_of_a_type_can_be_looked_up(visit: Visitor) -> None:
    """8 July 2021: 4,500 people of the Canadian Experience Class from 369 on; its page is a press away."""
    page = visit(PAST).go().page
    compare(page, "370", "cec")
    answer(page)
    kind = page.locator("details", has_text="Canadian Experience Class").first
    kind.locator("summary").press("Enter")
    row = kind.locator("tr", has_text="8 July 2021")
    assert row.inner_text().split("\t") == ["8 July 2021", "369", "+1", "Yes"]
    row.get_by_role("link").click()
    expect(page.locator("h1")).to_contain_text("8 July 2021")
    assert "369" in page.locator("main").inner_text()


def test_at_the_cutoff_the_tie_break_is_told(visit: Visitor) -> None:
    """At 369 only profiles submitted before 10 June 2021 at 22:46:37 UTC were invited."""
    page = visit(PAST).go().page
    compare(page, "369", "cec")
    answer(page)
    kind = page.locator("details", has_text="Canadian Experience Class").first
    kind.locator("summary").press("Enter")
    row = kind.locator("tr", has_text="8 July 2021")
    expect(row).to_have_text(re.compile("369.*0.*A tie"))
    below = row.locator("xpath=following-sibling::tr[1]")
    expect(below).to_contain_text("only profiles submitted before 10 June 2021 at 22:46:37 UTC")


@pytest.mark.parametrize(
    ("score", "message"), [("", "not answered yet"), ("1201", "out of range"), ("much", "not")]
)
def test_what_is_no_score_is_said_as_on_the_calculator(
    visit: Visitor, score: str, message: str
) -> None:
    """In a summary that takes the focus and links to the box, and beside the box."""
    page = visit(PAST).go().page
    compare(page, score)
    expect(page.locator("[data-error-summary]")).to_be_focused(timeout=LOADING)
    expect(page.locator(".calc-error")).to_contain_text(message)
    expect(page.locator("[data-answer]")).to_be_hidden()
    page.locator("[data-error-summary] a").click()
    expect(page.locator("#score")).to_be_focused()


@pytest.mark.parametrize("path", [LEVELS, TESTS])
def test_scores_become_levels_minimums_and_points(visit: Visitor, path: str) -> None:
    """IELTS 7, 8, 5.5, 7 is CLB 9, 9, 6, 9: 31 + 31 + 9 + 31 points, 29 + 29 + 8 + 29 with a spouse."""
    page = visit(path).go().page
    enter(page, IELTS)
    text = answer(page)
    for pair in ("Speaking\nCLB 9", "Listening\nCLB 9", "Reading\nCLB 6", "Writing\nCLB 9"):
        assert pair in text
    assert "Your lowest level is CLB 6" in text
    rows = page.locator("[data-answer] tbody tr")
    told = [rows.nth(place).locator(".hub-badge").inner_text() for place in range(3)]
    assert told == ["not met", "depends on your occupation", "met"]
    expect(rows.nth(0)).to_contain_text("Missing: Reading CLB 7")
    assert rows.nth(3).inner_text().split("\t")[1:] == ["102 of 136", "95 of 128"]


def test_an_impossible_score_names_its_box(visit: Visitor) -> None:
    """IELTS has steps of a half."""
    page = visit(LEVELS).go().page
    enter(page, IELTS | {"reading": 5.7})
    expect(page.locator("[data-error-summary]")).to_contain_text(
        "Language test: Reading", timeout=LOADING
    )
    expect(page.locator("#result-reading")).to_have_attribute("aria-invalid", "true")


def test_the_grid_is_counted_factor_by_factor(visit: Visitor) -> None:
    """62 points, five are missing; a relative in Canada makes it 67, and the answer follows."""
    page = visit(GRID).go().page
    fill_in(page, WORKER)
    page.get_by_role("button", name="Count my points").click()
    text = answer(page)
    assert f"{SIXTY_TWO} of 100 points. The pass mark is 67: you reach it." not in text
    assert f"{SIXTY_TWO} of 100 points. The pass mark is 67: 5 are missing." in text
    rows = page.locator("[data-answer] tbody tr")
    points = [rows.nth(place).locator("td").first.inner_text() for place in range(6)]
    assert points == ["19 of 28", "21 of 25", "11 of 15", "11 of 12", "0 of 10", "0 of 10"]
    fill_in(page, {"relative_in_canada": True})
    expect(page.locator("[data-answer]")).to_contain_text(
        "67 of 100 points. The pass mark is 67: you reach it."
    )


@pytest.mark.parametrize(("path", "rows"), [(PAST, 15), (LEVELS, 5), (TESTS, 40), (GRID, 30)])
def test_without_javascript_the_tables_say_it(visit: Visitor, path: str, rows: int) -> None:
    """The button waits, the note names the tables, and they are there."""
    page = visit(path, javascript=False).go().page
    note = page.locator("[data-page] > noscript p")
    expect(note).to_be_visible()
    expect(note).to_contain_text("The tables on this page do not.")
    expect(page.locator("[data-submit]")).to_be_disabled()
    assert page.locator("main tbody tr").count() >= rows


@pytest.mark.parametrize("path", [PAST, LEVELS, TESTS, GRID])
def test_a_failure_is_said_and_can_be_mended(visit: Visitor, path: str) -> None:
    """The cause and a button stand there; the next try works."""
    seen = visit(path, errors_expected=True)
    seen.context.route("**/*.wasm", lambda route: route.abort())
    page = seen.go().page
    page.locator("form input, form select").first.focus()
    expect(page.locator("[data-failure]")).to_be_visible(timeout=LOADING)
    assert violations(page) == []
    seen.context.unroute("**/*.wasm")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-page]")).to_have_attribute("data-stage", "ready", timeout=LOADING)
    expect(page.locator("[data-failure]")).to_be_hidden()


@pytest.mark.parametrize("path", [PAST, LEVELS, TESTS, GRID])
def test_nothing_is_loaded_before_the_form_is_touched(visit: Visitor, path: str) -> None:
    """A reader of the tables pays for no runtime."""
    seen = visit(path).go()
    seen.page.wait_for_timeout(1500)
    assert [url for url in seen.requests if url.endswith((".wasm", ".whl", ".zip"))] == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_with_an_answer(
    visit: Visitor, scheme: Literal["light", "dark"], width: int
) -> None:
    """Errors and answers of every page with such a form; nothing scrolls sideways."""
    acts = {
        PAST: lambda page: compare(page, "476", "cec"),
        LEVELS: lambda page: enter(page, IELTS),
        TESTS: lambda page: enter(page, IELTS),
        GRID: lambda page: (fill_in(page, WORKER), page.locator("[data-submit]").click()),
    }
    for path, act in acts.items():
        page = visit(path, scheme=scheme, width=width).go().page
        page.locator("[data-submit]").click()
        expect(page.locator("[data-error-summary]")).to_be_visible()
        assert violations(page) == [], path
        act(page)
        answer(page)
        if page.locator("details").count():
            page.locator("details summary").first.click()
        assert violations(page) == [], path
        assert page.evaluate(SIDEWAYS) <= 0, path


def test_the_worksheet_is_filled_in_by_keyboard_and_printed(visit: Visitor) -> None:
    """Without JavaScript: what is typed stands on the paper, and no box falls apart over two sheets."""
    page = visit("calculator/worksheet/", javascript=False).go().page
    page.get_by_label("A1, your points").focus()
    page.keyboard.type("110")
    page.keyboard.press("Tab")
    assert page.get_by_label("A1, your points").input_value() == "110"
    page.emulate_media(media="print")
    expect(page.get_by_label("A1, your points")).to_be_visible()
    expect(page.locator(".hub-nav")).to_be_hidden()
    assert (
        page.locator(".sheet-factor").first.evaluate("e => getComputedStyle(e).breakInside")
        == "avoid"
    )
    assert page.pdf(format="A4").startswith(b"%PDF")
