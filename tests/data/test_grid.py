"""The selection grid in data/: does it hold the regulation's points, and are slips refused?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.data.badinput import Slip, assert_slip_is_refused, copy_of, faults

if TYPE_CHECKING:
    from macros.store import Store

FILE = "grid/fsw.yml"
SLIPS = {
    "an age row that gives too much": (
        "{at_least: 18, points: 12}", "{at_least: 18, points: 13}",
        "gives up to 13 points: expected the program's 12",
    ),
    "a language row that gives too little": (
        "{at_least: 9, points: 6}", "{at_least: 9, points: 5}",
        "gives up to 24 points: expected the program's 28",
    ),
    "an education level that is none": (
        "{value: one_year, points: 15}", "{value: one_yaer, points: 15}",
        "expected one row for each of less_than_secondary, secondary,",
    ),
    "an education level that is there twice": (
        "{value: one_year, points: 15}", "{value: two_year, points: 15}", "two_year is there twice",
    ),
    "ages out of order": (
        "{at_least: 37, points: 10}", "{at_least: 36, points: 10}",
        "rows go by rising at_least, or all by value",
    ),
    "an age among levels": (
        "{at_least: 37, points: 10}", "{value: doctorate, points: 10}",
        "rows go by rising at_least, or all by value",
    ),
    "a row with both": (
        "{at_least: 37, points: 10}", "{at_least: 37, value: doctorate, points: 10}",
        "a row has either at_least or value",
    ),
    "an item that nothing decides": (
        "- id: relative", "- id: neighbour", "relative",
    ),
    "a factor in another's place": (
        "- id: age", "- id: experience", "expected those of the program: official-languages,",
    ),
    "another program": (
        "program: fsw", "program: cec", '"cec" in this file: expected "fsw"',
    ),
}  # fmt: skip


def test_the_points_of_the_regulation(store: Store) -> None:
    """Six factors, 28, 25, 15, 12, 10 and 10 points at most, each from its own section."""
    factors = store.grids["fsw"].factors
    assert [factor.law[0].section for factor in factors] == ["79", "78", "80", "81", "82", "83"]
    by_id = {factor.id: factor.values[-1] for factor in factors}
    assert [(row.at_least, row.points) for row in by_id["experience"].rows] == [
        (0, 0), (1, 9), (2, 11), (4, 13), (6, 15),
    ]  # fmt: skip
    assert {item.id: item.points for item in by_id["adaptability"].items} == {
        "own-work": 10, "own-study": 5, "spouse-study": 5, "spouse-work": 5, "spouse-language": 5,
        "arranged-employment": 5, "relative": 5,
    }  # fmt: skip
    assert all(value.sources and value.verified for value in by_id.values())


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_in_the_grid_is_refused(
    slip: Slip, repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fault names the file and what is expected."""
    assert_slip_is_refused(slip, FILE, repo / "data", tmp_path, capsys)


def test_a_factor_without_points_is_refused(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A factor's value has rows, items or both."""
    copy = copy_of(repo / "data", tmp_path)
    text = (copy.folder / FILE).read_text(encoding="utf-8")
    head, items, tail = text.partition("        items:\n          - id: offer")
    after = tail.index("  - id: adaptability")
    (copy.folder / FILE).write_text(head + tail[after:], encoding="utf-8")
    assert items
    assert any("needs rows, items or both" in line for line in faults(copy, capsys))
