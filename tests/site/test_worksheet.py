"""Does the worksheet hold all that a person needs to add up a score by hand?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

# From the official criteria: factors of each part in their order, the most points without and with a spouse.
PARTS = {
    "A": (5, "At most 500, or 460 with a spouse."),
    "B": (3, "At most 40 with a spouse, otherwise 0."),
    "C": (3, "At most 100."),
    "D": (4, "At most 600."),
}


@pytest.fixture(scope="module")
def sheet(site: Path) -> BeautifulSoup:
    """The worksheet."""
    html = (site / "calculator" / "worksheet" / "index.html").read_text(encoding="utf-8")
    return BeautifulSoup(html, "html5lib")


def factor(sheet: BeautifulSoup, number: str) -> Tag:
    """The block of one factor, `A1` for instance."""
    heading = next(h for h in sheet.select(".sheet-factor h3") if h.get_text().startswith(number))
    block = heading.parent
    assert isinstance(block, Tag)
    return block


def text(tag: Tag) -> str:
    """Its words with single spaces."""
    return " ".join(tag.get_text(" ").split())


@pytest.mark.parametrize("letter", PARTS)
def test_every_part_has_its_factors_its_sum_and_its_limit(
    sheet: BeautifulSoup, letter: str
) -> None:
    """As the official criteria have them: five, three, three and four factors that give points."""
    count, limit = PARTS[letter]
    numbers = [h.get_text().split(".")[0] for h in sheet.select(".sheet-factor h3")]
    assert [n for n in numbers if n[0] == letter] == [f"{letter}{n}" for n in range(1, count + 1)]
    total = sheet.find(id=f"sheet-{letter.lower()}-sum")
    assert isinstance(total, Tag)
    line = total.find_parent(class_="sheet-sum")
    assert isinstance(line, Tag)
    assert text(line) == f"Part {letter}: add {letter}1 to {letter}{count} {limit}"


def test_the_parts_that_can_come_to_more_than_they_give_say_so(sheet: BeautifulSoup) -> None:
    """Combinations could come to 250 and additional points to more than 600; A and B never exceed."""
    said = [
        re.findall(r"If your lines add up to more, write (\d+)", text(part))
        for part in sheet.select("section.sheet-part")
    ]
    assert said[:4] == [[], [], ["100"], ["600"]]


def test_a_factor_without_points_is_left_out(sheet: BeautifulSoup) -> None:
    """A job offer gives nothing since 25 March 2025: there is no line for it."""
    assert not [h for h in sheet.select("h3") if "Job offer" in h.get_text()]


def test_both_columns_of_the_official_table(sheet: BeautifulSoup) -> None:
    """Age 35: 77 without, 70 with a spouse. Doctorate: 150 and 140."""
    rows = [text(row) for row in factor(sheet, "A1").select("tbody tr")]
    assert "35 77 70" in rows
    assert text(factor(sheet, "A2").select("tbody tr")[-1]).endswith("150 140")


@pytest.mark.parametrize("number", ["A3", "A4", "B2"])
def test_a_language_has_a_line_for_each_ability(sheet: BeautifulSoup, number: str) -> None:
    """Four to fill in, and their sum with its limit."""
    labels = [text(label) for label in factor(sheet, number).select("label")]
    assert labels == ["Speaking", "Listening", "Reading", "Writing", f"{number}, your points"]


@pytest.mark.parametrize("number", ["C1", "C2"])
def test_combinations_have_two_blocks_and_a_limit_of_50(sheet: BeautifulSoup, number: str) -> None:
    """The best line of each, added up, to 50."""
    block = factor(sheet, number)
    assert len(block.select("tbody")) == 2
    assert "Add the blocks. At most 50: if you have more, write 50." in text(block)


def test_every_line_has_a_name_of_its_own(sheet: BeautifulSoup) -> None:
    """Each box has a label, and no two share an id: 13, 7, 7 and 4 by part, 4 sums, 5 at the end."""
    boxes = sheet.select(".sheet input[type=text]")
    ids = [str(box["id"]) for box in boxes]
    assert len(set(ids)) == len(ids) == 40
    assert {str(label["for"]) for label in sheet.select(".sheet label[for]")} == set(ids)


def test_the_calculator_leads_to_it_where_it_cannot_run(site: Path) -> None:
    """From the note for browsers without JavaScript and from the message of a failure."""
    page = BeautifulSoup(
        (site / "calculator" / "index.html").read_text(encoding="utf-8"), "html5lib"
    )
    links = [str(a["href"]) for a in page.select("[data-failure] a")]
    assert "worksheet/" in links
    note = page.find("noscript")
    assert isinstance(note, Tag)
    assert 'href="worksheet/"' in str(note)
