"""The occupations of a category as a table that assets/js/occupations.js can search."""

from __future__ import annotations

from macros import render
from macros.categories.membership import category, ever_listed, spans, version_now
from macros.places.block import one_block


def category_occupations(id_: str, lang: str = "en") -> str:
    """Every occupation that is or was on the list: code, both titles, TEER, since when.

    The page needs `scripts: [assets/js/occupations.js]` in its front matter. Without it, or without
    JavaScript, the whole table is there to read.
    """
    entity, store = category(id_), render.current().store
    rows = [(store.noc[code], spans(entity, code)) for code in ever_listed(entity)]
    now = set(version_now(entity).occupations)
    return one_block(
        "category_occupations.jinja",
        lang,
        category=entity,
        offered=entity.on(render.current().today) is not None,
        other="fr" if lang == "en" else "en",
        listed=[row for row in rows if row[0].code in now],
        former=[row for row in rows if row[0].code not in now],
    )
