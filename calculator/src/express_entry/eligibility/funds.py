"""Proof of funds: IRPR ss. 76(1)(b) and 87.2(5). Not for the Canadian Experience Class."""

from __future__ import annotations

import datetime as dt

from express_entry.eligibility.answer import RequirementAnswer
from express_entry.eligibility.case import Asked, law, on
from express_entry.profile import Profile


def funds_needed(family_size: int, day: dt.date) -> int | None:
    """Canadian dollars that a family of this size must show on `day`; None where no table is known.

    The family is the candidate, the spouse or partner and the dependent children, also those who stay
    behind. The table is half of the minimum necessary income (IRPR s. 76(1)(b)(i)).
    """
    table = on(law()["funds"], day)
    if table is None:
        return None
    amounts: list[int] = table["amounts"]
    beyond = max(0, family_size - len(amounts))
    return amounts[min(family_size, len(amounts)) - 1] + beyond * int(table["extra"])


def smallest_family(profile: Profile) -> int:
    """The family size told, or the least that it can be: the candidate and a spouse or partner."""
    return profile.family_size or (2 if profile.spouse else 1)


def funds(asked: Asked) -> RequirementAnswer:
    """Enough money for the family, unless one works in Canada with permission and has a valid offer."""
    case, profile = asked.case, asked.case.profile
    if profile.job_offer is not None and _works_in_canada(profile):
        return asked.answer("met", case.words("funds.exempt"))
    size = smallest_family(profile)
    needed = funds_needed(size, profile.date)
    told = profile.funds
    if needed is None:
        if told is None:
            return asked.answer("assumed", case.words("funds.assumed_no_table"))
        return asked.answer("not_known", case.words("funds.no_table"))
    people = case.counted("funds.people", size)
    shown = {"needed": case.words("money", amount=case.say.amount(needed)), "family": people}
    if told is None:
        at_least = "assumed" if profile.family_size else "assumed_at_least"
        return asked.answer("assumed", case.words(f"funds.{at_least}", **shown))
    shown["told"] = case.words("money", amount=case.say.amount(told))
    if told < needed:
        gap = case.words("money", amount=case.say.amount(needed - told))
        missing = case.words("funds.short", gap=gap, **shown)
        return asked.answer(
            "not_met", missing, case.words("funds.gap", gap=gap), case.words("funds.would", **shown)
        )
    if profile.family_size is None:
        return asked.answer("assumed", case.words("funds.enough_if", **shown))
    return asked.answer("met", case.words("funds.enough", **shown))


def _works_in_canada(profile: Profile) -> bool:
    return any(
        job.where == "canada" and job.authorized and (job.ends is None or job.ends >= profile.date)
        for job in profile.work or ()
    )
