"""Numbers and dates as readers of each language write them: `4,500`, `4 500`, `1er juillet`."""

from __future__ import annotations

import datetime as dt

NARROW_SPACE = "\u202f"  # narrow no-break space: groups thousands in French
NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"

MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
    ),
}  # fmt: skip


def number(value: float, lang: str = "en") -> str:
    """A number with at most two decimals: 4500 -> `4,500`, in French `4 500`; 0.5 -> `0,5`."""
    text = f"{abs(value):,}" if isinstance(value, int) else f"{abs(value):,.2f}".rstrip("0")
    text = text.rstrip(".")
    if lang == "fr":
        text = text.replace(",", NARROW_SPACE).replace(".", ",")
    return MINUS + text if value < 0 else text


def signed(value: float, lang: str = "en") -> str:
    """A change with its sign: 12 -> `+12`, -12 -> `−12` (U+2212), 0 -> `0`."""
    return ("+" if value > 0 else "") + number(value, lang)


def money(value: float, lang: str = "en") -> str:
    """Canadian dollars: 1590 -> `$1,590`, in French `1 590 $`; cents only where there are any."""
    whole = float(value).is_integer()
    text = number(int(value), lang) if whole else f"{abs(value):,.2f}"
    if not whole and lang == "fr":
        text = text.replace(",", NARROW_SPACE).replace(".", ",")
    if not whole and value < 0:
        text = MINUS + text
    if lang == "fr":
        return f"{text}{NO_BREAK_SPACE}$"
    return f"{MINUS}${text.removeprefix(MINUS)}" if value < 0 else f"${text}"


def plural(count: float, lang: str = "en") -> str:
    """Which text goes with a count, `one` or `other`: French takes the singular for 0 too."""
    return "one" if count == 1 or (lang == "fr" and abs(count) < 2) else "other"


def day(value: dt.date, lang: str = "en") -> str:
    """A calendar day: `8 July 2021`, in French `8 juillet 2021` and `1er juillet 2021`."""
    first = "er" if lang == "fr" and value.day == 1 else ""
    return f"{value.day}{first} {MONTHS[lang][value.month - 1]} {value.year}"


def moment(value: dt.datetime, lang: str = "en") -> str:
    """A moment in UTC: `8 July 2021 at 14:03:28 UTC`, `8 juillet 2021 à 14 h 03 min 28 s UTC`."""
    utc = value.astimezone(dt.UTC)
    if lang == "fr":
        clock = f"{utc.hour} h {utc.minute:02} min {utc.second:02} s".replace(" ", NO_BREAK_SPACE)
        return f"{day(utc, 'fr')} à {clock} UTC"
    return f"{day(utc)} at {utc:%H:%M:%S} UTC"
