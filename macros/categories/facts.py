"""One category on its page: what it is now, single figures for prose, its versions."""

from __future__ import annotations

import datetime as dt

from macros import figures, render
from macros.categories.conditions import conditions
from macros.categories.membership import category, changes, version_now
from macros.categories.rounds import rounds_of
from macros.faults import named
from macros.models.category import Category
from macros.places.block import one_block


def category_value(id_: str, what: str, lang: str = "en") -> str:
    """A figure of the category for use inside a sentence, as it is on the build's day.

    `occupations` and `nclc`; `months`, `hours` and `window_years` of work; `began`, the day of its
    first version, `since`, that of the present one, and `ended`. Of a category that has ended, the
    last version counts. Raises KeyError for another name, ValueError where there is no such figure.
    """
    entity = category(id_)
    render.current().cite(entity)
    version, work = version_now(entity), version_now(entity).work
    known: dict[str, int | dt.date | None] = {
        "occupations": len(version.occupations) or None,
        "nclc": version.nclc,
        "months": work.months if work else None,
        "hours": work.hours if work else None,
        "window_years": work.window_years if work else None,
        "began": entity.versions[0].from_,
        "since": version.from_,
        "ended": version.until,
    }
    found = named(known, what, "figure of a category")
    if found is None:
        raise ValueError(f'the category "{id_}" has no figure for "{what}"')
    return figures.number(found, lang) if isinstance(found, int) else figures.day(found, lang)


def category_facts(id_: str, lang: str = "en") -> str:
    """Whether it is offered, since when, how long its list is, its rounds, where the law has it."""
    entity = category(id_)
    return one_block(
        "category_facts.jinja",
        lang,
        category=entity,
        version=version_now(entity),
        offered=entity.on(render.current().today) is not None,
        pauses=_pauses(entity),
        draws=rounds_of(id_),
    )


def _pauses(entity: Category) -> bool:
    """Whether it was not offered for a time between two versions."""
    pairs = zip(entity.versions, entity.versions[1:], strict=False)
    return any(before.until and (after.from_ - before.until).days > 1 for before, after in pairs)


def category_versions(id_: str, lang: str = "en") -> str:
    """Every version, newest first: its days, what it asks, what it added and removed."""
    entity = category(id_)
    rows = [(change, conditions(change.version, lang)) for change in changes(entity)]
    return one_block(
        "category_versions.jinja",
        lang,
        category=entity,
        rows=rows[::-1],
        noc=render.current().store.noc,
        names=_names(entity),
    )


def _names(entity: Category) -> dict[str, str]:
    """The French name of each official English name of its rounds."""
    kind = render.current().store.draw_types.get(entity.id)
    return {name.en: name.fr for name in kind.names} if kind else {}
