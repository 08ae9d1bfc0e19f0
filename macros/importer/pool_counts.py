"""The fields dd1 to dd18 of an entry: how many candidates had which score."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, get_args

from macros.importer.numbers import whole_number
from macros.models.pool import PARTS, WHOLE, ScoreRange

RANGES: tuple[ScoreRange, ...] = get_args(ScoreRange)
"""dd1 to dd17 in their order; dd18 is the total."""

KEYS = tuple(f"dd{number}" for number in range(1, 19))

_SMALL_SLIP = 0.01
"""A published range may miss the sum of its parts by this share and still be taken as published."""


@dataclass(frozen=True)
class ListedPool:
    """A snapshot as listed. `rebuilt` names figures that were not there and come from their parts."""

    as_of: dt.date
    total: int
    ranges: dict[ScoreRange, int]
    rebuilt: frozenset[str]

    def figures(self) -> dict[str, int]:
        """Every figure by its name: the total and the ranges."""
        return dict([("total", self.total), *self.ranges.items()])

    def mismatches(self) -> dict[str, int]:
        """Published ranges that are not the sum of their parts, with that sum."""
        sums = {whole: sum(self.ranges[part] for part in parts) for whole, parts in PARTS.items()}
        return {whole: added for whole, added in sums.items() if added != self.ranges[whole]}

    def problem(self) -> str | None:
        """Why these figures cannot be right, or None. A small slip within a range is let pass."""
        added = sum(self.ranges[scores] for scores in WHOLE)
        if added != self.total:
            return f"the ranges add up to {added:,}, not to the total of {self.total:,}"
        for name, parts in self.mismatches().items():
            whole = self.figures()[name]
            if abs(whole - parts) > _SMALL_SLIP * whole:
                return f"the parts of {name} add up to {parts:,}, not to {whole:,}"
        return None


def counts_of(fields: dict[str, Any]) -> tuple[int, dict[ScoreRange, int], frozenset[str]] | None:
    """Total, ranges and what was rebuilt; None where nothing is published (all zero or absent).

    `fields` has lower-case keys. Raises ValueError where a figure is missing or unreadable.
    """
    found: dict[str, int] = {}
    for name, key in zip((*RANGES, "total"), KEYS, strict=True):
        try:
            number = whole_number(fields.get(key))
        except ValueError as error:
            raise ValueError(f"{key}: {error}") from error
        if number is not None:
            found[name] = number
    if not any(found.values()):
        return None
    rebuilt = set()
    for whole, parts in (*PARTS.items(), ("total", WHOLE)):
        if whole not in found and all(part in found for part in parts):
            found[whole] = sum(found[part] for part in parts)
            rebuilt.add(whole)
    missing = [key for name, key in zip((*RANGES, "total"), KEYS, strict=True) if name not in found]
    if missing:
        raise ValueError(f"{', '.join(missing)}: missing, though other pool figures are given")
    return found["total"], {scores: found[scores] for scores in RANGES}, frozenset(rebuilt)
