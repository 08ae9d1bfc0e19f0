"""Programs, provinces, pilots, categories, terms: each kind as a whole, as it stands in data/."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from macros import named_sources
from macros.models.category import Category
from macros.models.glossary import Term
from macros.models.pilot import Pilot
from macros.models.program import Program
from macros.models.province import Province
from macros.places.values import filled
from macros.process.facts import parts
from macros.publish.published_file import PublishedFile, json_file
from macros.publish.shapes import API, Envelope, SourceOut, Words, listed, sources_of
from macros.publish.streams import streams_out
from macros.store import Store


@dataclass(frozen=True)
class Kind:
    """One kind of entity.

    name    of the file and of the list in it: `programs`
    model   what one entity may hold: the API has the fields of data/
    source  the id of the main source
    place   where on the site each stands, with `{id}` for its own id
    about   what a file of the kind holds, as in "All programs"
    """

    name: str
    model: type[BaseModel]
    source: str
    place: str
    about: str

    def entities(self, store: Store) -> Mapping[str, BaseModel]:
        """The entities by id, in the order of data/."""
        found: Mapping[str, BaseModel] = getattr(store, self.name)
        return found

    def page_of(self, entity_id: str) -> str:
        """Where the entity stands, from the site's root: `/programs/cec/`, `/glossary/#ita`."""
        return self.place.format(id=entity_id)


KINDS = (
    Kind("programs", Program, named_sources.REGULATIONS, "/programs/{id}/", "All programs"),
    Kind("provinces", Province, named_sources.NOMINEE_PROGRAM, "/provinces/{id}/", "All provinces"),
    Kind("pilots", Pilot, named_sources.NOMINEE_PROGRAM, "/pilots/#{id}", "All federal pilots"),
    Kind("categories", Category, named_sources.CATEGORIES, "/categories/{id}/", "All categories"),
    Kind(
        "glossary", Term, named_sources.REGULATIONS, "/glossary/#{id}", "All terms of the glossary"
    ),
)


class EntitiesOut(Envelope):
    """The envelope of entities; the list itself has the name of its kind."""

    count: int
    sources: dict[str, SourceOut]


def files(store: Store) -> Iterator[PublishedFile]:
    """One file for each kind."""
    for kind in KINDS:
        entities = kind.entities(store)
        known = list(_models(list(entities.values())))
        if kind.model is Province:
            known += _models(list(store.streams.values()))
        head = EntitiesOut(
            data_as_of=max(_days(known)),
            source=store.sources[kind.source].url.en,
            count=len(entities),
            sources=sources_of(store, [name for part in known for name in _named(part)]),
        )
        listed_ = [published(entity, kind, store) for entity in entities.values()]
        content = head.model_dump(mode="json", by_alias=True) | {kind.name: listed_}
        yield json_file(f"{API}/{kind.name}.json", content)


def published(entity: BaseModel, kind: Kind, store: Store) -> dict[str, Any]:
    """One entity with the fields of data/, its page, and its texts with their figures in them.

    A province or territory has its streams with it.
    """
    given = entity.model_dump(mode="json", by_alias=True)
    if isinstance(entity, Program):
        for requirement, out in zip(entity.requirements, given["requirements"], strict=True):
            for value, value_out in zip(requirement.values, out["values"], strict=True):
                for name in ("text", "short"):
                    text = getattr(value, name)
                    words = {lang: filled(value, text, lang) for lang in ("en", "fr")}
                    value_out[name] = Words(**words).model_dump()
    if isinstance(entity, Province):
        streams = streams_out(store, entity.id)
        given["streams"] = [out.model_dump(mode="json", by_alias=True) for out in streams]
    return {"page": kind.page_of(given["id"])} | given


def _models(entities: list[BaseModel]) -> Iterator[BaseModel]:
    yield from parts(entities)


def _days(models: list[BaseModel]) -> Iterator[dt.date]:
    for model in models:
        day = getattr(model, "verified", None)
        if isinstance(day, dt.date):
            yield day


def _named(model: BaseModel) -> list[str]:
    return listed(getattr(model, "source", None) or [])
