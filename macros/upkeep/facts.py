"""Every fact of data/ that someone compares with a source: where it stands, when it is due again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from pydantic import BaseModel

from macros import freshness, walk
from macros.changes.series import label_of
from macros.citation import Citation
from macros.faults import written
from macros.models.base import Text
from macros.store import Store

SOON = 30
"""Days ahead for which facts are listed as due soon."""

SENTENCES = ("topic", "text", "said")
"""Fields whose words stand for a thing without a name."""


@dataclass(frozen=True)
class Fact:
    """One thing with a `verified` of its own.

    labels   what readers call it, from the outermost name inwards; may be empty
    wrong    whether the last of these is a mistake, in the words of those who make it
    held_in  for a thing without a name, what holds it, inwards first: `("allocations", "provinces")`
    year     the year that such a thing is about, or None
    path     where it stands in its file: `fees.principal`; empty for the whole file
    days     how many days after a comparison it counts as fresh
    certain  False where the data says medium or low confidence
    """

    file: str
    line: int
    path: str
    labels: tuple[Text, ...]
    wrong: bool
    held_in: tuple[str, ...]
    year: int | None
    verified: dt.date
    days: int
    sources: tuple[str, ...]
    certain: bool

    def past(self, today: dt.date) -> int:
        """Days since it counts as old on `today`; 0 and below while it is fresh."""
        return (today - self.verified).days - self.days

    def citation(self, store: Store) -> Citation:
        """That a page tells of it."""
        kind = freshness.kind_of(self.file, store.freshness)
        return Citation(self.sources, self.verified, kind, self.file, certain=self.certain)

    @property
    def due(self) -> dt.date:
        """The last day on which it counts as fresh."""
        return self.verified + dt.timedelta(days=self.days)


def all_facts(store: Store) -> list[Fact]:
    """Every fact, the one compared longest ago first."""
    found = [fact for file in store.files if file.model for fact in _facts(file.model, store)]
    return sorted(found, key=lambda fact: (fact.verified, fact.file, fact.line))


def overdue(store: Store, today: dt.date) -> list[Fact]:
    """The facts past their limit on `today`, oldest first."""
    return [fact for fact in all_facts(store) if fact.past(today) > 0]


def soon_due(store: Store, today: dt.date) -> list[Fact]:
    """The facts that will be past their limit within the next days, first due first."""
    found = [fact for fact in all_facts(store) if -SOON < fact.past(today) <= 0]
    return sorted(found, key=lambda fact: fact.due)


def _facts(model: BaseModel, store: Store) -> Iterator[Fact]:
    limits = store.freshness
    for place in walk.places(model):
        for entry in place.models:
            verified = getattr(entry, "verified", None)
            if not isinstance(verified, dt.date):
                continue
            file = store.file_of(entry)
            own = label_of(entry) or _sentence_of(entry)
            around = (_place_of(place.owners, store), *map(label_of, place.owners))
            labels = (*around, own)
            yield Fact(
                file=file,
                line=store.line_of(entry),
                path=written(store.place_of(entry)),
                labels=tuple(dict.fromkeys(label for label in labels if label)),
                wrong=own is not None and own is getattr(entry, "said", None),
                held_in=() if own else (place.field, PurePosixPath(file).parent.name),
                year=_year_of(entry),
                verified=verified,
                days=limits.limits[freshness.kind_of(file, limits)].days,
                sources=_sources(entry, place.owners),
                certain=getattr(entry, "confidence", "high") == "high",
            )


def _place_of(owners: Sequence[BaseModel], store: Store) -> Text | None:
    """The province or territory that the whole file is for: its streams do not say it themselves."""
    province = store.provinces.get(getattr(owners[0], "province", "")) if owners else None
    return province.name if province else None


def _sentence_of(entry: BaseModel) -> Text | None:
    """What it says, where it has no name."""
    said = (getattr(entry, name, None) for name in SENTENCES)
    return next((text for text in said if isinstance(text, Text)), None)


def _year_of(entry: BaseModel) -> int | None:
    """Its year, or that of its day."""
    for name in ("year", "date", "tabled"):
        value = getattr(entry, name, None)
        if isinstance(value, int | dt.date):
            return value if isinstance(value, int) else value.year
    return None


def _sources(entry: BaseModel, owners: Sequence[BaseModel]) -> tuple[str, ...]:
    """Its own; those of the newest value in it; or those of what is around it."""
    inside = [model for place in walk.places(entry) for model in place.models]
    for model in (entry, *inside[:0:-1], *reversed(owners)):
        named = getattr(model, "source", None)
        if named:
            return (named,) if isinstance(named, str) else tuple(named)
    return ()
