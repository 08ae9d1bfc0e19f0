"""Can a reader find a draw? The table of all draws sorts and filters, and works without a script."""

from __future__ import annotations

import csv
import io

from playwright.sync_api import Page, expect

from macros.store import Store
from tests.browser.conftest import Visitor

ROWS = ".draws-index .draws-table tbody tr:visible"


def column(page: Page, place: int) -> list[int]:
    """The numbers of a column, from the rows that are shown."""
    cells = page.locator(f"{ROWS} > :nth-child({place})").all_text_contents()
    return [int("".join(filter(str.isdigit, cell))) for cell in cells]


def test_all_draws_are_there_without_javascript(visit: Visitor, store: Store) -> None:
    """The plain table holds every round, newest first, each with a link to its page."""
    page = visit("draws/", javascript=False).go().page
    rounds = page.locator(f"{ROWS} th a").all_text_contents()
    assert rounds == [draw.round for draw in reversed(store.draws)]
    expect(page.locator("#draws-filter")).to_be_hidden()


def test_sorting_by_invitations(visit: Visitor, store: Store) -> None:
    """One press puts the largest draw first, another the smallest; the heading says which way."""
    page = visit("draws/").go().page
    head = page.locator('.draws-index th[data-key="invitations"]')
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
    assert sorted(page.locator(f"{ROWS} th a").all_text_contents()) == sorted(fitting)


def test_a_range_of_cut_offs_comes_back_with_the_address(visit: Visitor, store: Store) -> None:
    """An address alone restores choices and order: from 500 to 520, the smallest draw first."""
    page = visit("draws/?from=500&to=520&sort=invitations&order=asc").go().page
    fitting = [d for d in store.draws if 500 <= d.crs_cutoff <= 520]
    assert fitting
    expect(page.locator(ROWS)).to_have_count(len(fitting))
    assert column(page, 4) == sorted(draw.invitations for draw in fitting)
    assert page.locator('[name="from"]').input_value() == "500"
    head = page.locator('.draws-index th[data-key="invitations"]')
    expect(head).to_have_attribute("aria-sort", "ascending")
    page.locator('[name="to"]').fill("499")
    expect(page.locator(ROWS)).to_have_count(0)
    expect(page.locator("#draws-status")).to_contain_text("No draw fits")
    expect(page.locator("#draws-filter ~ * button", has_text="CSV")).to_be_disabled()


def test_the_csv_holds_exactly_the_rows_that_are_shown(visit: Visitor, store: Store) -> None:
    """Same rows in the same order, figures as plain numbers, corrected ones too."""
    page = visit("draws/?type=cec&year=2021").go().page
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").click()
    assert waiting.value.suggested_filename == "draws.csv"
    written = waiting.value.path().read_text(encoding="utf-8")
    shown = page.locator(f"{ROWS} th a").all_text_contents()
    found = list(csv.DictReader(io.StringIO(written)))
    assert [row["round"] for row in found] == shown
    expected = [
        {
            "round": draw.round,
            "date": draw.date.isoformat(),
            "type": "cec",
            "invitations": str(draw.invitations),
            "crs_cutoff": str(draw.crs_cutoff),
            "url": f"/draws/{draw.round}/",
        }
        for draw in reversed(store.draws)
        if draw.type == "cec" and draw.year == 2021
    ]
    assert found == expected


def test_without_javascript_there_is_the_csv_of_all_draws(visit: Visitor, store: Store) -> None:
    """The link leads to the published table, which has every round."""
    opened = visit("draws/", javascript=False).go()
    link = opened.page.locator(".draws-csv").get_attribute("href")
    answer = opened.page.request.get(f"{opened.server}draws/{link}")
    rows = list(csv.DictReader(io.StringIO(answer.text())))
    assert {row["round"] for row in rows} == {draw.round for draw in store.draws}


def test_the_pools_form_answers_between_two_counts(visit: Visitor) -> None:
    """Pool of 27 September 2026: 728 at 601 or more, 21,070 at 501-600, 12,745 at 491-500."""
    page = visit("draws/pool/", width=360).go().page
    answer, score = page.locator("#pool-answer"), page.get_by_label("CRS score", exact=True)
    score.fill("495")
    expect(answer).to_contain_text("Between 21,798 and 34,543 candidates have 495 or more")
    score.fill("491")
    expect(answer).to_contain_text("34,543 candidates have 491 or more")
    expect(answer).not_to_contain_text("Between")
    score.fill("1201")
    expect(answer).to_contain_text("whole number from 0 to 1,200")


def test_the_pools_table_is_there_without_javascript(visit: Visitor) -> None:
    """The form that could not answer is hidden; the table says the same."""
    page = visit("draws/pool/", javascript=False).go().page
    expect(page.locator("#pool-form")).to_be_hidden()
    expect(page.locator("#pool-steps tbody tr").nth(2)).to_contain_text("34,543")


def test_a_picture_fits_a_phone_with_letters_that_can_be_read(visit: Visitor) -> None:
    """At 360 px no label leaves the window or is smaller than 12 px."""
    for path in ("draws/", "draws/pool/", "draws/types/cec/"):
        page = visit(path, width=360).go().page
        labels = page.locator(".chart-plot text:visible")
        assert labels.count() > 10
        places = labels.evaluate_all(
            "all => all.map(e => [e.getBoundingClientRect().left, e.getBoundingClientRect().right,"
            " parseFloat(getComputedStyle(e).fontSize)])"
        )
        assert all(left >= 0 and right <= 360 and size >= 12 for left, right, size in places), path


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


def test_without_colours_of_the_page_a_picture_takes_the_readers_own(visit: Visitor) -> None:
    """In forced colours marks differ by shape alone, in the colour that the reader set for text."""
    page = visit("draws/", scheme="dark").go().page
    page.emulate_media(forced_colors="active")
    fills = {
        name: page.locator(f".chart-legend .chart-{name}").first.evaluate(
            "each => getComputedStyle(each).fill"
        )
        for name in ("general", "cec", "programs", "nominees", "categories")
    }
    assert set(fills.values()) == {page.evaluate("getComputedStyle(document.body).color")}, fills
