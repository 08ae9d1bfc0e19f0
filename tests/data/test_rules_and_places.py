"""Rules and places that contradict themselves or each other are refused, each with its place and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.badinput import DataCopy, Spoil, assert_named

STUDIES = "id: canadian_education"


def points_not_oldest_first(copy: DataCopy) -> tuple[str, int, str]:
    name = "crs/additional.yml"
    line = copy.swap(name, "from: 2020-10-20", "from: 2017-06-06", after="id: french")
    return name, line, "2017-06-06 is not after the entry before: oldest first"


def rulesets_not_oldest_first(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("crs/rulesets.yml", "from: 2017-06-06", "from: 2016-11-18")
    return "crs/rulesets.yml", line, "2016-11-18 is not after 2016-11-19: oldest first"


def ruleset_without_a_change(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("crs/rulesets.yml", "from: 2020-10-20", "from: 2020-10-21")
    return "crs/rulesets.yml", line, "nothing in data/crs changes on 2020-10-21"


def cap_on_no_day_of_the_rulesets(copy: DataCopy) -> tuple[str, int, str]:
    name = "crs/transferability.yml"
    line = copy.swap(name, "{from: 2015-01-01", "{from: 2015-01-02", after="caps:")
    return name, line, "2015-01-02 is no ruleset: expected a day of data/crs/rulesets.yml"


def points_for_no_option(copy: DataCopy) -> tuple[str, int, str]:
    old = "value: three_or_more_years"
    line = copy.swap("crs/additional.yml", old, "value: three_years", after=STUDIES)
    said = "three_years is not an option of canadian_education: expected one of none, "
    return "crs/additional.yml", line, said


def option_without_points(copy: DataCopy) -> tuple[str, int, str]:
    old = "value: three_or_more_years"
    copy.swap("crs/additional.yml", old, "value: three_years", after=STUDIES)
    text = (copy.folder / "crs/additional.yml").read_text(encoding="utf-8")
    before, _, after = text.partition(STUDIES)
    line = before.count("\n") + after[: after.index("        rows:")].count("\n") + 1
    return "crs/additional.yml", line, "no points for three_or_more_years, an option of"


def condition_on_no_option(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("crs/transferability.yml", "masters, doctorate", "mastres, doctorate")
    return (
        "crs/transferability.yml",
        line,
        'mastres is not an option of education; did you mean "mas',
    )


def place_in_another_file(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("provinces/manitoba.yml", "id: manitoba", "id: ontario")
    return "provinces/manitoba.yml", line, '"ontario" in this file: expected "manitoba"'


def code_of_another_place(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("provinces/manitoba.yml", 'code: "CA-MB"', 'code: "CA-SK"')
    return "provinces/manitoba.yml", line, '"CA-SK" is saskatchewan: expected "CA-MB"'


def territory_of_a_province(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("provinces/manitoba.yml", "kind: province", "kind: territory")
    return "provinces/manitoba.yml", line, "territory for CA-MB: expected province"


def two_programs_of_one_rank(copy: DataCopy) -> tuple[str, int, str]:
    name = "programs/fst.yml"
    line = copy.line_of(name, "invitation_order:")
    rank = (copy.folder / "programs/cec.yml").read_text(encoding="utf-8").partition("rank: ")[2][0]
    own = (copy.folder / name).read_text(encoding="utf-8").partition("rank: ")[2][0]
    copy.swap(name, f"rank: {own}", f"rank: {rank}")
    return name, line, f"rank {rank} is that of cec already"


SPOILS: list[Spoil] = [
    points_not_oldest_first,
    rulesets_not_oldest_first,
    ruleset_without_a_change,
    cap_on_no_day_of_the_rulesets,
    points_for_no_option,
    option_without_points,
    condition_on_no_option,
    place_in_another_file,
    code_of_another_place,
    territory_of_a_province,
    two_programs_of_one_rank,
]


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.__name__)
def test_what_contradicts_is_named_with_its_place(spoil: Spoil, repo: Path, tmp_path: Path) -> None:
    """The fault is reported on the line that was spoilt, in words that say what is wrong."""
    assert_named(spoil, repo / "data", tmp_path)
