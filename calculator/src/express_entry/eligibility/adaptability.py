"""Adaptability, the last factor of the grid: IRPR s. 83."""

from __future__ import annotations

from express_entry.eligibility.amounts import stretches, total
from express_entry.eligibility.answer import OpenItem
from express_entry.eligibility.case import Case, Rule
from express_entry.eligibility.occupations import accepted
from express_entry.profile import Profile

YEARS_BACK = 100
"""S. 83 sets no window for work in Canada: all of a working life counts."""

TELLS = {
    "own-study": "canadian_study_two_years",
    "spouse-study": "spouse.canadian_study_two_years",
    "spouse-language": "spouse.language",
    "relative": "relative_in_canada",
}
"""The path of a profile that tells each item which may be untold."""


def has_offer(profile: Profile) -> bool:
    """Whether the candidate told of an offer that qualifies."""
    return profile.job_offer is not None


def adaptability(case: Case, rule: Rule, work: Rule, most: int) -> tuple[int, str, list[OpenItem]]:
    """Points, the reason, and what was not told and would add points, to the factor's maximum `most`.

    `work` says what a year of skilled work is. A spouse's items count only for one who comes along and
    is neither a citizen nor a permanent resident.
    """
    holds = _holding(case.profile, rule, work)
    given = [item for key, item in rule["items"].items() if holds[key]]
    told = sum(item["points"] for item in given)
    points = min(told, most)
    reasons = [
        case.say("reason.condition", label=item["label"][case.lang], points=item["points"])
        for item in given
    ]
    reason = case.say.joined(reasons) or case.words("grid.nothing")
    if told > most:
        reason = case.say("reason.capped", reasons=reason, sum=told, cap=most)
    open_ = [
        OpenItem(item["label"][case.lang], min(item["points"], most - points), TELLS[key])
        for key, item in rule["items"].items()
        if holds[key] is None and points < most
    ]
    return points, reason, open_


def _holding(profile: Profile, rule: Rule, work: Rule) -> dict[str, bool | None]:
    """Each item: True, False, or None where nothing was told about it."""
    items = rule["items"]
    spouse = profile.spouse if profile.scored_with_spouse else None
    language = spouse.language if spouse else None
    least = items["spouse-language"]["least"]
    return {
        "own-work": _years_in_canada(profile, work) >= items["own-work"]["least"],
        "own-study": _studied(profile),
        "spouse-study": spouse.canadian_study_two_years if spouse else False,
        "spouse-work": spouse is not None
        and spouse.canadian_work_years >= items["spouse-work"]["least"],
        "spouse-language": language.lowest >= least if language else (None if spouse else False),
        "arranged-employment": has_offer(profile),
        "relative": True if profile.sibling_in_canada else profile.relative_in_canada,
    }


def _studied(profile: Profile) -> bool | None:
    """Two years of study in Canada, as told. A Canadian program of three years or more shows it by itself,
    but the same answer stands for a master's degree, which may have taken one year.
    """
    if profile.canadian_study_two_years is not None:
        return profile.canadian_study_two_years
    long = profile.canadian_education == "three_or_more_years"
    return True if long and profile.education not in ("masters", "doctorate") else None


def _years_in_canada(profile: Profile, work: Rule) -> float:
    """Years of authorized skilled work in Canada, as told or from the jobs."""
    jobs = [
        job
        for job in profile.work or ()
        if job.where == "canada" and job.authorized and job.paid and accepted(job.noc, work)
    ]
    full_time = work["hours_per_week"]
    amount = total(stretches(jobs, profile.date, YEARS_BACK, full_time), full_time)
    return max(profile.canadian_work_years, amount.units(work["months"], work["hours"]))
