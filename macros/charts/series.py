"""The five series that all types of round fall into, each with a colour, a shape and a pattern.

Fifteen types cannot be told apart by colour. These five can, also by a colour-blind reader, on
paper without colour, and in forced colours: each has a shape of its own as a mark and a pattern of
its own as a surface. The colours are the variables --hub-series-<id> of tokens.css.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from macros import render
from macros.charts.chart import LegendEntry
from macros.models.draw import DrawType


@dataclass(frozen=True)
class Series:
    """A group of types that is drawn alike.

    mark   the shape as an SVG path around 0,0, about 8 pixels wide
    lines  the pattern as an SVG path in a square of 6 pixels; empty for a plain surface
    """

    id: str
    mark: str
    lines: str


SERIES = (
    Series("general", "M-3.4 0a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0Z", ""),
    Series("cec", "M0-4.4 4.2 3.4H-4.2Z", "M0 6 6 0M-1 1 1-1M5 7 7 5"),
    Series("programs", "M-1.2-4.2H1.2V-1.2H4.2V1.2H1.2V4.2H-1.2V1.2H-4.2V-1.2H-1.2Z", "M3 0V6"),
    Series("nominees", "M-3.2-3.2H3.2V3.2H-3.2Z", "M0 3H6"),
    Series("categories", "M0-4.6 4.6 0 0 4.6-4.6 0Z", "M0 0 6 6M-1 5 1 7M5-1 7 1"),
)


def series_of(draw_type: DrawType) -> str:
    """The id of the series that a type of round belongs to."""
    if draw_type.kind == "general":
        return "general"
    if draw_type.kind == "category":
        return "categories"
    return {"cec": "cec", "pnp": "nominees"}.get(draw_type.program or "", "programs")


def series_label(series: str, types: Mapping[str, DrawType], lang: str) -> str:
    """What readers see: the label of the one type in it, or that of the group."""
    alike = [kind for kind in types.values() if series_of(kind) == series]
    if len(alike) == 1:
        return alike[0].label[lang]
    return render.wording(f"charts.series.{series}", lang)


def mark_definitions(chart: str, used: set[str]) -> Markup:
    """The shapes of the used series, to be placed with <use href="#<chart>-<series>">."""
    shapes = [
        Markup('<path id="{}-{}" d="{}"/>').format(chart, series.id, series.mark)
        for series in SERIES
        if series.id in used
    ]
    return Markup("<defs>{}</defs>").format(Markup("").join(shapes))


def pattern_definitions(chart: str, used: set[str]) -> Markup:
    """The surfaces of the used series, to be filled with url(#<chart>-<series>)."""
    surfaces = [
        Markup(
            '<pattern id="{}-{}" width="6" height="6" patternUnits="userSpaceOnUse">'
            '<rect class="chart-{}" width="6" height="6"/>{}</pattern>'
        ).format(chart, series.id, series.id, _lines(series))
        for series in SERIES
        if series.id in used
    ]
    return Markup("<defs>{}</defs>").format(Markup("").join(surfaces))


def _lines(series: Series) -> Markup:
    return Markup('<path d="{}"/>').format(series.lines) if series.lines else Markup("")


def mark_legend(
    chart: str, used: set[str], types: Mapping[str, DrawType], lang: str
) -> list[LegendEntry]:
    """What each shape means."""
    small = Markup(
        '<svg aria-hidden="true" width="14" height="14" viewBox="-7 -7 14 14">'
        '<use class="chart-{}" href="#{}-{}"/></svg>'
    )
    return [
        LegendEntry(small.format(s.id, chart, s.id), series_label(s.id, types, lang))
        for s in SERIES
        if s.id in used
    ]


def pattern_legend(
    chart: str, used: set[str], types: Mapping[str, DrawType], lang: str
) -> list[LegendEntry]:
    """What each surface means."""
    small = Markup(
        '<svg aria-hidden="true" width="24" height="14">'
        '<rect width="24" height="14" fill="url(#{}-{})"/></svg>'
    )
    return [
        LegendEntry(small.format(chart, s.id), series_label(s.id, types, lang))
        for s in SERIES
        if s.id in used
    ]
