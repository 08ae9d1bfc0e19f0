"""The Immigration Levels Plans as pictures and tables."""

from __future__ import annotations

from macros import render
from macros.charts import levels as charts
from macros.faults import named
from macros.models.levels import LevelsPlan
from macros.places.block import one_block


def levels_chart(series_id: str, lang: str = "en") -> str:
    """One line of the plans by year: the newest plan as a bar, earlier plans as marks on it."""
    levels, rendering = render.current().store.levels, render.current()
    series = named({entry.id: entry for entry in levels.series}, series_id, "line of the plans")
    for plan in levels.plans:
        if series_id in plan.levels:
            rendering.cite(plan)
    chart = charts.planned(series, levels.plans, lang)
    return one_block("levels_chart.jinja", lang, chart=chart, series=series)


def levels_plan(plan_id: str = "", lang: str = "en") -> str:
    """Every line of one plan, by default the newest, by year."""
    levels = render.current().store.levels
    plan = _plan(plan_id) if plan_id else levels.plans[-1]
    years = sorted({level.year for line in plan.levels.values() for level in line})
    rows = [
        (series, [plan.target(series.id, year) for year in years])
        for series in levels.series
        if series.id in plan.levels
    ]
    return one_block("levels_plan.jinja", lang, plan=plan, years=years, rows=rows)


def levels_plans(lang: str = "en") -> str:
    """Every plan with the day it was tabled and where it was read, newest first."""
    plans = list(reversed(render.current().store.levels.plans))
    return one_block("levels_plans.jinja", lang, plans=plans)


def levels_disputes(lang: str = "en") -> str:
    """Figures that are printed in two ways, and which one is shown."""
    return one_block("levels_disputes.jinja", lang, disputes=render.current().store.levels.disputes)


def levels_gaps(lang: str = "en") -> str:
    """Plans that are due and could not be read."""
    return one_block("levels_gaps.jinja", lang, gaps=render.current().store.levels.gaps)


def _plan(plan_id: str) -> LevelsPlan:
    plans = render.current().store.levels.plans
    return named({plan.id: plan for plan in plans}, plan_id, "plan")
