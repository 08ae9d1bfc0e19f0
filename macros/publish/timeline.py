"""The history as one list: events, changes of the ranking rules and levels plans, newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from macros import named_sources
from macros.history.timeline import Happening, happenings
from macros.models.history import EventKind, Precision
from macros.publish.published_file import PublishedFile, json_file
from macros.publish.shapes import API, Confidence, Envelope, Published, SourceOut, Words, sources_of
from macros.store import Store


class HappeningOut(Published):
    """Something that happened, or a change that is proposed or reported."""

    id: str = Field(description="Its id; also the anchor of its entry on the page /history/")
    date: dt.date = Field(description="The day; the first day of a month or year, see precision")
    precision: Precision = Field(description="How exactly the date is known")
    kind: EventKind = Field(description="What it is about")
    status: Literal["in_force", "proposed", "unverified"] = Field(
        description="in_force: it happened; proposed: not law; unverified: reported, not confirmed"
    )
    text: Words = Field(description="What happened")
    round: str | None = Field(description="The round it tells of, as in draws.json; null: none")
    page: str | None = Field(description="The page with more, from the site's root; null: none")
    source: list[str] = Field(description="Ids of sources")
    verified: dt.date = Field(description="The day someone last compared it with its sources")
    confidence: Confidence = Field(description="medium and low are not confirmed")


class TimelineOut(Envelope):
    """All that happened to Express Entry, newest first."""

    count: int = Field(description="How many entries there are")
    sources: dict[str, SourceOut] = Field(description="The sources by their id")
    events: list[HappeningOut] = Field(description="The entries, newest first")


def files(store: Store) -> Iterator[PublishedFile]:
    """The one file. Needs `macros.render.configure` first: some entries have words in them."""
    events = [_published(happening) for happening in happenings(store)]
    content = TimelineOut(
        data_as_of=max(event.verified for event in events),
        source=store.sources[named_sources.ACT].url.en,
        count=len(events),
        sources=sources_of(store, [name for event in events for name in event.source]),
        events=events,
    )
    yield json_file(f"{API}/timeline.json", content)


def _published(happening: Happening) -> HappeningOut:
    status: Literal["in_force", "proposed", "unverified"] = "in_force"
    if happening.mark:
        status = "proposed" if happening.mark == "proposed" else "unverified"
    return HappeningOut(
        id=happening.id,
        date=happening.date,
        precision=happening.precision,
        kind=happening.kind,
        status=status,
        text=Words(**happening.text),
        round=happening.round,
        page=happening.page,
        source=happening.fact.sources,
        verified=happening.fact.verified,
        confidence=happening.fact.confidence,
    )
