"""The timeline on its page: by year, each entry with its kind, its mark and its source."""

from __future__ import annotations

from itertools import groupby

from macros import render
from macros.history.dates import when
from macros.history.timeline import KINDS, happenings
from macros.places.block import one_block

FIRST_YEAR = 2015
"""The year in which Express Entry began; what was before stands together."""


def history_timeline(lang: str = "en") -> str:
    """Everything that happened, newest first, under its year, with a form that filters by kind."""
    found = happenings(render.current().store)
    years = [
        (str(year), list(entries))
        for year, entries in groupby(
            (entry for entry in found if entry.date.year >= FIRST_YEAR),
            key=lambda entry: entry.date.year,
        )
    ]
    before = [entry for entry in found if entry.date.year < FIRST_YEAR]
    used = {entry.kind for entry in found}
    return one_block(
        "history_timeline.jinja",
        lang,
        years=[*years, ("before", before)] if before else years,
        kinds=[kind for kind in KINDS if kind in used],
        first_year=FIRST_YEAR,
        total=len(found),
        when=lambda entry: when(entry.date, entry.precision, lang),
    )
