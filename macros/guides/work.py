"""Made-up work histories: how much of each counts for the two programs that ask for a year."""

from __future__ import annotations

from dataclasses import dataclass

from express_entry.eligibility import RequirementAnswer, programs
from macros import render
from macros.examples import counting
from macros.models.guide import ToldJob
from macros.places.block import cite, one_block
from macros.places.values import value_of

PROGRAMS = ("cec", "fsw")


@dataclass(frozen=True)
class HistoryRow:
    """One work history, with the answer of each program about its work requirement."""

    label: str
    jobs: list[ToldJob]
    answers: list[RequirementAnswer]


def guide_work(lang: str = "en") -> str:
    """A table of work histories: the jobs, and whether they are enough for each program."""
    store = render.current().store
    guides, rules = store.guides, counting.rules_of(store)
    rows = []
    for history in guides.work:
        told = guides.worker | {"work": [job.answers for job in history.jobs]}
        found = programs(counting.profile_on(told, guides.day, rules), lang=lang)
        answers = [
            next(answer for answer in found[id_].requirements if answer.id == "work")
            for id_ in PROGRAMS
        ]
        rows.append(HistoryRow(history.label[lang], history.jobs, answers))
    for id_ in PROGRAMS:
        cite(value_of(store.programs[id_].requirement("work")))
    return one_block(
        "guide_work.jinja",
        lang,
        rows=rows,
        programs=[store.programs[id_] for id_ in PROGRAMS],
        day=guides.day,
    )
