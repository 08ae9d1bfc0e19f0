"""A date in words, as exactly as it is known."""

from __future__ import annotations

import datetime as dt

from macros import figures
from macros.models.history import Precision


def when(day: dt.date, precision: Precision, lang: str) -> str:
    """`8 July 2021`, `March 2020` or `1998`."""
    if precision == "year":
        return str(day.year)
    if precision == "month":
        return f"{figures.MONTHS[lang][day.month - 1]} {day.year}"
    return figures.day(day, lang)
