"""Days and moments in the many spellings of the official list."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

_MONTHS = [
    ("january", "janvier"), ("february", "fevrier"), ("march", "mars"), ("april", "avril"),
    ("may", "mai"), ("june", "juin"), ("july", "juillet"), ("august", "aout"),
    ("september", "septembre"), ("october", "octobre"), ("november", "novembre"),
    ("december", "decembre"),
]  # fmt: skip

_WORDS = r"(?P<month>[^\W\d]+)\.?\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*[,.]?\s*(?P<year>\d{4})?"
_DAY = re.compile(_WORDS, re.IGNORECASE)
_FRENCH_DAY = re.compile(
    r"(?P<day>\d{1,2})(?:er)?\s+(?P<month>[^\W\d]+)\.?\s+(?P<year>\d{4})", re.IGNORECASE
)
_CLOCK = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2}):(?P<second>\d{2})"
    r"\s*(?P<half>[ap]\.?\s?m\.?)?\s*(?:UTC|GMT|Z)?\s*\.?"
)
_MOMENT = re.compile(
    _WORDS + r"\s*,?\s*(?:at)?\s*,?\s*(?P<inner>\d{4}-\d{2}-\d{2})?\s*" + _CLOCK, re.IGNORECASE
)
_ISO_MOMENT = re.compile(r"(?P<inner>\d{4}-\d{2}-\d{2})[T ]\s*(?:at\s*)?" + _CLOCK, re.IGNORECASE)


def day_of(text: str) -> dt.date:
    """A day from `2023-01-11`, `11-01-2023` (the day first), `January 11, 2023` or in French.

    Raises ValueError.
    """
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return _date(text, int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d{1,2})-(\d{1,2})-(\d{4})", text):
        return _date(text, int(found[3]), int(found[2]), int(found[1]))
    found = _DAY.fullmatch(text) or _FRENCH_DAY.fullmatch(text)
    if found is None or found["year"] is None:
        raise ValueError(f'"{text}" is not a day')
    return _date(text, int(found["year"]), _month(found["month"]), int(found["day"]))


def moment_of(text: str, round_date: dt.date | None) -> dt.datetime:
    """A moment in UTC. Without a year it is the latest such day that is not after `round_date`.

    AM and PM count only beside an hour up to 12. Raises ValueError.
    """
    if found := _ISO_MOMENT.fullmatch(text):
        return dt.datetime.combine(day_of(found["inner"]), _clock(text, found), dt.UTC)
    if (found := _MOMENT.fullmatch(text)) is None:
        raise ValueError(f'"{text}" is not a moment')
    month, number = _month(found["month"]), int(found["day"])
    if found["year"]:
        day = _date(text, int(found["year"]), month, number)
    elif round_date is None:
        raise ValueError(f'"{text}" has no year')
    else:
        day = _latest(text, month, number, round_date)
    if found["inner"] and day_of(found["inner"]) != day:
        raise ValueError(f'"{text}" names two days')
    return dt.datetime.combine(day, _clock(text, found), dt.UTC)


def _latest(text: str, month: int, number: int, limit: dt.date) -> dt.date:
    # Back to the leap year before, for a 29 February.
    for year in range(limit.year, limit.year - 9, -1):
        try:
            day = dt.date(year, month, number)
        except ValueError:
            continue
        if day <= limit:
            return day
    raise ValueError(f'"{text}" is not a day of the calendar')


def _clock(text: str, found: re.Match[str]) -> dt.time:
    hour, half = int(found["hour"]), (found["half"] or "").lower()[:1]
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    try:
        return dt.time(hour, int(found["minute"]), int(found["second"]))
    except ValueError as error:
        raise ValueError(f'"{text}" is not a time of the day') from error


def _date(text: str, year: int, month: int, number: int) -> dt.date:
    try:
        day = dt.date(year, month, number)
    except ValueError as error:
        raise ValueError(f'"{text}" is not a day of the calendar') from error
    if not 2000 <= year < 2100:
        raise ValueError(f'"{text}" is not a day of this century')
    return day


def _month(word: str) -> int:
    letters = unicodedata.normalize("NFKD", word.lower()).encode("ascii", "ignore").decode()
    found = [n for n, names in enumerate(_MONTHS, 1) if any(m.startswith(letters) for m in names)]
    if len(letters) < 3 or len(found) != 1:  # `jui` may be June or July
        raise ValueError(f'"{word}" is not a month')
    return found[0]
