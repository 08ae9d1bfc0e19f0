"""Known slips of the official list: what it says there is neither taken over nor a surprise."""

from __future__ import annotations

import datetime as dt

from macros.importer.entries import ListedRound, Value
from macros.importer.held import Held
from macros.importer.moments import day_of, moment_of
from macros.importer.numbers import plain
from macros.importer.plan import Dispute
from macros.models.draw import Draw
from macros.models.official_list import Slip


def settle(entry: ListedRound, draw: Draw | None, held: Held) -> tuple[list[Dispute], list[Slip]]:
    """Takes known slips out of `entry` and gives what was disputed, and the slips that were met.

    A round that is held keeps its value. For a new one the value to be held takes the place.
    """
    disputes: list[Dispute] = []
    met: list[Slip] = []
    for correction in draw.corrections if draw else []:
        name, value = correction.field, entry.values.get(correction.field)
        if says(entry, name, correction.feed_value):
            disputes.append(
                Dispute(entry.round, name, getattr(draw, name), value, correction.why.en)
            )
            _forget(entry, name)
    for slip in held.slips:
        if slip.round != entry.round or slip.field not in {**entry.values, **entry.problems}:
            continue
        if slip.listed is not None and not says(entry, slip.field, slip.listed):
            continue
        value = entry.values.get(slip.field)
        right = _value(slip)
        disputes.append(Dispute(entry.round, slip.field, right, value, slip.why.en))
        _forget(entry, slip.field)
        if draw is None and right is not None:
            entry.values[slip.field] = right
            met.append(slip)
    return disputes, met


def says(entry: ListedRound, name: str, figure: int | str) -> bool:
    """Whether the list has this figure there, in its own words or in those of data/."""
    value = entry.values.get(name)
    if isinstance(figure, int):
        return value == figure
    if entry.written.get(name) == plain(figure):
        return True
    try:
        return value is not None and value == _parsed(name, figure, entry.date)
    except ValueError:
        return False


def _forget(entry: ListedRound, name: str) -> None:
    entry.values.pop(name, None)
    entry.problems.pop(name, None)
    if name == "pool_as_of":
        entry.pool = None


def _value(slip: Slip) -> Value:
    return _parsed(slip.field, slip.held, None) if isinstance(slip.held, str) else slip.held


def _parsed(name: str, text: str, date: dt.date | None) -> Value:
    return day_of(text) if name in ("date", "pool_as_of") else moment_of(text, date)
