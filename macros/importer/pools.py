"""The pool snapshots of the list against those of data/."""

from __future__ import annotations

from collections.abc import Collection

from macros.importer.entries import ListedRound
from macros.importer.held import Held
from macros.importer.plan import Change, Plan, listing
from macros.importer.pool_counts import ListedPool
from macros.models.pool import Pool


def compare_pools(
    plan: Plan, held: Held, listed: dict[str, ListedRound], accept: Collection[str]
) -> None:
    """Adds to `plan` snapshots that are new, and figures of held ones that differ."""
    rounds: dict[str, list[str]] = {}
    changes: dict[str, Change] = {}
    for entry in sorted(listed.values(), key=lambda entry: entry.order):
        pool = entry.pool
        if pool is None or "pool_as_of" in entry.problems:
            continue
        if (known := held.pools.get(pool.as_of)) is not None:
            for change in _differences(entry.round, pool, known):
                key = f"{change.pool} {change.field} {change.listed}"
                rounds.setdefault(key, []).append(entry.round)
                changes[key] = change
        elif _wanted(plan, held, entry):
            _add(plan, pool, entry.round, accept)
    for key, change in changes.items():
        if any(number in accept for number in rounds[key]):
            plan.accepted.append(change)
        else:
            plan.changes.append(change)


def _wanted(plan: Plan, held: Held, entry: ListedRound) -> bool:
    """Whether a snapshot that is not held belongs to a round that is or will be."""
    pool = entry.pool
    draw = held.draws.get(entry.round)
    if pool is None or (draw is not None and draw.pool_as_of == pool.as_of):
        return pool is not None
    named = [new.round for new in plan.new]
    named += [c.round for c in [*plan.filled, *plan.accepted] if c.field == "pool_as_of"]
    return entry.round in named


def _differences(number: str, pool: ListedPool, known: Pool) -> list[Change]:
    """Figures that differ. One that was rebuilt from its parts says nothing of its own."""
    ours = {"total": known.total, **dict(known.ranges.items())}
    return [
        Change(number, name, ours[name], figure, pool.as_of)
        for name, figure in pool.figures().items()
        if figure != ours[name] and name not in pool.rebuilt
    ]


def _add(plan: Plan, pool: ListedPool, number: str, accept: Collection[str]) -> None:
    other = plan.pools.setdefault(pool.as_of, pool)
    if other.figures() == pool.figures():
        return
    if number in accept:
        plan.pools[pool.as_of] = pool
    elif not any(new.round in accept for new in plan.new):
        names = [name for name, figure in pool.figures().items() if figure != other.figures()[name]]
        problem = f"other figures for the pool of {pool.as_of} than a round before: "
        plan.refused.append(f"round {listing([number])}: {problem}{', '.join(names)}")
