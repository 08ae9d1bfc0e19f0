"""What a round's figures mean beside the others: computed from data/, never typed."""

from __future__ import annotations

import datetime as dt
import operator
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from macros.models.base import in_force
from macros.models.crs import Ruleset
from macros.models.draw import Draw, DrawType
from macros.models.pool import Pool
from macros.store import Store

WORTH_SAYING = 2
"""A round is called the smallest or lowest since another where it passes at least this many."""
FEW = 10
"""A record of all types is worth saying after at least this many rounds."""
LONG_GAP = {"type": 90, "any": 30}
"""Days without a round of the same type, or of any type, from which on a pause is worth saying."""

Figure = Literal["invitations", "crs_cutoff"]
End = Literal["low", "high"]


@dataclass(frozen=True)
class Record:
    """How a figure stands among the earlier rounds of its type.

    figure  which figure
    end     `low`: the smallest or lowest; `high`: the biggest or highest
    since   the last earlier round of the type that went as far, or None where none ever did
    passed  how many rounds of the type lie between (all earlier ones where `since` is None)
    """

    figure: Figure
    end: End
    since: Draw | None
    passed: int


@dataclass(frozen=True)
class Gap:
    """A long pause before a round.

    since    the round before the pause
    days     from its date to this round's
    longest  whether no earlier pause was as long, among at least `WORTH_SAYING` of them
    """

    since: Draw
    days: int
    longest: bool


@dataclass(frozen=True)
class DrawContext:
    """A round among its neighbours.

    previous, next                  the neighbours by number, of any type
    previous_of_type, next_of_type  the neighbours of the same type
    cutoff_change, size_change      against the previous round of the type; None for the first
    records                         where a figure is the smallest, biggest, lowest or highest
    records_of_all                  where it is so among the earlier rounds of every type
    gap_of_type, gap                a long pause before it, of its type or of any type
    ruleset                         the last day of change of the CRS up to the round
    year_rounds, year_invitations   rounds and invitations of the year up to and with this round
    without_nomination              for nominee rounds, the cut-off less a nomination's points
    nomination_points               what a nomination gave on that day, for nominee rounds
    pool                            the pool published with the round
    """

    draw: Draw
    type: DrawType
    previous: Draw | None
    next: Draw | None
    previous_of_type: Draw | None
    next_of_type: Draw | None
    cutoff_change: int | None
    size_change: int | None
    records: tuple[Record, ...]
    records_of_all: tuple[Record, ...]
    gap_of_type: Gap | None
    gap: Gap | None
    ruleset: Ruleset
    year_rounds: int
    year_invitations: int
    without_nomination: int | None
    nomination_points: int | None
    pool: Pool | None

    @property
    def first_of_type(self) -> bool:
        """Whether no round of this type came before."""
        return self.previous_of_type is None


