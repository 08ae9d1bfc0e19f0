"""How long a decision takes: IRCC's standard and its estimates, each with its day."""

from __future__ import annotations

from macros import render
from macros.models.process import Limit
from macros.process.limits import KIND, cite, in_words, process, since

STANDARD = "service_standard"
ESTIMATES = "estimate_"


def times_table(lang: str = "en") -> str:
    """The standard and every estimate on the build's day, with the day of its publication."""
    today = render.current().today
    shown: list[Limit] = [
        series
        for name, series in process().limits.items()
        if name == STANDARD or name.startswith(ESTIMATES)
    ]
    rows = []
    for series in shown:
        cite(series)
        value = series.on(today)
        rows.append((series, in_words(value.value, series.unit, lang), since(value, lang)))
    return render.html(
        "process_times.jinja", lang=lang, rows=rows, cited=shown[-1].cited(today), kind=KIND
    )
