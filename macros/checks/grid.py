"""A program's selection grid fits the factors and maxima that its program's file states."""

from __future__ import annotations

from pathlib import PurePosixPath

from macros.checks import Report, check
from macros.models.grid import Grid
from macros.models.requirement import PointsFactor, PointsValue
from macros.store import Store

CAPPED = "adaptability"
"""Its items together may give more than the factor's maximum, which then limits them."""


def _maxima(store: Store, program: str) -> list[PointsFactor]:
    """The factors of the newest points requirement of a program's file."""
    if program not in store.programs:
        return []
    values = [v for r in store.programs[program].requirements for v in r.values]
    points = [value for value in values if isinstance(value, PointsValue)]
    return list(points[-1].factors) if points else []


@check
def grids_fit_their_programs(store: Store, report: Report) -> None:
    """A grid has its program's factors in order, and each can give exactly its maximum."""
    for file in store.files:
        grid = file.model
        if not isinstance(grid, Grid):
            continue
        stem = PurePosixPath(file.name).stem
        if grid.program != stem:
            report(grid, "program", f'"{grid.program}" in this file: expected "{stem}"')
        factors = _maxima(store, grid.program)
        if not factors:
            continue
        expected = [factor.id for factor in factors]
        if [factor.id for factor in grid.factors] != expected:
            report(grid, "factors", f"expected those of the program: {', '.join(expected)}")
            continue
        for number, (factor, stated) in enumerate(zip(grid.factors, factors, strict=True)):
            value = factor.values[-1]
            # Each of the four abilities earns a row of the language factor.
            most = value.highest
            if factor.id == "official-languages":
                most += 3 * max((row.points for row in value.rows), default=0)
            fits = most >= stated.maximum if factor.id == CAPPED else most == stated.maximum
            if not fits:
                problem = f"gives up to {most} points: expected the program's {stated.maximum}"
                report(grid, f"factors[{number}]", problem)


@check
def grid_options_are_answers(store: Store, report: Report) -> None:
    """A row by value names an answer of the profile's question about education, each once."""
    if not hasattr(store, "profile"):
        return
    options = store.profile.field("education").values
    for grid in store.grids.values():
        for place, factor in enumerate(grid.factors):
            for number, value in enumerate(factor.values):
                given = [row.value for row in value.rows if row.value is not None]
                if given and sorted(given) != sorted(options):
                    path = f"factors[{place}].values[{number}].rows"
                    report(grid, path, f"expected one row for each of {', '.join(options)}")
