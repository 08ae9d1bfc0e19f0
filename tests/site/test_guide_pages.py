"""Do the guides answer first, with figures that the package counts, and say where the rules stand?"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.data.test_examples import BASE, VARIANTS
from tests.data.test_guides import BOTH, COUPLES, OVER_TIME, WORK

GUIDES = (
    "accompanying-spouse", "birthdays", "degree-and-diploma", "french", "grid-and-crs",
    "hours-of-work", "job-offers", "nominations", "other-calculators", "score-drops", "which-of-us",
)  # fmt: skip
# Points for age of the official criteria page, without and with a spouse, from 29 years on.
AGE = {
    29: (110, 100), 30: (105, 95), 31: (99, 90), 32: (94, 85), 33: (88, 80), 34: (83, 75),
    35: (77, 70), 36: (72, 65), 37: (66, 60), 38: (61, 55), 39: (55, 50), 40: (50, 45),
    41: (39, 35), 42: (28, 25), 43: (17, 15), 44: (6, 5), 45: (0, 0),
}  # fmt: skip


@cache
def article(page: Path) -> BeautifulSoup:
    """A guide's page."""
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html5lib")


def text(tag: Tag | None) -> str:
    """Its words with single spaces."""
    assert tag is not None
    return re.sub(r"\s+", " ", tag.get_text(" ")).strip()


def numbers(row: Tag) -> list[int]:
    """The figures of a row's cells: `1,048`, `+20`, `−45`."""
    cells = [text(cell).replace(",", "").replace("\u2212", "-") for cell in row.select("td.num")]
    return [int(cell) for cell in cells]


def guide(site: Path, name: str) -> BeautifulSoup:
    """The page of one guide."""
    return article(site / "guides" / name / "index.html")


def test_these_are_all_guides_and_the_index_names_each(repo: Path, site: Path) -> None:
    """Every file in docs/guides/ is looked at here, and can be reached."""
    assert {p.stem for p in (repo / "docs/guides").glob("*.md")} == {"index", *GUIDES}
    links = {a["href"] for a in guide(site, "").select("article li a")}
    assert {f"{name}/" for name in GUIDES} <= links


@pytest.mark.parametrize("name", GUIDES)
def test_the_short_answer_comes_first(site: Path, name: str) -> None:
    """The question is the title, and the first thing after it is the answer in a few sentences."""
    page = guide(site, name)
    heading = page.select_one("article h1")
    assert text(heading).removesuffix("#").strip().endswith("?")
    assert heading is not None
    lede = heading.find_next(["p", "h2", "table"])
    assert isinstance(lede, Tag)
    assert "hub-lede" in lede.get("class", [])
    assert 12 <= len(text(lede).split()) <= 75


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_leads_to_the_rules_and_cites_its_sources(site: Path, name: str) -> None:
    """It ends with the rules; below stand official sources and the data behind it."""
    page = guide(site, name)
    rules = page.select_one("article #rules")
    assert rules is not None
    assert [a for sibling in rules.find_next_siblings() for a in sibling.select("a[href]")]
    sources = [a["href"] for a in page.select(".hub-sources a[rel~=external], .hub-sources a")]
    assert any(str(address).startswith("https://") for address in sources)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("birthdays", "Before you turn 30, nothing"),
        ("birthdays", "between 5 and 11 points"),
        ("degree-and-diploma", f"adds {VARIANTS['two-or-more', 'diploma']} points"),
        ("french", f"adds {VARIANTS['french', 'nclc-seven']} points"),
        ("french", f"it adds {VARIANTS['french', 'three-of-four']}"),
        ("accompanying-spouse", f"has {BASE['with-spouse']} points"),
        ("accompanying-spouse",
         f"{BASE['with-spouse'] + VARIANTS['with-spouse', 'stays']} with the spouse staying"),
        ("nominations", f"rises by {VARIANTS['nomination', 'nominated']}"),
        ("which-of-us", "by 23 and by 55 points"),
        ("grid-and-crs", "67 of 100 points"),
        ("hours-of-work", "1,560 hours: 30 hours a week for 12 months"),
        ("score-drops", "less than 2 years old"),
    ],
)  # fmt: skip
def test_the_answer_has_the_figure_reckoned_by_hand(site: Path, name: str, said: str) -> None:
    """The figures of the short answers come from the package and are right."""
    assert said in text(guide(site, name).select_one(".hub-lede"))


def test_every_birthday_costs_what_the_official_table_says(site: Path) -> None:
    """From 30 to 45: the change and what is left, without and with a spouse."""
    rows = guide(site, "birthdays").select(".guide-birthdays tbody tr")
    found = {int(text(row.find("th"))): numbers(row) for row in rows}
    expected = {}
    for age in range(30, 46):
        (single, couple), (before, with_spouse) = AGE[age], AGE[age - 1]
        expected[age] = [single - before, single, couple - with_spouse, couple]
    assert found == expected


@pytest.mark.parametrize("name", COUPLES)
def test_a_couple_is_shown_both_ways_round(site: Path, name: str) -> None:
    """The parts add up to the totals; the sentence names the difference and whose score is higher."""
    block = guide(site, "which-of-us").find(id=f"couple-{name}")
    assert isinstance(block, Tag)
    parts = [numbers(row) for row in block.select("tbody tr")]
    (total,) = [numbers(row) for row in block.select("tfoot tr")]
    assert tuple(total) == COUPLES[name] == tuple(map(sum, zip(*parts, strict=True)))
    one, other = COUPLES[name]
    heads = [text(th) for th in block.select("thead th")[1:]]
    who = heads[0 if one > other else 1].removeprefix("If ").removesuffix(" applies")
    said = f"The score is {abs(one - other)} points higher if this person applies: {who}."
    assert said in text(block)


def test_the_grid_stands_beside_the_score(site: Path) -> None:
    """Grid, pass or fail, score, and the programs that fit: one row a person."""
    rows = guide(site, "grid-and-crs").select(".guide-both tbody tr")
    found = [(*numbers(row), "Yes" in text(row)) for row in rows]
    assert found == [(grid, score, grid >= 67) for grid, score, _ in BOTH.values()]
    names = {"fsw": "Federal Skilled Worker", "cec": "Canadian Experience Class"}
    fits = [{id_ for id_ in names if names[id_] in text(row.select("td")[-1])} for row in rows]
    assert fits == [programs for _, _, programs in BOTH.values()]
    assert "Skilled Trades" not in " ".join(map(text, rows))


def test_each_work_history_is_enough_or_not_by_program(site: Path) -> None:
    """In words, with the months that count."""
    rows = guide(site, "hours-of-work").select(".guide-work tbody tr")
    found = [tuple(text(td).startswith("Enough.") for td in row.select("td")[1:]) for row in rows]
    assert found == list(WORK.values())


def test_days_stand_with_their_scores(site: Path) -> None:
    """What moved adds up to the change; on the last day the test is too old and no program fits."""
    block = guide(site, "score-drops").find(id="over-time-test-runs-out")
    assert isinstance(block, Tag)
    rows = block.select(".guide-days tbody tr")
    days = OVER_TIME["test-runs-out"]
    assert [numbers(row) for row in rows] == [[score] for score, _ in days]
    assert ["None of them" not in text(row) for row in rows] == [fits for _, fits in days]
    moved = [re.findall(r"([+−])(\d+)", text(row.select("td")[1])) for row in rows]
    sums = [sum(int(sign.replace("−", "-") + n) for sign, n in each) for each in moved]
    scores = [score for score, _ in days]
    assert sums == [0, *(after - before for before, after in pairwise(scores))]
