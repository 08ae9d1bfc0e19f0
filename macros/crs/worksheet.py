"""The ranking system on paper: the points tables of today with lines to fill in."""

from __future__ import annotations

from dataclasses import dataclass

from macros import render
from macros.crs import ranges
from macros.crs.maxima import most, section_most
from macros.models.base import in_force
from macros.models.crs import Factor, FactorPoints, SectionFile
from macros.models.language import ABILITIES

LETTERS = {"core": "A", "spouse": "B", "transferability": "C", "additional": "D"}
"""As the official criteria name the sections."""


@dataclass(frozen=True)
class Sheet:
    """One section: its letter, its factors that give points today, the most it gives."""

    letter: str
    section: SectionFile
    factors: list[Line]
    most: tuple[int, int]
    capped: bool  # whether its factors together could give more than the section does


@dataclass(frozen=True)
class Line:
    """One factor: its number (`A1`), the rows of its table, the most it gives by column."""

    number: str
    factor: Factor
    entry: FactorPoints
    rows: list[tuple[str, tuple[int, int]]]
    most: tuple[int, int]

    @property
    def two_columns(self) -> bool:
        """Whether the points depend on a spouse."""
        return any(row.points is None for row in self.entry.rows)


def crs_worksheet(lang: str = "en") -> str:
    """Every factor with its table and a line for the points, by section, and the sum."""
    rendering = render.current()
    sheets = [
        _sheet(letter, rendering.store.crs[section], lang) for section, letter in LETTERS.items()
    ]
    for sheet in sheets:
        rendering.cite(sheet.section)
    body = render.html("crs_worksheet.jinja", lang=lang, sheets=sheets, abilities=ABILITIES)
    return render.one_block(body)


def _sheet(letter: str, section: SectionFile, lang: str) -> Sheet:
    today = render.current().today
    entries = [(factor, in_force(factor.points, today)) for factor in section.factors]
    giving = [(factor, entry) for factor, entry in entries if entry and not entry.removed]
    lines = [
        Line(
            f"{letter}{place}",
            factor,
            entry,
            [
                (ranges.label(factor, entry.rows, i, lang), row.columns)
                for i, row in enumerate(entry.rows)
            ],
            most(factor, entry),
        )
        for place, (factor, entry) in enumerate(giving, start=1)
    ]
    limits = section_most(section, today)
    return Sheet(letter, section, lines, limits, sum(line.most[0] for line in lines) > limits[0])
