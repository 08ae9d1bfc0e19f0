"""Invitations by calendar year: of all types as bars in parts, and of one type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from macros import figures, render
from macros.charts.chart import Chart, Table
from macros.charts.plot import svg
from macros.charts.scale import Scale, percent, years
from macros.charts.series import (
    SERIES,
    pattern_definitions,
    pattern_legend,
    series_label,
    series_of,
)
from macros.models.draw import Draw, DrawType

ROW, BAR = 30, 20
"""Pixels from one year to the next, and of them the bar's own height."""
START, END = 13.0, 80.0
"""Where bars begin and the longest ends, in per cent; left of them the year, right of them the sum."""

Counts = dict[int, Counter[str]]


def all_invitations(draws: Sequence[Draw], types: Mapping[str, DrawType], lang: str) -> Chart:
    """A bar for each year, its parts the series; the year's sum at its end."""
    counts: Counts = {year: Counter() for year in years(draws[0].date, draws[-1].date)}
    for draw in draws:
        counts[draw.year][series_of(types[draw.type])] += draw.invitations
    used = {series for year in counts.values() for series in year}
    order = [series.id for series in SERIES if series.id in used]
    labels = [series_label(series, types, lang) for series in order]
    title = render.wording("charts.invitations.title", lang)
    table = Table(
        render.wording("charts.invitations.caption", lang),
        [render.wording("charts.year", lang), *labels, render.wording("charts.all", lang)],
        [
            [str(year), *(figures.number(n, lang) for n in (*(c[s] for s in order), c.total()))]
            for year, c in reversed(counts.items())
        ],
    )
    picture = _picture(title, counts, order, lang)
    return Chart(
        "invitations", title, picture, pattern_legend("invitations", used, types, lang), table
    )


def type_invitations(draw_type: DrawType, draws: Sequence[Draw], lang: str) -> Chart:
    """The same of one type, without parts."""
    counts: Counts = {year: Counter() for year in years(draws[0].date, draws[-1].date)}
    rounds: Counter[int] = Counter()
    series = series_of(draw_type)
    for draw in draws:
        counts[draw.year][series] += draw.invitations
        rounds[draw.year] += 1
    title = render.wording("charts.invitations.title_type", lang, type=draw_type.label[lang])
    words = ("charts.year", "charts.draws", "charts.invitations.column")
    table = Table(
        render.wording("charts.invitations.caption_type", lang, type=draw_type.label[lang]),
        [render.wording(word, lang) for word in words],
        [
            [str(year), figures.number(rounds[year], lang), figures.number(c.total(), lang)]
            for year, c in reversed(counts.items())
        ],
    )
    return Chart("invitations", title, _picture(title, counts, [series], lang), (), table)


def _picture(title: str, counts: Counts, order: Sequence[str], lang: str) -> Markup:
    most_year = max(counts, key=lambda year: counts[year].total())
    most = counts[most_year].total()
    across = Scale(0, most, START, END)
    rows = [
        _row(place=place, year=year, counts=counts[year], order=order, across=across, lang=lang)
        for place, year in enumerate(sorted(counts, reverse=True))
    ]
    description = render.counted(
        "charts.invitations.description",
        len(counts),
        lang,
        first=min(counts),
        last=max(counts),
        most=figures.number(most, lang),
        most_year=most_year,
        latest=figures.number(counts[max(counts)].total(), lang),
    )
    patterns = pattern_definitions("invitations", set(order))
    return svg("invitations", title, description, ROW * len(counts), [patterns, *rows])


def _row(
    *, place: int, year: int, counts: Counter[str], order: Sequence[str], across: Scale, lang: str
) -> Markup:
    top, done = place * ROW + (ROW - BAR) // 2, 0
    parts = []
    for series in order:
        if count := counts[series]:
            begin = across.at(done)
            done += count
            parts.append(
                Markup(
                    '<rect x="{}" y="{}" width="{}" height="{}" fill="url(#invitations-{})"/>'
                ).format(percent(begin), top, percent(across.at(done) - begin), BAR, series)
            )
    letters = top + BAR / 2 + 4
    return Markup(
        '<text x="{}" y="{}" dx="-8" text-anchor="end">{}</text>{}'
        '<text class="chart-value" x="{}" y="{}" dx="8">{}</text>'
    ).format(
        percent(START),
        letters,
        year,
        Markup("").join(parts),
        percent(across.at(done)),
        letters,
        figures.number(done, lang),
    )
