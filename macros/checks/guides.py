"""The made-up people of the guides: profiles that the scoring package takes."""

from __future__ import annotations

from pydantic import BaseModel

from express_entry.errors import InvalidProfile
from macros.checks import Report, check
from macros.checks.examples import RULES
from macros.faults import did_you_mean
from macros.models.example import Answers
from macros.store import Store


@check
def people_of_guides_are_accepted(store: Store, report: Report) -> None:
    """Every made-up person is a profile without faults, by the rules of the data."""
    if not all(store.whole(kind) for kind in RULES):
        return
    # Imported here: they load the scoring package, which a check of other files does without.
    from macros.examples import counting

    rules, guides = counting.rules_of(store), store.guides

    def hold(entry: BaseModel, path: str, answers: Answers) -> None:
        try:
            counting.profile_on(answers, guides.day, rules)
        except InvalidProfile as refused:
            for error in refused.errors:
                report(entry, path, f"{error.path}: {error.message}")

    for couple in guides.couples:
        hold(couple, "one.profile", couple.one.profile)
        hold(couple, "other.profile", couple.other.profile)
    for candidate in guides.both_systems:
        hold(candidate, "profile", candidate.profile)
    hold(guides, "worker", guides.worker)
    for entry in guides.over_time:
        if "date" in entry.profile:
            report(entry, "profile", "date: the days stand in `days`: expected no `date` here")
        else:
            for number, moment in enumerate(entry.days):
                hold(entry, f"days[{number}]", entry.answers_on(moment))


@check
def occupations_of_guides_exist(store: Store, report: Report) -> None:
    """Every job of a made-up person is in an occupation of the NOC 2021, and ends after it began."""
    known = store.noc if store.whole("noc") else None
    for history in store.guides.work:
        for job in history.jobs:
            if known is not None and job.noc not in known:
                problem = f'"{job.noc}" is not a code of the NOC 2021{did_you_mean(job.noc, known)}'
                report(job, "noc", problem)
            if job.ends < job.begins:
                report(job, "ends", f"{job.ends} is before the first day worked, {job.begins}")
