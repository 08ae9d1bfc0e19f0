"""Can a reader find a draw? The table of all draws sorts and filters, and works without a script."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from macros.store import Store
from tests.browser.conftest import Visitor

ROWS = ".draws-table tbody tr:visible"


def column(page: Page, place: int) -> list[int]:
    """The numbers of a column, from the rows that are shown."""
    cells = page.locator(f"{ROWS} > :nth-child({place})").all_inner_texts()
    return [int("".join(filter(str.isdigit, cell))) for cell in cells]


def test_all_draws_are_there_without_javascript(visit: Visitor, store: Store) -> None:
    """The plain table holds every round, newest first, each with a link to its page."""
    page = visit("draws/", javascript=False).go().page
    rounds = page.locator(f"{ROWS} th a").all_inner_texts()
    assert rounds == [draw.round for draw in reversed(store.draws)]
    expect(page.locator("#draws-filter")).to_be_hidden()


def test_sorting_by_invitations(visit: Visitor, store: Store) -> None:
    """One press puts the largest draw first, another the smallest; the heading says which way."""
    page = visit("draws/").go().page
    head = page.locator('th[data-key="invitations"]')
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    sizes = sorted((draw.invitations for draw in store.draws), reverse=True)
    assert column(page, 4) == sizes
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert column(page, 4) == sizes[::-1]


def test_filter_by_type_and_cut_off_goes_into_the_address(visit: Visitor, store: Store) -> None:
    """What is chosen is what is shown, is counted, and comes back when the address is opened again."""
    page = visit("draws/").go().page
    page.locator('[name="type"]').select_option("cec")
    page.locator('[name="to"]').fill("400")
    fitting = [d.round for d in store.draws if d.type == "cec" and d.crs_cutoff <= 400]
    expect(page.locator(ROWS)).to_have_count(len(fitting))
    expect(page.locator("#draws-status")).to_contain_text(str(len(fitting)))
    assert "type=cec" in page.url
    page.reload()
    expect(page.locator(ROWS)).to_have_count(len(fitting))
    assert sorted(page.locator(f"{ROWS} th a").all_inner_texts()) == sorted(fitting)


def test_search_by_words_finds_the_draw_of_a_day(visit: Visitor) -> None:
    """The draw of 8 July 2021 invited 4,500 people at 369; its page is one press away."""
    page = visit("draws/").go().page
    page.locator('[name="q"]').fill("2021-07-08")
    expect(page.locator(ROWS)).to_have_count(1)
    row = page.locator(ROWS)
    assert "4,500" in row.inner_text()
    assert "369" in row.inner_text()
    row.get_by_role("link").click()
    expect(page.locator("h1")).to_be_visible()
    assert "369" in page.locator("main").inner_text()
