"""How much work counts: windows, breaks, part-time hours and jobs at the same time (IRPR s. 73)."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from express_entry.eligibility.amounts import (
    Amount,
    months_after,
    stretches,
    total,
    unbroken,
    whole_months,
)
from express_entry.profile import Job
from tests.scoring.eligibility.answers import job, program, requirement, state

DAY = "2026-09-29"
FSW = "fsw", "work"
CEC = "cec", "work"
FST = "fst", "work"


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        ("2024-01-01", "2025-01-01", 12),
        ("2024-01-01", "2024-12-31", 11),
        ("2024-01-31", "2024-02-29", 1),
        ("2024-01-31", "2024-02-28", 0),
        ("2023-12-15", "2024-01-15", 1),
        ("2024-02-29", "2025-02-28", 12),
    ],
)
def test_whole_months(begins: str, ends: str, expected: int) -> None:
    """A month is complete on its day, or on the last day of a shorter month."""
    assert whole_months(dt.date.fromisoformat(begins), dt.date.fromisoformat(ends)) == expected


def test_months_after() -> None:
    """The same day, or the last one of a shorter month; December leads into the next year."""
    assert months_after(dt.date(2024, 1, 31), 1) == dt.date(2024, 2, 29)
    assert months_after(dt.date(2024, 11, 30), 1) == dt.date(2024, 12, 30)
    assert months_after(dt.date(2024, 12, 31), 2) == dt.date(2025, 2, 28)


def spread(*jobs: Job) -> Amount:
    """All the work of jobs in the ten years before 29 September 2026."""
    return total(stretches(jobs, dt.date(2026, 9, 29), 10, 30), 30)


def test_full_time_is_thirty_hours() -> None:
    """Half the hours give half the months; more than 30 a week give no more."""
    begins, ends = dt.date(2024, 1, 1), dt.date(2024, 12, 31)
    amounts = [spread(Job("21231", "canada", begins, ends, hours)) for hours in (15, 30, 60)]
    assert [amount.months for amount in amounts] == [6, 12, 12]
    assert amounts[2] == amounts[1]
    assert amounts[1].hours == pytest.approx(366 / 7 * 30)


def test_jobs_at_the_same_time_add_up_to_full_time() -> None:
    """Two jobs of 15 hours are one of 30; two of 30 are one."""
    begins, ends = dt.date(2024, 1, 1), dt.date(2024, 12, 31)
    half = Job("21231", "canada", begins, ends, 15)
    full = Job("21231", "canada", begins, ends)
    assert spread(half, half) == spread(full) == spread(full, full)


def test_jobs_that_overlap_for_a_time() -> None:
    """Hours count week by week: half, full where both run, half again, and nothing in a gap."""
    first = Job("21231", "canada", dt.date(2024, 1, 1), dt.date(2024, 6, 30), 15)
    second = Job("21231", "canada", dt.date(2024, 4, 1), dt.date(2024, 9, 30), 15)
    third = Job("21231", "canada", dt.date(2025, 1, 1), dt.date(2025, 1, 31))
    parts = stretches([third, first, second], dt.date(2026, 9, 29), 10, 30)
    assert [(part.begins.month, part.ends.month, part.hours_per_week) for part in parts] == [
        (1, 4, 15), (4, 7, 30), (7, 10, 15), (1, 2, 30),
    ]  # fmt: skip
    assert total(parts, 30).months == pytest.approx(1.5 + 3 + 1.5 + 1)


def test_the_window_ends_before_the_day_itself() -> None:
    """Work that goes on counts until the day before; older work than the window does not."""
    assert spread(Job("21231", "canada", dt.date(2026, 9, 28))).hours == pytest.approx(30 / 7)
    assert spread(Job("21231", "canada", dt.date(2026, 9, 29))) == Amount()
    assert spread(Job("21231", "canada", dt.date(2010, 1, 1), dt.date(2016, 9, 28))) == Amount()
    assert spread(Job("21231", "canada", dt.date(2010, 1, 1))).months == 120
    later = Job("21231", "canada", dt.date(2025, 9, 29), dt.date(2030, 1, 1))
    assert spread(later).months == 12


def test_jobs_that_follow_each_other_are_one_stretch() -> None:
    """Six months and six months without a day between them are twelve."""
    first = Job("21231", "canada", dt.date(2024, 1, 15), dt.date(2024, 7, 14))
    second = Job("21231", "canada", dt.date(2024, 7, 15), dt.date(2025, 1, 14))
    (part,) = stretches([second, first], dt.date(2026, 9, 29), 10, 30)
    assert part.amount(30).months == 12


@pytest.mark.parametrize(
    ("ends", "begins", "runs"),
    [
        ("2024-06-28", "2024-06-29", 1),  # Friday to Saturday
        ("2024-06-28", "2024-07-01", 1),  # Friday to Monday
        ("2024-06-29", "2024-07-01", 1),  # Saturday to Monday
        ("2024-06-28", "2024-07-02", 2),  # Friday to Tuesday
        ("2024-06-27", "2024-06-29", 2),  # Thursday to Saturday
        ("2024-06-28", "2024-07-08", 2),
        ("2024-06-28", "2025-07-08", 2),
    ],
)
def test_a_weekend_is_no_break(ends: str, begins: str, runs: int) -> None:
    """Only Saturday and Sunday may lie between two jobs of one run."""
    first = Job("21231", "canada", dt.date(2024, 1, 1), dt.date.fromisoformat(ends))
    second = Job("21231", "canada", dt.date.fromisoformat(begins), dt.date(2026, 1, 1))
    parts = stretches([first, second], dt.date(2026, 9, 29), 10, 30)
    assert len(unbroken(parts)) == runs


_days = st.dates(dt.date(2010, 1, 1), dt.date(2026, 9, 28))
_jobs = st.lists(
    st.tuples(_days, _days, st.integers(1, 60)).map(
        lambda told: Job("21231", "canada", min(told[:2]), max(told[:2]), told[2])
    ),
    max_size=5,
)


@given(_jobs, _jobs)
def test_more_jobs_never_count_less(some: list[Job], more: list[Job]) -> None:
    """Another job never takes work away, and no window holds more than its full time."""
    all_of_them = spread(*some, *more)
    assert all_of_them.hours >= spread(*some).hours - 1e-6
    assert all_of_them.months <= 120 + 1e-6
    assert all_of_them.hours <= (dt.date(2026, 9, 29) - dt.date(2016, 9, 29)).days / 7 * 30 + 1e-6


YEAR_AGO = "2025-09-29"


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ([job(YEAR_AGO)], "met"),
        ([job("2025-09-30")], "met"),  # 364 days are 52 weeks of 30 hours: 1,560
        ([job("2025-10-01")], "not_met"),
        ([job(YEAR_AGO, where="abroad", self_employed=True, while_studying=True)], "met"),
        ([job(YEAR_AGO, paid=False)], "not_met"),
        ([job(YEAR_AGO, noc="65100")], "not_met"),
        ([job("2025-01-01", "2025-06-30"), job("2025-07-01", "2025-12-31")], "met"),
        ([job("2025-01-01", "2025-06-30"), job("2025-08-01", "2026-06-30")], "not_met"),
        ([job("2025-01-01", "2025-06-30"), job("2025-07-01", noc="21232")], "met"),
        ([job("2025-06-01", "2025-12-31"), job("2026-01-01", noc="21232")], "not_met"),
        ([job("2024-09-29", hours_per_week=15)], "met"),
        ([job("2024-12-29", hours_per_week=15)], "not_met"),
        ([job("2014-01-01", "2017-09-28")], "met"),
        ([job("2014-01-01", "2017-08-28")], "not_met"),
    ],
)
def test_skilled_workers_need_a_year_in_a_row(work: list[dict[str, Any]], expected: str) -> None:
    """S. 75(2)(a): a year without a break, in one occupation, in the last ten years."""
    assert state(*FSW, work=work) == expected


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ([job(YEAR_AGO)], "met"),
        ([job("2025-11-29")], "not_met"),
        ([job(YEAR_AGO, where="abroad")], "not_met"),
        ([job(YEAR_AGO, authorized=False)], "not_met"),
        ([job(YEAR_AGO, paid=False)], "not_met"),
        ([job(YEAR_AGO, self_employed=True)], "not_met"),
        ([job(YEAR_AGO, while_studying=True)], "not_met"),
        ([job(YEAR_AGO, noc="64100")], "not_met"),
        ([job("2024-01-01", "2024-06-30"), job("2025-01-01", "2025-06-30", "31301")], "met"),
        ([job("2024-01-01", "2024-06-30"), job("2025-01-01", "2025-05-31", "31301")], "not_met"),
        ([job("2020-01-01", "2023-09-28")], "not_met"),
        ([job("2020-01-01", "2024-09-28")], "met"),
        ([job("2020-01-01", "2024-08-28")], "not_met"),
        ([job("2024-09-29", hours_per_week=15)], "met"),
    ],
)
def test_canadian_experience_needs_a_year_in_three(
    work: list[dict[str, Any]], expected: str
) -> None:
    """S. 87.1(2)(a) and (3): a year in Canada in the last three, in any skilled occupations."""
    assert state(*CEC, work=work) == expected


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ([job("2024-09-29", noc="72106")], "met"),
        ([job("2024-11-29", noc="72106")], "not_met"),
        ([job("2024-09-29", noc="72106", where="abroad")], "met"),
        ([job("2024-09-29", noc="72106", paid=False)], "not_met"),
        ([job("2024-09-29")], "not_met"),
        (
            [job("2022-01-01", "2022-12-31", "72106"), job("2025-01-01", "2025-12-31", "72106")],
            "met",
        ),
        (
            [job("2022-01-01", "2022-12-31", "72106"), job("2025-01-01", "2025-12-31", "73100")],
            "not_met",
        ),
        ([job("2015-01-01", "2023-09-28", "72106")], "met"),
        ([job("2015-01-01", "2023-07-28", "72106")], "not_met"),
    ],
)
def test_trades_need_two_years_in_five(work: list[dict[str, Any]], expected: str) -> None:
    """S. 87.2(3)(b): two years in one listed trade in the last five, with or without breaks."""
    assert state(*FST, work=work) == expected


@pytest.mark.parametrize(
    ("noc", "expected"),
    [
        ("72106", True), ("72600", False), ("72604", False), ("73100", True), ("82010", True),
        ("83100", True), ("84100", False), ("92010", True), ("93100", True), ("93200", False),
        ("63200", True), ("63201", True), ("63202", True), ("63210", False), ("62200", True),
        ("62201", False), ("75110", False), ("21231", False),
    ],
)  # fmt: skip
def test_which_trades_count(noc: str, expected: bool) -> None:
    """S. 87.2(1): 72 without 726, 73, 82, 83, 92, 93 without 932, 6320 and 62200."""
    work = [job("2020-01-01", noc=noc)]
    assert state(*FST, work=work) == ("met" if expected else "not_met")
    told = "assumed" if expected else "not_met"
    assert state(*FST, noc=noc, foreign_work_years=2) == told


@pytest.mark.parametrize(
    ("which", "changes", "expected"),
    [
        (FSW, {"foreign_work_years": 1}, "assumed"),
        (FSW, {"canadian_work_years": 1}, "assumed"),
        (FSW, {"foreign_work_years": 0.5, "canadian_work_years": 0.5}, "not_known"),
        (FSW, {"foreign_work_years": 0.9}, "not_met"),
        (FSW, {"foreign_work_years": 3, "noc": "21231"}, "assumed"),
        (FSW, {"foreign_work_years": 3, "noc": "65100"}, "not_met"),
        (FSW, {"foreign_work_years": 3, "work": []}, "assumed"),
        (CEC, {"canadian_work_years": 1}, "assumed"),
        (CEC, {"canadian_work_years": 0.9}, "not_met"),
        (CEC, {"foreign_work_years": 5}, "not_met"),
        (CEC, {"canadian_work_years": 1, "noc": "65100"}, "not_met"),
        (FST, {"foreign_work_years": 2}, "not_known"),
        (FST, {"foreign_work_years": 2, "noc": "72106"}, "assumed"),
        (FST, {"foreign_work_years": 1, "canadian_work_years": 1, "noc": "72106"}, "assumed"),
        (FST, {"foreign_work_years": 1.9, "noc": "72106"}, "not_met"),
        (FST, {"foreign_work_years": 9, "noc": "21231"}, "not_met"),
    ],
)
def test_years_alone(which: tuple[str, str], changes: dict[str, Any], expected: str) -> None:
    """Years told as a number are enough or not; windows and breaks are then assumed, and said so."""
    assert state(*which, **changes) == expected


SHORT_HERE = [job("2026-04-29")]
GAP = [job("2025-01-01", "2025-06-30"), job("2025-08-01", "2026-01-31")]


@pytest.mark.parametrize(
    ("which", "changes", "expected"),
    [
        (FSW, {"work": SHORT_HERE, "foreign_work_years": 2}, "assumed"),
        (FSW, {"work": SHORT_HERE, "canadian_work_years": 0.4}, "not_met"),
        (FSW, {"work": GAP, "canadian_work_years": 1}, "not_met"),
        (FSW, {"work": GAP, "canadian_work_years": 1, "foreign_work_years": 1}, "assumed"),
        (FSW, {"work": SHORT_HERE, "canadian_work_years": 1, "foreign_work_years": 0.5},
         "not_known"),
        (CEC, {"work": [job("2020-01-01", where="abroad")], "canadian_work_years": 1}, "assumed"),
        (CEC, {"work": SHORT_HERE, "canadian_work_years": 1}, "not_met"),
        (CEC, {"work": SHORT_HERE, "canadian_work_years": 2}, "assumed"),
        (CEC, {"work": [job("2024-01-01", self_employed=True)], "canadian_work_years": 2},
         "not_met"),
        (CEC, {"work": [job("2024-01-01", authorized=False, hours_per_week=10)],
               "canadian_work_years": 2}, "not_met"),
        (CEC, {"work": [job("2025-01-01")], "canadian_work_years": 3}, "met"),
        (FST, {"work": SHORT_HERE, "foreign_work_years": 3}, "not_known"),
        (FST, {"work": SHORT_HERE, "foreign_work_years": 3, "noc": "72106"}, "assumed"),
        (FST, {"work": SHORT_HERE, "canadian_work_years": 2, "noc": "72106"}, "not_met"),
    ],
)  # fmt: skip
def test_years_beyond_the_jobs_told(
    which: tuple[str, str], changes: dict[str, Any], expected: str
) -> None:
    """Years told that no listed job explains are judged as years alone; explained ones are not."""
    assert state(*which, **changes) == expected


def test_what_is_said_about_work() -> None:
    """How much counts, how much is missing, what would meet it."""
    found = requirement(*CEC, work=[job("2026-04-29")])
    assert found.message == (
        "5 months of full-time work count, or the same in part-time; 12 are needed"
    )
    assert found.missing == "7 more months of full-time work, or the same in part-time"
    assert found.would_meet == found.text
    assert found.text.startswith("12 months (1,560 hours) of paid work in Canada")
    assert requirement(*CEC, canadian_work_years=0.92).missing == (
        "1 more month of full-time work, or the same in part-time"
    )
    assert requirement(*FSW, work=[job("2026-08-29")]).message.startswith(
        "The longest work without a break in one occupation is 1 month of full-time work"
    )
    # By hours the year is complete a day before the calendar says so.
    assert "is 12 months of full-time work" in requirement(*FSW, work=[job("2025-09-30")]).message
    assert requirement(*FSW, noc="65100", foreign_work_years=2).message == (
        "Occupation 65100 is not of TEER 0, 1, 2 or 3"
    )
    assert requirement(*FST, noc="21231", foreign_work_years=2).message == (
        "Occupation 21231 is not one of the listed trades"
    )


def test_a_job_that_is_told_to_end_in_the_year_9999_goes_on() -> None:
    """Records write a work without an end so: it counts as one without a last day."""
    endless, open_ = job(YEAR_AGO, "9999-12-31"), job(YEAR_AGO)
    assert program("cec", work=[endless]) == program("cec", work=[open_])
    assert program("cec", work=[endless]).eligible is True


def test_work_in_no_trade_is_said_to_be_in_none() -> None:
    """Three years as a software engineer: what is missing for a trade is the trade, not some months."""
    told = {"noc": "21231", "work": [job("2023-09-01")]}
    found = requirement(*FST, **told)
    assert (found.state, found.message) == (
        "not_met", "Occupation 21231 is not one of the listed trades",
    )  # fmt: skip
    as_well = {"noc": "21231", "work": [job("2023-09-01"), job("2025-09-29", noc="72310")]}
    assert requirement(*FST, **as_well).message.startswith("12 months of full-time work count")
