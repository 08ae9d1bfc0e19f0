"""Which answers the rules of a day read, and at which numbers they look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from express_entry.rules import Ruleset
from express_entry.shapes import Abilities, Choice, Conditions, Steps


def inputs(ruleset: Ruleset) -> set[str]:
    """The names of all answers that can move a score under these rules."""
    return {name for name, _ in _looks(ruleset)}


def thresholds(ruleset: Ruleset, name: str) -> list[int]:
    """The numbers of the answer `name` at which points can change, rising."""
    return sorted({at for found, at in _looks(ruleset) if found == name and type(at) is int})


def best_choice(ruleset: Ruleset, name: str) -> str | None:
    """The option of the answer `name` that gives most points; None where it gives none."""
    for section in ruleset.sections:
        for _, shape in section.factors:
            if isinstance(shape, Choice) and shape.input == name:
                return max(shape.points, key=lambda option: shape.points[option])
    return None


def _looks(ruleset: Ruleset) -> Iterator[tuple[str, Any]]:
    for section in ruleset.sections:
        for _, shape in section.factors:
            if isinstance(shape, Steps):
                yield from ((shape.input, at) for at in shape.thresholds)
            elif isinstance(shape, Choice | Abilities):
                yield shape.input, None
            elif isinstance(shape, Conditions):
                for _, rows in shape.parts:
                    for row in rows:
                        yield from row.when
