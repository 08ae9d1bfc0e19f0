"""Categories of rounds: which work counts, how long, where and within which years."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from express_entry import Profile, fits_category
from tests.scoring.category_answers import (
    ENGINEER,
    FIRST_OF_2026,
    LAST_OF_2023,
    LAST_OF_2025,
    NURSE,
    SURGEON,
    fit,
    job,
    states,
)
from tests.scoring.profiles import single


@pytest.mark.parametrize(
    ("day", "work", "expected"),
    [
        # Six months without a break, until 17 February 2026.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-06-30")], True),
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-06-29")], False),
        # Three months and three months with a break of a month.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-03-31"),
                        job(NURSE, "2025-05-01", "2025-07-31")], False),
        # From Friday to Monday is no break: 28 March 2025 was a Friday.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-03-28"),
                        job(NURSE, "2025-03-31", "2025-07-04")], True),
        # Half-time counts half: a year is six months.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-12-31", hours_per_week=15)], True),
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-11-30", hours_per_week=15)], False),
        # More than full-time counts as full-time.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-04-30", hours_per_week=60)], False),
        # Only the last three years count.
        (LAST_OF_2025, [job(NURSE, "2020-01-01", "2023-06-30")], False),
        (LAST_OF_2025, [job(NURSE, "2020-01-01", "2023-08-31")], True),
        # Two listed occupations do not add up.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-04-30"),
                        job("31302", "2025-05-01", "2025-08-31")], False),
        # Twelve months, with breaks, since 18 February 2026.
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", "2024-06-30"),
                         job(NURSE, "2025-01-01", "2025-06-30")], True),
        (FIRST_OF_2026, [job(NURSE, "2025-01-01", "2025-06-30")], False),
        # 1,560 hours are 52 weeks of 30 hours: 364 days, a day less than the year.
        (FIRST_OF_2026, [job(NURSE, "2025-01-01", "2025-12-30")], True),
        (FIRST_OF_2026, [job(NURSE, "2025-01-01", "2025-12-29")], False),
        # A job that goes on counts up to the day.
        (FIRST_OF_2026, [job(NURSE, "2025-02-18")], True),
        (FIRST_OF_2026, [job(NURSE, "2025-03-01")], False),
        # Unpaid work does not count.
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", paid=False)], False),
        # In Canada it has to be authorized; abroad that is no question.
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", where="canada", authorized=False)], False),
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", authorized=False)], True),
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", where="canada")], True),
        # Whether these count could not be read anywhere.
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", self_employed=True)], None),
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", while_studying=True)], None),
        (FIRST_OF_2026, [job(NURSE, "2024-01-01"), job(NURSE, "2024-01-01", self_employed=True)],
         True),
        # Of several occupations the one that is enough decides.
        (FIRST_OF_2026, [job("31302", "2025-12-01"), job(NURSE, "2024-01-01", "2025-11-30"),
                         job(ENGINEER, "2023-01-01", "2023-12-31")], True),
    ],
)  # fmt: skip
def test_work_told_job_by_job(
    day: dt.date, work: list[dict[str, Any]], expected: bool | None
) -> None:
    """Months, hours, breaks, the window of three years, and what counts, in one listed occupation."""
    assert fit("healthcare", day, work=work).eligible is expected


def test_a_listed_occupation_need_not_be_the_main_one() -> None:
    """A software engineer who worked as a nurse for a year fits healthcare."""
    work = [job(NURSE, "2024-01-01", "2025-01-31"), job(ENGINEER, "2025-02-01")]
    assert fit("healthcare", FIRST_OF_2026, noc=ENGINEER, work=work).eligible is True


def test_physicians_need_work_in_canada() -> None:
    """Twelve months in Canada in the last three years; work abroad does not count."""
    abroad = job(SURGEON, "2023-03-01", "2024-12-31")
    here = job(SURGEON, "2025-01-01", where="canada")
    assert fit("physicians", FIRST_OF_2026, work=[abroad]).eligible is False
    assert fit("physicians", FIRST_OF_2026, work=[abroad, here]).eligible is True
    short = fit("physicians", FIRST_OF_2026, work=[abroad, here | {"from": "2025-10-18"}])
    assert short.eligible is False
    assert short.missing == (
        "8 months more in 31101 (Specialists in surgery), in Canada",
    )  # 4 of 12 are there
    years = {"noc": SURGEON, "foreign_work_years": 5}
    assert fit("physicians", FIRST_OF_2026, **years).eligible is False
    assert fit("physicians", FIRST_OF_2026, **years, canadian_work_years=1).eligible is True


def test_years_alone_are_taken_as_work_in_the_occupation() -> None:
    """Where only noc and years are told the answer says what it takes for granted."""
    found = fit("healthcare", FIRST_OF_2026, noc=NURSE, foreign_work_years=1)
    assert states(found) == {"occupation": "met", "work": "assumed"}
    assert found.eligible is True
    assert found.assumptions == (
        (
            "31301 (Registered nurses and registered psychiatric nurses): the years of work told are "
            "taken as work in this occupation within the last 3 years"
        ),
    )
    assert found.missing == ("each of your jobs, with its days and its occupation",)
    assert "without a break" in fit(
        "healthcare", LAST_OF_2025, noc=NURSE, foreign_work_years=1).assumptions[0]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (LAST_OF_2025, {"foreign_work_years": 0.5}, True),
        (LAST_OF_2025, {"foreign_work_years": 0.4}, False),
        (LAST_OF_2025, {"foreign_work_years": 0.25, "canadian_work_years": 0.25}, True),
        (FIRST_OF_2026, {"foreign_work_years": 0.5}, False),
        (FIRST_OF_2026, {"canadian_work_years": 1}, True),
        (FIRST_OF_2026, {}, False),
    ],
)
def test_years_are_held_to_the_months_asked_for(
    day: dt.date, years: dict[str, float], expected: bool
) -> None:
    """Half a year is six months; work in Canada and abroad adds up."""
    assert fit("healthcare", day, noc=NURSE, **years).eligible is expected


def test_years_fill_in_for_an_occupation_without_jobs() -> None:
    """Jobs told in other occupations leave the years of the main one as they are."""
    work = [job(ENGINEER, "2025-06-01")]
    found = fit("healthcare", FIRST_OF_2026, noc=NURSE, foreign_work_years=2, work=work)
    assert states(found)["work"] == "assumed"
    told = [job(NURSE, "2025-10-18")]
    found = fit("healthcare", FIRST_OF_2026, noc=NURSE, foreign_work_years=2, work=told)
    assert found.reasons == (
        (
            "31301 (Registered nurses and registered psychiatric nurses): 4 months counted. Asked: "
            "12 months of full-time work, or equal part-time, in one listed occupation within 3 years, "
            "in Canada or abroad"
        ),
    )


def test_nothing_told_is_not_known() -> None:
    """Without an occupation the answer is None and says what to tell."""
    for nothing in ({}, {"work": []}):
        found = fit("healthcare", FIRST_OF_2026, **nothing)
        assert found.eligible is None
        assert states(found) == {"occupation": "not_known", "work": "not_known"}
        assert found.reasons == ("No occupation is told",)
        assert found.missing == ("your occupation, or each of your jobs",)


def test_what_is_missing_is_said_for_a_break() -> None:
    """Where a break is the matter, the whole time without one is asked for."""
    found = fit("healthcare", LAST_OF_2025, work=[job(NURSE, "2026-01-17")])
    assert found.requirements[1].would_meet == (
        "6 months in 31301 (Registered nurses and registered psychiatric nurses) without a break, "
        "in Canada or abroad"
    )
    assert "1 month counted" in found.reasons[0]


def test_work_counts_up_to_the_day_of_the_profile() -> None:
    """Another day changes the list and the rule, not the credentials."""
    profile = Profile.from_dict(
        single(date="2026-02-18", noc=NURSE, work=[job(NURSE, "2025-06-01")])
    )
    assert fits_category(profile, "healthcare", LAST_OF_2023).eligible is True
    assert fits_category(profile, "healthcare", FIRST_OF_2026).eligible is False
