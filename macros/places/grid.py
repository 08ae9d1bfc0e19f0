"""The selection grid in full: every row of data/grid/ with its points and its provision."""

from __future__ import annotations

from dataclasses import dataclass

from macros import render
from macros.crs import ranges
from macros.models.grid import GridFactor, GridItem, GridRow
from macros.models.requirement import PointsFactor, PointsValue
from macros.places.block import cite, one_block
from macros.places.values import now, program, value_of


@dataclass(frozen=True)
class Block:
    """One factor: its name and maximum, its rows in words, and what adds points beside them."""

    factor: GridFactor
    stated: PointsFactor
    rows: list[tuple[str, int]]
    items: list[GridItem]
    each_ability: bool


def program_grid_table(id_: str, lang: str = "en") -> str:
    """Every row of a program's own grid, factor by factor."""
    entity, store = program(id_), render.current().store
    found = (value_of(requirement) for requirement in entity.requirements)
    marks = next(value for value in found if isinstance(value, PointsValue))
    stated = {factor.id: factor for factor in marks.factors}
    blocks = []
    for factor in store.grids[id_].factors:
        value = now(factor.values)
        cite(value)
        rows = [
            (_label(factor.id, value.rows, place, lang), row.points)
            for place, row in enumerate(value.rows)
        ]
        each = factor.id == "official-languages"
        blocks.append(Block(factor, stated[factor.id], rows, value.items, each))
    return one_block("program_grid_table.jinja", lang, program=entity, blocks=blocks, marks=marks)


def _label(factor: str, rows: list[GridRow], place: int, lang: str) -> str:
    """A row's first cell: the words of an answer, or what is counted with its range."""
    row = rows[place]
    if row.value is not None:
        return render.current().store.profile.field("education").label(row.value)[lang]
    following = rows[place + 1].at_least if place + 1 < len(rows) else None
    span = ranges.span(row.at_least or 0, following, lang)
    if following == 1:  # "none, or less than a year" says by itself what is counted
        return span
    return render.wording(f"grid.row.{factor}", lang, range=span)
