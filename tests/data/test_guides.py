"""The made-up people of the guides: does the package count what a person reckons by hand?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from express_entry.eligibility import ProgramAnswer, programs
from express_entry.prospects import partners
from express_entry.scoring import score
from macros.examples import counting
from tests.data.badinput import Slip, assert_slip_is_refused

if TYPE_CHECKING:
    from express_entry.profile import Profile
    from macros.models.example import Answers
    from macros.store import Store

FILE = "guide-profiles.yml"

# By hand from the official criteria page of 22 June 2026, with the columns for a spouse: age +
# education + first language, the spouse's education + language, the combinations. First the one
# whom the file names first applies, then the other.
COUPLES = {
    "age-and-school": (
        (35 + 126 + 4 * 29) + (8 + 4 * 5) + (50 + 50),
        (95 + 112 + 4 * 29) + (10 + 4 * 5) + (25 + 50),
    ),
    "language-decides": (
        (80 + 126 + 3 * 29 + 22) + (10 + 4 * 5) + (25 + 25),
        (80 + 126 + 4 * 29) + (10 + 3 * 5 + 3) + (50 + 50),
    ),
}
# The grid by IRPR ss. 78 to 83 (language + education + work + age + adaptability), then the CRS,
# then the programs whose minimums are met.
BOTH = {
    "long-career": (24 + 25 + 15 + 3, (6 + 150 + 4 * 31) + (50 + 50), {"fsw"}),
    "young-abroad": (20 + 21 + 11 + 12, (110 + 120 + 4 * 23) + (13 + 25), set()),
    "young-in-canada": (
        20 + 15 + 9 + 12 + 10,
        (110 + 90 + 4 * 23 + 40) + (13 + 13) + (15 + 15),
        {"cec"},
    ),
}
# IRPR s. 73(1), 75(2)(a) and 87.1(2)(a) and (3): enough for the experience class, for the worker class.
WORK = {
    "full-year": (True, True),
    "many-hours": (False, False),  # 26 weeks of 30 hours are 780
    "half-time": (True, True),
    "two-part-time": (True, True),
    "with-a-break": (True, False),
    "two-occupations": (True, False),
    "while-studying": (False, True),
    "own-business": (False, True),
}
# Age 31 and 32, then no language and no combination; the test of 10 November 2024 counts for two years.
OVER_TIME = {
    "test-runs-out": [
        (99 + 135 + 4 * 31 + 100, True),
        (94 + 135 + 4 * 31 + 100, True),
        (94 + 135 + 4 * 31 + 100, True),
        (94 + 135, False),
    ]
}


def profile(store: Store, answers: Answers) -> Profile:
    """A made-up person on the day of the guides."""
    return counting.profile_on(answers, store.guides.day, counting.rules_of(store))


def test_nobody_is_without_figures_reckoned_here(store: Store) -> None:
    """Every couple, person, work history and time line of the file is in these tests."""
    guides = store.guides
    assert {couple.id for couple in guides.couples} == set(COUPLES)
    assert {candidate.id for candidate in guides.both_systems} == set(BOTH)
    assert {history.id for history in guides.work} == set(WORK)
    assert {entry.id for entry in guides.over_time} == set(OVER_TIME)


@pytest.mark.parametrize("name", COUPLES)
def test_a_couple_has_the_points_reckoned_by_hand(store: Store, name: str) -> None:
    """Both ways round."""
    found = partners(profile(store, store.guides.couple(name).answers))
    assert (found.own.total, found.other.total) == COUPLES[name]


@pytest.mark.parametrize("name", BOTH)
def test_grid_and_score_are_those_reckoned_by_hand(store: Store, name: str) -> None:
    """One passes with the lower score, one fails with the higher, one fits nothing."""
    (candidate,) = [entry for entry in store.guides.both_systems if entry.id == name]
    person = profile(store, candidate.profile)
    found = programs(person)
    assert found["fsw"].grid is not None
    fits = {id_ for id_ in ("fsw", "cec", "fst") if found[id_].eligible}
    assert (found["fsw"].grid.points, score(person).total, fits) == BOTH[name]


@pytest.mark.parametrize("name", WORK)
def test_work_is_enough_where_the_regulations_say_so(store: Store, name: str) -> None:
    """For the Canadian Experience Class, then for the Federal Skilled Worker Program."""
    (history,) = [entry for entry in store.guides.work if entry.id == name]
    told = store.guides.worker | {"work": [job.answers for job in history.jobs]}
    found = programs(profile(store, told))

    def enough(program: ProgramAnswer) -> bool:
        return next(r for r in program.requirements if r.id == "work").state == "met"

    assert (enough(found["cec"]), enough(found["fsw"])) == WORK[name]


@pytest.mark.parametrize("name", OVER_TIME)
def test_days_do_what_was_reckoned_by_hand(store: Store, name: str) -> None:
    """The score of each day, and whether a program still fits."""
    entry, rules = store.guides.days_of(name), counting.rules_of(store)
    found = []
    for moment in entry.days:
        person = counting.profile_on(entry.answers_on(moment), moment.day, rules)
        found.append((score(person).total, bool(programs(person)["fsw"].eligible)))
    assert found == OVER_TIME[name]


SLIPS = {
    "an answer that is none": (
        "education: bachelors", "education: bachelor", "education: \"bachelor\" is not one of",
    ),
    "an occupation that there is not": (
        '{noc: "21231"', '{noc: "21239"', '"21239" is not a code of the NOC 2021; did you mean',
    ),
    "a job that ends before it begins": (
        "ends: 2026-08-31", "ends: 2025-08-30", "is before the first day worked, 2025-09-01",
    ),
    "a day on which the test no longer counts": (
        "        change: {first_language: null}\n", "", "a result counts for less than 2 years",
    ),
    "an id that is there twice": (
        "- id: language-decides", "- id: age-and-school", "the id of two entries",
    ),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_in_a_made_up_person_is_refused(
    slip: Slip, repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fault names the file, and says what is expected."""
    assert_slip_is_refused(slip, FILE, repo / "data", tmp_path, capsys)
