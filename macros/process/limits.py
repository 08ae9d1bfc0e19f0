"""Limits and rules in running text and as tables: `60 days`, and how it came to be 60."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from macros import figures, render
from macros.faults import named
from macros.models.process import LIMIT_NAME

if TYPE_CHECKING:
    from macros.models.base import Text
    from macros.models.process import Fee, Funds, Limit, Process, ProcessValue, Rule, Unit

KIND = "process"  # of data/freshness.yml


def process() -> Process:
    """data/process.yml of the current build."""
    return render.current().store.process


def cite(series: Limit | Rule | Fee | Funds, day: dt.date | None = None) -> None:
    """Note that the page uses the value of `day`, by default the build's own."""
    rendering = render.current()
    rendering.cite(series.cited(day or rendering.today), KIND, of=series)


def in_words(value: int, unit: Unit, lang: str = "en") -> str:
    """A number with its unit: `60 days`, `1 year`, `80%`, `$10,000`; an age is the number alone."""
    if unit == "dollars":
        return figures.money(value, lang)
    return render.counted(f"process.unit.{unit}", value, lang, n=figures.number(value, lang))


def limit(name: str, on: str | None = None, lang: str = "en") -> str:
    """The limit `name` for use inside a sentence, on the build's day or on the day `on` (ISO).

    Raises KeyError for a name that data/process.yml does not hold, LookupError where no value is
    known on that day.
    """
    series = named(process().limits, name, "limit")
    day = dt.date.fromisoformat(on) if on else render.current().today
    cite(series, day)
    return in_words(series.on(day).value, series.unit, lang)


def filled(text: Text, lang: str = "en") -> str:
    """`text` with every `{limit_name}` replaced by its value."""
    return LIMIT_NAME.sub(lambda match: limit(match[1], lang=lang), text[lang])


def since(value: ProcessValue, lang: str = "en") -> str:
    """From when a value applies, as exactly as it is known: a day, a month, or `at the latest`."""
    if value.begins == "month":
        return f"{figures.MONTHS[lang][value.from_.month - 1]} {value.from_.year}"
    day = figures.day(value.from_, lang)
    return day if value.begins == "exact" else render.wording("process.at_latest", lang, day=day)


def limit_history(name: str, lang: str = "en") -> str:
    """Every value the limit has had, newest first, as a table with its sources."""
    series = named(process().limits, name, "limit")
    rows = [(value, in_words(value.value, series.unit, lang)) for value in series.values]
    return _history(series, rows, lang)


def rule_history(name: str, lang: str = "en") -> str:
    """Every form the rule has had, newest first, as a table with its sources."""
    series = named(process().rules, name, "rule")
    rows = [(value, value.text[lang]) for value in series.values]
    return _history(series, rows, lang)


def limits_list(*names: str, lang: str = "en") -> str:
    """The limits with these names as they are on the build's day, one after the other."""
    today = render.current().today
    limits = process().limits
    rows = []
    for name in names:
        value = limit(name, lang=lang)
        cited = limits[name].cited(today)
        rows.append((limits[name], value, cited))
    return render.html("process_limits.jinja", lang=lang, rows=rows)


def _history(series: Limit | Rule, rows: Sequence[tuple[ProcessValue, str]], lang: str) -> str:
    cite(series)
    shown = [(since(value, lang), words, value) for value, words in reversed(rows)]
    return render.html(
        "process_history.jinja", lang=lang, series=series, rows=shown, sources=_sources()
    )


def _sources() -> dict[str, object]:
    return dict(render.current().store.sources)
