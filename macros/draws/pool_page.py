"""The page of the pool: the latest count, how many have a score or more, and the pool over time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from macros import figures, render
from macros.charts import pool as pictures
from macros.draws.sources import pool_provenance
from macros.draws.statistics import a_year_before
from macros.made_page import MadePage
from macros.models.pool import PARTS, WHOLE, Pool, ScoreRange
from macros.store import Store


@dataclass(frozen=True)
class Step:
    """One published range of scores with what lies above it.

    low, high  the scores of the range
    count      candidates in it
    above      candidates with a higher score than all of the range
    """

    low: int
    high: int
    count: int
    above: int

    @property
    def or_more(self) -> int:
        """Candidates with the range's lowest score or more."""
        return self.above + self.count


def steps(pool: Pool) -> list[Step]:
    """The finest published ranges, highest first, that do not overlap and make up the whole pool.

    A range whose published parts do not add up to it is taken whole.
    """
    doubtful = {mismatch.range for mismatch in pool.mismatches}
    found, above = [], 0
    for whole in WHOLE:
        parts: tuple[ScoreRange, ...] = PARTS.get(whole, (whole,))
        for scores in (whole,) if whole in doubtful else parts:
            low, _, high = scores.partition("-")
            count = pool.ranges[scores]
            found.append(Step(int(low), int(high), count, above))
            above += count
    return found


def pool_page(store: Store, lang: str) -> Iterator[MadePage]:
    """The page at /draws/pool/, where any pool figures are held."""
    if not store.pools:
        return
    pool = store.pools[-1]
    words = {
        "day": figures.day(pool.as_of, lang),
        "total": figures.number(pool.total, lang),
    }
    body = render.html(
        "draws_pool_page.jinja",
        lang=lang,
        pool=pool,
        steps=steps(pool),
        compared=[
            (key, earlier, pool.total - earlier.total)
            for key, earlier in (
                ("before", _before(store.pools)),
                ("year", _a_year_ago(store.pools)),
            )
            if earlier
        ],
        distribution=pictures.distribution(pool, lang).html(lang),
        history=pictures.history(store.pools, lang).html(lang),
        doubtful=[other for other in store.pools if other.notes],
        provenance=pool_provenance(pool, store),
    )
    files = dict.fromkeys(store.file_of(each) for each in reversed(store.pools))
    yield MadePage(
        path="draws/pool.md",
        title=render.wording("draws.pool_page.title", lang),
        description=render.wording("draws.pool_page.description", lang, **words),
        body=str(body),
        data_files=list(files),
        parent="/draws/",
        crumb=render.wording("draws.pool_page.crumb", lang),
        meta={"search": {"exclude": False}, "scripts": ["assets/js/pool.js"]},
    )


def _before(pools: list[Pool]) -> Pool | None:
    return pools[-2] if len(pools) > 1 else None


def _a_year_ago(pools: list[Pool]) -> Pool | None:
    """The last count that was a year old or more, where it is at most 13 months old."""
    limit = a_year_before(pools[-1].as_of)
    earlier = [pool for pool in pools if pool.as_of <= limit]
    if not earlier or limit - earlier[-1].as_of > dt.timedelta(days=31):
        return None
    return earlier[-1]
