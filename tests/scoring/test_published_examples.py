"""What others published as totals, and the official grid cell by cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.scoring.profiles import ABILITIES, DAY, EDUCATION, levels, points, scored, single

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("cases").joinpath("published.yml").read_text(encoding="utf-8")
)["cases"]
COUPLE = {"spouse": {"accompanying": True}}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_published_example_has_its_right_total_and_sections(case: dict[str, Any]) -> None:
    """Total, sections and core factors are the official criteria's, also where a publisher erred."""
    found = scored(case["profile"])
    assert found.total == case["total"]
    assert {key: section.points for key, section in found.sections.items()} == case["sections"]
    assert points(found, "core") == case["factors"]


def test_every_wrong_published_total_has_its_reason() -> None:
    """Of the 44 published totals 12 are wrong, and each of those says why."""
    wrong = [case for case in CASES if case["published"] != case["total"]]
    assert (len(CASES), len(wrong)) == (44, 12)
    assert all(case["why_wrong"] for case in wrong)


# The official table (CRS criteria, page of 22 June 2026): with an accompanying spouse, without one.
AGE = {
    17: (0, 0), 18: (90, 99), 19: (95, 105), 20: (100, 110), 29: (100, 110), 30: (95, 105),
    31: (90, 99), 32: (85, 94), 33: (80, 88), 34: (75, 83), 35: (70, 77), 36: (65, 72),
    37: (60, 66), 38: (55, 61), 39: (50, 55), 40: (45, 50), 41: (35, 39), 42: (25, 28),
    43: (15, 17), 44: (5, 6), 45: (0, 0), 60: (0, 0), 0: (0, 0),
}  # fmt: skip
EDUCATION_POINTS = dict(
    zip(
        EDUCATION,
        [(0, 0), (28, 30), (84, 90), (91, 98), (112, 120), (119, 128), (126, 135), (140, 150)],
        strict=True,
    )
)
FIRST = {
    0: (0, 0), 3: (0, 0), 4: (6, 6), 5: (6, 6), 6: (8, 9), 7: (16, 17), 8: (22, 23), 9: (29, 31),
    10: (32, 34), 11: (32, 34), 12: (32, 34),
}  # fmt: skip
SECOND = {4: 0, 5: 1, 6: 1, 7: 3, 8: 3, 9: 6, 10: 6}
CANADIAN_WORK = {
    0: (0, 0), 0.99: (0, 0), 1: (35, 40), 1.99: (35, 40), 2: (46, 53), 3: (56, 64), 4: (63, 72),
    5: (70, 80), 9: (70, 80),
}  # fmt: skip
SPOUSE_EDUCATION = dict(zip(EDUCATION, (0, 2, 6, 7, 8, 9, 10, 10), strict=True))
SPOUSE_LANGUAGE = {4: 0, 5: 1, 6: 1, 7: 3, 8: 3, 9: 5, 10: 5}
SPOUSE_WORK = {0: 0, 1: 5, 2: 7, 3: 8, 4: 9, 5: 10, 8: 10}


@pytest.mark.parametrize(("age", "expected"), AGE.items())
def test_age_points(age: int, expected: tuple[int, int]) -> None:
    """Age gives the official points, with and without a spouse."""
    couple, alone = scored(single(age=age) | COUPLE), scored(single(age=age))
    assert (points(couple, "core")["age"], points(alone, "core")["age"]) == expected


@pytest.mark.parametrize(("level", "expected"), EDUCATION_POINTS.items())
def test_education_points(level: str, expected: tuple[int, int]) -> None:
    """Education gives the official points, with and without a spouse."""
    couple, alone = scored(single(education=level) | COUPLE), scored(single(education=level))
    assert (points(couple, "core")["education"], points(alone, "core")["education"]) == expected


@pytest.mark.parametrize("ability", ABILITIES)
@pytest.mark.parametrize(("level", "expected"), FIRST.items())
def test_first_language_points(ability: str, level: int, expected: tuple[int, int]) -> None:
    """Each ability of the first language gives the official points for its own level."""
    profile = single(first_language=levels(0, **{ability: level}))
    found = points(scored(profile | COUPLE), "core"), points(scored(profile), "core")
    assert tuple(core["first_language"] for core in found) == expected


@pytest.mark.parametrize(("level", "expected"), SECOND.items())
def test_second_language_points_stop_at_22_and_24(level: int, expected: int) -> None:
    """The second language gives the official points, at most 22 with a spouse, 24 without."""
    profile = single(second_language=levels(level, test="nclc"))
    assert points(scored(profile), "core")["second_language"] == min(4 * expected, 24)
    assert points(scored(profile | COUPLE), "core")["second_language"] == min(4 * expected, 22)


@pytest.mark.parametrize(("years", "expected"), CANADIAN_WORK.items())
def test_canadian_work_counts_completed_years(years: float, expected: tuple[int, int]) -> None:
    """Canadian work gives the official points for completed years only."""
    profile = single(canadian_work_years=years)
    found = points(scored(profile | COUPLE), "core"), points(scored(profile), "core")
    assert tuple(core["canadian_work"] for core in found) == expected


def test_spouse_points() -> None:
    """A spouse's education, language and Canadian work give the official points, 40 at most."""
    for education, expected in SPOUSE_EDUCATION.items():
        found = scored(single(spouse={"education": education}))
        assert points(found, "spouse")["education"] == expected
    for level, each in SPOUSE_LANGUAGE.items():
        for test in ("clb", "nclc"):
            found = scored(single(spouse={"language": levels(level, test=test)}))
            assert points(found, "spouse")["language"] == 4 * each
    for years, expected in SPOUSE_WORK.items():
        found = scored(single(spouse={"canadian_work_years": years}))
        assert points(found, "spouse")["canadian_work"] == expected


