"""Facts past their limit and those soon due: as a page, and as lines at the command line."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from macros import freshness, render
from macros.faults import InvalidData, count_line
from macros.store import Store, load
from macros.upkeep.facts import SOON, Fact, overdue, soon_due


def freshness_report(lang: str = "en") -> str:
    """Two tables: what is past its limit on the build's day, oldest first, and what is due soon."""
    rendering = render.current()
    store, today = rendering.store, rendering.today
    late, soon = overdue(store, today), soon_due(store, today)
    for fact in (*late, *soon):
        rendering.note(fact.citation(store))
    body = render.html(
        "upkeep_report.jinja",
        lang=lang,
        late=late,
        soon=soon,
        days=SOON,
        today=today,
        age=rendering.age_in_words,
        name=named,
        sources=store.sources,
    )
    return render.one_block(body)


def named(fact: Fact, lang: str) -> str:
    """What readers call it: by its name, by what it says, or by what it is a part of."""
    parts = [label[lang] for label in fact.labels]
    if fact.wrong:
        parts[-1] = render.wording("upkeep.mistake", lang, said=parts[-1])
    known = render.current().store.wording[lang]
    keys = [key for name in fact.held_in if (key := f"upkeep.of.{name}") in known]
    if keys:
        part = render.wording(keys[0], lang)
        parts.append(f"{part} ({fact.year})" if fact.year else part)
    return render.wording("site.colon", lang).join(parts) or fact.file


def run(options: argparse.Namespace) -> int:
    """`hub freshness`: lists and judges nothing, so it returns 0; 1 only for data with faults."""
    data: Path = options.data
    try:
        store = load(data)
    except InvalidData as invalid:
        print(*invalid.faults, count_line(invalid.faults), sep="\n")
        return 1
    for line in lines(store, freshness.build_day(), options.most):
        print(line)
    return 0


def lines(store: Store, today: dt.date, most: int | None = None) -> Iterator[str]:
    """The report, at most so many facts of each list; the rest are counted."""
    late, soon = overdue(store, today), soon_due(store, today)
    yield f"{_count(late)} past the limit of data/freshness.yml on {today}, oldest first" + (
        ":" if late else ""
    )
    yield from _listed(
        late, most, lambda fact: f"{fact.past(today)} days past its {fact.days}", store
    )
    yield f"{_count(soon)} due within {SOON} days" + (":" if soon else "")
    yield from _listed(soon, most, lambda fact: f"due on {fact.due}", store)


def _count(facts: list[Fact]) -> str:
    return f"{len(facts)} fact{'' if len(facts) == 1 else 's'}"


def _listed(
    facts: list[Fact], most: int | None, says: Callable[[Fact], str], store: Store
) -> Iterator[str]:
    for fact in facts[:most]:
        urls = ", ".join(store.sources[source].url.en for source in fact.sources)
        what = fact.path or "the whole file"
        yield f"  {fact.file}:{fact.line}: {what}: compared {fact.verified}, {says(fact)}: {urls}"
    if most is not None and len(facts) > most:
        yield f"  and {len(facts) - most} more; `hub freshness` lists all"
