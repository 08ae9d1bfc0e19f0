"""Where a round's figures come from: its file's sources or its own, and the official page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from macros import named_sources
from macros.models.draw import Draw, DrawsFile
from macros.models.pool import Pool, PoolsFile
from macros.render import Rendering
from macros.store import Store

LAST_WITH_OWN_FILE = 76
"""Up to this round each has a page file of its own; later ones are a query of one page."""


@dataclass(frozen=True)
class Provenance:
    """Sources and day of comparison of one round or pool, in the form that a source note takes."""

    source: str | list[str]
    verified: dt.date
    confidence: str = "high"


def official_url(draw: Draw, store: Store) -> str:
    """The address of the ministerial instructions that name this round's figures."""
    address = store.sources[named_sources.ROUND_INSTRUCTIONS].url.en
    if draw.order[0] <= LAST_WITH_OWN_FILE:
        return address.replace(".html", f"-{draw.round}.html")
    return f"{address}?q={draw.round}"


def draws_files(store: Store) -> list[DrawsFile]:
    """The files of rounds, oldest year first."""
    return [file.model for file in store.files if isinstance(file.model, DrawsFile)]


def _pools_files(store: Store) -> list[PoolsFile]:
    return [file.model for file in store.files if isinstance(file.model, PoolsFile)]


def provenance(draw: Draw, store: Store) -> Provenance:
    """Where this round's figures come from."""
    name = store.file_of(draw)
    file = next(file for file in draws_files(store) if store.file_of(file) == name)
    return Provenance(draw.source or file.source, file.verified)


def pool_provenance(pool: Pool, store: Store) -> Provenance:
    """Where this pool's figures come from."""
    name = store.file_of(pool)
    file = next(file for file in _pools_files(store) if store.file_of(file) == name)
    return Provenance(pool.source or file.source, file.verified, pool.confidence)


def cite_files(draws: list[Draw], rendering: Rendering) -> None:
    """Notes that the current page uses these rounds, one citation for each file."""
    names = {rendering.store.file_of(draw) for draw in draws}
    for file in draws_files(rendering.store):
        if rendering.store.file_of(file) in names:
            rendering.cite(file)


def data_as_of(store: Store) -> dt.date:
    """The day on which the newest file of rounds was last compared with its source."""
    return max(file.verified for file in draws_files(store))


def pools_as_of(store: Store) -> dt.date:
    """The day on which the newest file of pool figures was last compared with its source."""
    return max(file.verified for file in _pools_files(store))
