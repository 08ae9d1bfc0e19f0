"""The same people on the Federal Skilled Worker grid and in the ranking system."""

from __future__ import annotations

from dataclasses import dataclass

from express_entry.eligibility import programs
from express_entry.scoring import score
from macros import render
from macros.crs import cite_points
from macros.examples import counting
from macros.places.block import one_block

FEDERAL = ("fsw", "cec", "fst")


@dataclass(frozen=True)
class Row:
    """One person: points on the grid, the mark to pass, the score, the programs that fit."""

    label: str
    grid: int
    pass_mark: int
    score: int
    programs: list[str]


def guide_both_systems(lang: str = "en") -> str:
    """A table of made-up people: whether they pass the grid, their score, what they qualify for."""
    rendering = render.current()
    store, rules = rendering.store, counting.rules_of(rendering.store)
    rows = []
    for candidate in store.guides.both_systems:
        profile = counting.profile_on(candidate.profile, store.guides.day, rules)
        found = programs(profile, lang=lang)
        grid = found["fsw"].grid
        if grid is None:
            raise LookupError("the Federal Skilled Worker Program has no grid on this day")
        fits = [store.programs[id_].short_name[lang] for id_ in FEDERAL if found[id_].eligible]
        total = score(profile, lang=lang, rules=rules).total
        rows.append(Row(candidate.label[lang], grid.points, grid.pass_mark, total, fits))
    cite_points()
    for factor in store.grids["fsw"].factors:
        rendering.cite(factor.values[-1])
    return one_block("guide_both_systems.jinja", lang, rows=rows, day=store.guides.day)
