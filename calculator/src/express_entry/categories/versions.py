"""The categories and their versions, as compiled from the project's data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Work:
    """Months of full-time work asked for, in one listed occupation within `window_years` years.

    `hours` is the same in hours where they are published.
    """

    months: int
    hours: int | None
    continuous: bool
    window_years: int
    in_canada: bool


@dataclass(frozen=True, slots=True)
class Version:
    """What a category asks for from the day `begins` to the day `until` (None: still in force).

    `occupations` are codes of the NOC 2021; `nclc` is the least level in all four French abilities;
    `education` the least option of a profile's education; `conditions` what a profile does not tell.
    """

    category: str
    begins: dt.date
    until: dt.date | None
    round_names: tuple[str, ...]
    occupations: frozenset[str]
    work: Work | None
    nclc: int | None
    education: str | None
    conditions: Mapping[str, Mapping[str, str]]

    @property
    def id(self) -> str:
        """The first day, for instance `2025-02-27`."""
        return self.begins.isoformat()

    def covers(self, day: dt.date) -> bool:
        """Whether the version is in force on `day`."""
        return self.begins <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Category:
    """A category with its versions, oldest first. `sure` is False where a part is not confirmed."""

    id: str
    label: Mapping[str, str]
    law: Mapping[str, str]
    sure: bool
    versions: tuple[Version, ...]

    def on(self, day: dt.date) -> Version | None:
        """The version in force on `day`; None where the category is not offered then."""
        return next((version for version in self.versions if version.covers(day)), None)


@dataclass(frozen=True, slots=True)
class Membership:
    """An occupation was in a category from `first` to `last`, both included; None: it still is."""

    category: str
    label: Mapping[str, str]
    first: dt.date
    last: dt.date | None

    def as_dict(self) -> dict[str, Any]:
        """The membership as JSON."""
        return {
            "category": self.category,
            "label": dict(self.label),
            "from": self.first.isoformat(),
            "to": self.last.isoformat() if self.last else None,
        }


@cache
def known() -> Mapping[str, Category]:
    """Every category that there has been, by its id."""
    from express_entry._compiled.categories import DATA

    return {name: _category(name, entry) for name, entry in DATA.items()}


def ids() -> tuple[str, ...]:
    """The ids of every category that there has been."""
    return tuple(known())


def all_on(day: dt.date) -> dict[str, Version]:
    """The version in force of each category that is offered on `day`, by the category's id."""
    found = {name: category.on(day) for name, category in known().items()}
    return {name: version for name, version in found.items() if version is not None}


def memberships(code: str) -> list[Membership]:
    """The categories that the occupation `code` is in or has been in, each with its days."""
    found: list[Membership] = []
    for category in known().values():
        spans: list[tuple[dt.date, dt.date | None]] = []
        for version in category.versions:
            if code not in version.occupations:
                continue
            if spans and (ended := spans[-1][1]) and ended + DAY == version.begins:
                spans[-1] = (spans[-1][0], version.until)
            else:
                spans.append((version.begins, version.until))
        found += [Membership(category.id, category.label, *span) for span in spans]
    return found


def _category(name: str, entry: Mapping[str, Any]) -> Category:
    return Category(
        name,
        entry["label"],
        entry["law"],
        entry["confidence"] == "high",
        tuple(_version(name, version) for version in entry["versions"]),
    )


def _version(category: str, entry: Mapping[str, Any]) -> Version:
    until = entry["until"]
    return Version(
        category=category,
        begins=dt.date.fromisoformat(entry["from"]),
        until=dt.date.fromisoformat(until) if until else None,
        round_names=tuple(entry["round_names"]),
        occupations=frozenset(entry["occupations"]),
        work=Work(**entry["work"]) if entry["work"] else None,
        nclc=entry["nclc"],
        education=entry["education"],
        conditions=entry["conditions"],
    )
