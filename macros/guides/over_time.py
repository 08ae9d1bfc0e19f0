"""A made-up person whose answers stay while days pass: what each day does to the score."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from express_entry.eligibility import programs
from express_entry.result import Score
from macros import render
from macros.crs import cite_points
from macros.examples import answers, counting
from macros.examples.pages import moves
from macros.places.block import one_block


@dataclass(frozen=True)
class DayRow:
    """A day: the score, what moved since the day before in the list, the programs that fit."""

    day: dt.date
    label: str
    total: int
    where: list[tuple[str, int]]
    programs: list[str]


def guide_over_time(id_: str, lang: str = "en") -> str:
    """The answers of the person, then a row for each day."""
    rendering = render.current()
    store, rules = rendering.store, counting.rules_of(rendering.store)
    entry, labels = store.guides.days_of(id_), rules.labels(lang)
    rows: list[DayRow] = []
    before: Score | None = None
    for moment in entry.days:
        day, told = moment.day, entry.answers_on(moment)
        found = counting.points(told, day, rules, lang)
        where = moves(before, found, labels, lang) if before else []
        fits = programs(counting.profile_on(told, day, rules), lang=lang)
        names = [p.short_name[lang] for p in store.programs.values() if fits[p.id].eligible]
        rows.append(DayRow(day, moment.label[lang], found.total, where, names))
        before = found
    cite_points()
    return one_block(
        "guide_over_time.jinja",
        lang,
        entry=entry,
        told=answers.in_words(entry.profile, lang),
        rows=rows,
    )
