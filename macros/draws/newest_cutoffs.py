"""The newest cut-off of each type of round, in one small table."""

from __future__ import annotations

from macros import render
from macros.draws.sources import draws_files
from macros.draws.totals import Total


def newest_cutoffs(lang: str = "en") -> str:
    """For each type its newest round and the lowest and highest cut-off so far, newest type first."""
    store = render.current().store
    by_type = {
        kind: found
        for kind in store.draw_types
        if (found := [draw for draw in store.draws if draw.type == kind])
    }
    lines = [
        (store.draw_types[kind], found[-1], Total.of(found)) for kind, found in by_type.items()
    ]
    lines.sort(key=lambda line: (line[1].date, line[1].order), reverse=True)
    body = render.html(
        "draws_newest_cutoffs.jinja", lang=lang, lines=lines, newest_file=draws_files(store)[-1]
    )
    return render.one_block(body)
