"""What a page relied on: which sources, when they were last compared, and in which file to edit."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol


class Sourced(Protocol):
    """Anything from data/ with a source and the day it was last compared with it (`Cited` does)."""

    @property
    def source(self) -> str | list[str]: ...

    @property
    def verified(self) -> dt.date: ...


@dataclass(frozen=True)
class Citation:
    """One use of a fact on a page.

    sources   ids of data/sources/*.yml
    verified  the day someone last compared the fact with them
    kind      id of data/freshness.yml: how long such a fact stays fresh
    file      the data file that holds the fact, from the repository's root, or None
    certain   False where the data says medium or low confidence
    """

    sources: tuple[str, ...]
    verified: dt.date
    kind: str
    file: str | None
    certain: bool
