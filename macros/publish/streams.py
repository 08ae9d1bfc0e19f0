"""Streams as JSON and CSV; the same objects stand with their place in provinces.json."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from macros import named_sources
from macros.models.stream import Stream
from macros.publish.published_file import PublishedFile, json_file
from macros.publish.shapes import API, sources_of
from macros.publish.shapes_streams import StreamOut, StreamsOut
from macros.publish.tables import csv_file
from macros.store import Store
from macros.stream_texts import filled

COLUMNS = (
    "id", "province", "name_en", "name_fr", "name_fr_official", "categories", "status",
    "status_from", "status_since", "express_entry", "job_offer", "teers", "official_url", "page",
    "source", "verified", "confidence",
)  # fmt: skip
"""Of streams.csv. New columns are added at the end."""


def files(store: Store) -> Iterator[PublishedFile]:
    """All streams as JSON and as a table, by place."""
    as_of = max(stream.verified for stream in store.streams.values())
    streams = [out for place in store.streams_of for out in streams_out(store, place)]
    everything = StreamsOut(
        data_as_of=as_of,
        source=store.sources[named_sources.NOMINEE_PROGRAM].url.en,
        count=len(streams),
        sources=sources_of(store, [name for stream in streams for name in stream.sources]),
        streams=streams,
    )
    yield json_file(f"{API}/streams.json", everything)
    yield csv_file(f"{API}/streams.csv", COLUMNS, (_row(stream, as_of) for stream in streams))


def streams_out(store: Store, place: str) -> list[StreamOut]:
    """The streams of a province or territory, their texts with their figures in them."""
    return [_out(store, place, stream) for stream in store.streams_of.get(place, [])]


def _out(store: Store, place: str, stream: Stream) -> StreamOut:
    given = stream.model_dump(by_alias=True)
    for name, text in stream.conditions:
        if text is not None:
            words = {lang: filled(store, stream, text, lang) for lang in ("en", "fr")}
            given["conditions"][name] = words
    return StreamOut(**given, province=place, page=f"/provinces/{place}/#{stream.id}")


def _row(stream: StreamOut, day: dt.date) -> dict[str, Any]:
    """A line of the table, with the status of the day on which the data was last compared."""
    state = stream.state_on(day)
    return {
        "id": stream.id,
        "province": stream.province,
        "name_en": stream.name.en,
        "name_fr": stream.name.fr,
        "name_fr_official": str(stream.name_fr_official).lower(),
        "categories": " ".join(stream.categories),
        "status": state.value,
        "status_from": state.from_.isoformat(),
        "status_since": state.since,
        "express_entry": stream.link_on(day).value,
        "job_offer": stream.job_offer,
        "teers": " ".join(map(str, stream.teers)),
        "official_url": stream.url.en,
        "page": stream.page,
        "source": " ".join(stream.sources),
        "verified": stream.verified.isoformat(),
        "confidence": stream.confidence,
    }
