"""What one type of round came to in the last 12 months."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from macros.draws.totals import Total
from macros.models.draw import Draw


@dataclass(frozen=True)
class LastYear:
    """The rounds from `first` to `last`, both counted: 12 months that end on the data's day.

    total   None where there was no round
    median  of the cut-offs; halfway between the middle two where their number is even
    """

    first: dt.date
    last: dt.date
    total: Total | None
    median: float | None

    @classmethod
    def of(cls, draws: Sequence[Draw], as_of: dt.date) -> LastYear:
        """The last 12 months of these rounds, counted back from the day of the data."""
        first = a_year_before(as_of) + dt.timedelta(days=1)
        found = [draw for draw in draws if first <= draw.date <= as_of]
        if not found:
            return cls(first, as_of, None, None)
        middle = median(draw.crs_cutoff for draw in found)
        return cls(first, as_of, Total.of(found), middle)


def a_year_before(day: dt.date) -> dt.date:
    """The same day of the year before; 28 February for a 29 February."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