# Transferability: what is told -> points for education, foreign work, certificate.
CERTIFICATE = "certificate_of_qualification"
ONE, ADVANCED, NONE = "bachelors", "masters", "secondary"
COMBINATIONS = [
    ({"education": NONE, "canadian_work_years": 2, "first_language": levels(9)}, (0, 0, 0)),
    ({"education": ONE, "first_language": levels(6)}, (0, 0, 0)),
    ({"education": ONE, "first_language": levels(7)}, (13, 0, 0)),
    ({"education": ONE, "first_language": levels(9, reading=8)}, (13, 0, 0)),
    ({"education": ONE, "first_language": levels(9)}, (25, 0, 0)),
    ({"education": ADVANCED, "first_language": levels(7)}, (25, 0, 0)),
    ({"education": "two_or_more", "first_language": levels(9)}, (50, 0, 0)),
    ({"education": ONE, "first_language": levels(4), "canadian_work_years": 1}, (13, 0, 0)),
    ({"education": ONE, "first_language": levels(4), "canadian_work_years": 2}, (25, 0, 0)),
    ({"education": ADVANCED, "first_language": levels(4), "canadian_work_years": 1}, (25, 0, 0)),
    ({"education": ADVANCED, "first_language": levels(7), "canadian_work_years": 2}, (50, 0, 0)),
    ({"education": NONE, "foreign_work_years": 1, "first_language": levels(7)}, (0, 13, 0)),
    ({"education": NONE, "foreign_work_years": 2.9, "first_language": levels(9)}, (0, 25, 0)),
    ({"education": NONE, "foreign_work_years": 3, "first_language": levels(7)}, (0, 25, 0)),
    ({"education": NONE, "foreign_work_years": 3, "first_language": levels(9)}, (0, 50, 0)),
    (
        {"education": NONE, "foreign_work_years": 1, "canadian_work_years": 1,
         "first_language": levels(4)},
        (0, 13, 0),
    ),
    (
        {"education": NONE, "foreign_work_years": 3, "canadian_work_years": 2,
         "first_language": levels(7)},
        (0, 50, 0),
    ),
    ({"education": NONE, CERTIFICATE: True, "first_language": levels(4)}, (0, 0, 0)),
    ({"education": NONE, CERTIFICATE: True, "first_language": levels(5)}, (0, 0, 25)),
    (
        {"education": NONE, CERTIFICATE: True,
         "first_language": levels(9, writing=6)},
        (0, 0, 25),
    ),
    ({"education": NONE, CERTIFICATE: True, "first_language": levels(7)}, (0, 0, 50)),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), COMBINATIONS)
def test_transferability_combines_as_the_official_table(
    changes: dict[str, Any], expected: tuple[int, int, int]
) -> None:
    """Each combination gives the official points; the lowest ability decides the language level."""
    found = points(scored(single(**changes)), "transferability")
    assert (found["education"], found["foreign_work"], found["certificate"]) == expected


def test_parts_stand_before_the_cap_of_a_factor() -> None:
    """A master's with CLB 9 and two Canadian years is 50 + 50 before the cap, 50 after it."""
    profile = single(education="masters", canadian_work_years=2)
    factor = scored(profile).sections["transferability"].factors["education"]
    assert factor.parts == {"with_language": 50, "with_canadian_work": 50}
    assert (factor.points, factor.max) == (50, 50)


FRENCH = [
    (levels(7, test="nclc"), None, 25),
    (levels(7, test="nclc"), levels(4), 25),
    (levels(7, test="nclc"), levels(5, reading=4), 25),
    (levels(7, test="nclc"), levels(5), 50),
    (levels(9, test="nclc", speaking=6), levels(9), 0),
    (levels(9), levels(7, test="nclc"), 50),
    (levels(4), levels(7, test="nclc"), 25),
    (levels(9), levels(7, test="nclc", writing=6), 0),
    (levels(9), None, 0),
]


@pytest.mark.parametrize(("first", "second", "expected"), FRENCH)
def test_french_points_do_not_ask_which_language_is_first(
    first: dict[str, Any], second: dict[str, Any] | None, expected: int
) -> None:
    """NCLC 7 in all four gives 25, or 50 with CLB 5 in all four, whichever language is first."""
    found = scored(single(first_language=first, second_language=second))
    assert points(found, "additional")["french"] == expected


def test_additional_points() -> None:
    """A sibling gives 15, studies in Canada 15 or 30, a nomination 600, a job offer nothing."""
    told = {
        "sibling_in_canada": True,
        "canadian_education": "one_or_two_years",
        "job_offer": "senior_manager",
    }
    found = scored(single(**told))
    assert points(found, "additional") == {
        "french": 0, "sibling": 15, "canadian_education": 15, "job_offer": 0,
        "provincial_nomination": 0,
    }  # fmt: skip
    more = scored(single(canadian_education="three_or_more_years", provincial_nomination=True))
    assert points(more, "additional")["canadian_education"] == 30
    assert points(more, "additional")["provincial_nomination"] == 600
    section = more.sections["additional"]
    assert (section.before_cap, section.points, section.max) == (630, 600, 600)


def test_maxima_are_the_official_ones() -> None:
    """Core 460 and spouse 40, or core 500 alone; transferability 100, additional 600, all 1,200."""
    couple, alone = scored(single(date=DAY) | COUPLE), scored(single(date=DAY))
    assert [section.max for section in couple.sections.values()] == [460, 40, 100, 600]
    assert [section.max for section in alone.sections.values()] == [500, 0, 100, 600]
    assert (couple.max, alone.max) == (1200, 1200)
