"""Do the pages on points and language tests show the official tables?"""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

# From the official criteria (page of 22 June 2026): first cell, without a spouse, with a spouse.
CELLS = {
    "age": [
        ("17 or less", "0", "0"), ("18", "99", "90"), ("20 to 29", "110", "100"),
        ("35", "77", "70"), ("44", "6", "5"), ("45 or more", "0", "0"),
    ],
    "first-language": [
        ("3 or less", "0", "0"), ("4 to 5", "6", "6"), ("6", "9", "8"), ("9", "31", "29"),
        ("10 or more", "34", "32"),
    ],
    "canadian-work": [
        ("None, or less than a year", "0", "0"), ("1", "40", "35"), ("5 or more", "80", "70"),
    ],
    "spouse-work": [("1", "5"), ("4", "9"), ("5 or more", "10")],
    "spouse-language": [("4 or less", "0"), ("5 to 6", "1"), ("7 to 8", "3"), ("9 or more", "5")],
}  # fmt: skip
EDUCATION = [
    ("0", "0"), ("30", "28"), ("90", "84"), ("98", "91"), ("120", "112"), ("128", "119"),
    ("135", "126"), ("150", "140"),
]  # fmt: skip


@pytest.fixture(scope="module")
def points(site: Path) -> BeautifulSoup:
    """The page on points."""
    return BeautifulSoup((site / "crs" / "index.html").read_text(encoding="utf-8"), "html5lib")


def table_after(page: BeautifulSoup, heading: str) -> list[tuple[str, ...]]:
    """The rows of the first table below the heading with that id, cell by cell."""
    start = page.find(id=heading)
    assert isinstance(start, Tag), heading
    table = start.find_next("table")
    assert isinstance(table, Tag), heading
    return [
        tuple(cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"]))
        for row in table.select("tbody tr")
    ]


@pytest.mark.parametrize("heading", CELLS)
def test_points_are_the_official_ones(points: BeautifulSoup, heading: str) -> None:
    """Under each heading stands the official table with ranges in words."""
    rows = table_after(points, heading)
    for row in CELLS[heading]:
        assert row in rows


def test_education_points_are_the_official_ones(points: BeautifulSoup) -> None:
    """The eight levels of education stand in order with the official points."""
    assert [row[1:] for row in table_after(points, "education")] == EDUCATION


def test_the_four_parts_have_their_limits(points: BeautifulSoup) -> None:
    """500 or 460, 0 or 40, 100, 600, and 1,200 in all."""
    rows = [row[1:] for row in table_after(points, "parts")]
    assert rows == [("500", "460"), ("0", "40"), ("100", "100"), ("600", "600")]
    total = points.select_one("tfoot")
    assert total is not None
    assert total.get_text(" ", strip=True) == "Total 1,200 1,200"


def test_a_factor_without_points_says_since_when(points: BeautifulSoup) -> None:
    """The job offer has no table; the page says that it gives nothing since 25 March 2025."""
    start = points.find(id="job-offer")
    assert isinstance(start, Tag)
    text = start.find_next("p")
    assert isinstance(text, Tag)
    assert "It has given none since 25 March 2025." in text.get_text()


def test_the_unconfirmed_report_is_shown_apart(points: BeautifulSoup) -> None:
    """The reported high-wage points stand in a warning, and in the history marked as not confirmed."""
    warning = points.select_one(".hub-note--warn")
    assert warning is not None
    assert "Not confirmed: Points for high-wage occupations reported" in warning.get_text()
    newest = points.select(".hub-timeline li")[0].get_text(" ", strip=True)
    assert newest.startswith("3 November 2026")
    assert "not confirmed" in newest


def test_test_tables_are_the_official_ones(site: Path) -> None:
    """CLB 9 is IELTS 7 / 8 / 7 / 7; NCLC 7 is TEF 456 / 434 / 434 / 428."""
    html = (site / "crs" / "language-tests" / "index.html").read_text(encoding="utf-8")
    page = BeautifulSoup(html, "html5lib")
    assert ("9", "7", "8", "7", "7") in table_after(page, "ielts-gt")
    assert ("7", "456", "434", "434", "428") in table_after(page, "tef-canada")
    assert ("9", "14", "523", "524", "14") in table_after(page, "tcf-canada")
    assert ("10 or more", "89", "89", "88", "90") in table_after(page, "pte-core")
