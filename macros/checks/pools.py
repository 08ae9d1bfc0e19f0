"""Pool snapshots: sums that must fit, days that must rise."""

from __future__ import annotations

from itertools import pairwise

from macros.checks import Report, check
from macros.checks.dated import compared_since
from macros.models.pool import PARTS, WHOLE, Pool, PoolsFile
from macros.store import Store


def _sums(pool: Pool) -> dict[str, tuple[int, int]]:
    """Each figure that has parts: what is published, and what its parts add up to."""
    sums: dict[str, tuple[int, int]] = {
        whole: (pool.ranges[whole], sum(pool.ranges[part] for part in parts))
        for whole, parts in PARTS.items()
    }
    return sums | {"total": (pool.total, sum(pool.ranges[scores] for scores in WHOLE))}


@check
def ranges_add_up(store: Store, report: Report) -> None:
    """Parts add up to their range and ranges to the total, but for mismatches that are declared."""
    for pool in store.pools:
        declared = {mismatch.range: mismatch.parts_add_up_to for mismatch in pool.mismatches}
        for name, (published, added) in _sums(pool).items():
            path = name if name == "total" else f"ranges.{name}"
            if name in declared and declared[name] != added:
                problem = f"the parts of {name} add up to {added:,}, not {declared[name]:,}"
                report(pool, "mismatches", problem)
            elif name in declared and published == added:
                report(pool, "mismatches", f"{name} fits its parts: leave the mismatch out")
            elif name not in declared and published != added:
                problem = f"{published:,} is not the sum of its parts, {added:,}"
                report(pool, path, f"{problem}: mend it, or declare it under mismatches")


@check
def pools_are_in_order(store: Store, report: Report) -> None:
    """Days rise from one snapshot to the next, and each stands in the file of its year."""
    for before, pool in pairwise(store.pools):
        if pool.as_of <= before.as_of:
            problem = f"{pool.as_of} is not after {before.as_of}: expected the oldest day first"
            report(pool, "as_of", problem)
    for pool in store.pools:
        expected = f"pools/{pool.as_of.year}.yml"
        if not store.file_of(pool).endswith(expected):
            report(pool, "as_of", f"{pool.as_of} does not belong in this file: expected {expected}")


@check
def pools_are_compared_after_they_were_counted(store: Store, report: Report) -> None:
    """No snapshot of a file is later than the day on which the file was compared with its source."""
    for file in store.files:
        if isinstance(file.model, PoolsFile):
            compared_since(report, file.model, max(pool.as_of for pool in file.model.pools))


@check
def repeated_figures_are_declared(store: Store, report: Report) -> None:
    """A snapshot that equals the one before says so, and one that says so is equal."""
    by_day = {pool.as_of: pool for pool in store.pools}
    for before, pool in pairwise(store.pools):
        same = (pool.total, pool.ranges) == (before.total, before.ranges)
        if same and pool.repeats is None:
            problem = f"the figures equal those of {before.as_of}: expected repeats: {before.as_of}"
            report(pool, "total", problem)
    for pool in store.pools:
        if pool.repeats is None:
            continue
        other = by_day.get(pool.repeats)
        if other is None or (pool.total, pool.ranges) != (other.total, other.ranges):
            report(pool, "repeats", f"the figures are not those of {pool.repeats}: leave this out")
