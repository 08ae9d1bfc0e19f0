"""Dates in lists of dated values: what several checks ask of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from pydantic import BaseModel

from macros.checks import Report
from macros.models.draw import DrawsFile
from macros.models.pool import PoolsFile


class Begins(Protocol):
    """A value with its first day."""

    @property
    def from_(self) -> dt.date: ...


def compared_since(report: Report, file: DrawsFile | PoolsFile, last: dt.date) -> None:
    """Nothing in the file happened after the day on which all of it was last compared."""
    if last > file.verified:
        problem = f"{file.verified} is before {last}, the last day in this file"
        report(file, "verified", f"{problem}: expected the day on which that was compared too")


def rising(report: Report, entity: BaseModel, path: str, entries: Sequence[Begins]) -> None:
    """The dates of the list at `path` rise, so that the newest entry is the last."""
    for number, (before, entry) in enumerate(pairwise(entries), start=1):
        if entry.from_ <= before.from_:
            problem = f"{entry.from_} after {before.from_}: expected rising dates, newest last"
            report(entity, f"{path}[{number}].from", problem)
