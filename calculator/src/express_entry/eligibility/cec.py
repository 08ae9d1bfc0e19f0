"""The Canadian experience class: IRPR s. 87.1."""

from __future__ import annotations

from dataclasses import replace

from express_entry.eligibility import common
from express_entry.eligibility.amounts import Amount, by_occupation, stretches, total
from express_entry.eligibility.answer import ProgramAnswer, RequirementAnswer
from express_entry.eligibility.case import WORK_IN_CANADA, Asked, Case, asked
from express_entry.eligibility.funds import funds
from express_entry.eligibility.occupations import accepted, teer
from express_entry.eligibility.program import decided
from express_entry.eligibility.work import (
    best,
    beyond_jobs,
    from_jobs,
    from_years,
    occupation_out,
)
from express_entry.profile import Job


def cec(case: Case) -> ProgramAnswer:
    """The minimum requirements of the Canadian experience class."""
    entries = asked("cec", case)
    occupations = _occupations(case, entries)
    checks = {
        "work": work,
        "language": lambda entry: language(entry, occupations),
        "education": common.education,
        "funds": funds,
        "residence": common.residence,
    }
    return decided("cec", case, entries, checks)


def work(asked: Asked) -> RequirementAnswer:
    """S. 87.1(2)(a) and (3): a year of skilled work in Canada within the last three years."""
    profile = asked.case.profile
    years = beyond_jobs(profile, "canada")
    told = occupation_out(asked) or from_years(
        asked, years, surely=True, assumption="work.assumed_canadian"
    )
    found = best(from_jobs(asked, counting(asked)), told) if profile.work else told
    return replace(found, fields=WORK_IN_CANADA)


def counting(asked: Asked) -> list[Job]:
    """The jobs that s. 87.1(3) lets count: not self-employed, unauthorized or as a full-time student."""
    return [
        job
        for job in asked.case.profile.work or ()
        if job.where == "canada"
        and job.paid
        and job.authorized
        and not job.self_employed
        and not job.while_studying
        and accepted(job.noc, asked.rule)
    ]


def language(asked: Asked, occupations: list[str]) -> RequirementAnswer:
    """S. 87.1(2)(d) and (e): the level for the occupation with more experience, in either language."""
    categories = {teer(noc) for noc in occupations}
    levels = [
        entry["levels"]
        for entry in asked.rule["levels"]
        if not categories or not entry["teers"] or categories.intersection(entry["teers"])
    ]
    return common.levels_met(asked, levels)


def _occupations(case: Case, entries: list[Asked]) -> list[str]:
    """The occupation that decides: of the jobs the one with most work (more where equal), else `noc`."""
    rules = [entry for entry in entries if entry.entry["kind"] == "work"]
    found: dict[str, Amount] = {}
    for entry in rules:
        window, full_time = entry.rule["window_years"], entry.rule["hours_per_week"]
        for noc, jobs in by_occupation(counting(entry)).items():
            found[noc] = total(stretches(jobs, case.profile.date, window, full_time), full_time)
    if any(amount.hours for amount in found.values()):
        most = max(found.values())
        return [noc for noc, amount in found.items() if amount == most]
    told = case.profile.noc
    skilled = told is not None and any(accepted(told, entry.rule) for entry in rules)
    return [told] if told is not None and skilled else []
