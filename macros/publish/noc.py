"""Occupations: code, titles, TEER, the programs that count the work, the categories."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import Field

from macros import named_sources
from macros.draws.sources import data_as_of
from macros.models.noc import NocFile
from macros.noc.occupation import Occupation, occupations
from macros.publish.published_file import PublishedFile, json_file
from macros.publish.shapes import API, Envelope, Published, SourceOut, Words, sources_of
from macros.store import Store


class MembershipOut(Published):
    """A time during which an occupation was in a category."""

    category: str = Field(description="The id of the category, as in categories.json")
    from_: dt.date = Field(alias="from", description="The first day")
    until: dt.date | None = Field(description="The last day; null: it still is")


class OccupationOut(Published):
    """One unit group of the National Occupational Classification 2021."""

    code: str = Field(description="Five digits, as text")
    teer: int = Field(ge=0, le=5, description="The TEER category: the second digit")
    title: Words = Field(description="The official title")
    programs: list[str] = Field(
        description="The ids of the programs whose work requirement counts it, by the rules of the day"
        " on which the rounds were last compared"
    )
    categories: list[MembershipOut] = Field(description="Those that it is in and has been in")
    page: str = Field(description="Its place on the site, from the site's root")


class NocOut(Envelope):
    """Every unit group, lowest code first."""

    classification: str = Field(description="The edition of the classification")
    count: int = Field(description="How many unit groups there are")
    sources: dict[str, SourceOut] = Field(description="The sources by their id")
    occupations: list[OccupationOut] = Field(description="The unit groups")


def files(store: Store) -> Iterator[PublishedFile]:
    """All occupations in one file."""
    kept = [file.model for file in store.files if isinstance(file.model, NocFile)]
    entities = [*kept, *store.categories.values()]
    found = [_out(entry) for entry in occupations(store, data_as_of(store))]
    everything = NocOut(
        data_as_of=max(entity.verified for entity in entities),
        source=store.sources[named_sources.OCCUPATIONS].url.en,
        classification=kept[0].classification,
        count=len(found),
        sources=sources_of(store, [name for entity in entities for name in entity.sources]),
        occupations=found,
    )
    yield json_file(f"{API}/noc.json", everything)


def _out(entry: Occupation) -> OccupationOut:
    return OccupationOut(
        code=entry.group.code,
        teer=entry.group.teer,
        title=Words.of(entry.group.title),
        programs=[program.id for program in entry.programs],
        categories=[
            MembershipOut(category=span.category.id, from_=span.first, until=span.last)
            for span in entry.categories
        ],
        page=f"/noc/?q={entry.group.code}",
    )
