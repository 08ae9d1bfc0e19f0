"""What it costs: fees now and before, and the settlement funds to show."""

from __future__ import annotations

from macros import figures, render
from macros.faults import named
from macros.process.limits import KIND, cite, process, since


def fee(case: str, lang: str = "en") -> str:
    """What the family of `case` (of fee_cases) pays in all on the build's day: `$1,675`."""
    data, today = process(), render.current().today
    for name in named(data.fee_cases, case, "family among the fee cases").parts:
        cite(data.fees[name])
    return figures.money(data.total(case, today), lang)


def fees_table(lang: str = "en") -> str:
    """Every fee as it is on the build's day, and what some families pay in all."""
    data, today = process(), render.current().today
    lines = []
    for series in data.fees.values():
        cite(series)
        lines.append((series, series.on(today)))
    cases = []
    for name, case in data.fee_cases.items():
        values = [data.fees[part].on(today) for part in case.parts]
        certain = all(value.confidence == "high" for value in values)
        cases.append((case, data.total(name, today), certain))
    notes = [value.note for _, value in lines if value.note]
    return render.html(
        "process_fees.jinja",
        lang=lang,
        lines=lines,
        cases=cases,
        notes=notes + [series.note for series, _ in lines if series.note],
        cited=data.fees["principal"].cited(today),
        kind=KIND,
    )


def fees_history(lang: str = "en") -> str:
    """The fees that are raised every second year, by the day on which they began."""
    fees = [series for series in process().fees.values() if len(series.values) > 1]
    days = sorted({value.from_ for series in fees for value in series.values}, reverse=True)
    rows = [(day, [series.on(day) for series in fees]) for day in days]
    for series in fees:
        cite(series)
    return render.html("process_fees_history.jinja", lang=lang, fees=fees, rows=rows)


def funds(people: int, lang: str = "en") -> str:
    """The settlement funds that a family of so many has to show on the build's day: `$15,263`.

    Raises ValueError for a family of nobody.
    """
    if people < 1:
        raise ValueError(f"a family of {people}: expected one person or more")
    series = process().funds
    cite(series)
    value = series.on(render.current().today)
    more = max(0, people - len(value.amounts))
    return figures.money(value.amounts[people - more - 1] + more * value.extra, lang)


def funds_table(lang: str = "en") -> str:
    """The settlement funds to show on the build's day, by size of family."""
    funds, today = process().funds, render.current().today
    return render.html(
        "process_funds.jinja",
        lang=lang,
        value=funds.on(today),
        law=funds.law,
        cited=funds.cited(today),
        kind=KIND,
    )


def funds_history(lang: str = "en") -> str:
    """Every settlement funds table that is known, newest first, one a row."""
    funds = process().funds
    cite(funds)
    rows = [(since(value, lang), value) for value in reversed(funds.values)]
    return render.html("process_funds_history.jinja", lang=lang, rows=rows)
