"""Every round is on its page, in its year, in its type's page and in the table of all, with its figures."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from macros.draws.sources import draws_files
from macros.store import Store
from tests.site.soup import page, text


def facts(soup: BeautifulSoup) -> dict[str, Tag]:
    """The facts of a round's page by their name."""
    names = soup.select(".hub-facts dt")
    values = [name.find_next_sibling("dd") for name in names]
    return {text(name): value for name, value in zip(names, values, strict=True) if value}


def table_rows(soup: BeautifulSoup) -> dict[str, list[str]]:
    """Rows of the table of rounds: date (ISO), and the first words of the cells after it, by number."""
    rows = {}
    for row in soup.select(".draws-table tbody tr"):
        cells = row.find_all("td")
        date = cells[0].find("time")
        assert date is not None
        rows[text(row.find("th"))] = [
            str(date["datetime"]),
            *(str(cell.find(string=True)) for cell in cells[1:]),
        ]
    return rows


def test_every_round_has_a_page_with_its_figures(site: Path, store: Store) -> None:
    """Number, type, date, invitations and cut-off of all 448 rounds, read from the built pages."""
    for draw in store.draws:
        soup = page(site, f"draws/{draw.round}")
        heading = text(soup.find("h1"))
        label = store.draw_types[draw.type].label.en
        assert heading.startswith(f"Draw {draw.round}: {label}, {draw.date.day} "), heading
        figures = [text(figure) for figure in soup.select(".hub-figure strong")]
        assert figures[:2] == [f"{draw.invitations:,}", str(draw.crs_cutoff)], draw.round
        shown = facts(soup)
        date = shown["Date"].find("time")
        assert date is not None
        assert date["datetime"] == draw.date.isoformat()
        assert text(shown["Official name"]) == draw.name
        found = soup.find("meta", {"name": "description"})  # what a search engine shows
        assert found is not None
        told = f"{label}: {draw.invitations:,} invitations, lowest score invited {draw.crs_cutoff}."
        assert told in str(found["content"])


def test_every_tie_break_and_time_of_the_run_is_shown_to_the_second(
    site: Path, store: Store
) -> None:
    """In words and in UTC; rounds without one say that none was published."""
    for draw in store.draws:
        shown = facts(page(site, f"draws/{draw.round}"))
        if draw.tie_break is None:
            assert text(shown["Tie-break"]).startswith("None published"), draw.round
        else:
            assert f"{draw.tie_break:%Y at %H:%M:%S UTC}" in text(shown["Tie-break"]), draw.round
        if draw.held_at is None:
            assert "Time of the run" not in shown
        else:
            assert f"{draw.held_at:%Y at %H:%M:%S UTC}" in text(shown["Time of the run"])


def test_a_round_links_its_neighbours_its_year_its_type_and_the_official_page(
    site: Path, store: Store
) -> None:
    """The first round has no previous one, the last no next one."""
    for before, draw, after in zip(
        [None, *store.draws], store.draws, [*store.draws[1:], None], strict=False
    ):
        links = {str(a["href"]) for a in page(site, f"draws/{draw.round}").select("main a[href]")}
        neighbours = [f"../{near.round}/" for near in (before, after) if near]
        assert links >= {*neighbours, f"../{draw.year}/", f"../types/{draw.type}/"}
        own_file = draw.order[0] <= 76
        ending = f"invitations-{draw.round}.html" if own_file else f"html?q={draw.round}"
        assert any(
            link.startswith("https://www.canada.ca/") and link.endswith(ending) for link in links
        )


def test_the_pool_is_shown_as_published_with_the_round(site: Path, store: Store) -> None:
    """All 17 ranges and the total, or a sentence that says there are none."""
    pools = {pool.as_of: pool for pool in store.pools}
    for draw in store.draws:
        cells = [text(cell) for cell in page(site, f"draws/{draw.round}").select(".draws-pool td")]
        if draw.pool_as_of is None:
            assert cells == []
        else:
            pool = pools[draw.pool_as_of]
            counts = [*(count for _, count in pool.ranges.items()), pool.total]
            assert cells == [f"{count:,}" for count in counts], draw.round


