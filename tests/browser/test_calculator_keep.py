"""Is nothing kept unless it is asked for, and does what was kept come back whole?"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from express_entry.cli import main
from tests.browser.calculator_page import (
    PLAIN,
    fill_in,
    shown_result,
    told_profile,
    wait_for_state,
)
from tests.browser.conftest import Visitor
from tests.browser.keeping import (
    CLIPBOARD_CLOSED,
    FILE_OF_VERSION_1,
    LINK_OF_VERSION_1,
    answers,
    notice,
    open_file,
    press,
)
from tests.browser.written_modules import let_import

PARTNER: dict[str, Any] = {
    "spouse": {
        "accompanying": True,
        "citizen_or_pr": False,
        "education": "masters",
        "language": {"test": "celpip-g", "speaking": 8, "listening": 8, "reading": 7, "writing": 9},
        "canadian_work_years": 1,
    },
    "first_language": {
        "test": "ielts-gt", "speaking": 7, "listening": 8.5, "reading": 8, "writing": 7,
    },
}  # fmt: skip
STORED = "Object.entries(localStorage).filter(([, value]) => value.includes('bachelors'))"


def saved_file(page: Page, folder: Path) -> Path:
    """Presses `Save as a file`; the file that the browser keeps."""
    with page.expect_download() as started:
        press(page, "Save as a file")
    file = folder / started.value.suggested_filename
    started.value.save_as(file)
    return file


def test_nothing_is_kept_unless_asked(visit: Visitor) -> None:
    """After a score the browser's storage holds no answer, and the next visit starts empty."""
    seen = visit("calculator/").go()
    fill_in(seen.page, PLAIN)
    shown_result(seen.page)
    assert seen.page.evaluate(STORED) == []
    assert seen.page.evaluate("sessionStorage.length") == 0
    assert seen.context.cookies() == []
    seen.page.reload()
    assert answers(seen.page) == {}
    expect(notice(seen.page)).to_be_hidden()


def test_saved_answers_are_offered_on_the_next_visit(visit: Visitor) -> None:
    """They wait for a press: whoever opens the page does not see them before."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN | PARTNER)
    before, total = answers(page), shown_result(page)["total"]
    press(page, "Save in this browser")
    expect(page.locator("[data-keep-saved]")).to_contain_text(f"{len(before)} answers are saved")
    expect(page.locator("[data-keep-saved]")).to_contain_text(
        re.compile(r"Saved on \d+ \w+ 20\d\d")
    )
    page.reload()
    expect(notice(page)).to_contain_text("You saved answers in this browser on")
    assert answers(page) == {}
    press(page, "Put them into the form")
    expect(notice(page)).to_contain_text("are in the form")
    assert answers(page) == before
    assert shown_result(page)["total"] == total


def test_what_is_saved_can_be_deleted(visit: Visitor) -> None:
    """By the button beside it; afterwards nothing is stored and nothing is offered."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN)
    press(page, "Save in this browser")
    assert page.evaluate(STORED) != []
    press(page, "Delete what is saved")
    expect(page.locator('[data-said="save"]')).to_have_text(
        "What was saved in this browser is deleted."
    )
    assert page.evaluate(STORED) == []
    expect(page.get_by_role("button", name="Delete what is saved")).to_be_hidden()
    page.reload()
    expect(notice(page)).to_be_hidden()


def test_saved_answers_can_be_deleted_from_the_offer(visit: Visitor) -> None:
    """Without putting them into the form first."""
    page = visit("calculator/").go().page
    fill_in(page, {"education": "bachelors"})
    press(page, "Save in this browser")
    page.reload()
    press(page, "Delete them")
    expect(notice(page)).to_have_text("What was saved in this browser is deleted.")
    assert page.evaluate(STORED) == []
    assert answers(page) == {}


def test_later_changes_are_not_saved_by_themselves(visit: Visitor) -> None:
    """What was saved stays as it was until the button is pressed again."""
    page = visit("calculator/").go().page
    fill_in(page, {"age": 29})
    press(page, "Save in this browser")
    fill_in(page, {"age": 44})
    page.reload()
    press(page, "Put them into the form")
    assert answers(page) == {"age": "29"}


