"""Places by year of one province or territory: a picture, and a table that names what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros import figures, render
from macros.charts.chart import Chart, LegendEntry
from macros.charts.plot import svg
from macros.charts.scale import Scale, percent
from macros.models.arrangement import Allocation, NomineeProgram
from macros.places.block import one_block
from macros.places.values import province

FIRST_YEAR = 2021
"""The table begins with this year, or with an earlier one that has a figure."""
ROW, BAR = 28, 18
"""Pixels from one year to the next, and of them the bar's own height."""
START, END = 13.0, 80.0
"""Where bars begin and the longest ends, in per cent; left of them the year, right of them the figure."""
WAYS = ("places", "atlantic", "issued")
"""What a bar can stand for, each with a pattern of its own."""


@dataclass(frozen=True)
class Year:
    """What is known of one year; no entries where no official figure was found."""

    year: int
    entries: list[Allocation]


def province_places(slug: str, lang: str = "en") -> str:
    """The places of a province or territory by year. Raises KeyError where it has no program."""
    place = province(slug)
    if not isinstance(place.arrangement, NomineeProgram):
        raise KeyError(f"{slug} has no nominee program, so no places: {place.arrangement.kind}")
    arrangement, this_year = place.arrangement, render.current().today.year
    for entry in (*arrangement.allocations, *arrangement.atlantic_allocations):
        render.current().cite(entry, None if entry.year == this_year else "other")
    years = list(_years(arrangement.allocations))
    return one_block(
        "province_places.jinja",
        lang,
        years=years,
        this_year=this_year,
        chart=_chart(years, lang),
        atlantic=arrangement.atlantic_allocations,
    )


def _years(entries: Sequence[Allocation]) -> Iterator[Year]:
    first = min([FIRST_YEAR, *(entry.year for entry in entries)])
    last = max([render.current().today.year, *(entry.year for entry in entries)])
    for year in range(last, first - 1, -1):
        yield Year(year, [entry for entry in entries if entry.year == year])


def _way(entry: Allocation) -> str:
    if entry.scope == "issued":
        return "issued"
    return "atlantic" if entry.with_atlantic_program else "places"


def _chart(years: Sequence[Year], lang: str) -> Markup | None:
    last = {each.year: each.entries[-1] for each in years if each.entries}
    if len(last) < 2:
        return None
    most = max(last.values(), key=lambda entry: entry.places)
    across = Scale(0, most.places, START, END)
    used = [way for way in WAYS if way in {_way(entry) for entry in last.values()}]
    title = render.wording("streams.places.chart", lang)
    description = render.wording(
        "streams.places.description",
        lang,
        first=years[-1].year,
        last=years[0].year,
        most=figures.number(most.places, lang),
        most_year=most.year,
    )
    rows = [_row(n, each.year, last.get(each.year), across, lang) for n, each in enumerate(years)]
    picture = svg("places", title, description, ROW * len(years), [_patterns(used), *rows])
    legend = [_legend(way, lang) for way in used] if used != ["places"] else []
    return Chart("places", title, picture, legend).html(lang)


def _row(number: int, year: int, entry: Allocation | None, across: Scale, lang: str) -> Markup:
    top, letters = number * ROW + (ROW - BAR) // 2, number * ROW + ROW // 2 + 4
    label = Markup('<text x="{}" y="{}" dx="-8" text-anchor="end">{}</text>')
    parts = [label.format(percent(START), letters, year)]
    if entry is not None:
        bar = Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="url(#places-{})"/>')
        width = percent(across.at(entry.places) - START)
        parts.append(bar.format(percent(START), top, width, BAR, _way(entry)))
        value = Markup('<text class="chart-value" x="{}" y="{}" dx="8">{}</text>')
        end, number_ = percent(across.at(entry.places)), figures.number(entry.places, lang)
        parts.append(value.format(end, letters, number_))
    return Markup("").join(parts)


def _patterns(used: Sequence[str]) -> Markup:
    lines = {"places": "", "atlantic": "M0 0 6 6M-1 5 1 7M5-1 7 1", "issued": "M0 3H6"}
    pattern = Markup(
        '<pattern id="places-{}" width="6" height="6" patternUnits="userSpaceOnUse">'
        '<rect class="chart-nominees" width="6" height="6"/>{}</pattern>'
    )
    drawn = [
        pattern.format(way, Markup('<path d="{}"/>').format(lines[way]) if lines[way] else "")
        for way in used
    ]
    return Markup("<defs>{}</defs>").format(Markup("").join(drawn))


def _legend(way: str, lang: str) -> LegendEntry:
    mark = Markup(
        '<svg aria-hidden="true" width="24" height="14">'
        '<rect width="24" height="14" fill="url(#places-{})"/></svg>'
    ).format(way)
    return LegendEntry(mark, render.wording(f"streams.places.legend_{way}", lang))
