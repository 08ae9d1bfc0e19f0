"""The selection grid of a program with all its points, as tables."""

from __future__ import annotations

from dataclasses import dataclass

from macros import render
from macros.models.base import in_force
from macros.models.grid import GridFactor, GridRow, GridValue
from macros.models.law import LawRef
from macros.models.requirement import PointsFactor, PointsValue
from macros.places.block import one_block
from macros.places.values import program, value_of


@dataclass(frozen=True)
class Table:
    """One factor: what the program calls it and its most points, its rows, what adds to them."""

    factor: PointsFactor
    law: list[LawRef]
    value: GridValue
    rows: list[tuple[str, int]]


def program_grid_points(id_: str, lang: str = "en") -> str:
    """Every factor of the program's grid with the points of each answer. Raises KeyError without one."""
    rendering = render.current()
    asked = next(
        value
        for requirement in program(id_).requirements
        if isinstance(value := value_of(requirement), PointsValue)
    )
    named = {factor.id: factor for factor in asked.factors}
    tables = [
        _table(factor, named[factor.id], lang) for factor in rendering.store.grids[id_].factors
    ]
    return one_block("program_grid_points.jinja", lang, tables=tables, grid=asked)


def _table(factor: GridFactor, named: PointsFactor, lang: str) -> Table:
    value = in_force(factor.values, render.current().today)
    if value is None:
        raise KeyError(f"{factor.id} of the grid has no value in force")
    rows = [(_label(value.rows, place, lang), row.points) for place, row in enumerate(value.rows)]
    return Table(named, factor.law, value, rows)


def _label(rows: list[GridRow], place: int, lang: str) -> str:
    """The words of an answer, or the range from this threshold to the next."""
    row = rows[place]
    if row.value is not None:
        return render.current().store.profile.field("education").label(row.value)[lang]
    low, following = row.at_least or 0, rows[place + 1 : place + 2]
    if not following:
        return render.wording("crs.range.or_more", lang, low=low)
    high = (following[0].at_least or 0) - 1
    if high == low:
        return str(low)
    return render.wording("crs.range.between", lang, low=low, high=high)