def test_corrections_and_notes_are_on_the_page(site: Path, store: Store) -> None:
    """What is disputed is said where the figure stands."""
    for draw in store.draws:
        words = text(page(site, f"draws/{draw.round}").find("main"))
        for note in [*draw.notes, *(correction.why for correction in draw.corrections)]:
            assert " ".join(note.en.split()) in words, draw.round
    assert "invitations: 681" in text(page(site, "draws/208").find("main"))
    assert "unconfirmed" in text(facts(page(site, "draws/262"))["Tie-break"])


def test_the_news_report_of_9_july_2021_stands_on_the_pages(site: Path) -> None:
    """Up 12 on 24 June, the smallest since 20 May; 160 of the nominees' 760 without the nomination."""
    words = text(page(site, "draws/196").find("main"))
    assert "+12" in words
    assert (
        "12 points higher than in the previous draw of this type, draw 194 of 24 June 2021" in words
    )
    assert "smallest draw of this type since draw 188 of 20 May 2021" in words
    assert "160 of the 760 points" in text(page(site, "draws/195").find("main"))


@pytest.mark.parametrize(
    ("number", "said", "unsaid"),
    [
        # 6,000 candidates at 357 on 24 June 2021; 380 on 31 May
        ("196", ["1,500 fewer", "highest cut-off of this type since draw 190 of 31 May 2021"], "any type"),
        # 4,626 candidates at 454 on 21 January 2021
        (
            "176",
            ["379 points lower", "22,706 more", "any type was this large", "any type had a cut-off this low"],
            "of this type was this",
        ),
        ("226", ["in 560 days", "No earlier pause between two of them was as long"], "no draw of any type"),
        ("237", ["no draw of any type for 49 days", "No earlier pause was as long"], "draw of this type in"),
        ("430", ["This was the first draw of this type", "any type was this small"], "points higher"),
        ("139", ["points was invited", "is the moment of the draw itself"], "those who had submitted"),
        ("213", ["The first draw of the year: 392 invitations"], "this one counted"),
    ],
)  # fmt: skip
def test_a_round_is_compared_with_those_before_it(
    site: Path, number: str, said: list[str], unsaid: str
) -> None:
    """More or fewer, higher or lower, since when, how long the pause was; each fact once, of the widest
    kind that is true."""
    words = text(page(site, f"draws/{number}").find("main"))
    assert [sentence for sentence in said if sentence not in words] == []
    assert unsaid not in words.partition("Cut-offs of this type")[0]


def test_the_year_of_the_data_is_said_to_be_unfinished(site: Path, store: Store) -> None:
    """Its page is named with the last day that it knows of; a year that is over is not."""
    day = max(file.verified for file in draws_files(store))
    for year, title in (
        (2025, "Draws of 2025"),
        (day.year, f"Draws of {day.year} up to {day.day} {day:%B %Y}"),
    ):
        soup = page(site, f"draws/{year}")
        assert text(soup.find("h1")) == title
        assert ("are not counted here yet" in text(soup.select_one(".hub-lede"))) == ("up" in title)


def test_the_newest_cut_off_of_each_type_stands_beside_its_lowest_and_highest(
    site: Path, store: Store
) -> None:
    """Newest type first, for who asks which past draws would have invited them."""
    expected = {}
    for draw in reversed(store.draws):
        label = store.draw_types[draw.type].label.en
        cutoffs = [other.crs_cutoff for other in store.draws if other.type == draw.type]
        expected.setdefault(label, [draw.crs_cutoff, min(cutoffs), max(cutoffs)])
    rows = page(site, "calculator/past-draws").select("main table tbody tr")
    shown = [
        (text(row.find("th")), [int(text(cell)) for cell in row.select("td.num")]) for row in rows
    ]
    assert shown == list(expected.items())


def test_all_draws_are_summed_up_above_their_table(site: Path, store: Store) -> None:
    """How many, from the first day to the last, with how many invitations."""
    last, invited = store.draws[-1].date, sum(draw.invitations for draw in store.draws)
    rounds = f"{len(store.draws)} draws from 31 January 2015 to {last.day} {last:%B %Y}"
    words = text(page(site, "draws").find("main"))
    assert f"{rounds}, {invited:,} invitations in all." in words


