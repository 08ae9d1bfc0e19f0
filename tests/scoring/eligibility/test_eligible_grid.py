"""The selection grid of the federal skilled worker class: IRPR ss. 76 and 78 to 83."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from express_entry import Profile, eligible
from tests.scoring.eligibility.answers import job, program, requirement
from tests.scoring.profiles import EDUCATION, any_profile, levels, single


def points(factor: str, **changes: Any) -> int:
    """The points of one factor of the grid."""
    grid = program("fsw", **changes).grid
    assert grid is not None
    return grid.factors[factor].points


def total(**changes: Any) -> int:
    """All points of the grid."""
    grid = program("fsw", **changes).grid
    assert grid is not None
    return grid.points


@pytest.mark.parametrize(
    ("changes", "expected", "enough"),
    [
        ({"education": "masters", "foreign_work_years": 3}, 70, True),
        ({"age": 31, "first_language": levels(8), "foreign_work_years": 3}, 64, False),
        ({"age": 31, "foreign_work_years": 3}, 68, True),
        ({"age": 30, "foreign_work_years": 1}, 66, False),
    ],
    ids=["29-masters-clb-9-3-years", "31-bachelors-clb-8", "the-same-clb-9", "30-bachelors-1-year"],
)
def test_published_totals(changes: dict[str, Any], expected: int, enough: bool) -> None:
    """Totals that others published: 70, 64, 68 and 66; 67 is the pass mark."""
    found = program("fsw", **changes)
    assert found.grid is not None
    assert (found.grid.points, found.grid.pass_mark, found.grid.max) == (expected, 67, 100)
    assert found.eligible is enough


@pytest.mark.parametrize(
    ("age", "expected"),
    [(0, 0), (17, 0), (18, 12), (35, 12), (36, 11), (37, 10), (38, 9), (39, 8), (40, 7), (41, 6),
     (42, 5), (43, 4), (44, 3), (45, 2), (46, 1), (47, 0), (90, 0)],
)  # fmt: skip
def test_age(age: int, expected: int) -> None:
    """12 points from 18 to 35, one less for each year after that, none from 47."""
    assert points("age", age=age) == expected


@pytest.mark.parametrize(
    ("level", "expected"), list(zip(EDUCATION, (0, 5, 15, 19, 21, 22, 23, 25), strict=True))
)
def test_education(level: str, expected: int) -> None:
    """The best credential alone gives points."""
    assert points("education", education=level) == expected


@pytest.mark.parametrize(
    ("years", "expected"),
    [(0, 0), (0.9, 0), (1, 9), (1.9, 9), (2, 11), (3, 11), (4, 13), (5, 13), (6, 15), (12, 15)],
)
def test_experience(years: float, expected: int) -> None:
    """9, 11, 13 and 15 points from one, two, four and six completed years on."""
    assert points("experience", foreign_work_years=years) == expected


def test_experience_adds_work_in_canada_and_abroad() -> None:
    """Two years here and two abroad are four."""
    assert points("experience", foreign_work_years=2, canadian_work_years=2) == 13


def test_experience_from_jobs() -> None:
    """Jobs told one by one count where they show more than the years told; unpaid ones do not."""
    work = [job("2022-09-29", "2024-09-28"), job("2024-09-29", None, noc="41200")]
    assert points("experience", work=work) == 13  # four years until 28 September 2026
    assert points("experience", work=[job("2022-09-29", paid=False)]) == 0
    assert points("experience", work=[job("2022-09-29", noc="65100")]) == 0
    assert points("experience", work=work, foreign_work_years=6) == 15


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (levels(6), None, 0),
        (levels(7), None, 16),
        (levels(8), None, 20),
        (levels(9), None, 24),
        (levels(10), None, 24),
        (levels(9, speaking=7, listening=8), None, 4 + 5 + 6 + 6),
        (levels(9, writing=6), None, 18),
        (levels(9), levels(4, test="nclc"), 24),
        (levels(9), levels(5, test="nclc"), 28),
        (levels(9), levels(9, test="nclc", writing=4), 24),
        (None, None, 0),
    ],
)
def test_language(
    first: dict[str, Any] | None, second: dict[str, Any] | None, expected: int
) -> None:
    """Each ability of the first language counts; the second needs level 5 in all four."""
    assert points("language", first_language=first, second_language=second) == expected


def test_either_language_may_be_the_first() -> None:
    """The order that gives more points counts: French at 9 with English at 5."""
    found = program("fsw", first_language=levels(5), second_language=levels(9, test="nclc"))
    assert found.grid is not None
    assert found.grid.factors["language"].points == 28
    assert "NCLC 9" in found.grid.factors["language"].reason
    below = program("fsw", first_language=levels(0)).grid
    assert below is not None
    assert "Reading below CLB 4: 0" in below.factors["language"].reason


def test_the_first_language_has_the_minimum_in_all_four_abilities() -> None:
    """French with reading at NCLC 4 cannot be named first, though it would give 18 points and English
    4 more: English at 7, 7, 8 and 7 gives 17, and 17 + 15 + 13 + 11 + 10 is 66, one too few."""
    told = {
        "age": 36, "education": "one_year", "canadian_work_years": 2, "foreign_work_years": 3,
        "first_language": levels(7, reading=8),
        "second_language": levels(10, test="nclc", reading=4),
    }  # fmt: skip
    assert points("language", **told) == 17
    assert total(**told) == 66
    assert program("fsw", **told).eligible is False


def test_arranged_employment() -> None:
    """An offer gives 10 points, and 5 more for adaptability."""
    assert points("arranged_employment") == 0
    assert points("arranged_employment", job_offer="skilled") == 10
    assert points("adaptability", job_offer="skilled") == 5


SPOUSE_ITEMS = {
    "canadian_study_two_years": True,
    "canadian_work_years": 1,
    "language": levels(4),
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, 0),
        ({"canadian_work_years": 1}, 10),
        ({"canadian_work_years": 0.9}, 0),
        ({"work": [job("2025-09-29")]}, 10),
        ({"work": [job("2025-09-29", where="abroad")]}, 0),
        ({"work": [job("2025-09-29", authorized=False)]}, 0),
        ({"work": [job("2025-09-29", paid=False)]}, 0),
        ({"work": [job("2025-09-29", noc="65100")]}, 0),
        ({"canadian_study_two_years": True}, 5),
        ({"canadian_study_two_years": False}, 0),
        ({"canadian_education": "three_or_more_years"}, 5),
        ({"canadian_education": "three_or_more_years", "canadian_study_two_years": False}, 0),
        ({"canadian_education": "three_or_more_years", "education": "masters"}, 0),
        ({"canadian_education": "one_or_two_years"}, 0),
        ({"relative_in_canada": True}, 5),
        ({"relative_in_canada": False}, 0),
        ({"sibling_in_canada": True}, 5),
        ({"sibling_in_canada": True, "relative_in_canada": True}, 5),
        ({"spouse": {}}, 0),
        ({"spouse": {"canadian_study_two_years": True}}, 5),
        ({"spouse": {"canadian_work_years": 1}}, 5),
        ({"spouse": {"canadian_work_years": 0.9}}, 0),
        ({"spouse": {"language": levels(4)}}, 5),
        ({"spouse": {"language": levels(9, writing=3)}}, 0),
        ({"spouse": SPOUSE_ITEMS}, 10),
        ({"spouse": SPOUSE_ITEMS | {"accompanying": False}}, 0),
        ({"spouse": SPOUSE_ITEMS | {"citizen_or_pr": True}}, 0),
        ({"canadian_work_years": 2, "relative_in_canada": True}, 10),
    ],
)
def test_adaptability(changes: dict[str, Any], expected: int) -> None:
    """Items add up to 10; a spouse's count only for one who comes along and is no resident yet."""
    assert points("adaptability", **changes) == expected


