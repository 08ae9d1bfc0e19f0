"""Blocks about streams: those of one place in full, and all of them in one table to filter."""

from __future__ import annotations

from itertools import groupby

from macros import figures, freshness, render
from macros.collation import alphabetical
from macros.faults import named
from macros.models.stream import WayIn
from macros.places.block import cite, one_block
from macros.places.standing import STATES, standing, streams_of
from macros.places.values import province

# What each choice above the table lets through, by the values of data/.
CHOICES = {
    "express_entry": {
        "aligned": ("enhanced", "partly"),
        "none": ("none",),
        "unclear": ("unclear",),
    },
    "job_offer": {
        "needed": ("needed",),
        "not_needed": ("not_needed", "depends"),
        "unclear": ("unclear",),
    },
    "status": {state: (state,) for state in STATES},
}


def province_streams(slug: str, lang: str = "en") -> str:
    """Every stream of a place with its status, conditions and source; closed ones folded."""
    streams = streams_of(province(slug), lang)
    if not streams:
        raise KeyError(f"{slug} has no streams: there is no data/streams/{slug}.yml")
    groups = [(state, list(each)) for state, each in groupby(streams, lambda s: s.state.value)]
    return one_block(
        "province_streams.jinja",
        lang,
        groups=groups,
        count=len(streams),
        old=sum(cite(each.way) for each in streams),
        limit=_limit(),
        names=render.current().store.streams,
        all_sources=render.current().store.sources,
    )


def streams_history(slug: str, lang: str = "en") -> str:
    """What opened, paused or closed in a place on a day that is known, newest first."""
    place = province(slug)
    changes = [
        (each.way, state)
        for each in streams_of(place, lang)
        for state in each.way.status
        if state.since == "exact" and state.from_ <= render.current().today
    ]
    for stream, _ in changes:
        cite(stream)
    changes.sort(key=lambda change: change[1].from_, reverse=True)
    return one_block("streams_history.jinja", lang, changes=changes)


def streams_filter(lang: str = "en") -> str:
    """The choices among all streams. A script shows them and serves the map and both tables."""
    return one_block("streams_filter.jinja", lang, choices=CHOICES)


def streams_table(lang: str = "en") -> str:
    """All streams of all places as a table. The sources of each are on its place's page."""
    store = render.current().store
    places = sorted(store.provinces.values(), key=lambda place: alphabetical(place.name[lang]))
    rows = [(place, each) for place in places for each in streams_of(place, lang)]
    return one_block(
        "streams_table.jinja",
        lang,
        rows=rows,
        old=sum(_late(each.way) for _, each in rows),
        limit=_limit(),
    )


def streams_count(which: str = "all", slug: str = "", lang: str = "en") -> str:
    """How many streams there are: `all`, a status such as `open`, or `aligned` and not closed.

    With `slug`, those of one place. Raises KeyError for any other word.
    """
    store = render.current().store
    streams = store.streams_of.get(province(slug).id, []) if slug else list(store.streams.values())
    stands = [standing(stream, lang) for stream in streams]
    if which == "all":
        return figures.number(len(stands), lang)
    if which == "aligned":
        live = [each for each in stands if each.state.value != "closed"]
        return figures.number(sum(s.link.value in ("enhanced", "partly") for s in live), lang)
    counts = {state: sum(each.state.value == state for each in stands) for state in STATES}
    return figures.number(named(counts, which, "status of a stream"), lang)


def _late(way: WayIn) -> bool:
    rendering = render.current()
    limits = rendering.store.freshness
    return freshness.is_stale(way.verified, rendering.today, "provinces", limits)


def _limit() -> int:
    return render.current().store.freshness.limits["provinces"].days
