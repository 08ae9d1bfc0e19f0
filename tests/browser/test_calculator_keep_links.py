"""Do links carry answers to the page only, and do hostile links and files leave the form as it was?"""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator_page import PLAIN, fill_in, shown_result
from tests.browser.conftest import Visitor
from tests.browser.keeping import LINK_OF_VERSION_1, answers, notice, open_bytes, press

STANDING = {"age": 44, "education": "masters"}
FILE = {"format": "express-entry-answers", "version": 1, "answers": {"age": "29"}}
ALERT = "window.alert = () => { window.attacked = true; }"

# what stands behind the address: words of the message
LINKS = {
    "a script": ("#<script>alert(1)</script>", "not a link that this page made"),
    "a script in an answer": ("#v1?age=<script>alert(1)</script>", "None of these answers fits"),
    "markup in a name": ("#v1?<img src=x onerror=alert(1)>=1", "not a link that this page made"),
    "a megabyte": ("#v1?age=" + "9" * 1_000_000, "too long to be one that this page made"),
    "a long answer": ("#v1?age=" + "9" * 5000, "The answer to age is too long"),
    "a long name": ("#v1?" + "a" * 200 + "=1", "is too long"),
    "a newer version": ("#v2?age=29", "newer version of this page"),
    "a huge version": ("#v999999?age=29", "newer version of this page"),
    "version 0": ("#v0?age=29", "no version that this page knows"),
    "no version": ("#v?age=29", "not a link that this page made"),
    "broken encoding": ("#v1?age=%E0%A4%A", "The link is damaged"),
    "an encoding cut short": ("#v1?age=2%", "The link is damaged"),
    "keys of every object": ("#v1?__proto__=1&constructor=1&toString=1", "None of these answers fits"),
    "two answers to one question": ("#v1?age=29&age=30", "age is answered twice"),
    "NUL": ("#v1?age=2%00", "signs that no answer can have"),
    "a line break": ("#v1?age=2%0A9", "signs that no answer can have"),
    "no answers": ("#v1?", "There are no answers in it"),
    "an answer without a name": ("#v1?29", "not a link that this page made"),
    "two equals signs": ("#v1?age=2=9", "not a link that this page made"),
    "ids instead of names": ("#v1?education-bachelors=doctorate", "None of these answers fits"),
    "a button": ("#v1?submit=1", "None of these answers fits"),
    "choices that are none": ("#v1?education=phd&spouse=maybe", "None of these answers fits"),
    "a day that is none": ("#v1?birth_date=2026-99-99", "None of these answers fits"),
    "more answers than questions": (
        "#v1?" + "&".join(f"a{place}=1" for place in range(900)), "more answers in it"
    ),
}  # fmt: skip

FILES = {
    "an image": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "does not hold JSON"),
    "no JSON": (b"age=29", "does not hold JSON"),
    "nothing": (b"", "does not hold JSON"),
    "ten megabytes": (b'{"age": "' + b"9" * 10_000_000 + b'"}', "too large"),
    "a list": (b"[1, 2]", "holds no answers"),
    "a text": (b'"age"', "holds no answers"),
    "null": (b"null", "holds no answers"),
    "another object": (b'{"name": "x"}', "holds no answers"),
    "answers as a list": (json.dumps(FILE | {"answers": ["29"]}).encode(), "holds no answers"),
    "no answers": (json.dumps(FILE | {"answers": {}}).encode(), "no answers in it"),
    "a newer version": (json.dumps(FILE | {"version": 2}).encode(), "newer version"),
    "a version as text": (json.dumps(FILE | {"version": "1"}).encode(), "no version"),
    "no version": (json.dumps({"format": FILE["format"], "answers": {"age": "1"}}).encode(), "no version"),
    "an object as an answer": (
        json.dumps(FILE | {"answers": {"age": {"toString": 1}}}).encode(), "not a text or a number"
    ),
    "a huge number as text": (
        json.dumps(FILE | {"answers": {"age": "9" * 5000}}).encode(), "is too long"
    ),
    "markup": (
        json.dumps(FILE | {"answers": {"<img src=x onerror=alert(1)>": "1"}}).encode(), "fits this form"
    ),
    "keys of every object": (
        b'{"format": "express-entry-answers", "version": 1, "answers": {"__proto__": "1"}}', "fits this form"
    ),
    "deep nesting": (b'{"age": ' + b"[" * 50_000 + b"]" * 50_000 + b"}", "holds no answers"),
    "deep partners": (b'{"age": 1, ' + b'"spouse": {' * 5_000 + b"}" * 5_001, "holds no answers"),
}  # fmt: skip


def untouched(page: Page, before: dict[str, str], message: str) -> None:
    """The message is there, the form is as it was, and nothing of what came ran."""
    expect(notice(page)).to_be_visible()
    expect(notice(page)).to_contain_text(message)
    assert answers(page) == before
    assert page.evaluate("window.attacked") is None
    assert page.evaluate("({}).polluted === undefined && Object.prototype.age === undefined")
    assert notice(page).locator("img, script").count() == 0
    assert page.locator("#education-bachelors").get_attribute("value") == "bachelors"


