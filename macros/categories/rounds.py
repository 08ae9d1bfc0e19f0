"""The rounds of a category: its table of draws with the picture of their cut-offs."""

from __future__ import annotations

from macros import render
from macros.categories.membership import category
from macros.charts.cutoffs import type_cutoffs
from macros.draws.sources import cite_files, data_as_of, draws_files
from macros.models.draw import Draw
from macros.places.block import one_block


def rounds_of(id_: str) -> list[Draw]:
    """The rounds held for the category, newest first."""
    return [draw for draw in reversed(render.current().store.draws) if draw.type == id_]


def category_rounds(id_: str, lang: str = "en") -> str:
    """Every round for the category in a table, with a picture where there are several."""
    store, draws = render.current().store, rounds_of(category(id_).id)
    cite_files(draws, render.current())
    kind = store.draw_types.get(id_)
    picture = type_cutoffs(kind, draws[::-1], lang).html(lang) if kind and len(draws) > 1 else ""
    return one_block(
        "category_rounds.jinja",
        lang,
        category=category(id_),
        draws=draws,
        types=store.draw_types,
        picture=picture,
        as_of=data_as_of(store),
        newest_file=draws_files(store)[-1],
    )