def test_the_cap_is_said() -> None:
    """The reason shows each item, their sum and the limit."""
    grid = program("fsw", canadian_work_years=1, relative_in_canada=True).grid
    assert grid is not None
    assert grid.factors["adaptability"].reason == (
        "Skilled work in Canada: 10; A relative in Canada: 5; together 15, limited to 10"
    )


def test_what_was_not_told_and_would_be_enough() -> None:
    """At 64 points a relative or study in Canada would do: the answer names them."""
    changes = {"age": 31, "first_language": levels(8), "foreign_work_years": 3}
    found = requirement("fsw", "points", **changes)
    assert (found.state, found.missing) == ("not_met", "3 more points")
    assert found.would_meet == (
        "Not told, and would be enough if it holds: "
        "Two years of full-time study in Canada (5), A relative in Canada (5)"
    )
    told = changes | {"relative_in_canada": False, "canadian_study_two_years": False}
    assert requirement("fsw", "points", **told).would_meet == found.text
    one = requirement("fsw", "points", age=30, foreign_work_years=1)
    assert one.missing == "1 more point"


def test_a_masters_degree_does_not_tell_how_long_it_took() -> None:
    """A Canadian master's of one year is no two years of study: the question is named where it decides."""
    told = {"education": "masters", "canadian_education": "three_or_more_years"}
    asked = requirement("fsw", "points", first_language=levels(8), foreign_work_years=1, **told)
    # 20 + 23 + 9 + 12 = 64
    assert asked.missing == "3 more points"
    assert "Two years of full-time study in Canada (5)" in (asked.would_meet or "")
    assert "canadian_study_two_years" in asked.fields


