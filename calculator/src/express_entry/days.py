"""Counting whole years between days, as ages and the validity of tests need it."""

from __future__ import annotations

import datetime as dt


def full_years(start: dt.date, end: dt.date) -> int:
    """Completed years from `start` to `end`; the anniversary itself completes a year.

    A year that began on 29 February is complete on 1 March where there is no 29 February.
    """
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def years_before(day: dt.date, years: int) -> dt.date:
    """The same day `years` earlier; 28 February where that year has no 29 February."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def years_after(day: dt.date, years: int) -> dt.date:
    """The day that completes `years` full years: 1 March where that year has no 29 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 3, 1)


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day `months` later; the last day of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    next_year, next_month = divmod(year * 12 + month + 1, 12)
    last = dt.date(next_year, next_month + 1, 1) - dt.timedelta(days=1)
    return last.replace(day=min(day.day, last.day))


def in_words(day: dt.date, lang: str) -> str:
    """The day as a reader writes it: `25 March 2025`, `25 mars 2025`."""
    months = _MONTHS["fr" if lang == "fr" else "en"]
    number = "1er" if lang == "fr" and day.day == 1 else str(day.day)
    return f"{number} {months[day.month - 1]} {day.year}"


_MONTHS = {
    "en": (
        "January February March April May June July August September October November December"
    ).split(),
    "fr": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ).split(),
}