def test_closed_storage_is_said(visit: Visitor) -> None:
    """Where the browser keeps nothing for a page, the button says so and names other ways."""
    closed = (
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
    )
    page = visit("calculator/", before=closed).go().page
    fill_in(page, {"age": 29})
    press(page, "Save in this browser")
    expect(page.locator('[data-said="save"]')).to_contain_text("Use a file or a link")


@pytest.mark.parametrize(
    "text", ["{", "[]", "null", '{"version": 1, "saved": "x", "answers": {"age": "1"}}']
)
def test_storage_with_something_else_is_said_and_can_be_deleted(visit: Visitor, text: str) -> None:
    """The form works as ever."""
    before = f"localStorage.setItem('hub-calculator-answers', {json.dumps(text)})"
    page = visit("calculator/", before=before).go().page
    expect(page.locator("[data-keep-saved]")).to_contain_text("can't read")
    press(page, "Delete what is saved")
    expect(page.locator("[data-keep-saved]")).to_have_text("Nothing is saved in this browser.")
    fill_in(page, PLAIN)
    assert shown_result(page)["total"] == 379


def test_a_file_holds_answers_and_profile_and_comes_back(
    visit: Visitor, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """People can read it, `express-entry score` takes it, and another visit opens it."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN | PARTNER)
    total = shown_result(page)["total"]
    file = saved_file(page, tmp_path)
    assert re.fullmatch(r"crs-answers-\d{4}-\d\d-\d\d\.json", file.name)
    content = json.loads(file.read_text(encoding="utf-8"))
    assert (content["format"], content["version"]) == ("express-entry-answers", 1)
    assert content["answers"] == answers(page)
    assert content["profile"] == told_profile(page)
    assert main(["score", "--json", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == total

    other = visit("calculator/").go().page
    open_file(other, file)
    expect(notice(other)).to_contain_text(f"The answers from {file.name} are in the form.")
    expect(notice(other)).to_be_focused()
    assert answers(other) == content["answers"]
    assert shown_result(other)["total"] == total


def test_a_half_filled_form_can_be_saved_as_a_file(visit: Visitor, tmp_path: Path) -> None:
    """Its profile holds what was told so far."""
    page = visit("calculator/").go().page
    fill_in(page, {"age": 29})
    content = json.loads(saved_file(page, tmp_path).read_text(encoding="utf-8"))
    assert content["answers"] == {"age": "29"}
    assert content["profile"]["age"] == 29


def test_a_profile_of_the_command_line_opens_too(visit: Visitor, tmp_path: Path) -> None:
    """A file in the form that the package takes gives the same answers and score."""
    file = tmp_path / "profile.json"
    file.write_text(json.dumps(PLAIN), encoding="utf-8")
    page = visit("calculator/").go().page
    open_file(page, file)
    assert shown_result(page)["total"] == 379
    assert answers(page)["second_language.test"] == "none"


def test_a_file_asks_for_nothing_and_gives_the_way_back(visit: Visitor) -> None:
    """Answers that stood in the form come back at a press, the score with them."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN | {"age": 44})
    before, total = answers(page), shown_result(page)["total"]
    open_file(page, FILE_OF_VERSION_1)
    expect(notice(page)).to_contain_text("are in the form")
    assert answers(page)["age"] == "29"
    press(page, "Bring my earlier answers back")
    expect(notice(page)).to_have_text("Your earlier answers are back.")
    assert answers(page) == before
    wait_for_state(page, "result")
    expect(page.locator("[data-total]")).to_have_text(str(total))


def test_a_file_of_version_1_opens(visit: Visitor) -> None:
    """Whatever the page becomes: every answer of it stands in the form. 379 by the official tables."""
    page = visit("calculator/").go().page
    open_file(page, FILE_OF_VERSION_1)
    expect(notice(page)).to_contain_text("are in the form")
    kept = json.loads(FILE_OF_VERSION_1.read_text(encoding="utf-8"))["answers"]
    assert kept.items() <= answers(page).items()
    assert notice(page).locator("li").count() == 0
    assert shown_result(page)["total"] == 379


def test_a_link_of_version_1_opens(visit: Visitor) -> None:
    """Whatever the page becomes: it gives its score. 379 by the official tables."""
    page = visit(f"calculator/{LINK_OF_VERSION_1}").go().page
    expect(notice(page)).to_contain_text("The answers from the link are in the form.")
    assert notice(page).locator("li").count() == 0
    assert shown_result(page)["total"] == 379


def test_answers_of_an_earlier_version_take_every_step_since(visit: Visitor) -> None:
    """With two steps held, version 1 takes both, version 2 the second, version 3 none."""
    page = visit("calculator/").go().page
    let_import(page)
    found = page.evaluate(
        """async () => {
          const script = document.querySelector('script[src*="calculator.js"]').src;
          const { upToDate } = await import(new URL("written/keep/versions.js", script));
          const renamed = (from, to) => (pairs) =>
            pairs.map(([key, text]) => [key === from ? to : key, text]);
          const steps = new Map([[1, renamed("a", "b")], [2, renamed("b", "c")]]);
          return [1, 2, 3].map((version) => upToDate([["a", "x"], ["b", "y"]], version, steps, 3));
        }"""
    )
    assert found == [
        [["c", "x"], ["c", "y"]],
        [["a", "x"], ["c", "y"]],
        [["a", "x"], ["b", "y"]],
    ]


def test_the_result_can_be_copied_as_text(visit: Visitor) -> None:
    """Total, rules, every factor with points and reason, and the address without any answers."""
    seen = visit(f"calculator/{LINK_OF_VERSION_1}").go()
    page = seen.page
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    result = shown_result(page)
    press(page, "Copy the result as text")
    expect(page.locator('[data-said="text"]')).to_have_text("The text is on your clipboard.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("CRS score: 379 of 1,200\nBy the rules in force since 25 March 2025")
    assert "- Age: 110 of 110\n  29 years old" in text
    for section in result["sections"].values():
        for factor in section["factors"].values() if section["max"] else ():
            assert factor["reason"] in text
    assert f"{seen.server}calculator/." in text
    assert "#v1" not in text


@pytest.mark.parametrize(
    ("name", "what"), [("Copy the link", "link"), ("Copy the result as text", "text")]
)
def test_without_a_clipboard_the_text_is_there_to_copy(
    visit: Visitor, name: str, what: str
) -> None:
    """Selected, in a box that has the keyboard."""
    page = visit(f"calculator/{LINK_OF_VERSION_1}", before=CLIPBOARD_CLOSED).go().page
    shown_result(page)
    press(page, name)
    box = page.locator(f'[data-copy="{what}"] textarea')
    expect(box).to_be_focused()
    expect(page.locator(f'[data-said="{what}"]')).to_contain_text("Copy it from there")
    selected = box.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)")
    assert selected == box.input_value()
    assert ("#v1?age=29&" if what == "link" else "CRS score: 379") in selected


def test_an_empty_form_has_nothing_to_keep(visit: Visitor) -> None:
    """The buttons wait for the first answer; the one for text waits for a score."""
    page = visit("calculator/").go().page
    names = ["Save in this browser", "Copy the link", "Save as a file"]
    for name in [*names, "Copy the result as text"]:
        expect(page.get_by_role("button", name=name, exact=True)).to_be_disabled()
    fill_in(page, {"age": 29})
    for name in names:
        expect(page.get_by_role("button", name=name, exact=True)).to_be_enabled()
    expect(page.get_by_role("button", name="Copy the result as text")).to_be_disabled()
    fill_in(page, PLAIN)
    shown_result(page)
    expect(page.get_by_role("button", name="Copy the result as text")).to_be_enabled()


def test_without_javascript_nothing_is_offered_that_would_not_work(visit: Visitor) -> None:
    """The block stays hidden; the notice names the tables and the worksheet."""
    page = visit("calculator/", javascript=False).go().page
    expect(page.locator("[data-keep]")).to_be_hidden()
    page.get_by_role("link", name="Worksheet for paper").first.click()
    expect(page.locator("h1")).to_contain_text("CRS worksheet")
