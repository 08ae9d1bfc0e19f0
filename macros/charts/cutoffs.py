"""Cut-offs over time: of all rounds in one picture, and of one type."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from macros import figures, render
from macros.charts.chart import Chart
from macros.charts.plot import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    grid,
    point,
    stretched,
    svg,
    year_labels,
)
from macros.charts.scale import Scale, percent, plain, runs, ticks, time_scale, years
from macros.charts.series import SERIES, mark_definitions, mark_legend, series_of
from macros.models.draw import Draw, DrawType

HEIGHT, TYPE_HEIGHT = 380, 260


def all_cutoffs(
    draws: Sequence[Draw], types: Mapping[str, DrawType], lang: str, *, score_line: bool = False
) -> Chart:
    """Every round as a mark at its date and cut-off; colour and shape say which series it is of.

    With `score_line` there is a line across that stays out of sight until a page's module puts it at
    a reader's score.
    """
    series = {draw.round: series_of(types[draw.type]) for draw in draws}
    used = set(series.values())
    across, down, values = _scales(draws, HEIGHT)
    groups = [
        Markup('<g class="chart-{}">{}</g>').format(
            entry.id,
            _marks("cutoffs", entry.id, [d for d in draws if series[d.round] == entry.id],
                   across, down),
        )
        for entry in SERIES
        if entry.id in used
    ]  # fmt: skip
    title = render.wording("charts.cutoffs.title", lang)
    picture = svg(
        "cutoffs",
        title,
        _description(draws, lang),
        HEIGHT,
        [
            mark_definitions("cutoffs", used),
            grid(down, values, lang),
            _years(draws, across, HEIGHT),
            *groups,
            *([_score_line(down)] if score_line else []),
        ],
    )
    return Chart("cutoffs", title, picture, mark_legend("cutoffs", used, types, lang))


def type_cutoffs(draw_type: DrawType, draws: Sequence[Draw], lang: str) -> Chart:
    """The rounds of one type, oldest first, as marks on a line. Its page has the table."""
    series = series_of(draw_type)
    across, down, values = _scales(draws, TYPE_HEIGHT)
    title = render.wording("charts.cutoffs.title_type", lang, type=draw_type.label[lang])
    line = Markup('<path class="chart-line chart-{}" d="{}"/>').format(
        series, _line(draws, across, down)
    )
    picture = svg(
        "cutoffs",
        title,
        _description(draws, lang),
        TYPE_HEIGHT,
        [
            mark_definitions("cutoffs", {series}),
            grid(down, values, lang),
            _years(draws, across, TYPE_HEIGHT),
            stretched(TYPE_HEIGHT, line),
            Markup('<g class="chart-{}">{}</g>').format(
                series, _marks("cutoffs", series, draws, across, down)
            ),
        ],
    )
    return Chart("cutoffs", title, picture)


def _line(draws: Sequence[Draw], across: Scale, down: Scale) -> str:
    """A line through these rounds, in a stretched box, broken where a year has none."""
    points = [point(across.at(draw.date.toordinal()), down.at(draw.crs_cutoff)) for draw in draws]
    return "".join("M" + " ".join(points[run]) for run in runs([draw.date for draw in draws]))


def _scales(draws: Sequence[Draw], height: int) -> tuple[Scale, Scale, list[int]]:
    cutoffs = [draw.crs_cutoff for draw in draws]
    values = ticks(min(cutoffs), max(cutoffs))
    across = time_scale(draws[0].date, draws[-1].date, LEFT, RIGHT)
    return across, Scale(values[0], values[-1], height - BOTTOM, TOP), values


def _marks(chart: str, series: str, draws: Sequence[Draw], across: Scale, down: Scale) -> Markup:
    marks = [
        Markup('<use href="#{}-{}" x="{}" y="{}"/>').format(
            chart,
            series,
            percent(across.at(draw.date.toordinal())),
            plain(down.at(draw.crs_cutoff), 1),
        )
        for draw in draws
    ]
    return Markup("").join(marks)


def _score_line(down: Scale) -> Markup:
    """A line across at no score yet, with what is needed to place it: the ends of the scale."""
    return Markup(
        '<g class="chart-score" data-score-line data-low="{}" data-high="{}" data-low-at="{}"'
        ' data-high-at="{}" display="none"><line x1="{}" x2="{}"/>'
        '<text x="{}" dy="-6" text-anchor="end"></text></g>'
    ).format(
        plain(down.low), plain(down.high), plain(down.start), plain(down.end),
        percent(LEFT), percent(RIGHT), percent(RIGHT),
    )  # fmt: skip


def _years(draws: Sequence[Draw], across: Scale, height: int) -> Markup:
    shown = years(draws[0].date, draws[-1].date)
    middles = [dt.date(year, 7, 2).toordinal() for year in shown]
    return year_labels(across, shown, middles, height - 6)


def _description(draws: Sequence[Draw], lang: str) -> str:
    lowest = min(draws, key=lambda draw: draw.crs_cutoff)
    highest = max(draws, key=lambda draw: draw.crs_cutoff)
    return render.counted(
        "charts.cutoffs.description",
        len(draws),
        lang,
        draws=figures.number(len(draws), lang),
        first=figures.day(draws[0].date, lang),
        last=figures.day(draws[-1].date, lang),
        lowest=figures.number(lowest.crs_cutoff, lang),
        lowest_day=figures.day(lowest.date, lang),
        highest=figures.number(highest.crs_cutoff, lang),
        highest_day=figures.day(highest.date, lang),
        latest=figures.number(draws[-1].crs_cutoff, lang),
    )
