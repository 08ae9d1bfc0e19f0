"""Federal skilled trades: IRPR s. 87.2."""

from __future__ import annotations

from express_entry.eligibility import common
from express_entry.eligibility.answer import ProgramAnswer, RequirementAnswer
from express_entry.eligibility.case import Asked, Case, asked
from express_entry.eligibility.funds import funds
from express_entry.eligibility.occupations import accepted
from express_entry.eligibility.program import decided
from express_entry.eligibility.work import (
    best,
    beyond_jobs,
    from_jobs,
    from_years,
    occupation_out,
)


def fst(case: Case) -> ProgramAnswer:
    """The minimum requirements of the federal skilled trades class."""
    checks = {
        "work": work,
        "condition": common.condition,
        "language": common.language,
        "job_offer": offer,
        "education": common.education,
        "funds": funds,
        "residence": common.residence,
    }
    return decided("fst", case, asked("fst", case), checks)


def work(asked: Asked) -> RequirementAnswer:
    """S. 87.2(3)(b): two years in one of the trades of s. 87.2(1), in the last five years."""
    profile = asked.case.profile
    out = occupation_out(asked)
    told = out or from_years(
        asked,
        beyond_jobs(profile, "canada") + beyond_jobs(profile, "abroad"),
        surely=profile.noc is not None,
        assumption="work.assumed_trade",
    )
    if not profile.work:
        return told
    jobs = [job for job in profile.work if job.paid and accepted(job.noc, asked.rule)]
    if out and not jobs:
        return out  # which says more than that no month counts
    return best(from_jobs(asked, jobs), told)


def offer(asked: Asked) -> RequirementAnswer:
    """S. 87.2(3)(d): a full-time offer of a year or more in the trade, or a Canadian certificate."""
    case, profile = asked.case, asked.case.profile
    if profile.certificate_of_qualification:
        return asked.answer("met", case.words("offer.certificate"))
    if profile.trade_offer:
        return asked.answer("met", case.words("offer.told"))
    if profile.trade_offer is None and profile.job_offer is not None:
        missing = case.words("offer.in_the_trade")
        return asked.answer("not_known", missing, missing)
    return asked.answer("not_met", case.words("offer.none"))