class History:
    """Every round by type and by year, oldest first, and the context of each."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.by_type: dict[str, list[Draw]] = defaultdict(list)
        self.by_year: dict[int, list[Draw]] = defaultdict(list)
        self._place: dict[str, tuple[int, int, int]] = {}
        self._pools = {pool.as_of: pool for pool in store.pools}
        self._extremes = _extremes(store.draws)
        for place, draw in enumerate(store.draws):
            alike, year = self.by_type[draw.type], self.by_year[draw.year]
            self._place[draw.round] = (place, len(alike), len(year))
            alike.append(draw)
            year.append(draw)
        self._gaps = _gaps(store.draws, LONG_GAP["any"])
        self._gaps_of_type = {
            number: gap
            for alike in self.by_type.values()
            for number, gap in _gaps(alike, LONG_GAP["type"]).items()
        }

    def context(self, draw: Draw) -> DrawContext:
        """The round among its neighbours. Raises KeyError for a round that is not in the data."""
        place, among_type, among_year = self._place[draw.round]
        alike, every = self.by_type[draw.type], self._store.draws
        year = self.by_year[draw.year][: among_year + 1]
        before = _at(alike, among_type - 1)
        draw_type = self._store.draw_types[draw.type]
        nominees = draw_type.program == "pnp"
        nomination = nomination_points(self._store, draw.date) if nominees else None
        return DrawContext(
            draw=draw,
            type=draw_type,
            previous=_at(every, place - 1),
            next=_at(every, place + 1),
            previous_of_type=before,
            next_of_type=_at(alike, among_type + 1),
            cutoff_change=draw.crs_cutoff - before.crs_cutoff if before else None,
            size_change=draw.invitations - before.invitations if before else None,
            records=_records(draw, alike[:among_type]),
            records_of_all=self._extremes.get(draw.round, ()),
            gap_of_type=self._gaps_of_type.get(draw.round),
            gap=self._gaps.get(draw.round),
            ruleset=ruleset_on(self._store, draw.date),
            year_rounds=len(year),
            year_invitations=sum(other.invitations for other in year),
            without_nomination=None if nomination is None else draw.crs_cutoff - nomination,
            nomination_points=nomination,
            pool=self._pools.get(draw.pool_as_of) if draw.pool_as_of else None,
        )


def nomination_points(store: Store, day: dt.date) -> int:
    """What a provincial nomination adds to the CRS score on `day`, by the rules then in force.

    Raises LookupError where data/crs/additional.yml has no such points on that day.
    """
    entry = in_force(store.crs["additional"].factor("provincial_nomination").points, day)
    points = [row.points for part in entry.parts for row in part.rows] if entry else []
    if not points:
        raise LookupError(f"data/crs/additional.yml gives no points for a nomination on {day}")
    return max(points)


def ruleset_on(store: Store, day: dt.date) -> Ruleset:
    """The rules in force on a day. Raises LookupError for a day before the first of them."""
    begun = [r for r in store.rulesets.rulesets if r.status == "in_force" and r.from_ <= day]
    if not begun:
        raise LookupError(f"data/crs/rulesets.yml has no rules for {day}")
    return begun[-1]


def _gaps(draws: list[Draw], least: int) -> dict[str, Gap]:
    """By number of round: the pause of at least `least` days before it. Oldest round first."""
    found, longest = {}, 0
    for place, (before, draw) in enumerate(pairwise(draws)):
        days = (draw.date - before.date).days
        if days >= least:
            found[draw.round] = Gap(before, days, place >= WORTH_SAYING and days > longest)
        longest = max(longest, days)
    return found


def _extremes(draws: list[Draw]) -> dict[str, tuple[Record, ...]]:
    """By number of round: where no earlier round of any type went as far. Oldest round first."""
    best: dict[tuple[Figure, End], int] = {}
    found: dict[str, tuple[Record, ...]] = {}
    ways: tuple[tuple[Figure, End], ...] = (
        ("invitations", "low"), ("invitations", "high"),
        ("crs_cutoff", "low"), ("crs_cutoff", "high"),
    )  # fmt: skip
    for earlier, draw in enumerate(draws):
        records = []
        for figure, end in ways:
            value = getattr(draw, figure) * (1 if end == "high" else -1)
            if value > best.get((figure, end), value - 1):
                best[figure, end] = value
                records.append(Record(figure, end, None, earlier))
        if earlier >= FEW and records:
            found[draw.round] = tuple(records)
    return found


def _at(draws: list[Draw], place: int) -> Draw | None:
    return draws[place] if 0 <= place < len(draws) else None


def _records(draw: Draw, earlier: list[Draw]) -> tuple[Record, ...]:
    """The records worth saying: size first, then cut-off."""
    found = []
    figures: tuple[Figure, ...] = ("invitations", "crs_cutoff")
    for figure in figures:
        low = _record(draw, earlier, figure, "low", operator.le)
        high = _record(draw, earlier, figure, "high", operator.ge)
        found += [record for record in (low, high) if record.passed >= WORTH_SAYING]
    return tuple(found)


def _record(
    draw: Draw,
    earlier: list[Draw],
    figure: Figure,
    end: End,
    as_far: Callable[[int, int], bool],
) -> Record:
    """The last earlier round that went as far, and how many later ones did not."""
    value: int = getattr(draw, figure)
    for passed, other in enumerate(reversed(earlier)):
        if as_far(getattr(other, figure), value):
            return Record(figure, end, other, passed)
    return Record(figure, end, None, len(earlier))
