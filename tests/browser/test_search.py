"""Does the search give the page that a reader means, first?"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.visit import Visit

# What people type, and where the answer is: the page, or a part of it where that is the answer.
WANTED = {
    # places and programs
    "quebec": "provinces/quebec/",
    "ontario": "provinces/ontario/",
    "nunavut": "provinces/nunavut/",
    "arrima": "provinces/quebec/#arrima",
    "oinp human capital priorities": "provinces/ontario/",
    "ontario masters graduate": "provinces/ontario/",
    "sinp express entry": "provinces/saskatchewan/",
    "bc pnp skilled worker": "provinces/british-columbia/",
    "tourism and hospitality stream": "provinces/alberta/",
    "labour market priorities": "provinces/nova-scotia/",
    "cec requirements": "programs/cec/",
    "healthcare": "categories/healthcare/",
    # points
    "crs calculator": "calculator/",
    "fsw 67 points": "guides/grid-and-crs/",
    "pnp 600": "guides/nominations/",
    "job offer points": "guides/job-offers/",
    "french points": "guides/french/",
    "birthday age points": "guides/birthdays/",
    "two or more degrees": "guides/degree-and-diploma/",
    "sibling": "crs/",
    "brother or sister": "crs/#sibling",
    "spouse": "guides/accompanying-spouse/",
    "accompanying spouse": "guides/accompanying-spouse/",
    "which of us should apply": "guides/which-of-us/",
    # tests and papers
    "celpip": "crs/language-tests/#celpip-g",
    "tef": "crs/language-tests/#tef-canada",
    "clb 9": "crs/language-tests/",
    "ielts 8777 crs": "crs/language-tests/#ielts-gt",
    "expired language test": "guides/score-drops/",
    "eca": "how-it-works/documents/",
    "proof of funds": "how-it-works/costs/#funds",
    "fees": "how-it-works/costs/#fees",
    "medical exam": "how-it-works/after-the-invitation/#medical-exam",
    "police certificate": "how-it-works/after-the-invitation/#police-certificates",
    "biometrics": "how-it-works/decision/#biometrics",
    # the way
    "ita": "how-it-works/after-the-invitation/",
    "tie break": "how-it-works/profile/",
    "processing time": "how-it-works/decision/",
    "how long does it take": "how-it-works/decision/",
    "pr card": "how-it-works/landing/#pr-card",
    # work
    "21231": "noc/?q=21231",
    "teer": "noc/#teer",
    "how many hours": "guides/hours-of-work/",
    # rounds, data, words
    "latest draw": "draws/",
    "draw 447": "draws/447/",
    "447": "draws/447/",
    "round 91b": "draws/91b/",
    "2021-02-13": "draws/176/",
    "open data": "open-data/",
    "pgwp": "glossary/#letter-p",
}


@pytest.fixture(scope="module")
def dialog(browser: Browser, server: str) -> Iterator[tuple[Page, str]]:
    """The search, opened once and ready."""
    visit = Visit(browser, server, "about/").go()
    visit.page.get_by_role("button", name="Search", exact=True).click()
    expect(visit.page.locator(".hub-search__status")).to_have_text("", timeout=30_000)
    yield visit.page, visit.server
    visit.close()
    visit.check()


def first_result(page: Page, query: str) -> str:
    """Where the first result of `query` leads, once the dialog shows the answer to it."""
    field = page.locator("#hub-query")
    field.fill("")
    expect(page.locator(".hub-search__results a")).to_have_count(0)
    field.fill(query)
    link = page.locator(".hub-search__results a").first
    expect(link).to_be_visible()
    return link.get_attribute("href") or ""


@pytest.mark.parametrize(("query", "wanted"), WANTED.items())
def test_the_first_result_is_the_page_that_is_meant(
    dialog: tuple[Page, str], query: str, wanted: str
) -> None:
    """By the real index and the real worker; a part of the wanted page is as good as its top."""
    page, server = dialog
    found = first_result(page, query).removeprefix(server)
    assert found == wanted or re.sub(r"#.*", "", found) == wanted


def test_a_round_that_does_not_exist_is_not_offered(dialog: tuple[Page, str]) -> None:
    """`draw 999` finds pages about draws, not an address that leads nowhere."""
    page, server = dialog
    assert first_result(page, "draw 999").removeprefix(server) != "draws/999/"


def test_titles_of_rounds_are_downloaded_only_for_a_round(visit: Visitor) -> None:
    """A word asks for nothing more; the number of a round asks for one small file, once."""
    visited = visit("about/").go()
    page = visited.page
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.locator(".hub-search__status")).to_have_text("", timeout=30_000)

    def asked() -> int:
        return sum("rounds.json" in url for url in visited.requests)

    first_result(page, "quebec")
    assert asked() == 0
    first_result(page, "draw 447")
    first_result(page, "draw 446")
    assert asked() == 1


def test_the_finder_opens_with_the_code_that_was_searched(dialog: tuple[Page, str]) -> None:
    """The result of a NOC code leads to its occupation, not to the top of a list of hundreds."""
    page, _ = dialog
    first_result(page, "21231")
    page.keyboard.press("Enter")
    page.wait_for_url("**/noc/?q=21231")
    results = page.locator("#noc-results [data-code]")
    expect(results).to_have_count(1)
    expect(results).to_contain_text("21231")
