"""From figures to places in a picture: per cent across, pixels down."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

STEPS = (1, 2, 5, 10)
LONGEST_LINE = 366
"""Days between two rounds over which a line still joins them."""


@dataclass(frozen=True)
class Scale:
    """Puts `low` at `start` and `high` at `end`, and all between in proportion."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The place of a value. One beyond `low` or `high` lies beyond `start` or `end`."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def ticks(low: float, high: float, most: int = 6) -> list[int]:
    """Round numbers from at or below `low` to at or above `high`, no more than about `most`."""
    rough = max(high - low, 1) / max(most - 1, 1)
    power = 10 ** math.floor(math.log10(rough)) if rough >= 1 else 1
    step = next(int(s * power) for s in STEPS if s * power >= rough)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [step * i for i in range(first, max(last, first + 1) + 1)]


def years(first: dt.date, last: dt.date) -> range:
    """The calendar years of a period."""
    return range(first.year, last.year + 1)


def time_scale(first: dt.date, last: dt.date, start: float, end: float) -> Scale:
    """A scale of days (as ordinals) over whole calendar years."""
    low = dt.date(first.year, 1, 1).toordinal()
    high = dt.date(last.year + 1, 1, 1).toordinal()
    return Scale(low, high, start, end)


def runs(days: Sequence[dt.date]) -> list[slice]:
    """Rising days cut where more than a year passes between two: a line there would say nothing."""
    cuts = [i for i in range(1, len(days)) if (days[i] - days[i - 1]).days > LONGEST_LINE]
    return [slice(start, end) for start, end in pairwise([0, *cuts, len(days)])]


def plain(value: float, digits: int = 2) -> str:
    """A number for SVG without needless zeros: 12.50 -> `12.5`, 3.0 -> `3`."""
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(value: float) -> str:
    """A place across: `12.5%`."""
    return f"{plain(value)}%"
