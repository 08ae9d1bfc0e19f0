"""Can a reader find an occupation, by its code, its title in either language, or a slip of either?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from macros.store import Store
from tests.browser.axe import violations
from tests.browser.conftest import Visitor

RESULTS = "#noc-results > li"
ROWS = ".occupations-table tbody tr:visible"


def codes(page: Page) -> list[str]:
    """The codes of the results, in their order."""
    return page.locator(f"{RESULTS} > p:first-child > strong").all_text_contents()


def ask(page: Page, query: str) -> None:
    """Types a query into the finder, in place of what is there."""
    page.get_by_label("Job title or NOC code").fill(query)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("21231", "21231"),
        ("software engineer", "21231"),
        ("WELDERS", "72106"),
        ("soudeur", "72106"),
        ("infirmière praticienne", "31302"),
        ("infirmiere praticienne", "31302"),  # without accents
        ("early childhood educator", "42202"),
        ("comptables", "11100"),
        ("pharmacist", "31120"),
        ("the cooks", "63200"),  # a small word says nothing
    ],
)
def test_the_first_result_is_the_one_meant(visit: Visitor, query: str, first: str) -> None:
    """By code or words; capitals, accents and plurals make no difference."""
    page = visit("noc/").go().page
    ask(page, query)
    expect(page.locator(RESULTS).first).to_be_visible()
    assert codes(page)[0] == first
    expect(page.locator("#noc-all")).to_be_hidden()


@pytest.mark.parametrize(
    ("query", "instead", "first"),
    [
        ("electrcian", "electrician", "72200"),  # a letter is missing
        ("plubmer", "plumber", "72300"),  # two letters are swapped
        ("pharmasist", "pharmacist", "31120"),  # a letter is wrong
        ("21213", "21231", "21231"),  # digits of a code
    ],
)
def test_a_slip_of_the_hand_is_forgiven_and_told(
    visit: Visitor, query: str, instead: str, first: str
) -> None:
    """The nearest word that there is counts, and the status says which one that was."""
    page = visit("noc/").go().page
    ask(page, query)
    expect(page.locator("#noc-status")).to_contain_text(f"Nothing found for “{query}”")
    assert first in codes(page)
    assert instead in page.locator("#noc-status").inner_text()


def test_what_is_not_there_is_said(visit: Visitor) -> None:
    """Nonsense, a code of an older edition, and words that no one title has together."""
    page = visit("noc/").go().page
    status = page.locator("#noc-status")
    ask(page, "xyzzy")
    expect(status).to_contain_text("Nothing found for “xyzzy”")
    expect(page.locator("#noc-results")).to_be_hidden()
    ask(page, "2173")
    expect(status).to_contain_text("four digits are of an older edition")
    ask(page, "pastry pilot")
    expect(status).to_contain_text("No title has all the words")
    assert "72600" in codes(page)


def test_the_status_counts_and_many_results_are_cut(visit: Visitor) -> None:
    """Sixty-six codes begin with 2: fifty are shown, and the status says so."""
    page = visit("noc/").go().page
    ask(page, "2")
    expect(page.locator("#noc-status")).to_contain_text("66 occupations found; the first 50")
    expect(page.locator(RESULTS)).to_have_count(50)
    ask(page, "72106")
    expect(page.locator("#noc-status")).to_have_text("1 occupation found")


def test_a_result_tells_teer_programs_and_categories(visit: Visitor) -> None:
    """Cooks: TEER 3, counted by three programs, in the trades list for a year."""
    page = visit("noc/").go().page
    ask(page, "63200")
    result = page.locator(RESULTS)
    for words in ("Cooks", "Cuisiniers/cuisinières", "TEER 3", "Federal Skilled Trades",
                  "27 February 2025 to 17 February 2026"):  # fmt: skip
        expect(result).to_contain_text(words)
    result.get_by_role("link", name="Trades", exact=True).click()
    expect(page.locator("h1")).to_contain_text("Trades")


def test_a_query_can_be_shared(visit: Visitor) -> None:
    """It goes into the address, and the address brings it back."""
    page = visit("noc/").go().page
    ask(page, "soudeur")
    page.wait_for_url("**/noc/?q=soudeur")
    again = visit("noc/?q=soudeur").go().page
    expect(again.get_by_label("Job title or NOC code")).to_have_value("soudeur")
    assert codes(again) == ["72106"]


def test_it_works_by_keyboard_alone(visit: Visitor) -> None:
    """Tab reaches the field, words go in, Enter keeps them, Tab goes on to the links of a result."""
    page = visit("noc/").go().page
    page.get_by_label("Job title or NOC code").focus()
    page.keyboard.type("plumber")
    page.keyboard.press("Enter")
    assert page.url.endswith("?q=plumber")
    expect(page.locator("#noc-results a").first).to_be_visible()
    page.keyboard.press("Tab")
    focused = "document.activeElement.closest('#noc-results') !== null"
    assert page.evaluate(focused)


def test_without_javascript_the_whole_list_is_there(visit: Visitor, store: Store) -> None:
    """Ten groups that open natively; no form that could not answer."""
    page = visit("noc/", javascript=False).go().page
    expect(page.locator(".noc-form")).to_be_hidden()
    groups = page.locator("#noc-all details")
    expect(groups).to_have_count(10)
    groups.nth(7).locator("summary").click()
    expect(page.locator('[data-code="72106"]')).to_be_visible()
    assert page.locator("[data-code]").count() == len(store.noc)


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_results_have_no_violation(visit: Visitor, scheme: str, width: int) -> None:
    """With results, and with all groups open, axe-core finds nothing."""
    page = visit("noc/?q=nurse", scheme=scheme, width=width).go().page
    assert violations(page) == []
    ask(page, "")
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert violations(page) == []


def test_the_list_of_a_category_is_searched_in_both_languages(visit: Visitor) -> None:
    """English, French without accents, a code, an occupation that left; the status counts."""
    page = visit("categories/healthcare/").go().page
    field = page.get_by_label("Search this list by code or title")
    status = page.locator(".occupations-status")
    asked = {"pharmacists": "31120", "medecins veterinaires": None, "veterinaire": "31103",
             "31301": "31301", "kinesiologist": "31204"}  # fmt: skip
    for query, code in asked.items():
        field.fill(query)
        shown = page.locator(f"{ROWS} th").all_text_contents()
        assert (code in shown) if code else (shown == []), query
    expect(status).to_have_text("1 of 43 occupations fits")
    field.fill("zzz")
    expect(status).to_have_text("No occupation of this list fits")
    field.fill("")
    expect(page.locator(ROWS)).to_have_count(43)


def test_the_list_of_a_category_is_whole_without_javascript(visit: Visitor) -> None:
    """Thirty-seven occupations of today and six of earlier lists."""
    page = visit("categories/healthcare/", javascript=False).go().page
    expect(page.locator(".occupations-form")).to_be_hidden()
    expect(page.locator(ROWS)).to_have_count(43)
