"""What there is to fetch: one entry for each file of the API, for its index, OpenAPI and schemas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel, Field, create_model

from macros.publish.places import KINDS, EntitiesOut, Kind
from macros.publish.shapes import API, Envelope, Published
from macros.publish.shapes_crs import RulesetFileOut, RulesetsOut
from macros.publish.shapes_draws import DrawFileOut, DrawsOut, PoolsOut
from macros.publish.timeline import TimelineOut

JSON, CSV, ATOM = "application/json", "text/csv", "application/atom+xml"


@dataclass(frozen=True)
class Resource:
    """One address, or one for each of many.

    path     from the site's root, without a leading slash; `{round}` stands for each of many
    about    one sentence
    shape    the model of a JSON file
    pattern  what the part in braces looks like, and one that exists
    """

    path: str
    about: str
    media: str = JSON
    shape: type[BaseModel] | None = None
    pattern: tuple[str, str] | None = None

    @property
    def schema_name(self) -> str:
        """The name of its schema: `draws`, `draws-round`, `crs-index`."""
        name = self.path.removeprefix(f"{API}/").removesuffix(".json")
        return name.replace("/", "-").replace("{", "").replace("}", "")


class Listed(Published):
    """One entry of the index."""

    path: str = Field(description="From the site's root; what stands in braces is to be filled in")
    url: str = Field(description="The same as a whole address")
    media_type: str = Field(description="What it is: JSON, CSV or Atom")
    about: str = Field(description="What it holds")
    schema_: str | None = Field(
        alias="schema", description="The JSON Schema of the file, from the site's root; null: none"
    )


class IndexOut(Envelope):
    """Everything that can be fetched."""

    openapi: str = Field(description="The OpenAPI document, from the site's root")
    resources: list[Listed] = Field(description="Every address")


@cache  # a model made anew would need a new schema in every build
def entities_shape(kind: Kind) -> type[BaseModel]:
    """The model of the file that lists all entities of a kind."""
    page = Field(description="Its page, from the site's root; null: none")
    one: Any = create_model(
        f"{kind.model.__name__}Out", __base__=kind.model, page=(str | None, page)
    )
    fields: dict[str, Any] = {kind.name: (list[one], Field(description="In the order of data/"))}
    about = f"{kind.about}, with the fields that data/ has for them."
    shape: type[BaseModel] = create_model(
        f"{kind.name.capitalize()}Out", __base__=EntitiesOut, __doc__=about, **fields
    )
    return shape


def resources() -> Iterator[Resource]:
    """Everything, in the order in which people read it."""
    round_ = ("^[1-9][0-9]*[a-z]?$", "447")
    yield Resource(f"{API}/draws.json", "Every round of invitations, newest first", JSON, DrawsOut)
    yield Resource(
        f"{API}/draws/{{round}}.json",
        "One round, with what its figures mean beside the others",
        JSON,
        DrawFileOut,
        round_,
    )
    yield Resource(f"{API}/draws.csv", "Every round of invitations as a table", CSV)
    yield Resource(
        f"{API}/pools.json", "The pool on every published day, newest first", JSON, PoolsOut
    )
    yield Resource(f"{API}/pools.csv", "The pool on every published day as a table", CSV)
    for kind in KINDS:
        about = f"{kind.about} with their dates and sources"
        yield Resource(f"{API}/{kind.name}.json", about, JSON, entities_shape(kind))
    yield Resource(f"{API}/crs/index.json", "Every version of the ranking rules", JSON, RulesetsOut)
    yield Resource(
        f"{API}/crs/{{ruleset}}.json",
        "All points of one version of the ranking rules",
        JSON,
        RulesetFileOut,
        (r"^\d{4}-\d{2}-\d{2}$", "2025-03-25"),
    )
    yield Resource(
        f"{API}/timeline.json",
        "What happened to Express Entry, and what is proposed, newest first",
        JSON,
        TimelineOut,
    )
    yield Resource(f"{API}/index.json", "This list of what can be fetched", JSON, IndexOut)
    yield Resource("feeds/draws.xml", "The newest rounds as a feed", ATOM)
    yield Resource(
        "feeds/draws/{type}.xml",
        "The newest rounds of one type as a feed",
        ATOM,
        None,
        ("^[a-z]+(-[a-z]+)*$", "cec"),
    )
    yield Resource(
        "feeds/changes.xml", "The newest changes of rules, fees and points as a feed", ATOM
    )
