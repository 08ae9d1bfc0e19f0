"""The facts about the facts: how many, how fresh, from where, in which file, what is not known."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from macros import figures, freshness, render
from macros.faults import named
from macros.process.limits import process

if TYPE_CHECKING:
    from macros.datafile import DataFile


def parts(value: Any) -> Iterator[BaseModel]:
    """Every model in `value`, however deep, itself included."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from parts(getattr(value, name))
    elif isinstance(value, dict):
        for inner in value.values():
            yield from parts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from parts(inner)


def count(what: str, lang: str = "en") -> str:
    """How many `rounds`, `pools`, `programs`, `provinces`, `sources` or `steps` data/ holds."""
    store = render.current().store
    held: dict[str, int] = {
        "rounds": len(store.draws),
        "pools": len(store.pools),
        "programs": len(store.programs),
        "provinces": len(store.provinces),
        "sources": len(store.sources),
        "steps": len(store.process.steps),
    }
    return figures.number(named(held, what, "count"), lang)


def freshness_facts(lang: str = "en") -> str:
    """For each kind of fact: the day since when half were compared with their source; how many are late.

    The newest day alone would let one fresh fact speak for hundreds of old ones.
    """
    rendering = render.current()
    limits = rendering.store.freshness
    days: dict[str, list[dt.date]] = defaultdict(list)
    for file in rendering.store.files:
        kind = freshness.kind_of(file.document.file, limits)
        days[kind] += _verified_days(file)
    rows = []
    for kind, bound in limits.limits.items():
        if kind == freshness.OTHER or not days[kind]:
            continue
        half = middle_day(days[kind])
        late = [day for day in days[kind] if freshness.is_stale(day, rendering.today, kind, limits)]
        rows.append((bound, half, rendering.age_in_words(half, lang), len(late), len(days[kind])))
    return render.html(
        "process_freshness.jinja", lang=lang, rows=rows, newest=rendering.store.draws[-1]
    )


def middle_day(days: list[dt.date]) -> dt.date:
    """The latest day such that at least half of `days` are on it or after it."""
    return sorted(days, reverse=True)[(len(days) - 1) // 2]


def _verified_days(file: DataFile) -> Iterator[dt.date]:
    for part in parts(file.model):
        day = getattr(part, "verified", None)
        if isinstance(day, dt.date):
            yield day


def _uses() -> dict[str, list[str]]:
    """The files, as `data/process.yml`, that name each source."""
    uses: dict[str, list[str]] = defaultdict(list)
    for file in render.current().store.files:
        for part in parts(file.model):
            named = getattr(part, "source", None) or []
            for source in [named] if isinstance(named, str) else named:
                if file.document.file not in uses[source]:
                    uses[source].append(file.document.file)
    return uses


def sources_list(lang: str = "en") -> str:
    """Every source in data/sources, one list for each area: title, publisher, kind, day, use."""
    store, uses = render.current().store, _uses()
    areas = []
    for file in store.files:
        if file.kind.name != "sources":
            continue
        found = [
            (store.sources[id_], uses.get(id_, [])) for id_ in getattr(file.model, "sources", {})
        ]
        official = [entry for entry in found if entry[0].kind == "official"]
        areas.append((file.stem, found, len(official)))
    return render.html("process_sources.jinja", lang=lang, areas=areas)


def data_files_table(lang: str = "en") -> str:
    """The kinds of data files: where they are and what they hold."""
    files = render.current().store.files
    named: dict[str, int] = defaultdict(int)
    kinds = {}
    for file in files:
        named[file.kind.name] += 1
        kinds[file.kind.name] = file.kind
    rows = [(kinds[name], number) for name, number in named.items()]
    return render.html("process_files.jinja", lang=lang, rows=rows)


def disputes_list(lang: str = "en") -> str:
    """Figures and rules on which sources disagree, and which this site takes."""
    store = render.current().store
    corrected = [draw for draw in reversed(store.draws) if draw.corrections or draw.unsure]
    return render.html(
        "process_disputes.jinja", lang=lang, disputes=process().disputes, draws=corrected
    )


def gaps_list(lang: str = "en") -> str:
    """What this site does not know, and says so."""
    return render.html("process_gaps.jinja", lang=lang, gaps=process().gaps)
