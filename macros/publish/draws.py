"""Rounds as JSON and CSV: all in one file, and one file for each with what its figures mean."""

from __future__ import annotations

from collections.abc import Iterator

from macros import named_sources
from macros.draws.context import DrawContext, Gap, History, Record
from macros.draws.sources import data_as_of, official_url, provenance
from macros.models.draw import Draw
from macros.publish.pools import pool_out
from macros.publish.published_file import PublishedFile, json_file
from macros.publish.shapes import API, Words, listed, sources_of
from macros.publish.shapes_draws import (
    ContextOut,
    CorrectionOut,
    DrawFileOut,
    DrawOut,
    DrawRef,
    DrawsOut,
    GapOut,
    RecordOut,
    YearSoFar,
)
from macros.publish.tables import csv_file
from macros.store import Store

"""The official list that the rounds and pools come from."""

COLUMNS = (
    "round", "date", "type", "name_en", "name_fr", "invitations", "crs_cutoff", "tie_break",
    "pool_as_of", "url", "held_at", "programs", "unconfirmed", "corrected",
)  # fmt: skip
"""Of draws.csv. New columns are added at the end."""


def files(store: Store) -> Iterator[PublishedFile]:
    """All rounds as JSON and as a table, and each round by itself."""
    draws = [draw_out(draw, store) for draw in reversed(store.draws)]
    as_of, source = data_as_of(store), store.sources[named_sources.ROUNDS_FEED].url.en
    everything = DrawsOut(data_as_of=as_of, source=source, count=len(draws), draws=draws)
    yield json_file(f"{API}/draws.json", everything)
    yield csv_file(f"{API}/draws.csv", COLUMNS, map(_row, draws))
    history = History(store)
    for draw in store.draws:
        yield json_file(f"{API}/draws/{draw.round}.json", draw_file(history.context(draw), store))


def draw_out(draw: Draw, store: Store) -> DrawOut:
    """One round as the list has it."""
    named = next(name for name in store.draw_types[draw.type].names if name.en == draw.name)
    return DrawOut(
        round=draw.round,
        date=draw.date,
        type=draw.type,
        name=Words(en=draw.name, fr=draw.name_fr or named.fr),
        name_fr_official=bool(draw.name_fr) or not named.fr_unofficial,
        invitations=draw.invitations,
        crs_cutoff=draw.crs_cutoff,
        tie_break=draw.tie_break,
        pool_as_of=draw.pool_as_of,
        url=f"/draws/{draw.round}/",
        held_at=draw.held_at,
        programs=list(draw.programs),
        unconfirmed=list(draw.unsure),
        corrected=[correction.field for correction in draw.corrections],
    )


def draw_file(context: DrawContext, store: Store) -> DrawFileOut:
    """One round with its context, sources, corrections and notes."""
    draw = context.draw
    origin = provenance(draw, store)
    used = [*listed(origin.source), *(s for c in draw.corrections for s in listed(c.source))]
    return DrawFileOut(
        data_as_of=origin.verified,
        source=store.sources[named_sources.ROUNDS_FEED].url.en,
        **dict(draw_out(draw, store)),
        type_label=Words.of(context.type.label),
        official_url=official_url(draw, store),
        sources=sources_of(store, used),
        corrections=[
            CorrectionOut(
                field=entry.field,
                feed_value=entry.feed_value,
                sources=listed(entry.source),
                why=Words.of(entry.why),
            )
            for entry in draw.corrections
        ],
        notes=[Words.of(note) for note in draw.notes],
        context=context_out(context),
    )


def context_out(context: DrawContext) -> ContextOut:
    """The computed context, as contracts and pages have it."""
    day = context.draw.date
    return ContextOut(
        previous=_ref(context.previous),
        next=_ref(context.next),
        previous_of_type=_ref(context.previous_of_type),
        next_of_type=_ref(context.next_of_type),
        crs_cutoff_change=context.cutoff_change,
        invitations_change=context.size_change,
        first_of_type=context.first_of_type,
        records=[_record(record) for record in context.records],
        records_of_all_types=[_record(record) for record in context.records_of_all],
        gap_of_type=_gap(context.gap_of_type),
        gap=_gap(context.gap),
        year_so_far=YearSoFar(
            year=day.year, draws=context.year_rounds, invitations=context.year_invitations
        ),
        nomination_points=context.nomination_points,
        crs_cutoff_without_nomination=context.without_nomination,
        ruleset=context.ruleset.id,
        pool=pool_out(context.pool) if context.pool else None,
    )


def _ref(draw: Draw | None) -> DrawRef | None:
    if draw is None:
        return None
    return DrawRef(
        round=draw.round,
        date=draw.date,
        invitations=draw.invitations,
        crs_cutoff=draw.crs_cutoff,
        url=f"/draws/{draw.round}/",
    )


def _record(record: Record) -> RecordOut:
    return RecordOut(
        figure=record.figure, end=record.end, since=_ref(record.since), passed=record.passed
    )


def _gap(gap: Gap | None) -> GapOut | None:
    since = _ref(gap.since) if gap else None
    return GapOut(since=since, days=gap.days, longest=gap.longest) if gap and since else None


def _row(draw: DrawOut) -> dict[str, object]:
    given = draw.model_dump(mode="json")
    return given | {
        "name_en": draw.name.en,
        "name_fr": draw.name.fr,
        **{key: " ".join(given[key]) for key in ("programs", "unconfirmed", "corrected")},
    }
