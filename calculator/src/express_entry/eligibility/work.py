"""The work that a program asks for, from jobs told one by one or from years told as a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from express_entry.eligibility.amounts import ROUNDING, Amount, counted, stretches, total
from express_entry.eligibility.answer import RequirementAnswer
from express_entry.eligibility.case import Asked
from express_entry.eligibility.occupations import accepted
from express_entry.profile import FULL_TIME_HOURS, Job, Profile

MONTHS_OF_A_YEAR = 12
YEARS_TOLD = 10
"""The years of a profile are those of the last ten."""


def from_jobs(asked: Asked, jobs: Sequence[Job]) -> RequirementAnswer:
    """Whether those of the jobs that count are enough. `jobs` are already those of the right kind."""
    case, rule = asked.case, asked.rule
    amount = counted(jobs, rule, case.profile.date)
    if amount.units(rule["months"], rule["hours"]):
        return asked.answer("met", _told(asked, amount, enough=True))
    gap = rule["months"] - int(amount.months + ROUNDING)
    message = _told(asked, amount, enough=False)
    return asked.answer("not_met", message, case.counted("work.missing", gap))


def _told(asked: Asked, amount: Amount, *, enough: bool) -> str:
    rule, months = asked.rule, int(amount.months + ROUNDING)
    if enough:  # the hours may be there some days before the last month is complete
        months = max(months, rule["months"])
    key = "work.counted_run" if rule["continuous"] else "work.counted"
    return asked.case.counted(key, months, needed=rule["months"])


def occupation_out(asked: Asked) -> RequirementAnswer | None:
    """The answer where the candidate's occupation is not one that counts; None where it may be."""
    noc = asked.case.profile.noc
    if noc is None or accepted(noc, asked.rule):
        return None
    key = "work.not_a_trade" if asked.rule["trades"] else "work.not_skilled"
    return asked.answer("not_met", asked.case.words(key, noc=noc))


def beyond_jobs(profile: Profile, where: str) -> float:
    """Years told as a number beyond those that the jobs there explain, whatever the jobs count for."""
    abroad = where == "abroad"
    told = profile.foreign_work_years if abroad else profile.canadian_work_years
    jobs = [
        replace(job, hours_per_week=FULL_TIME_HOURS)
        for job in profile.work or ()
        if job.where == where
    ]
    spent = total(stretches(jobs, profile.date, YEARS_TOLD, FULL_TIME_HOURS), FULL_TIME_HOURS)
    return max(0, told - spent.months / MONTHS_OF_A_YEAR)


def best(from_jobs: RequirementAnswer, from_years: RequirementAnswer) -> RequirementAnswer:
    """The answer of the jobs, unless they are not enough and the years beyond them may be."""
    enough = from_jobs.state == "met" or from_years.state == "not_met"
    return from_jobs if enough else from_years


def from_years(asked: Asked, told: float, *, surely: bool, assumption: str) -> RequirementAnswer:
    """Whether the years told are enough, where what else is asked for can only be taken for granted.

    `surely` is False where the years may be enough only in parts that need not fit together.
    """
    case, months = asked.case, asked.rule["months"]
    years = case.words("work.years", years=case.say.number(round(told, 2)))
    if told * MONTHS_OF_A_YEAR < months:
        gap = months - int(told * MONTHS_OF_A_YEAR)
        needed = case.words("work.needed", needed=months)
        return asked.answer("not_met", f"{years}. {needed}", case.counted("work.missing", gap))
    if not surely:
        missing = case.words("work.tell_jobs")
        return asked.answer("not_known", f"{years}. {missing}", missing)
    return asked.answer(
        "assumed", case.words(assumption, years=years, window=asked.rule["window_years"])
    )
