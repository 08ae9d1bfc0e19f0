"""Rounds and pools that do not fit each other are refused, each with its place and reason."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from macros.store import load
from tests.data.badinput import DataCopy, Spoil, assert_named


def fall_back_in_time(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("draws/2021.yml", "date: 2021-07-08", "date: 2021-07-01")
    return "draws/2021.yml", line, "2021-07-01 is before the 2021-07-07 of round 195"


def wrong_year(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("draws/2021.yml", "date: 2021-12-22", "date: 2022-01-02")
    return "draws/2021.yml", line, "2022-01-02 does not belong in this file"


def numbers_swapped(copy: DataCopy) -> tuple[str, int, str]:
    copy.swap("draws/2021.yml", 'round: "195"', 'round: "x"')
    copy.swap("draws/2021.yml", 'round: "196"', 'round: "195"')
    copy.swap("draws/2021.yml", 'round: "x"', 'round: "196"')
    line = copy.line_of("draws/2021.yml", 'round: "195"')
    return "draws/2021.yml", line, '"195" stands after "196": expected the oldest first'


def year_left_out(copy: DataCopy) -> tuple[str, int, str]:
    (copy.folder / "draws/2017.yml").unlink()
    line = copy.line_of("draws/2018.yml", "date:")
    return "draws/2018.yml", line, "2018 follows 2016: expected rounds of the years between"


def compared_before_the_last_round(copy: DataCopy) -> tuple[str, int, str]:
    last = re.findall(r"date: (\S+)", (copy.folder / "draws/2026.yml").read_text("utf-8"))[-1]
    before = dt.date.fromisoformat(last) - dt.timedelta(days=1)
    line = copy.swap("draws/2026.yml", "verified: 2026", f"verified: {before}  # 2026")
    return "draws/2026.yml", line, f"{before} is before {last}, the last day in this file"


def compared_before_the_last_count(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("pools/2022.yml", "verified: 2026", "verified: 2022-11-21  # 2026")
    return "pools/2022.yml", line, "2022-11-21 is before 2022-11-22, the last day in this file"


def unknown_name(copy: DataCopy) -> tuple[str, int, str]:
    name = "name: Canadian Experience Class"
    line = copy.swap("draws/2021.yml", name, "name: Canadian Experience Clas")
    return "draws/2021.yml", line, 'did you mean "Canadian Experience Class"?'


def usual_french_name(copy: DataCopy) -> tuple[str, int, str]:
    old = "name_fr: Métiers spécialisés (Version 1)"
    line = copy.swap("draws/2023.yml", old, "name_fr: Métiers (Version 1)")
    return "draws/2023.yml", line, "is the usual French name of this type: leave it out"


def two_programs_for_one(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("draws/2021.yml", "programs: [pnp]", "programs: [pnp, cec]")
    return "draws/2021.yml", line, "pnp, cec: a pnp round is open to one program, expected [pnp]"


def tie_break_after_the_round(copy: DataCopy) -> tuple[str, int, str]:
    old = "tie_break: 2021-06-10T22:46:37Z"
    line = copy.swap("draws/2021.yml", old, "tie_break: 2021-07-09T00:00:00Z")
    return "draws/2021.yml", line, "2021-07-09T00:00:00Z is after the round"


def pool_that_is_not_there(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("draws/2026.yml", "pool_as_of: 2026-09-27", "pool_as_of: 2026-09-26")
    return "draws/2026.yml", line, "there is no pool of 2026-09-26"


def correction_of_nothing(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("draws/2021.yml", "feed_value: 681", "feed_value: 888") - 1
    return "draws/2021.yml", line, "invitations is the same here: nothing is corrected"


def doubt_about_nothing(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("draws/2022.yml", "unsure: [invitations]", "unsure: [pool_as_of]")
    return "draws/2022.yml", line, "pool_as_of has no value here: leave it out"


def program_type_without_program(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("draw-types.yml", "    program: fsw\n", "") - 3
    return "draw-types.yml", line, "is missing: expected the id of the type's one program"


def total_off_by_one(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("pools/2026.yml", "total: 229904", "total: 229905")
    return "pools/2026.yml", line, "229,905 is not the sum of its parts, 229,904"


def part_off_by_one(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("pools/2026.yml", "491-500: 12745", "491-500: 12746")
    return "pools/2026.yml", line, "73,131 is not the sum of its parts, 73,132"


def mismatch_that_is_none(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("pools/2023.yml", "parts_add_up_to: 55687", "parts_add_up_to: 55688")
    return "pools/2023.yml", line, "the parts of 451-500 add up to 55,687, not 55,688"


def repeat_that_is_none(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("pools/2022.yml", "repeats: 2022-03-28", "repeats: 2022-03-14")
    return "pools/2022.yml", line, "the figures are not those of 2022-03-14"


def repeat_that_is_not_said(copy: DataCopy) -> tuple[str, int, str]:
    copy.swap("pools/2022.yml", "    repeats: 2022-03-28\n", "")
    line = copy.line_of("pools/2022.yml", "as_of: 2022-04-11") + 1
    return "pools/2022.yml", line, "the figures equal those of 2022-03-28"


def day_of_another_year(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("pools/2022.yml", "as_of: 2022-01-17", "as_of: 2021-01-17")
    return "pools/2022.yml", line, "2021-01-17 does not belong in this file"


SPOILS: list[Spoil] = [
    fall_back_in_time,
    wrong_year,
    numbers_swapped,
    year_left_out,
    compared_before_the_last_round,
    compared_before_the_last_count,
    unknown_name,
    usual_french_name,
    two_programs_for_one,
    tie_break_after_the_round,
    pool_that_is_not_there,
    correction_of_nothing,
    doubt_about_nothing,
    program_type_without_program,
    total_off_by_one,
    part_off_by_one,
    mismatch_that_is_none,
    repeat_that_is_none,
    repeat_that_is_not_said,
    day_of_another_year,
]


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.__name__)
def test_what_does_not_fit_is_named_with_its_place(
    spoil: Spoil, repo: Path, tmp_path: Path
) -> None:
    """The fault is reported on the line that was spoilt, in words that say what is wrong."""
    assert_named(spoil, repo / "data", tmp_path)


def test_one_round_may_have_the_moment_of_its_run_as_tie_break(repo: Path) -> None:
    """Round 139 was published so; the data is accepted as it is."""
    draw = next(draw for draw in load(repo / "data").draws if draw.round == "139")
    assert draw.tie_break == draw.held_at
