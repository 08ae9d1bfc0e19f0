"""The parts that pictures share: their frame, grid, years and bars."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from macros import figures
from macros.charts.scale import Scale, percent, plain

LEFT, RIGHT = 9.0, 99.0
"""Where a picture over time begins and ends, in per cent of the width; figures stand left of it."""
TOP, BOTTOM = 10, 24
"""Pixels above and below a picture over time: half a letter, and a line for the years."""
ACROSS = 1000
"""Width of the box in which lines and surfaces are drawn; it is stretched to the real width."""


def svg(chart: str, title: str, description: str, height: int, parts: Iterable[Markup]) -> Markup:
    """A picture that is as wide as its place and `height` pixels high."""
    return Markup(
        '<svg class="chart-plot" role="img" aria-labelledby="{0}-title {0}-desc" width="100%"'
        ' height="{1}"><title id="{0}-title">{2}</title><desc id="{0}-desc">{3}</desc>{4}</svg>'
    ).format(chart, height, title, description, Markup("").join(parts))


def grid(
    scale: Scale,
    values: Sequence[int],
    lang: str,
    *,
    left: float = LEFT,
    right: float = RIGHT,
) -> Markup:
    """A line across at each of these values, with its figure to the left."""
    lines = [
        Markup(
            '<line x1="{}" x2="{}" y1="{}" y2="{}"/>'
            '<text x="{}" y="{}" dx="-6" dy="4" text-anchor="end">{}</text>'
        ).format(percent(left), percent(right), y, y, percent(left), y, figures.number(value, lang))
        for value in values
        for y in (plain(scale.at(value), 1),)
    ]
    return Markup('<g class="chart-grid">{}</g>').format(Markup("").join(lines))


def year_labels(scale: Scale, years: Sequence[int], places: Sequence[float], y: int) -> Markup:
    """Each year in the middle of its stretch; where they are many, a phone shows every second."""
    many = len(years) > 8
    labels = [
        Markup('<text{} x="{}" y="{}" text-anchor="middle">{}</text>').format(
            Markup(' class="chart-wide"') if many and (years[-1] - year) % 2 else Markup(""),
            percent(scale.at(place)),
            y,
            year,
        )
        for year, place in zip(years, places, strict=True)
    ]
    return Markup("<g>{}</g>").format(Markup("").join(labels))


def stretched(height: int, content: Markup) -> Markup:
    """Content drawn in a box `ACROSS` wide that takes the whole width, whatever it is."""
    return Markup(
        '<svg width="100%" height="{}" viewBox="0 0 {} {}" preserveAspectRatio="none">{}</svg>'
    ).format(height, ACROSS, height, content)


def point(across: float, down: float) -> str:
    """A point in such a box; `across` in per cent."""
    return f"{plain(across * ACROSS / 100, 1)},{plain(down, 1)}"
