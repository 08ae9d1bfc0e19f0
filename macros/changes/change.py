"""From one dated entry to the next: from which day on, what was before, what is after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from macros import render
from macros.changes.series import (
    Precision,
    Series,
    Standing,
    all_series,
    day_of,
    is_older,
    precision_of,
    standing_of,
)
from macros.changes.words import values
from macros.models.base import Text
from macros.models.crs import Ruleset
from macros.models.history import HistoryEvent
from macros.store import Store


@dataclass(frozen=True)
class Difference:
    """One value. `before` is None where nothing is known of it or there was none, `after` where it ended."""

    label: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Change:
    """One entry of one list, told as a change.

    day, precision  from when it counts, and how well that is known
    standing        in force, or else announced, proposed, or reported and not confirmed; such have no effect
    about           the thing it is of (a program, a province), or None where the list says it all
    page            where the facts stand, from the site's root; None where no page has them
    label           what of it changes
    differences     the values that differ
    sources         ids of data/sources/
    confirmed       False where the data says medium or low confidence
    verified, read  the days on which it was last compared, and its newest source was read
    """

    day: dt.date
    precision: Precision
    standing: Standing
    about: Text | None
    page: str | None
    label: str
    differences: tuple[Difference, ...]
    sources: tuple[str, ...]
    confirmed: bool
    note: Text | None
    verified: dt.date
    read: dt.date
    series: Series


def all_changes(store: Store, lang: str) -> Iterator[Change]:
    """Every change that data/ tells, in the order of the files. Needs render.configure first."""
    begun = store.rulesets.rulesets[0].from_
    for series in all_series(store):
        # The first ruleset's own words say all that began with it.
        began_with_all = begun if series.kind in ("crs", "language-test") else None
        yield from _of(series, store, lang, began_with_all)


def _of(series: Series, store: Store, lang: str, left_out: dt.date | None) -> Iterator[Change]:
    before: BaseModel | None = None
    entries = sorted(series.entries, key=_day)
    for place, entry in enumerate(entries):
        day = _day(entry)
        if (before is not None or not is_older(entry)) and day != left_out:
            differences = tuple(_differences(before, entry, series, lang))
            if differences:
                yield _change(series, entry, differences, day=day, store=store, lang=lang)
        if standing_of(entry) == "in_force":
            before = entry if _takes_place(entry) else None
        if ended := _ended(entry, entries[place + 1 :]):
            gone = (Difference("", None, render.wording("changes.ended", lang)),)
            yield _change(series, entry, gone, day=ended, store=store, lang=lang)
            before = None


def _day(entry: BaseModel) -> dt.date:
    day = day_of(entry)
    if day is None:
        raise ValueError(f"{type(entry).__name__} has no day: it is no entry of a series")
    return day


def _takes_place(entry: BaseModel) -> bool:
    """Whether the next entry of the list takes the place of this one: not where each is an event."""
    return "date" not in type(entry).model_fields and not isinstance(entry, Ruleset)


def _ended(entry: BaseModel, later: list[BaseModel]) -> dt.date | None:
    """The first day after the last one of an entry that no other one follows at once."""
    until = getattr(entry, "until", None)
    if not isinstance(until, dt.date):
        return None
    after = until + dt.timedelta(days=1)
    return None if any(_day(entry) == after for entry in later) else after


def _differences(
    before: BaseModel | None, entry: BaseModel, series: Series, lang: str
) -> Iterator[Difference]:
    told = getattr(entry, "before", None), getattr(entry, "after", None)
    if isinstance(told[0], Text) and isinstance(told[1], Text):  # the entry says both itself
        yield Difference("", told[0][lang], told[1][lang])
        return
    after = values(entry, series.owners, lang)
    was = values(before, series.owners, lang) if before is not None else {}
    for label in dict.fromkeys([*after, *was]):
        if was.get(label) != after.get(label):
            yield Difference(label, was.get(label), after.get(label))
    if before is not None:
        yield from _occupations(before, entry, lang)


def _occupations(before: BaseModel, entry: BaseModel, lang: str) -> Iterator[Difference]:
    """Which occupations came onto a list and which went, by title."""
    was, now = (list(getattr(model, "occupations", ())) for model in (before, entry))
    for key, codes in (
        ("came", [code for code in now if code not in was]),
        ("went", [code for code in was if code not in now]),
    ):
        if codes:
            noc = render.current().store.noc
            named = (f"{noc[code].title[lang]} ({code})" for code in codes)
            titles = render.wording("site.semicolon", lang).join(named)
            yield Difference(render.wording(f"changes.occupations_{key}", lang), None, titles)


def _change(
    series: Series,
    entry: BaseModel,
    differences: tuple[Difference, ...],
    *,
    day: dt.date,
    store: Store,
    lang: str,
) -> Change:
    around = [*series.owners, entry]
    named = _nearest(around, "source")
    sources = (
        (named,) if isinstance(named, str) else tuple(named) if isinstance(named, list) else ()
    )
    read = max((store.sources[name].read for name in sources), default=day)
    verified = _nearest(around, "verified")
    return Change(
        day=day,
        precision=precision_of(entry) if day == day_of(entry) else "day",
        standing=standing_of(entry),
        about=series.about(store) or _kind(entry),
        page=getattr(entry, "page", None) or series.page,
        label=_label(series, entry, lang),
        differences=differences,
        sources=sources,
        confirmed=_nearest(around, "confidence") in (None, "high"),
        note=getattr(entry, "note", None),
        verified=verified if isinstance(verified, dt.date) else read,
        read=read,
        series=series,
    )


def _kind(entry: BaseModel) -> Text | None:
    """An event is of no one thing: what kind of event it is stands in its place."""
    if not isinstance(entry, HistoryEvent):
        return None
    key = f"history.kind.{entry.kind}"
    return Text(en=render.wording(key, "en"), fr=render.wording(key, "fr"))


def _nearest(around: Iterable[BaseModel], name: str) -> object:
    """What the entry itself says, or the nearest model around it that says anything."""
    found = [getattr(model, name, None) for model in around]
    return next((value for value in reversed(found) if value), None)


def _label(series: Series, entry: BaseModel, lang: str) -> str:
    """What changes: the names between the thing and the list, then the list's or entry's own."""
    parts = [label[lang] for label in series.labels]
    key = f"changes.series.{series.field}"
    own = getattr(entry, "title", None)
    if isinstance(own, Text):
        parts.append(own[lang])
    elif key in render.current().store.wording[lang]:
        parts.append(render.wording(key, lang))
    return render.wording("site.colon", lang).join(parts)
