"""Which occupations a category holds and has held, and since when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros import render
from macros.faults import named
from macros.models.category import Category, CategoryVersion

DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """An occupation was in `category` from `first` to `last`, both included; None: it still is."""

    category: Category
    first: dt.date
    last: dt.date | None


@dataclass(frozen=True)
class Change:
    """A version, and how its list differs from the version before; None for the first one."""

    version: CategoryVersion
    added: list[str] | None
    removed: list[str] | None


def category(id_: str) -> Category:
    """The category of that id. Raises KeyError naming those that exist."""
    return named(render.current().store.categories, id_, "category")


def version_now(entity: Category) -> CategoryVersion:
    """The version in force on the build's day, or else the last one."""
    return entity.on(render.current().today) or entity.versions[-1]


def spans(entity: Category, code: str) -> list[Span]:
    """When the occupation was in the category, oldest first; versions without a gap are one span."""
    found: list[Span] = []
    for version in entity.versions:
        if code not in version.occupations:
            continue
        before = found[-1].last if found else None
        if before is not None and before + DAY == version.from_:
            found[-1] = Span(entity, found[-1].first, version.until)
        else:
            found.append(Span(entity, version.from_, version.until))
    return found


def memberships(code: str, categories: Iterable[Category]) -> list[Span]:
    """Every span of the occupation in all categories, those that go on first."""
    found = [span for entity in categories for span in spans(entity, code)]
    return sorted(found, key=lambda span: span.last is not None)


def ever_listed(entity: Category) -> list[str]:
    """The codes of every occupation that any version lists, lowest first."""
    return sorted({code for version in entity.versions for code in version.occupations})


def changes(entity: Category) -> Iterator[Change]:
    """The versions, oldest first, each beside the one before it."""
    before: CategoryVersion | None = None
    for version in entity.versions:
        if before is None:
            yield Change(version, None, None)
        else:
            held, holds = set(before.occupations), set(version.occupations)
            yield Change(version, sorted(holds - held), sorted(held - holds))
        before = version
