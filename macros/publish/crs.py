"""The ranking rules by ruleset, as the scoring package uses them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from macros import named_sources
from macros.crs.maxima import most, section_most
from macros.models.base import in_force
from macros.models.crs import SECTIONS, Factor, FactorPoints, Part, Ruleset, SectionFile
from macros.publish.published_file import PublishedFile, json_file
from macros.publish.shapes import API, SourceOut, Words, sources_of
from macros.publish.shapes_crs import (
    Columns,
    ConditionRowOut,
    FactorOut,
    NoticeOut,
    PartOut,
    RowOut,
    RulesetFileOut,
    RulesetOut,
    RulesetsOut,
    SectionOut,
)
from macros.store import Store


def files(store: Store) -> Iterator[PublishedFile]:
    """The list of rulesets, and one file for each."""
    rulesets = [_ruleset(entry, store) for entry in store.rulesets.rulesets]
    as_of, source = store.rulesets.verified, store.sources[named_sources.RANKING_SYSTEM].url.en
    current = [entry.id for entry in rulesets if entry.status == "in_force"][-1]
    listing = RulesetsOut(
        data_as_of=as_of, source=source, count=len(rulesets), current=current, rulesets=rulesets
    )
    yield json_file(f"{API}/crs/index.json", listing)
    for entry, out in zip(store.rulesets.rulesets, rulesets, strict=True):
        sections = [_section(store.crs[name], entry.from_) for name in SECTIONS]
        content = RulesetFileOut(
            data_as_of=as_of,
            source=source,
            ruleset=out,
            rules_of=_rules_of(entry, store).id,
            notices=_notices(out, store),
            sources=_sources(entry, sections, store),
            max=_sum([section.max for section in sections]),
            sections=sections,
        )
        yield json_file(f"{API}/crs/{entry.id}.json", content)


def _ruleset(entry: Ruleset, store: Store) -> RulesetOut:
    later = [r.from_ for r in store.rulesets.rulesets if r.status == "in_force"]
    end = next((day for day in later if day > entry.from_), None)
    return RulesetOut(
        id=entry.id,
        begins=entry.from_,
        to=end - dt.timedelta(days=1) if end else None,
        status=entry.status,
        title=Words.of(entry.title),
        changed=Words.of(entry.changed),
        url=f"/{API}/crs/{entry.id}.json",
    )


def _rules_of(entry: Ruleset, store: Store) -> Ruleset:
    """The ruleset whose points apply on the day of `entry`: itself, unless it has no effect."""
    begun = [
        r for r in store.rulesets.rulesets if r.status == "in_force" and r.from_ <= entry.from_
    ]
    return begun[-1]


def _notices(ruleset: RulesetOut, store: Store) -> list[NoticeOut]:
    """Unconfirmed changes within the period of a ruleset, its own if it is one."""
    return [
        NoticeOut(
            id=entry.id,
            status=entry.status,
            since=entry.from_,
            title=Words.of(entry.title),
            text=Words.of(entry.changed),
        )
        for entry in store.rulesets.rulesets
        if entry.status == "unverified"
        and (ruleset.to is None or entry.from_ <= ruleset.to)
        and (ruleset.status != "unverified" or entry.id == ruleset.id)
    ]


def _sources(entry: Ruleset, sections: list[SectionOut], store: Store) -> dict[str, SourceOut]:
    used = [name for section in sections for factor in section.factors for name in factor.sources]
    return sources_of(store, [*entry.sources, *used])


def _sum(columns: list[Columns]) -> Columns:
    return Columns(
        with_spouse=sum(entry.with_spouse for entry in columns),
        without_spouse=sum(entry.without_spouse for entry in columns),
    )


def _section(section: SectionFile, day: dt.date) -> SectionOut:
    cap = in_force(section.caps, day)
    return SectionOut(
        id=section.id,
        label=Words.of(section.label),
        only_with_spouse=section.only_with_spouse,
        cap=cap.points if cap else None,
        max=Columns.of(section_most(section, day)),
        factors=[_factor(factor, day) for factor in section.factors if factor.confirmed],
    )


def _factor(factor: Factor, day: dt.date) -> FactorOut:
    entry = in_force(factor.points, day)
    return FactorOut(
        id=factor.id,
        label=Words.of(factor.label),
        shape=factor.shape,
        input=factor.input,
        in_force=entry is not None and not entry.removed,
        since=entry.from_ if entry else None,
        cap=Columns.of(entry.caps) if entry and entry.caps else None,
        max=Columns.of(most(factor, entry) if entry else (0, 0)),
        rows=_rows(entry) if entry else [],
        parts=[_part(part) for part in entry.parts] if entry else [],
        sources=entry.sources if entry else [],
    )


def _rows(entry: FactorPoints) -> list[RowOut]:
    return [
        RowOut(
            at_least=row.at_least,
            value=row.value,
            with_spouse=row.columns[0],
            without_spouse=row.columns[1],
        )
        for row in entry.rows
    ]


def _part(part: Part) -> PartOut:
    return PartOut(
        id=part.id,
        rows=[
            ConditionRowOut(
                when={str(name): wanted for name, wanted in row.when.items()},
                label=Words.of(row.label),
                with_spouse=row.points,
                without_spouse=row.points,
            )
            for row in part.rows
        ],
    )
