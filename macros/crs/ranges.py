"""Rows of points as ranges that people read: `20 to 29`, `5 or more`, `less than 1`."""

from __future__ import annotations

from macros import render
from macros.models.base import Text
from macros.models.crs import Factor, Row


def label(factor: Factor, rows: list[Row], place: int, lang: str) -> str:
    """The first cell of row `place`: a range of numbers or levels, or the option's words."""
    row = rows[place]
    if row.value is not None:
        return _option(factor, row.value)[lang]
    following = rows[place + 1].at_least if place + 1 < len(rows) else None
    return span(row.at_least or 0, following, lang)


def span(low: int, following: int | None, lang: str) -> str:
    """The numbers from `low` to below the next threshold: `7`, `18 to 35`, `6 or more`."""
    if following is None:
        return render.wording("crs.range.or_more", lang, low=low)
    if low == 0:
        key = "under_a_year" if following == 1 else "or_less"
        return render.wording(f"crs.range.{key}", lang, high=following - 1)
    if following == low + 1:
        return str(low)
    return render.wording("crs.range.between", lang, low=low, high=following - 1)


def _option(factor: Factor, value: str) -> Text:
    field = (factor.input or "").removeprefix("spouse.")
    return render.current().store.profile.field(field).label(value)
