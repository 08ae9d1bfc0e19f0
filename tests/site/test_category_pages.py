"""Does each category have its page, with its conditions by version, its occupations and its rounds?"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from macros.store import Store
from tests.site.soup import page, text

OF_2023, OF_2025, OF_2026 = dt.date(2023, 5, 31), dt.date(2025, 2, 27), dt.date(2026, 2, 18)


def between(soup: BeautifulSoup, heading: str) -> str:
    """The words from the heading of this id to the next one of its rank."""
    start = soup.find(id=heading)
    assert start is not None
    found = [text(start)]
    for element in start.find_next_siblings():
        if element.name in {start.name, "h2"}:
            break
        found.append(text(element))
    return " ".join(found)


def test_every_category_has_its_page_and_every_page_its_category(repo: Path, store: Store) -> None:
    """The front matter of docs/categories/ names each category once; the file is called so, too."""
    named = {}
    for path in (repo / "docs/categories").glob("*.md"):
        front = yaml.safe_load(path.read_text(encoding="utf-8").split("---")[1])
        if path.stem != "index":
            named[path.stem] = front["category"]
    assert named == {name: name for name in store.categories}


def test_the_overview_tells_what_is_offered_and_what_has_ended(site: Path, store: Store) -> None:
    """Ten categories since 18 February 2026; agriculture ended the day before (IRCC announcements)."""
    offered, ended = page(site, "categories").select("table")
    rows = {
        text(row.th): [text(cell) for cell in row.select("td")]
        for row in offered.select("tbody tr")
    }
    assert len(rows) == 10
    healthcare = rows["Healthcare and social services"]
    assert healthcare[:3] == ["31 May 2023", "18 Feb 2026", "37"]
    assert rows["Researchers with Canadian work experience"][4:] == ["none", "none"]
    assert text(ended.select_one("tbody th")) == "Agriculture and agri-food"
    assert "17 Feb 2026" in text(ended.select_one("tbody"))
    links = {a["href"] for a in page(site, "categories").select("tbody th a")}
    assert links == {f"{name}/" for name in store.categories}


def test_the_latest_round_of_each_category_is_the_newest_in_the_data(
    site: Path, store: Store
) -> None:
    """Date and cut-off in the overview lead to the round's page."""
    table = page(site, "categories")
    for name in store.categories:
        draws = [draw for draw in store.draws if draw.type == name]
        row = next(r for r in table.select("tbody tr") if r.a and r.a["href"] == f"{name}/")
        if draws:
            link = row.select("td a")[-1]
            assert link["href"] == f"../draws/{draws[-1].round}/"
            assert text(row.select("td")[-1]) == str(draws[-1].crs_cutoff)
        assert text(row.select("td")[3]) == str(len(draws))


@pytest.mark.parametrize(
    ("category", "version", "words"),
    [
        # Published on 27 February 2025: 8 added, 6 removed; the first list had 35 occupations.
        ("healthcare", OF_2025, ["37 occupations on the list", "8 occupations added", "6 occupations removed",
                                 "31120 Pharmacists", "32200 Traditional Chinese medicine"]),
        ("healthcare", OF_2023, ["35 occupations on the list", "At least 6 months", "without a break"]),
        ("healthcare", OF_2026, ["did not change", "At least 12 months of full-time work (1,560 hours)"]),
        # 24 occupations in 2023, 6 added and 19 removed in 2025.
        ("stem", OF_2023, ["24 occupations on the list"]),
        ("stem", OF_2025, ["6 occupations added", "19 occupations removed", "21231 Software"]),
        ("trades", OF_2025, ["19 occupations added", "4 occupations removed"]),
        # News of 18 February 2026: cooks out, butchers in.
        ("trades", OF_2026, ["1 occupation added", "63201 Butchers", "1 occupation removed", "63200 Cooks"]),
        ("transport", OF_2026, ["2 occupations added", "8 occupations removed", "73300 Transport truck"]),
        ("physicians", OF_2026, ["done in Canada"]),
        ("french", dt.date(2026, 2, 6), ["NCLC 7 or more", "French-Language proficiency 2026-Version 2"]),
        ("military", OF_2026, ["At least 10 years of continuous service", "Two-year degree"]),
    ],
)  # fmt: skip
def test_a_version_says_what_it_asks_and_what_it_changed(
    site: Path, category: str, version: dt.date, words: list[str]
) -> None:
    """Conditions, the length of the list, what came and what went."""
    said = between(page(site, f"categories/{category}"), f"version-{version}")
    for expected in words:
        assert expected in said.replace("\u00a0", " ")


@pytest.mark.parametrize("name", ["healthcare", "stem", "trades", "transport", "agriculture", "education",
                                  "physicians", "researchers", "senior-managers", "military"])  # fmt: skip
