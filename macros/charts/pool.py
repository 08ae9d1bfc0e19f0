"""The pool: how many candidates have which score, on one day and over time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from markupsafe import Markup

from macros import figures, render
from macros.charts.chart import Chart, Table
from macros.charts.plot import BOTTOM, TOP, grid, point, stretched, svg, year_labels
from macros.charts.scale import Scale, percent, plain, ticks
from macros.models.pool import PARTS, WHOLE, Pool, ScoreRange

ROW, BAR = 26, 16
PART_ROW, PART_BAR = 20, 8
START, END = 27.0, 82.0
HEIGHT = 340
HISTORY_LEFT, HISTORY_RIGHT = 17.0, 81.0
"""Between them the picture over time: right of it stand the names of the ranges."""
LEAST_ROOM = 14
"""Pixels that a range must be high to have its name beside it."""
BANDS: tuple[tuple[ScoreRange, ...], ...] = (
    ("0-300", "301-350"),
    ("351-400",),
    ("401-450",),
    ("451-500",),
    ("501-600",),
    ("601-1200",),
)
"""The ranges of the history from below; the lowest two as one."""


def distribution(pool: Pool, lang: str) -> Chart:
    """A bar for each published range; the ten-point parts of a range are thin bars below it."""
    most = max(pool.ranges[scores] for scores in WHOLE)
    across = Scale(0, most, START, END)
    parts = {part for group in PARTS.values() for part in group}
    bars, top = [], 0
    for scores, count in pool.ranges.items():
        row, bar = (PART_ROW, PART_BAR) if scores in parts else (ROW, BAR)
        kind = "chart-part" if scores in parts else "chart-whole"
        bars.append(
            _bar(
                scores=scores,
                count=count,
                kind=kind,
                top=top,
                row=row,
                bar=bar,
                across=across,
                lang=lang,
            )
        )
        top += row
    day = figures.day(pool.as_of, lang)
    title = render.wording("charts.pool.title", lang, day=day)
    biggest = max(WHOLE, key=lambda scores: pool.ranges[scores])
    description = render.wording(
        "charts.pool.description",
        lang,
        total=figures.number(pool.total, lang),
        day=day,
        range=_range(biggest, lang),
        count=figures.number(pool.ranges[biggest], lang),
    )
    return Chart("pool", title, svg("pool", title, description, top, bars))


def _bar(
    *, scores: str, count: int, kind: str, top: int, row: int, bar: int, across: Scale, lang: str
) -> Markup:
    letters = top + row / 2 + 4
    return Markup(
        '<g class="{}"><text x="{}" y="{}" dx="-8" text-anchor="end">{}</text>'
        '<rect x="{}" y="{}" width="{}" height="{}"/>'
        '<text class="chart-value" x="{}" y="{}" dx="8">{}</text></g>'
    ).format(
        kind,
        percent(START),
        plain(letters, 1),
        _range(scores, lang),
        percent(START),
        plain(top + (row - bar) / 2, 1),
        percent(across.at(count) - START),
        bar,
        percent(across.at(count)),
        plain(letters, 1),
        figures.number(count, lang),
    )


def _range(scores: str, lang: str) -> str:
    """`451–500`, and `601 or more` for the range that ends at the highest score."""
    low, _, high = scores.partition("-")
    if scores == WHOLE[0]:
        return render.wording("charts.pool.or_more", lang, low=low)
    return f"{low}\u2013{high}"


def _band_label(band: tuple[ScoreRange, ...], lang: str) -> str:
    if len(band) > 1:
        return f"{band[0].partition('-')[0]}\u2013{band[-1].partition('-')[2]}"
    return _range(band[0], lang)


def history(pools: Sequence[Pool], lang: str) -> Chart:
    """The pool's size over time, oldest first, in bands of scores; the lowest scores are below."""
    values = ticks(0, max(pool.total for pool in pools))
    first, last = pools[0].as_of, pools[-1].as_of
    across = Scale(first.toordinal(), last.toordinal(), HISTORY_LEFT, HISTORY_RIGHT)
    down = Scale(0, values[-1], HEIGHT - BOTTOM, TOP)
    below = [0] * len(pools)
    surfaces, labels = [], []
    for number, band in enumerate(BANDS):
        above = [
            sum(pool.ranges[scores] for scores in band) + base
            for pool, base in zip(pools, below, strict=True)
        ]
        surfaces.append(
            _surface(number, pools=pools, below=below, above=above, across=across, down=down)
        )
        bottom, top = down.at(below[-1]), down.at(above[-1])
        if bottom - top >= LEAST_ROOM:
            labels.append((_band_label(band, lang), (bottom + top) / 2 + 4))
        below = above
    title = render.wording("charts.history.title", lang)
    middles = [dt.date(year, 7, 2) for year in range(first.year, last.year + 1)]
    shown = [day for day in middles if first <= day <= last]
    picture = svg(
        "history",
        title,
        _history_description(pools, lang),
        HEIGHT,
        [
            stretched(HEIGHT, Markup("").join(surfaces)),
            grid(down, values, lang, left=HISTORY_LEFT, right=HISTORY_RIGHT),
            year_labels(
                across, [d.year for d in shown], [d.toordinal() for d in shown], HEIGHT - 6
            ),
            *(
                Markup('<text class="chart-value" x="{}" y="{}" dx="8">{}</text>').format(
                    percent(HISTORY_RIGHT), plain(y, 1), text
                )
                for text, y in labels
            ),
        ],
    )
    return Chart("history", title, picture, (), _history_table(pools, lang))


def _surface(
    number: int,
    *,
    pools: Sequence[Pool],
    below: Sequence[int],
    above: Sequence[int],
    across: Scale,
    down: Scale,
) -> Markup:
    places = [across.at(pool.as_of.toordinal()) for pool in pools]
    edge = [point(x, down.at(y)) for x, y in zip(places, above, strict=True)]
    back = [point(x, down.at(y)) for x, y in zip(places, below, strict=True)]
    return Markup('<polygon class="chart-band-{}" points="{}"/>').format(
        number, " ".join([*edge, *reversed(back)])
    )


def _history_description(pools: Sequence[Pool], lang: str) -> str:
    least = min(pools, key=lambda pool: pool.total)
    most = max(pools, key=lambda pool: pool.total)
    return render.wording(
        "charts.history.description",
        lang,
        days=figures.number(len(pools), lang),
        first=figures.day(pools[0].as_of, lang),
        last=figures.day(pools[-1].as_of, lang),
        least=figures.number(least.total, lang),
        least_day=figures.day(least.as_of, lang),
        most=figures.number(most.total, lang),
        most_day=figures.day(most.as_of, lang),
    )


def _history_table(pools: Sequence[Pool], lang: str) -> Table:
    bands = BANDS[::-1]
    return Table(
        render.wording("charts.history.caption", lang),
        [
            render.wording("charts.day", lang),
            *(_band_label(band, lang) for band in bands),
            render.wording("charts.all", lang),
        ],
        [
            [
                figures.day(pool.as_of, lang),
                *(
                    figures.number(sum(pool.ranges[scores] for scores in band), lang)
                    for band in bands
                ),
                figures.number(pool.total, lang),
            ]
            for pool in reversed(pools)
        ],
    )