def test_what_was_not_told_can_be_too_little() -> None:
    """Far below the pass mark nothing untold is offered; with the factor full nothing is open."""
    far = requirement("fsw", "points", education="secondary", age=46)
    assert far.would_meet == far.text
    full = program("fsw", canadian_work_years=1).grid
    assert full is not None
    assert full.open == ()
    married = program("fsw", spouse={}).grid
    assert married is not None
    assert [item.label for item in married.open] == [
        "Two years of full-time study in Canada",
        "Two years of full-time study in Canada of the spouse or partner",
        "Official language of the spouse or partner",
        "A relative in Canada",
    ]


@given(any_profile)
def test_no_factor_above_its_maximum(profile: dict[str, Any]) -> None:
    """Every factor stays within its maximum; the total is their sum, at most 100; 67 decides."""
    found = eligible(Profile.from_dict(profile)).programs["fsw"]
    grid = found.grid
    assert grid is not None
    maxima = {name: factor.max for name, factor in grid.factors.items()}
    assert maxima == {
        "language": 28, "education": 25, "experience": 15, "age": 12,
        "arranged_employment": 10, "adaptability": 10,
    }  # fmt: skip
    for factor in grid.factors.values():
        assert 0 <= factor.points <= factor.max
        assert factor.reason
    assert grid.points == sum(factor.points for factor in grid.factors.values())
    states = {entry.id: entry.state for entry in found.requirements}
    assert states["points"] == ("met" if grid.points >= 67 else "not_met")


MORE: list[dict[str, Any]] = [
    {"foreign_work_years": 12},
    {"canadian_work_years": 13},
    {"first_language": levels(10), "second_language": levels(10, test="nclc")},
    {"education": "doctorate"},
    {"job_offer": "skilled"},
    {"sibling_in_canada": True},
    {"relative_in_canada": True},
    {"canadian_study_two_years": True},
]


@given(any_profile, st.sampled_from(MORE))
def test_more_never_gives_fewer_points(profile: dict[str, Any], more: dict[str, Any]) -> None:
    """Work, languages, education, an offer or ties to Canada never take points away. (A long program
    in Canada shows two years of study; once it may have been a master's, only the answer does.)
    """
    assume("education" not in more or profile.get("canadian_education") != "three_or_more_years")
    before = eligible(Profile.from_dict(profile)).programs["fsw"].grid
    after = eligible(Profile.from_dict(profile | more)).programs["fsw"].grid
    assert before is not None
    assert after is not None
    assert after.points >= before.points


def test_the_grid_of_a_plain_profile_adds_up() -> None:
    """24 for CLB 9, 21 for the degree, 12 for 29 years."""
    assert total() == 57
    assert single()["age"] == 29