@pytest.mark.parametrize("case", LINKS)
def test_a_hostile_link_is_said_and_changes_nothing(visit: Visitor, case: str) -> None:
    """In an empty form, and pasted into the address while answers stand in it."""
    fragment, message = LINKS[case]
    page = visit("calculator/" + fragment, before=ALERT).go().page
    untouched(page, {}, message)
    assert page.evaluate("location.hash") == ""
    fill_in(page, STANDING)
    page.evaluate("fragment => { location.hash = fragment; }", fragment)
    untouched(page, {"age": "44", "education": "masters"}, message)


def test_a_hostile_file_is_said_and_changes_nothing(visit: Visitor) -> None:
    """One after another on one page, with answers in the form."""
    page = visit("calculator/", before=ALERT).go().page
    fill_in(page, STANDING)
    for content, message in FILES.values():
        open_bytes(page, content)
        untouched(page, {"age": "44", "education": "masters"}, message)


def test_names_that_do_not_fit_are_listed_and_cut(visit: Visitor) -> None:
    """What fits is taken; what does not is named, as text, never more than a dozen."""
    unknown = "&".join(f"unknown_{place}=1" for place in range(30))
    page = visit(f"calculator/#v1?age=29&education=phd&<b>=1&{unknown}").go().page
    expect(notice(page)).to_contain_text("Not taken")
    items = notice(page).locator("li").all_inner_texts()
    assert items[:3] == ["education", "<b>", "unknown_0"]
    assert len(items) == 12
    assert answers(page) == {"age": "29"}


def test_a_place_on_the_page_is_no_link(visit: Visitor) -> None:
    """An address with a heading behind the # opens without a word."""
    page = visit("calculator/#result").go().page
    expect(page.locator("[data-keep]")).to_be_visible()
    expect(notice(page)).to_be_hidden()
    assert page.evaluate("location.hash") == "#result"


def test_a_copied_link_gives_the_same_answers(visit: Visitor) -> None:
    """It names this page, a version and each answer in plain words, and opens with the same score."""
    seen = visit("calculator/").go()
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    test = {"test": "ielts-gt", "speaking": 7, "listening": 8.5, "reading": 8, "writing": 7}
    fill_in(seen.page, PLAIN | {"first_language": test})
    before, total = answers(seen.page), shown_result(seen.page)["total"]
    press(seen.page, "Copy the link")
    expect(seen.page.locator('[data-said="link"]')).to_have_text("The link is on your clipboard.")
    link = seen.page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{seen.server}calculator/#v1?age=29&")
    assert "first_language.listening=8.5" in link
    assert len(link) < 600
    other = visit("calculator/" + link.removeprefix(seen.server + "calculator/")).go().page
    assert answers(other) == before
    assert shown_result(other)["total"] == total


def test_no_request_carries_the_answers_of_a_link(visit: Visitor) -> None:
    """Neither an address nor a referrer nor a body: not while loading, scoring, or leaving the page."""
    seen = visit(f"calculator/{LINK_OF_VERSION_1}")
    sent: list[str] = []
    seen.context.on(
        "request",
        lambda request: sent.append(f"{request.url} {request.all_headers()} {request.post_data}"),
    )
    page = seen.go().page
    assert shown_result(page)["total"] == 379
    page.get_by_role("link", name="points check").click()
    expect(page.locator("h1")).to_contain_text("Skilled worker points check")
    assert len(sent) > 10
    told = re.compile(r"#|v1\?|first_language|canadian_work|bachelors")
    # the address that is opened is noted with its fragment; its headers and all later ones are not
    assert [text for text in map(unquote, sent[1:]) if told.search(text.partition(" {")[0])] == []
    assert [text for text in map(unquote, sent) if told.search(text.partition(" {")[2])] == []
    assert page.evaluate("document.referrer") == f"{seen.server}calculator/"


def test_the_address_bar_and_the_history_forget_the_link(visit: Visitor) -> None:
    """After it is read, neither shows the answers."""
    seen = visit(f"calculator/{LINK_OF_VERSION_1}").go()
    expect(notice(seen.page)).to_contain_text("The link is gone from the address bar")
    assert seen.page.url == f"{seen.server}calculator/"
    seen.page.goto(f"{seen.server}about/")
    seen.page.go_back()
    assert seen.page.url == f"{seen.server}calculator/"


def test_a_link_over_answers_gives_the_way_back(visit: Visitor) -> None:
    """Pasted while answers stand in the form, it replaces them; one press brings them back."""
    page = visit("calculator/").go().page
    fill_in(page, STANDING)
    page.evaluate("fragment => { location.hash = fragment; }", LINK_OF_VERSION_1)
    expect(notice(page)).to_contain_text("The answers from the link are in the form.")
    assert answers(page)["age"] == "29"
    press(page, "Bring my earlier answers back")
    assert answers(page) == {"age": "44", "education": "masters"}
