"""The API's own description for programs: OpenAPI 3.1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from macros.publish.catalogue import ATOM, JSON, Resource, resources
from macros.publish.published_file import PublishedFile, json_file
from macros.publish.schemas import schema_of
from macros.publish.shapes import API, LICENCE
from macros.store import Store

VERSION = "1.1.0"
"""Of the description. The second number rises when a field or a file is added."""


def files(store: Store, site: str) -> Iterator[PublishedFile]:
    """The document, whole in itself: every schema is in it."""
    schemas: dict[str, Any] = {}
    paths = {f"/{entry.path}": {"get": _get(entry, schemas)} for entry in resources()}
    content = {
        "openapi": "3.1.0",
        "info": {
            "title": "Express Entry Hub",
            "version": VERSION,
            "summary": "Rounds of invitations, the pool, programs and points rules as open data",
            "description": "Unofficial. Plain files: no key, no limit, no query parameters. Within "
            "/api/v1/ fields are only added. What is not there answers with status 404.",
            "license": {"name": "CC BY 4.0", "url": LICENCE},
        },
        "servers": [{"url": site.rstrip("/")}],
        "externalDocs": {"url": f"{site}open-data/"},
        "paths": paths,
        "components": {"schemas": dict(sorted(schemas.items()))},
    }
    yield json_file(f"{API}/openapi.json", content)


def _get(entry: Resource, schemas: dict[str, Any]) -> dict[str, Any]:
    content = {"schema": _schema(entry, schemas)} if entry.shape else {"schema": {"type": "string"}}
    operation: dict[str, Any] = {
        "operationId": _operation_id(entry),
        "summary": entry.about,
        "responses": {
            "200": {"description": entry.about, "content": {entry.media: content}},
        },
    }
    if entry.pattern:
        name = re.findall(r"\{(\w+)\}", entry.path)[0]
        pattern, example = entry.pattern
        operation["parameters"] = [
            {
                "name": name,
                "in": "path",
                "required": True,
                "schema": {"type": "string", "pattern": pattern},
                "example": example,
            }
        ]
        operation["responses"]["404"] = {"description": f"There is no such {name}"}
    return operation


def _operation_id(entry: Resource) -> str:
    kind = {JSON: "", ATOM: "Feed"}.get(entry.media, "Table")
    words = re.findall(r"[a-z]+", entry.path.removeprefix(f"{API}/").rpartition(".")[0])
    return "get" + "".join(word.capitalize() for word in words) + kind


def _schema(entry: Resource, schemas: dict[str, Any]) -> dict[str, Any]:
    """A reference to the file's schema, which goes to the components with all that it uses."""
    if entry.shape is None:
        raise ValueError(f"{entry.path} has no schema")
    made = schema_of(entry.shape, "#/components/schemas/{model}")
    schemas |= made.pop("$defs", {})
    schemas[entry.shape.__name__] = made
    return {"$ref": f"#/components/schemas/{entry.shape.__name__}"}