def test_a_years_page_has_its_rounds_and_its_totals(site: Path, store: Store) -> None:
    """The totals by type add up to the line for all types, between the lowest and the highest cut-off."""
    for year in range(2015, 2027):
        soup = page(site, f"draws/{year}")
        draws = [draw for draw in store.draws if draw.year == year]
        assert list(table_rows(soup)) == [draw.round for draw in reversed(draws)]
        lines = [
            [int(text(cell).replace(",", "")) for cell in row.find_all("td")]
            for row in soup.select(".draws-totals tbody tr")
        ]
        whole = [text(cell) for cell in soup.select(".draws-totals tfoot td")]
        assert whole[0] == str(sum(line[0] for line in lines)) == str(len(draws))
        assert whole[1] == f"{sum(line[1] for line in lines):,}"
        assert int(whole[1].replace(",", "")) == sum(draw.invitations for draw in draws)
        cutoffs = [draw.crs_cutoff for draw in draws]
        assert list(map(int, whole[2:])) == [min(cutoffs), max(cutoffs)]
        assert (min(line[2] for line in lines), max(line[3] for line in lines)) == (
            min(cutoffs), max(cutoffs),
        )  # fmt: skip


def test_a_types_page_has_its_rounds_and_its_official_names(site: Path, store: Store) -> None:
    """Every round of the type, newest first, and every name it was published under."""
    for draw_type in store.draw_types.values():
        soup = page(site, f"draws/types/{draw_type.id}")
        draws = [draw for draw in store.draws if draw.type == draw_type.id]
        assert list(table_rows(soup)) == [draw.round for draw in reversed(draws)]
        words = text(soup.find("main"))
        assert all(name.en in words for name in draw_type.names)
        if len(draws) > 1:
            cutoffs = sorted(draw.crs_cutoff for draw in draws)
            assert f"Cut-offs went from {cutoffs[0]} to {cutoffs[-1]}." in words


def test_the_table_of_all_draws_is_whole_without_a_script(site: Path, store: Store) -> None:
    """448 rows in the HTML itself, newest first, each with date, type, invitations and cut-off."""
    rows = table_rows(page(site, "draws"))
    expected = {
        draw.round: [
            draw.date.isoformat(),
            store.draw_types[draw.type].label.en,
            f"{draw.invitations:,}",
            str(draw.crs_cutoff),
        ]
        for draw in reversed(store.draws)
    }
    assert rows == expected
    assert list(rows) == list(expected)


def test_the_choices_stay_hidden_until_the_script_serves_them(site: Path) -> None:
    """Without JavaScript no control is shown that does nothing."""
    form = page(site, "draws").find("form", id="draws-filter")
    assert form is not None
    assert form.has_attr("hidden")


@pytest.mark.parametrize("address", ["draws", "draws/2025", "draws/types/general", "draws/447"])
def test_a_page_weighs_less_than_100_kb_compressed(site: Path, address: str) -> None:
    """Measured as a web host sends it, with gzip."""
    html = (site / address / "index.html").read_bytes()
    assert len(gzip.compress(html)) < 100_000


def test_the_table_is_not_in_the_search_index(site: Path) -> None:
    """The index of the search holds the page's text, not 448 rows."""
    found = list((site / "search").glob("search_index*.json"))
    assert found
    words = found[0].read_text(encoding="utf-8")
    assert "Express Entry draws" in words
    assert "22&nbsp;Jul 2021" not in words
    assert "22\u00a0Jul 2021" not in words


def test_tables_have_captions_and_scopes(site: Path) -> None:
    """A table is named, and each heading cell says what it heads."""
    for address in ("draws", "draws/2021", "draws/types/pnp", "draws/447"):
        for table in page(site, address).select("main table"):
            assert text(table.find("caption"))
            assert {th.get("scope") for th in table.find_all("th")} <= {"col", "row"}


def test_the_home_page_has_the_five_latest_draws(site: Path, store: Store) -> None:
    """Newest first, each linked to its page."""
    rows = table_rows(page(site, "."))
    assert list(rows) == [draw.round for draw in store.draws[:-6:-1]]


def test_the_page_of_all_draws_begins_with_the_latest(site: Path, store: Store) -> None:
    """Who asks for the last cut-off finds it before any picture; the whole table is one link away."""
    first = page(site, "draws").select_one("main table")
    assert first is not None
    rows = [text(head) for head in first.select("tbody th")]
    assert rows == [draw.round for draw in store.draws[:-6:-1]]
    assert first.find_next("a", href="#all") is not None
