"""The work that a version asks for: from jobs told one by one, else from years told as a number.

How much work counts follows IRPR s. 73(1): full-time is 30 hours a week, part-time counts by its hours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from express_entry.categories.versions import Version, Work
from express_entry.eligibility.amounts import ROUNDING, counted
from express_entry.eligibility.answer import RequirementAnswer, State
from express_entry.noc import named
from express_entry.profile import FULL_TIME_HOURS, Job, Profile

if TYPE_CHECKING:
    from express_entry.categories.asked import Case

MONTHS_OF_A_YEAR = 12
ORDER: tuple[State, ...] = ("met", "assumed", "not_known", "not_met")


@dataclass(frozen=True, slots=True)
class Found:
    """What there is of work in one occupation: its state and its full months that count."""

    noc: str
    state: State
    months: int

    @property
    def rank(self) -> tuple[int, int]:
        """The lower, the better: the state first, then the months that are there."""
        return ORDER.index(self.state), -self.months


def work_in(case: Case, version: Version, asked: Work) -> RequirementAnswer:
    """Whether the work in one of the version's occupations is enough: the occupation that comes closest."""
    text = _asked(case, asked)
    if not (case.profile.noc or case.profile.work):
        message = case.words("work.unknown", asked=text)
        missing = case.words("work.tell_jobs")
        return case.answer("work", "not_known", message, text=text, missing=missing)
    best = min(_found(case.profile, version, asked), key=lambda found: found.rank, default=None)
    if best is None:
        where = case.words("occupation.meet", count=len(version.occupations))
        message = case.words("work.none")
        return case.answer("work", "not_met", message, text=text, missing=where, would_meet=text)
    occupation = named(best.noc, case.say)
    run = "_continuous" if asked.continuous else ""
    if best.state == "met":
        message = case.words("work.met", occupation=occupation, asked=text)
        return case.answer("work", "met", message, text=text)
    if best.state == "assumed":
        message = case.words(f"work.assumed{run}", occupation=occupation, years=asked.window_years)
        missing = case.words("work.tell_jobs")
        return case.answer("work", "assumed", message, text=text, missing=missing)
    if best.state == "not_known":
        message = case.words("work.unsure", occupation=occupation)
        return case.answer("work", "not_known", message, text=text, missing=message)
    message = case.words(
        "work.short", occupation=occupation, counted=_months(case, best.months), asked=text
    )
    gap = asked.months if asked.continuous else asked.months - best.months
    meet = case.words(
        f"work.meet{run}",
        months=_months(case, gap),
        occupation=occupation,
        where=_where(case, asked),
    )
    return case.answer("work", "not_met", message, text=text, missing=meet, would_meet=meet)


def _found(profile: Profile, version: Version, asked: Work) -> Iterator[Found]:
    """Each listed occupation that the profile tells, with the work there is in it."""
    jobs: dict[str, list[Job]] = {}
    for job in profile.work or ():
        if job.noc in version.occupations:
            jobs.setdefault(job.noc, []).append(job)
    for noc, held in jobs.items():
        yield _from_jobs(noc, held, profile, asked)
    if profile.noc in version.occupations and profile.noc not in jobs:
        yield _from_years(profile.noc, profile, asked)


def _from_jobs(noc: str, jobs: Sequence[Job], profile: Profile, asked: Work) -> Found:
    """Jobs of one occupation. Unpaid work, and work in Canada without authorization, do not count.

    Whether self-employed work and work while studying count could not be read anywhere, so where
    only they make it enough, the answer is not known.
    """
    paid = [
        job
        for job in jobs
        if job.paid and (job.authorized or job.where == "abroad")
        and (job.where == "canada" or not asked.in_canada)
    ]  # fmt: skip
    plain = [job for job in paid if not (job.self_employed or job.while_studying)]
    months, enough = _amount(plain, profile, asked)
    if enough:
        return Found(noc, "met", months)
    if _amount(paid, profile, asked)[1]:
        return Found(noc, "not_known", months)
    return Found(noc, "not_met", months)


def _amount(jobs: Sequence[Job], profile: Profile, asked: Work) -> tuple[int, bool]:
    """Full months that count, up to the profile's date, and whether they are enough."""
    rule = {
        "one_occupation": True,
        "hours_per_week": FULL_TIME_HOURS,
        "window_years": asked.window_years,
        "continuous": asked.continuous,
    }
    amount = counted(jobs, rule, profile.date)
    enough = amount.months + ROUNDING >= asked.months
    if asked.hours is not None:
        enough = enough or amount.hours + ROUNDING >= asked.hours
    return int(amount.months + ROUNDING), enough


def _from_years(noc: str, profile: Profile, asked: Work) -> Found:
    """Years told as a number: taken as work in this occupation, in the window, without a break."""
    years = profile.canadian_work_years
    if not asked.in_canada:
        years += profile.foreign_work_years
    months = int(years * MONTHS_OF_A_YEAR + ROUNDING)
    return Found(noc, "assumed" if months >= asked.months else "not_met", months)


def _asked(case: Case, asked: Work) -> str:
    """The rule in words."""
    return case.words(
        "work.asked_continuous" if asked.continuous else "work.asked",
        months=_months(case, asked.months),
        years=asked.window_years,
        where=_where(case, asked),
    )


def _where(case: Case, asked: Work) -> str:
    return case.words("work.canada" if asked.in_canada else "work.anywhere")


def _months(case: Case, months: int) -> str:
    return case.words(f"work.months_{case.say.plural(months)}", months=months)
