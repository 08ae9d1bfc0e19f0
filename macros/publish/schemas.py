"""JSON Schemas (draft 2020-12) of the API's files, from the models that make them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from macros.publish.catalogue import resources
from macros.publish.published_file import PublishedFile, json_file
from macros.publish.shapes import API
from macros.store import Store

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DEFINITIONS = "#/$defs/{model}"


def files(store: Store, site: str) -> Iterator[PublishedFile]:
    """One schema for each kind of JSON file."""
    for entry in resources():
        if entry.shape:
            path = f"{API}/schemas/{entry.schema_name}.json"
            head = {"$schema": DIALECT, "$id": f"{site}{path}", "description": entry.about}
            yield json_file(path, head | schema_of(entry.shape))


def schema_of(shape: type[BaseModel], refs: str = DEFINITIONS) -> dict[str, Any]:
    """What a file of this shape holds. Fields may be added later, so unknown ones are allowed."""
    made: dict[str, Any] = _open(_made(shape, refs))
    return made


@cache
def _made(shape: type[BaseModel], refs: str) -> dict[str, Any]:
    return shape.model_json_schema(mode="serialization", ref_template=refs)


def _open(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {
            key: _open(value)
            for key, value in schema.items()
            if not (key == "additionalProperties" and value is False)
        }
    return [_open(item) for item in schema] if isinstance(schema, list) else schema
