"""The pool on every published day, as JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterator

from macros import named_sources
from macros.draws.sources import pool_provenance, pools_as_of
from macros.models.pool import Pool, Ranges
from macros.publish.published_file import PublishedFile, json_file
from macros.publish.shapes import API, Words, listed, sources_of
from macros.publish.shapes_draws import MismatchOut, PoolOut, PoolsOut
from macros.publish.tables import csv_file
from macros.store import Store

RANGES = tuple(str(field.alias) for field in Ranges.model_fields.values())
COLUMNS = ("as_of", "total", *RANGES, "repeats", "confidence")
"""Of pools.csv. New columns are added at the end."""


def files(store: Store) -> Iterator[PublishedFile]:
    """All days as JSON and as a table, newest first."""
    pools = [pool_out(pool) for pool in reversed(store.pools)]
    used = [name for pool in store.pools for name in listed(pool_provenance(pool, store).source)]
    everything = PoolsOut(
        data_as_of=pools_as_of(store),
        source=store.sources[named_sources.ROUNDS_FEED].url.en,
        count=len(pools),
        sources=sources_of(store, used),
        pools=pools,
    )
    yield json_file(f"{API}/pools.json", everything)
    rows = (pool.model_dump(mode="json") | dict(pool.ranges) for pool in pools)
    yield csv_file(f"{API}/pools.csv", COLUMNS, rows)


def pool_out(pool: Pool) -> PoolOut:
    """One day."""
    return PoolOut(
        as_of=pool.as_of,
        total=pool.total,
        ranges=dict(pool.ranges.items()),
        mismatches=[
            MismatchOut(range=entry.range, parts_add_up_to=entry.parts_add_up_to)
            for entry in pool.mismatches
        ],
        repeats=pool.repeats,
        confidence=pool.confidence,
        notes=[Words.of(note) for note in pool.notes],
    )
