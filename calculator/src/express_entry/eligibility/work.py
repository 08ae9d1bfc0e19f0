"""The work that a program asks for, from jobs told one by one or from years told as a number."""

from __future__ import annotations

from collections.abc import Sequence

from express_entry.eligibility.amounts import ROUNDING, Amount, counted
from express_entry.eligibility.answer import RequirementAnswer
from express_entry.eligibility.case import Asked
from express_entry.eligibility.occupations import accepted
from express_entry.profile import Job

MONTHS_OF_A_YEAR = 12


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


def from_years(asked: Asked, told: float, *, surely: bool, assumption: str) -> RequirementAnswer:
    """Whether the years told are enough, where what else is asked for can only be taken for granted.

    `surely` is False where the years may be enough only in parts that need not fit together.
    """
    case, months = asked.case, asked.rule["months"]
    years = case.words("work.years", years=case.say.number(told))
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
