"""How much work counts: full-time months and hours of jobs within a window (IRPR s. 73(1)).

Full-time work is 30 hours a week. Part-time work counts by its hours, jobs at the same time add up, and
no more than the full-time hours of a week count.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from express_entry.days import years_before
from express_entry.profile import Job

LONGEST_MONTH = 31
ROUNDING = 1e-6  # sums of parts of weeks and months are not exact
SATURDAY = 5
DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """Work in full-time months and in hours."""

    hours: float = 0
    months: float = 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.hours + other.hours, self.months + other.months)

    def units(self, months: int, hours: int) -> int:
        """How many times it is this much, completed: by the calendar, or by hours, which count alike."""
        return max(int(self.months / months + ROUNDING), int(self.hours / hours + ROUNDING))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days with the same countable hours a week: from `begins` to the day before `ends`."""

    begins: dt.date
    ends: dt.date
    hours_per_week: float

    def amount(self, full_time: int) -> Amount:
        """Its work. Days beyond whole months count as parts of a long month, never as more."""
        days = (self.ends - self.begins).days
        months = whole_months(self.begins, self.ends)
        rest = (self.ends - months_after(self.begins, months)).days
        share = self.hours_per_week / full_time
        return Amount(days * self.hours_per_week / 7, (months + rest / LONGEST_MONTH) * share)


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of the month `months` later; the month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return dt.date(year, month + 1, min(day.day, (following - DAY).day))


def whole_months(begins: dt.date, ends: dt.date) -> int:
    """Completed months from `begins` to `ends`."""
    months = (ends.year - begins.year) * 12 + ends.month - begins.month
    return months - (months_after(begins, months) > ends)


def stretches(
    jobs: Iterable[Job], day: dt.date, window_years: int, full_time: int
) -> list[Stretch]:
    """The jobs' work in the years before `day`, oldest first; `day` itself does not count."""
    since = years_before(day, window_years)
    spans = [
        (max(job.begins, since), min(job.ends + DAY if job.ends else day, day), job.hours_per_week)
        for job in jobs
    ]
    spans = [span for span in spans if span[0] < span[1]]
    edges = sorted({edge for begins, ends, _ in spans for edge in (begins, ends)})
    found: list[Stretch] = []
    for begins, ends in pairwise(edges):
        told = sum(hours for first, last, hours in spans if first <= begins < last)
        hours = min(told, full_time)
        if not hours:
            continue
        if found and found[-1].ends == begins and found[-1].hours_per_week == hours:
            found.append(Stretch(found.pop().begins, ends, hours))
        else:
            found.append(Stretch(begins, ends, hours))
    return found


def unbroken(parts: Sequence[Stretch]) -> list[list[Stretch]]:
    """Stretches in runs without a break. A weekend between two jobs is none."""
    runs: list[list[Stretch]] = []
    for part in parts:
        if runs and _only_weekend(runs[-1][-1].ends, part.begins):
            runs[-1].append(part)
        else:
            runs.append([part])
    return runs


def _only_weekend(ends: dt.date, begins: dt.date) -> bool:
    days = [ends + DAY * number for number in range(min((begins - ends).days, 3))]
    return all(day.weekday() >= SATURDAY for day in days)


def total(parts: Iterable[Stretch], full_time: int) -> Amount:
    """The work of all the stretches."""
    return sum((part.amount(full_time) for part in parts), Amount())


def by_occupation(jobs: Iterable[Job]) -> dict[str, list[Job]]:
    """The jobs by the code of their occupation."""
    found: dict[str, list[Job]] = {}
    for job in jobs:
        found.setdefault(job.noc, []).append(job)
    return found


def counted(jobs: Sequence[Job], rule: Mapping[str, Any], day: dt.date) -> Amount:
    """The most that these jobs give under a work requirement: in one run or occupation if it says so."""
    groups = list(by_occupation(jobs).values()) if rule["one_occupation"] else [list(jobs)]
    full_time = rule["hours_per_week"]
    most = Amount()
    for group in groups:
        parts = stretches(group, day, rule["window_years"], full_time)
        for run in unbroken(parts) if rule["continuous"] else [parts]:
            most = max(most, total(run, full_time))
    return most
