"""Sums over rounds: how many, how many invitations, the lowest and the highest cut-off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.models.draw import Draw, DrawType


@dataclass(frozen=True)
class Total:
    """A number of rounds, their invitations, and their lowest and highest cut-off (CRS points)."""

    draws: int
    invitations: int
    lowest: int
    highest: int

    @classmethod
    def of(cls, draws: Iterable[Draw]) -> Total:
        """The total of at least one round. Raises ValueError for none."""
        counted = list(draws)
        cutoffs = [draw.crs_cutoff for draw in counted]
        invitations = sum(draw.invitations for draw in counted)
        return cls(len(counted), invitations, min(cutoffs), max(cutoffs))


@dataclass(frozen=True)
class Totals:
    """The total of all rounds given, and one for each type that has any, in the order of types."""

    all: Total
    by_type: list[tuple[DrawType, Total]]


def totals(draws: list[Draw], types: Mapping[str, DrawType]) -> Totals:
    """Sums of these rounds. Raises ValueError where there are none."""
    alike = {kind: [draw for draw in draws if draw.type == kind] for kind in types}
    by_type = [(types[kind], Total.of(found)) for kind, found in alike.items() if found]
    return Totals(Total.of(draws), by_type)
