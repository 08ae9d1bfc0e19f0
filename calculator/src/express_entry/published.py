"""What was published of rounds and of the pool, loaded only when a question needs it.

Rounds: https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/
express-entry/rounds-invitations.html.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Round:
    """One round of invitations.

    `type` is an id such as `general`, `cec` or `french`; `kind` is `general`, `program` or
    `category`; `name` is the official name by language; `programs` whose candidates could be
    invited. `tie_break` is the moment (UTC, ISO 8601) before which candidates at the cut-off had
    to have submitted their profile, None for rounds without such a rule.
    """

    number: str
    date: dt.date
    type: str
    kind: str
    label: dict[str, str]
    name: dict[str, str]
    programs: tuple[str, ...]
    invitations: int
    crs_cutoff: int
    tie_break: str | None
    tie_break_unsure: bool

    def identity(self) -> dict[str, Any]:
        """Which round it is, as JSON: its number, its day and its type."""
        return {"round": self.number, "date": self.date.isoformat(), "type": self.type}


class BesideCutoff:
    """What an answer has that sets a score beside the cut-off of a round."""

    __slots__ = ()
    round: Round
    score: int

    @property
    def difference(self) -> int:
        """Points above the cut-off; below it, less than 0."""
        return self.score - self.round.crs_cutoff


@dataclass(frozen=True, slots=True)
class Range:
    """Candidates with a score from `lowest` to `highest`, with the finer ranges where published."""

    lowest: int
    highest: int
    candidates: int
    parts: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class Pool:
    """The pool on one day: `total` candidates in `ranges`, highest scores first.

    `confidence` is `high`, or `medium` or `low` for figures that are not confirmed.
    """

    as_of: dt.date
    total: int
    ranges: tuple[Range, ...]
    confidence: str
    notes: tuple[dict[str, str], ...]


@cache
def rounds_held() -> tuple[Round, ...]:
    """Every round since 31 January 2015, oldest first."""
    data = _data()
    names = [{"en": en, "fr": fr} for en, fr in data["names"]]
    return tuple(
        Round(
            number,
            dt.date.fromisoformat(day),
            kind,
            data["types"][kind]["kind"],
            data["types"][kind]["label"],
            names[name],
            tuple(programs.split()),
            invitations,
            cutoff,
            tie_break,
            unsure,
        )
        for number, day, kind, name, programs, invitations, cutoff, tie_break, unsure in data[
            "rounds"
        ]
    )


@cache
def pools() -> tuple[Pool, ...]:
    """Every snapshot of the pool that is held, oldest first."""
    data = _data()
    return tuple(
        Pool(
            dt.date.fromisoformat(day),
            total,
            tuple(
                Range(lowest, highest, count, _parts(ends, inner))
                for ((lowest, highest), ends), count, inner in zip(
                    data["ranges"], counts, parts, strict=True
                )
            ),
            confidence,
            tuple(notes),
        )
        for day, total, counts, parts, confidence, notes in data["pools"]
    )


def profile_validity_months(day: dt.date) -> int:
    """For how many months a profile submitted on `day` stays in the pool (Ministerial Instructions).

    Before the first value that is held, that first value.
    """
    values: list[tuple[str, int]] = _data()["profile_validity_months"]
    begun = [months for begins, months in values if begins <= day.isoformat()]
    return begun[-1] if begun else values[0][1]


def _parts(ends: list[tuple[int, int]], counts: list[int]) -> tuple[Range, ...]:
    return tuple(Range(*pair, count) for pair, count in zip(ends, counts, strict=True))


def _data() -> Any:
    from express_entry._compiled.rounds import DATA

    return DATA
