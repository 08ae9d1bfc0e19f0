"""The most that factors and sections give, worked out from their rows and caps."""

from __future__ import annotations

import datetime as dt

from macros.models.base import in_force
from macros.models.crs import Factor, FactorPoints, SectionFile

ABILITIES = 4


def most(factor: Factor, entry: FactorPoints) -> tuple[int, int]:
    """The most points of a factor by one entry: with an accompanying spouse, without."""
    if entry.removed:
        return 0, 0
    if factor.shape == "conditions":
        total = sum(max(row.points for row in part.rows) for part in entry.parts)
        columns = [total, total]
    else:
        times = ABILITIES if factor.shape == "abilities" else 1
        columns = [times * max(row.columns[column] for row in entry.rows) for column in (0, 1)]
    caps = entry.caps or columns
    return min(columns[0], caps[0]), min(columns[1], caps[1])


def section_most(section: SectionFile, day: dt.date) -> tuple[int, int]:
    """The most points of a section on a day: with an accompanying spouse, without."""
    entries = [(factor, in_force(factor.points, day)) for factor in section.factors]
    limits = [most(factor, entry) for factor, entry in entries if entry]
    cap = in_force(section.caps, day)
    columns = [sum(limit[column] for limit in limits) for column in (0, 1)]
    if section.only_with_spouse:
        columns[1] = 0
    limit = cap.points if cap else max(columns)
    return min(columns[0], limit), min(columns[1], limit)
