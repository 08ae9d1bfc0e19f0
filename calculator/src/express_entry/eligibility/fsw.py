"""Federal skilled workers: IRPR ss. 75 and 76."""

from __future__ import annotations

from express_entry.eligibility import common
from express_entry.eligibility.answer import Grid, ProgramAnswer, RequirementAnswer
from express_entry.eligibility.case import Asked, Case, asked
from express_entry.eligibility.funds import funds
from express_entry.eligibility.grid import grid
from express_entry.eligibility.occupations import accepted
from express_entry.eligibility.program import decided
from express_entry.eligibility.work import (
    MONTHS_OF_A_YEAR,
    best,
    beyond_jobs,
    from_jobs,
    from_years,
    occupation_out,
)


def fsw(case: Case) -> ProgramAnswer:
    """The minimum requirements and the 67-point grid of the federal skilled worker class."""
    found = grid(case)
    checks = {
        "work": work,
        "language": common.language,
        "education": common.education,
        "points": lambda entry: points(entry, found),
        "funds": funds,
        "residence": common.residence,
    }
    return decided("fsw", case, asked("fsw", case), checks, found)


def work(asked: Asked) -> RequirementAnswer:
    """S. 75(2)(a): a year of skilled work without a break in one occupation, in the last ten years."""
    profile = asked.case.profile
    years = [beyond_jobs(profile, "canada"), beyond_jobs(profile, "abroad")]
    surely = max(years) * MONTHS_OF_A_YEAR >= asked.rule["months"]
    told = occupation_out(asked) or from_years(
        asked, sum(years), surely=surely, assumption="work.assumed_continuous"
    )
    if not profile.work:
        return told
    jobs = [job for job in profile.work if job.paid and accepted(job.noc, asked.rule)]
    return best(from_jobs(asked, jobs), told)


def points(asked: Asked, found: Grid) -> RequirementAnswer:
    """S. 76(1)(a) and (2): the pass mark on the grid."""
    case = asked.case
    told = case.counted(
        "points.told", found.points, points=found.points, max=found.max, needed=found.pass_mark
    )
    gap = found.pass_mark - found.points
    if gap <= 0:
        return asked.answer("met", told)
    missing = case.counted("points.missing", gap)
    would = None
    if sum(item.points for item in found.open) >= gap:
        items = [case.words("points.item", label=i.label, points=i.points) for i in found.open]
        would = case.words("points.open", items=", ".join(items))
    fields = tuple(item.field for item in found.open)
    return asked.answer("not_met", told, missing, would, fields=fields)
