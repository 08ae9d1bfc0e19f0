"""What an import would do: the outcome of comparing the official list with data/."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from macros.importer.entries import Value, order_of
from macros.importer.pool_counts import ListedPool
from macros.models.official_list import Slip


@dataclass(frozen=True)
class NewRound:
    """A round to add. `values` are by field of a Draw, as data/ is to have them."""

    round: str
    date: dt.date
    values: dict[str, Value]
    slips: tuple[Slip, ...] = ()


@dataclass(frozen=True)
class Change:
    """A figure that the list has otherwise than data/. `pool` names the snapshot, for its figures.

    `held` is None where data/ has no value yet.
    """

    round: str
    field: str
    held: Value
    listed: Value
    pool: dt.date | None = None

    def __str__(self) -> str:
        where = f"pool of {self.pool}, {self.field}" if self.pool else self.field
        return f"round {self.round}: {where}: {shown(self.held)} here, {shown(self.listed)} listed"


@dataclass(frozen=True)
class Dispute:
    """A figure that is known to be held otherwise than listed, or to be in doubt."""

    round: str
    field: str
    held: Value
    listed: Value
    why: str

    def __str__(self) -> str:
        figures = f"{shown(self.held)} here, {shown(self.listed)} listed"
        return f"round {self.round}: {self.field}: {figures}. {self.why}"


@dataclass
class Plan:
    """New rounds and snapshots, values to fill in, changes taken over; and what stands against it.

    refused   what has to be settled first; while there is any, nothing is written
    changes   historic figures that differ and were not accepted; they are refused too
    disputed  known differences, and figures in doubt: these stop nothing
    notices   what a reviewer should know
    """

    new: list[NewRound] = field(default_factory=list)
    pools: dict[dt.date, ListedPool] = field(default_factory=dict)
    filled: list[Change] = field(default_factory=list)
    accepted: list[Change] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    disputed: list[Dispute] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def stopped(self) -> bool:
        """Whether anything is refused."""
        return bool(self.refused or self.changes)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to write."""
        return not (self.new or self.pools or self.filled or self.accepted)


def shown(value: Value) -> str:
    """A value as people read it in a report."""
    if value is None:
        return "nothing"
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M:%S} UTC"
    if isinstance(value, int):
        return f"{value:,}"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def listing(numbers: list[str]) -> str:
    """Round numbers in a row, runs of them shortened: `1 to 5, 91a, 440`."""
    runs: list[list[str]] = []
    for number in sorted(numbers, key=order_of):
        if runs and number.isdigit() and runs[-1][-1].isdigit() and (
            int(number) == int(runs[-1][-1]) + 1
        ):  # fmt: skip
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]} to {run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs)
