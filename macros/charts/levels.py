"""Planned admissions by year: the newest plan as a bar, what earlier plans said as marks on it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from macros import figures, render
from macros.charts.chart import Chart, LegendEntry, Table
from macros.charts.plot import svg
from macros.charts.scale import Scale, percent
from macros.models.levels import LevelsPlan, LevelsSeries

ROW, BAR = 38, 24
"""Pixels from one year to the next, and of them the bar's own height."""
START, END = 13.0, 97.0
"""Where bars begin and the longest ends, in per cent; left of them the year."""
DIAMOND = "M0-6 6 0 0 6-6 0Z"

Said = list[tuple[LevelsPlan, int]]


def said_of(series: LevelsSeries, plans: Sequence[LevelsPlan], year: int) -> Said:
    """What each plan says for the year, oldest first."""
    return [
        (plan, level.target)
        for plan in plans
        if (level := plan.target(series.id, year)) is not None
    ]


def planned(series: LevelsSeries, plans: Sequence[LevelsPlan], lang: str) -> Chart:
    """One line of all plans. The years go down, each with what every plan says in the table."""
    first, last = _years(plans)
    by_year = {
        year: said for year in range(first, last + 1) if (said := said_of(series, plans, year))
    }
    chart = f"levels-{series.id}"
    title = render.wording("levels.chart.title", lang, series=series.label[lang])
    most = max(target for said in by_year.values() for _, target in said)
    across = Scale(0, most, START, END)
    rows = [
        _row(place=place, year=year, said=by_year[year], chart=chart, across=across, lang=lang)
        for place, year in enumerate(by_year)
    ]
    mark = Markup('<defs><path id="{}-earlier" d="{}"/></defs>').format(chart, DIAMOND)
    picture = svg(chart, title, _description(by_year, lang), ROW * len(by_year), [mark, *rows])
    return Chart(chart, title, picture, _legend(chart, lang), _table(series, plans, by_year, lang))


def _years(plans: Sequence[LevelsPlan]) -> tuple[int, int]:
    """The first and the last year of all plans."""
    years = [int(year) for plan in plans for year in plan.id.split("-")]
    return min(years), max(years)


def _row(*, place: int, year: int, said: Said, chart: str, across: Scale, lang: str) -> Markup:
    top = place * ROW + (ROW - BAR) // 2
    middle = top + BAR / 2
    newest = said[-1][1]
    marks = Markup("").join(
        Markup('<use href="#{}-earlier" x="{}" y="{}"/>').format(
            chart, percent(across.at(target)), middle
        )
        for _, target in said[:-1]
    )
    return Markup(
        '<text x="{0}" y="{1}" dx="-8" text-anchor="end">{2}</text>'
        '<rect class="chart-newest" x="{0}" y="{3}" width="{4}" height="{5}"/>'
        '<text class="chart-inside" x="{0}" y="{1}" dx="8">{6}</text>'
        '<g class="chart-earlier">{7}</g>'
    ).format(
        percent(START),
        middle + 4,
        year,
        top,
        percent(across.at(newest) - START),
        BAR,
        figures.number(newest, lang),
        marks,
    )


def _legend(chart: str, lang: str) -> list[LegendEntry]:
    bar = Markup(
        '<svg aria-hidden="true" width="24" height="14">'
        '<rect class="chart-newest" width="24" height="14"/></svg>'
    )
    mark = Markup(
        '<svg aria-hidden="true" width="14" height="14" viewBox="-7 -7 14 14">'
        '<g class="chart-earlier"><use href="#{}-earlier"/></g></svg>'
    ).format(chart)
    return [
        LegendEntry(bar, render.wording("levels.chart.newest", lang)),
        LegendEntry(mark, render.wording("levels.chart.earlier", lang)),
    ]


def _table(
    series: LevelsSeries, plans: Sequence[LevelsPlan], by_year: dict[int, Said], lang: str
) -> Table:
    """A row for each year, a column for each plan that has the line."""
    used = [plan for plan in plans if any(plan is p for said in by_year.values() for p, _ in said)]
    head = [
        render.wording("charts.year", lang),
        *(render.wording("levels.chart.plan", lang, plan=_span(plan.id)) for plan in used),
    ]
    rows = [
        [
            str(year),
            *(
                next((figures.number(target, lang) for p, target in said if p is plan), "\u2013")
                for plan in used
            ),
        ]
        for year, said in by_year.items()
    ]
    caption = render.wording("levels.chart.caption", lang, series=series.label[lang])
    return Table(caption, head, rows)


def _span(plan: str) -> str:
    """`2026–2028` with the dash of a range."""
    return plan.replace("-", "\u2013")


def _description(by_year: dict[int, Said], lang: str) -> str:
    newest = {year: said[-1][1] for year, said in by_year.items()}
    most_year = max(newest, key=lambda year: newest[year])
    last = max(newest)
    return render.wording(
        "levels.chart.description",
        lang,
        first=min(newest),
        last=last,
        most=figures.number(newest[most_year], lang),
        most_year=most_year,
        latest=figures.number(newest[last], lang),
    )