def test_the_list_has_each_occupation_once_with_both_titles(
    site: Path, store: Store, name: str
) -> None:
    """Those of the version in force, or the last; below them, apart, those of earlier lists."""
    tables = page(site, f"categories/{name}").select(".occupations-table")
    codes = [[text(row.th) for row in table.select("tbody tr")] for table in tables]
    versions = store.categories[name].versions
    ever = {code for version in versions for code in version.occupations}
    assert codes[0] == versions[-1].occupations
    assert sorted(code for table in codes for code in table) == sorted(ever)
    for row in (row for table in tables for row in table.select("tbody tr")):
        group = store.noc[text(row.th)]
        assert group.title.en in text(row.td)
        french = row.select_one('[lang="fr"]')
        assert french is not None
        assert french.get_text() == group.title.fr


def test_an_occupation_that_left_and_came_back_has_both_times(site: Path) -> None:
    """Aircraft mechanics (72404): in the first transport list, out in the pause, in the third."""
    row = next(
        row
        for row in page(site, "categories/transport").select(".occupations-table tbody tr")
        if text(row.th) == "72404"
    )
    assert text(row.select("td")[-1]) == "31 May 2023 to 26 February 2025 since 18 February 2026"


def test_only_a_category_that_was_left_out_for_a_time_says_so(site: Path, store: Store) -> None:
    """Transport was not among those of 27 February 2025. One version after the other is no pause."""
    paused = {
        name
        for name in store.categories
        if "with a pause since then" in text(page(site, f"categories/{name}").main)
    }
    assert paused == {"transport"}


def test_every_round_of_a_category_is_on_its_page(site: Path, store: Store) -> None:
    """Newest first, with a link to the type's page; a category without rounds says so."""
    for name in store.categories:
        soup = page(site, f"categories/{name}")
        rounds = [text(link) for link in soup.select(".draws-table tbody th a")]
        assert rounds == [draw.round for draw in reversed(store.draws) if draw.type == name]
        if rounds:
            assert soup.select(f'a[href="../../draws/types/{name}/"]')
        else:
            assert "No round was held for this category up to" in between(soup, "draws")


def test_pages_of_rounds_lead_to_the_category(site: Path, store: Store) -> None:
    """A round for trades and the page of its type link the category, a program's round does not."""
    assert page(site, "draws/447").select('dd a[href="../../categories/trades/"]')
    assert page(site, "draws/types/trades").select('a[href="../../../categories/trades/"]')
    cec = next(draw for draw in reversed(store.draws) if draw.type == "cec")
    assert not page(site, f"draws/{cec.round}").select('a[href*="categories/"]:not(header a)')


def test_what_the_prose_says_of_other_categories_is_so(store: Store) -> None:
    """French has had the most rounds and invitations; every STEM round fell under its first list."""
    total: dict[str, tuple[int, int]] = {
        name: (
            sum(draw.type == name for draw in store.draws),
            sum(draw.invitations for draw in store.draws if draw.type == name),
        )
        for name in store.categories
    }
    assert max(total, key=lambda name: total[name][0]) == "french"
    assert max(total, key=lambda name: total[name][1]) == "french"
    first = store.categories["stem"].versions[0]
    assert all(first.covers(draw.date) for draw in store.draws if draw.type == "stem")


def test_uncertain_parts_are_marked(site: Path) -> None:
    """The military category rests on reports that differ; its page and the overview say so."""
    assert "not confirmed by an official text" in text(page(site, "categories/military").main)
    row = next(
        r for r in page(site, "categories").select("tbody tr") if "military" in text(r).lower()
    )
    assert "unconfirmed" in text(row)


def test_no_category_page_calls_a_list_by_a_date_of_its_own(repo: Path) -> None:
    """Years and counts come from macros: the prose of these pages has no year typed in it."""
    for path in (repo / "docs/categories").glob("*.md"):
        body = path.read_text(encoding="utf-8").split("---", 2)[2]
        assert not re.search(r"\b20[12]\d\b", re.sub(r"\{\{.*?\}\}", "", body)), path.name


@pytest.mark.parametrize("id_", ["transport", "french", "agriculture"])
def test_a_status_says_how_old_it_is(site: Path, store: Store, id_: str) -> None:
    """The day of the last check stands beside the status, with a mark where the note below has one."""
    soup = page(site, f"categories/{id_}")
    status = soup.select_one(".hub-facts dd")
    note = soup.select_one(".hub-facts + .hub-source")
    day = store.categories[id_].verified
    assert f"as of {day.day} {day:%B %Y}" in text(status)
    assert ("may have changed since" in text(status)) == ("may be out of date" in text(note))
