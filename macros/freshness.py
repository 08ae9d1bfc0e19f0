"""How old a fact is and whether it counts as stale: at build time, against the build's own day."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from fnmatch import fnmatchcase

from macros.models.freshness import FreshnessFile

OTHER = "other"  # the kind of a fact whose file no pattern of data/freshness.yml names


def build_day(environ: Mapping[str, str] = os.environ) -> dt.date:
    """The day (UTC) the build stands for: SOURCE_DATE_EPOCH in seconds where it is set, else today.

    Raises ValueError where SOURCE_DATE_EPOCH is not a whole number of seconds.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return dt.datetime.now(dt.UTC).date()
    return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()


def kind_of(file: str | None, limits: FreshnessFile) -> str:
    """The kind of fact in `file` (`data/draws/2021.yml`): the first whose pattern matches."""
    if file is not None:
        inside = file.removeprefix("data/")
        for kind, limit in limits.limits.items():
            if any(fnmatchcase(inside, pattern) for pattern in limit.files):
                return kind
    return OTHER


def is_stale(verified: dt.date, today: dt.date, kind: str, limits: FreshnessFile) -> bool:
    """Whether a fact compared on `verified` is older on `today` than its kind allows.

    Raises KeyError for a kind that data/freshness.yml does not name.
    """
    return (today - verified).days > limits.limits[kind].days


def age(verified: dt.date, today: dt.date) -> tuple[str, int]:
    """The age as a unit and a number of it: ("days", 3), ("weeks", 7), ("months", 5), ("years", 2).

    Days up to 13, weeks up to 12, then whole months and years of the calendar; never negative.
    """
    days = max(0, (today - verified).days)
    if days < 14:
        return "days", days
    if days < 13 * 7:
        return "weeks", days // 7
    months = 12 * (today.year - verified.year) + today.month - verified.month
    months -= today.day < verified.day
    return ("months", months) if months < 24 else ("years", months // 12)
