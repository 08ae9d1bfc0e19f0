"""What cannot be true of a round, whatever the list says, and what is odd enough to be said."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from macros.importer.entries import ListedRound

_OTTAWA = ZoneInfo("America/Toronto")
_LONGEST_TIE_BREAK = dt.timedelta(days=366)
_OLDEST_POOL = dt.timedelta(days=31)


def impossible(entry: ListedRound) -> dict[str, str]:
    """By field, why its value cannot be right."""
    date, found = entry.date, {}
    if date is None:
        return {}
    held_at, tie_break = entry.values.get("held_at"), entry.values.get("tie_break")
    if isinstance(held_at, dt.datetime) and abs((held_at.date() - date).days) > 1:
        written = entry.written.get("held_at", held_at.isoformat())
        found["held_at"] = f"drawDateTime is {written}, but the round is of {date}"
        held_at = None
    if isinstance(tie_break, dt.datetime):
        end = dt.datetime.combine(date, dt.time(), dt.UTC) + dt.timedelta(days=1)
        if tie_break > (held_at if isinstance(held_at, dt.datetime) else end):
            found["tie_break"] = f"drawCutOff is {tie_break:%Y-%m-%d %H:%M:%S}, after the round"
    if entry.pool is not None:
        if entry.pool.as_of > date:
            found["pool_as_of"] = (
                f"pool: drawDistributionAsOn is {entry.pool.as_of}, after the round"
            )
        elif problem := entry.pool.problem():
            found["pool_as_of"] = f"pool: {problem}"
        invited = entry.values.get("invitations")
        if isinstance(invited, int) and invited > entry.pool.total:
            there = f"the {entry.pool.total:,} candidates in the pool"
            found["invitations"] = f"drawSize is {invited:,}, more than {there}"
    return found


def odd(entry: ListedRound) -> list[str]:
    """What a reviewer should look at in a new round."""
    date, found = entry.date, []
    if date is None:
        return []
    held_at, tie_break = entry.values.get("held_at"), entry.values.get("tie_break")
    if isinstance(held_at, dt.datetime) and (day := held_at.astimezone(_OTTAWA).date()) != date:
        found.append(f"by the time of the run it was {day} in Ottawa, the official date is {date}")
    if isinstance(tie_break, dt.datetime) and date - tie_break.date() > _LONGEST_TIE_BREAK:
        found.append(f"the tie-break of {tie_break:%Y-%m-%d} is more than a year before the round")
    if entry.pool is not None:
        if date - entry.pool.as_of > _OLDEST_POOL:
            found.append(f"the pool of {entry.pool.as_of} is more than a month before the round")
        for name, added in entry.pool.mismatches().items():
            whole = entry.pool.figures()[name]
            found.append(
                f"pool of {entry.pool.as_of}: {whole:,} is published for {name}, but its parts add "
                f"up to {added:,}; both are kept as published"
            )
    return found
