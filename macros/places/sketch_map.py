"""The map of provinces and territories: our own sketch of straight lines on a grid, each shape a link.

It shows who borders on whom and leaves sizes aside, so that the smallest province is large enough
for a finger on a phone. Colour and pattern say whether a place's nominations count in Express Entry.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros import render
from macros.models.province import Code, Province
from macros.places.block import one_block
from macros.places.values import now

UNIT = 20
"""Of the drawing's own measure, for one square of the grid."""
WIDTH, HEIGHT = 25, 13
"""Squares of the grid."""

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Shape:
    """Where a place is drawn, in squares from the upper left.

    outlines  closed outlines, one for each piece of land
    letters   the middle of its two postal letters
    """

    outlines: Sequence[Points]
    letters: tuple[float, float]

    @property
    def path(self) -> str:
        """The outlines as an SVG path."""
        return "".join(
            "M" + " ".join(f"{x * UNIT:g},{y * UNIT:g}" for x, y in points) + "Z"
            for points in self.outlines
        )


def _box(left: float, top: float, right: float, bottom: float) -> Points:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


# From west to east, the north first: the order in which the keyboard reaches them.
SHAPES: dict[Code, Shape] = {
    "CA-YT": Shape([((0, 0), (2, 0), (2, 1), (4, 1), (4, 4), (0, 4))], (2, 2.5)),
    "CA-NT": Shape([_box(4, 0.6, 9, 4)], (6.5, 2.3)),
    "CA-NU": Shape([((9, 0), (15, 0), (15, 3), (13, 3), (13, 4), (9, 4))], (11.5, 1.9)),
    "CA-BC": Shape([((0, 4), (4, 4), (4, 10), (2, 10), (2, 8), (0, 8))], (2.2, 6)),
    "CA-AB": Shape([_box(4, 4, 7, 10)], (5.5, 7)),
    "CA-SK": Shape([_box(7, 4, 10, 10)], (8.5, 7)),
    "CA-MB": Shape([((10, 4), (13, 4), (13, 6), (12.4, 6), (12.4, 10), (10, 10))], (11.2, 7)),
    "CA-ON": Shape(
        [((12.4, 6), (16, 6), (16, 8), (18, 8), (18, 11), (16, 11), (16, 12), (14.6, 12),
          (14.6, 10), (12.4, 10))],
        (15.2, 9),
    ),
    "CA-QC": Shape(
        [((16, 3), (19.6, 3), (19.6, 5.6), (21, 5.6), (21, 8), (20, 8), (20, 9), (18, 9), (18, 8),
          (16, 8))],
        (18, 5.9),
    ),
    "CA-NB": Shape([((20, 8), (21.4, 8), (21.4, 10.4), (18.8, 10.4), (18.8, 9), (20, 9))], (20.1, 9.7)),
    "CA-NS": Shape([((21, 11), (25, 11), (25, 13), (19.4, 13), (19.4, 11.8), (21, 11.8))], (22.8, 12.05)),
    "CA-PE": Shape([_box(22, 8.8, 24.8, 10.7)], (23.4, 9.75)),
    "CA-NL": Shape(
        [((19.6, 3), (21.4, 3), (21.4, 4), (23, 4), (23, 5.6), (19.6, 5.6)), _box(22, 6.2, 25, 8.3)],
        (23.5, 7.25),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Region:
    """One place on the map: `value` is that of data/, such as `enhanced`."""

    place: Province
    shape: Shape
    value: str

    @property
    def letters(self) -> str:
        """The two letters of its code."""
        return self.place.code.removeprefix("CA-")


def provinces_map(lang: str = "en") -> str:
    """The map as a list of links that is drawn, with its legend."""
    by_code = {place.code: place for place in render.current().store.provinces.values()}
    regions = [
        Region(by_code[code], shape, now(by_code[code].express_entry).value)
        for code, shape in SHAPES.items()
    ]
    used = {region.value for region in regions}
    return one_block(
        "provinces_map.jinja",
        lang,
        regions=regions,
        unit=UNIT,
        width=WIDTH * UNIT,
        height=HEIGHT * UNIT,
        values=[value for value in ("enhanced", "unclear", "none") if value in used],
    )
