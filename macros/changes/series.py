"""Every list of dated entries in data/, whichever file and model it is of.

An entry is dated where it has a first day (`from`), a day (`date`) or a year. A new kind of data is
taken up by that alone. What may be added for it: the address of its page in `PAGES`, and words for
its list in data/wording/<language>/changes.yml.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from pydantic import BaseModel

from macros import walk
from macros.models.base import Text
from macros.store import Store

LEFT_OUT = ("draws", "pools", "official-list")
"""Kinds of files that are no changes of rules: rounds have pages and feeds of their own."""

PAGES = {
    "program": "/programs/{stem}/",
    "grid": "/programs/{stem}/",
    "province": "/provinces/{stem}/",
    "process": "/how-it-works/",
    "rulesets": "/crs/",
    "crs": "/crs/",
    "language-test": "/crs/language-tests/",
    "category": "/categories/{stem}/",
    "streams": "/provinces/{stem}/",
    "crs-changes": "/crs/changes/",
    "history": "/history/",
}
"""The page about the facts of a kind of file; `{stem}` is the file's name. Others have no link."""

LABELS = ("label", "name", "title", "term")
Precision = Literal["day", "month", "year", "at_latest"]
Standing = Literal["in_force", "announced", "proposed", "unverified"]

STANDINGS: dict[object, Standing] = {
    "announced": "announced",
    "proposed": "proposed",
    "unverified": "unverified",
    "open": "unverified",
}
"""What entries say of themselves as `status` or `state`, where that is not that they are in force."""


@dataclass(frozen=True)
class Series:
    """The entries of one list, oldest first as in data/.

    file, kind  where it stands, and what kind of file that is
    owners      the models around the list, the file's own first
    field       the list's name there
    """

    file: str
    kind: str
    owners: tuple[BaseModel, ...]
    field: str
    entries: tuple[BaseModel, ...]

    @property
    def labels(self) -> tuple[Text, ...]:
        """The names of what is around, inside of the file's own thing."""
        found = [label_of(owner) for owner in self.owners[1:]]
        return tuple(label for label in found if label is not None)

    def about(self, store: Store) -> Text | None:
        """The thing of the file: by its own name, or that of the province or program it is for."""
        own = self.owners[0]
        province = store.provinces.get(getattr(own, "province", ""))
        program = store.programs.get(getattr(own, "program", ""))
        return label_of(own) or label_of(province or program or own)

    @property
    def page(self) -> str | None:
        """The address of the page that shows it."""
        place = PAGES.get(self.kind)
        return place and place.format(stem=PurePosixPath(self.file).stem)


def all_series(store: Store) -> Iterator[Series]:
    """Every list with dated entries, file by file."""
    for file in store.files:
        if file.model is None or file.kind.name in LEFT_OUT:
            continue
        for place in walk.places(file.model):
            # What tells of a round is left out as well.
            dated = tuple(e for e in place.models if day_of(e) and not getattr(e, "round", None))
            if dated and place.owners and _is_list(place):
                name = file.document.file
                yield Series(name, file.kind.name, place.owners, place.field, dated)


def _is_list(place: walk.Place) -> bool:
    return isinstance(getattr(place.owners[-1], place.field), list | tuple)


def day_of(entry: BaseModel) -> dt.date | None:
    """The day from which an entry counts, or on which it happened; 1 January where it has a year."""
    for name in ("from_", "date"):
        if isinstance(day := getattr(entry, name, None), dt.date):
            return day
    year = getattr(entry, "year", None)
    return dt.date(year, 1, 1) if isinstance(year, int) else None


def precision_of(entry: BaseModel) -> Precision:
    """How well that day is known."""
    if getattr(entry, "from_", None) is None and getattr(entry, "date", None) is None:
        return "year"
    said = getattr(entry, "precision", getattr(entry, "begins", "exact"))
    if said in ("month", "year"):
        return "month" if said == "month" else "year"
    return "at_latest" if is_older(entry) else "day"


def is_older(entry: BaseModel) -> bool:
    """Whether the entry may have held before its day: that it began then is not known."""
    return getattr(entry, "since", "") == "at_least" or getattr(entry, "begins", "") == "at_latest"


def standing_of(entry: BaseModel) -> Standing:
    """Whether the entry is in force, announced, proposed, or reported and not confirmed."""
    said = getattr(entry, "status", None), getattr(entry, "state", None)
    return next(
        (STANDINGS[word] for word in said if isinstance(word, str) and word in STANDINGS),
        "in_force",
    )


def label_of(model: BaseModel) -> Text | None:
    """What readers call a thing, where its model says so."""
    for name in LABELS:
        if isinstance(label := getattr(model, name, None), Text):
            return label
    return None
