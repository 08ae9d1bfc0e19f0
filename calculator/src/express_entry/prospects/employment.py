"""When work that goes on completes another year of skilled experience."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from dataclasses import dataclass

from express_entry.days import full_years, years_after
from express_entry.profile import FULL_TIME_HOURS, Job, Profile

SKILLED_TEERS = "0123"
DAYS_OF_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class Employment:
    """Work that goes on in one place (`canada` or `abroad`).

    `anchor` is the day from which full-time work without a break would have given what has been
    worked since; `share` is the share of full-time hours, at most 1.
    """

    where: str
    anchor: dt.date
    share: float = 1

    def completions(self, after: dt.date, until: dt.date) -> Iterator[dt.date]:
        """The days after `after`, up to `until`, on which another year is complete."""
        years = 1
        while (day := self._complete(years)) <= until:
            if day > after:
                yield day
            years += 1

    def _complete(self, years: int) -> dt.date:
        if self.share == 1:
            return years_after(self.anchor, years)
        return self.anchor + dt.timedelta(days=math.ceil(years * DAYS_OF_A_YEAR / self.share))


def from_since(profile: Profile, where: str, since: dt.date | None) -> Employment:
    """Full-time work that goes on from `since`; from the profile's date where it is not told.

    Work that began earlier completes its years by its own beginning. Else the part of a year that
    is told already (1.5 years) goes on.
    """
    if since is not None and since < profile.date:
        return Employment(where, since)
    told = years_told(profile, where)
    part = dt.timedelta(days=int((told - int(told)) * DAYS_OF_A_YEAR))
    return Employment(where, (since or profile.date) - part)


def going_on(profile: Profile) -> Iterator[Employment]:
    """The work without an end among the profile's jobs, at most one in Canada and one abroad.

    Earlier jobs in the same place move the anchor back by the days that they lasted.
    """
    jobs = [job for job in profile.work or () if counts(job)]
    for where in ("canada", "abroad"):
        open_jobs = [job for job in jobs if job.where == where and job.ends is None]
        if not open_jobs:
            continue
        job = min(open_jobs, key=lambda open_job: open_job.begins)
        share = _share(job)
        ended = [other for other in jobs if other.where == where and other.ends is not None]
        earlier = sum(_days(other, job.begins) * _share(other) for other in ended)
        anchor = job.begins - dt.timedelta(days=int(earlier / share))
        yield Employment(where, anchor, share)


def counts(job: Job) -> bool:
    """Whether a job counts as skilled work for the score (Ministerial Instructions, ss. 1 and 15)."""
    if job.noc[1] not in SKILLED_TEERS or not job.paid or not job.hours_per_week:
        return False
    if job.where == "abroad":
        return True
    return job.authorized and not job.self_employed and not job.while_studying


def years_told(profile: Profile, where: str) -> float:
    """The years of work that the profile tells for a place."""
    return profile.canadian_work_years if where == "canada" else profile.foreign_work_years


def fits_told(profile: Profile, employment: Employment) -> bool:
    """Whether the jobs come to the same completed years as the years told."""
    if employment.share == 1:
        worked = full_years(employment.anchor, profile.date)
    else:
        days = (profile.date - employment.anchor).days
        worked = int(days * employment.share / DAYS_OF_A_YEAR)
    return worked == int(years_told(profile, employment.where))


def _share(job: Job) -> float:
    return min(job.hours_per_week / FULL_TIME_HOURS, 1)


def _days(job: Job, until: dt.date) -> int:
    """The days of a job before `until`."""
    last = min(job.ends or until, until - dt.timedelta(days=1))
    return max((last - job.begins).days + 1, 0)
