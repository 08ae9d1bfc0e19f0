"""Pages of programs, provinces and territories: does a reader find the facts there?"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from macros.store import Store


@cache
def words(page: Path) -> str:
    """The text of a page's main part, spaces made single."""
    html = page.read_text(encoding="utf-8")
    main = html[html.index("<main") : html.index("</main>")]
    text = unescape(re.sub(r"<[^>]+>", " ", main)).replace("\u00a0", " ")
    return re.sub(r"\s+([,.])", r"\1", re.sub(r"\s+", " ", text))


@pytest.mark.parametrize(
    ("page", "fact"),
    [
        ("programs/fsw", "12 months without a break (1,560 hours)"),
        ("programs/fsw", "67 of 100 points"),
        ("programs/fsw", "IRPR, s. 75(2)"),
        ("programs/cec", "within the last 3 years"),
        ("programs/cec", "Self-employment and work done while studying full-time do not count"),
        ("programs/fst", "24 months (3,120 hours)"),
        ("programs/fst", "CLB or NCLC 5 in speaking and listening and 4 in reading and writing"),
        ("programs/fst", "IRPR, s. 87.2(3)(d)"),
        ("programs/pnp", "adds 600 points to your CRS score"),
        ("provinces/ontario", "14,119"),
        ("provinces/ontario", "Not settled as of 2 October 2026 unconfirmed"),
        ("provinces/manitoba", "6,239"),
        ("provinces/quebec", "signed on 5 February 1991"),
        ("provinces/quebec", "Canadian Experience Class : IRPR, s. 87.1(1)"),
        ("provinces/quebec", "Quebec selection certificate (CSQ)"),
        ("provinces/quebec", "began on 29 November 2024"),
        ("provinces/nunavut", "Nunavut has no nominee agreement with Canada"),
        ("provinces/nunavut", "Interpretation Act, s. 35(1)"),
    ],
)
def test_the_page_says(site: Path, page: str, fact: str) -> None:
    """Figures and provisions of the regulation and of the official pages, in words on the page."""
    assert fact in words(site / page / "index.html")


def test_the_overview_shows_every_place_with_its_status(site: Path, store: Store) -> None:
    """One row each, with a link to its page and the day of its status."""
    html = (site / "provinces/index.html").read_text(encoding="utf-8")
    rows = re.findall(r'<tr>\s*<th scope="row">(.*?)</tr>', html, re.DOTALL)
    assert len(rows) == 13
    for row in rows:
        assert re.search(r'href="[a-z-]+/"', row), row
        assert "<time datetime=" in row, row
    text = words(site / "provinces/index.html")
    for place in store.provinces.values():
        assert place.name.en in text


def test_the_comparison_has_four_programs(site: Path) -> None:
    """Each program's column leads to its page."""
    html = (site / "programs/index.html").read_text(encoding="utf-8")
    table = html[html.index("<table") : html.index("</table>")]
    columns = re.findall(r'<th scope="col"><a href="([a-z]+)/"', table)
    assert columns == ["pnp", "cec", "fsw", "fst"]


def test_unconfirmed_statuses_are_marked_on_their_page(site: Path, store: Store) -> None:
    """Where the data is not sure that a place is aligned, its page says so beside the status."""
    for name, place in store.provinces.items():
        marked = (
            "unconfirmed" in words(site / "provinces" / name / "index.html").split("Capital")[0]
        )
        unsure = place.express_entry[-1].confidence != "high"
        assert marked or not unsure, name


def test_no_figure_of_the_data_is_typed_in_prose(repo: Path) -> None:
    """Numbers on these pages come from macros: what is left without them has no digit."""
    typed = {}
    for page in [*(repo / "docs/programs").glob("*.md"), *(repo / "docs/provinces").glob("*.md")]:
        body = page.read_text(encoding="utf-8").split("---", 2)[2]
        prose = re.sub(r"\{\{.*?\}\}|\]\([^)]*\)", "", body)
        if found := re.findall(r".{0,20}\d.{0,20}", prose):
            typed[page.name] = found
    assert typed == {}
