"""What a model expects at a place, found in its JSON Schema and said in plain words."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from macros.faults import Path

type Schema = dict[str, Any]

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_PATTERNS = {
    ID: "an id of lower-case letters, digits and hyphens",
    r"^https?://[^\s]+$": "an address that begins with https:// or http://",
    r"^https?://\S+$": "an address that begins with https:// or http://",
    r"\S": "text that is not empty",
    r"^[0-9]{5}$": 'five digits in quotes, such as "21231"',
    r"^\d{5}$": 'five digits in quotes, such as "21231"',
    r"^\d{2,5}$": 'two to five digits in quotes, such as "2123"',
    r"^[1-9][0-9]*[a-z]?$": 'a number in quotes, such as "196", or with a letter, such as "91a"',
    r"^20\d\d-20\d\d$": 'two years in quotes, such as "2026-2028"',
    r"^\d{4}-\d{2}$": 'a month in quotes, such as "2026-05"',
}


@functools.cache
def schema_of(model: type[BaseModel]) -> Schema:
    """The JSON Schema of one file of this model."""
    return model.model_json_schema(by_alias=True, mode="validation")


def resolved(schema: Schema, root: Schema) -> Schema:
    """`schema` with its `$ref` followed; what stands beside the reference wins."""
    while "$ref" in schema:
        target = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
        schema = {**target, **{k: v for k, v in schema.items() if k != "$ref"}}
    return schema


def alternatives(schema: Schema, root: Schema) -> list[Schema]:
    """The shapes that are allowed here, without the one of null."""
    schema = resolved(schema, root)
    inner = schema.get("anyOf") or schema.get("oneOf")
    if not inner:
        return [schema]
    found = [shape for part in inner for shape in alternatives(part, root)]
    return [shape for shape in found if shape.get("type") != "null"]


def at(model: type[BaseModel], path: Path) -> list[Schema]:
    """The shapes that are allowed at `path`; empty where the model knows no such place."""
    root = schema_of(model)
    shapes = alternatives(root, root)
    for step in path:
        shapes = [
            shape
            for outer in shapes
            for part in _parts(outer, step)
            for shape in alternatives(part, root)
        ]
    return shapes


def _parts(shape: Schema, step: object) -> Iterator[Schema]:
    if isinstance(step, int) and "prefixItems" in shape:
        yield from shape["prefixItems"][step : step + 1]
    elif isinstance(step, int) and "items" in shape:
        yield shape["items"]
    elif step in shape.get("properties", {}):
        yield shape["properties"][step]
    else:
        yield from shape.get("patternProperties", {}).values()
        if isinstance(shape.get("additionalProperties"), dict):
            yield shape["additionalProperties"]


def words_at(model: type[BaseModel], path: Path) -> str:
    """What is expected at `path`, for instance `a whole number from 0 to 1200`."""
    return words(at(model, path), schema_of(model))


def words(shapes: list[Schema], root: Schema) -> str:
    """What these shapes ask for, joined by "or"."""
    said = list(dict.fromkeys(_words(shape, root) for shape in shapes))
    return " or ".join(said) if said else "a value of another kind"


def _words(shape: Schema, root: Schema) -> str:
    if "const" in shape:
        return json.dumps(shape["const"], ensure_ascii=False)
    if "enum" in shape:
        values = [str(value) for value in shape["enum"]]
        return f"one of {', '.join(values)}" if len(values) > 1 else values[0]
    kind = shape.get("type")
    if kind in ("integer", "number"):
        return _number(shape, "a whole number" if kind == "integer" else "a number")
    if kind == "string":
        return _text(shape)
    if kind == "boolean":
        return "true or false"
    if kind == "array":
        items = shape.get("items")
        if not items:
            return "a list"
        inner = words(alternatives(items, root), root)
        return f"a list, each entry {inner}"
    if kind == "object":
        return _mapping(shape, root)
    return "any value"


def _number(shape: Schema, noun: str) -> str:
    low, high = shape.get("minimum"), shape.get("maximum")
    if low is not None and high is not None:
        return f"{noun} from {low} to {high}"
    if low is not None:
        return f"{noun} of {low} or more"
    if high is not None:
        return f"{noun} up to {high}"
    if "exclusiveMinimum" in shape:
        return f"{noun} above {shape['exclusiveMinimum']}"
    return noun


def _text(shape: Schema) -> str:
    if shape.get("format") == "date":
        return "a date as YYYY-MM-DD"
    if shape.get("format") == "date-time":
        return "a moment in UTC as YYYY-MM-DDTHH:MM:SSZ"
    pattern = shape.get("pattern")
    if pattern:
        return _PATTERNS.get(pattern, f"text of the form {pattern}")
    return "text"


def _mapping(shape: Schema, root: Schema) -> str:
    fields = shape.get("properties")
    if fields is not None:
        if set(fields) == {"en", "fr"}:
            address = "^http" in json.dumps(resolved(fields["en"], root))
            return ("an address" if address else "text") + " in both languages: `en` and `fr`"
        needed = [name for name in fields if name in shape.get("required", [])]
        return "a mapping with " + ", ".join(f"`{name}`" for name in needed or fields)
    inner = [*shape.get("patternProperties", {}).values()]
    if isinstance(shape.get("additionalProperties"), dict):
        inner.append(shape["additionalProperties"])
    if not inner:
        return "a mapping"
    said = words([s for part in inner[:1] for s in _shallow(part, root)], root)
    return f"a mapping, each entry {said}"


def _shallow(part: Schema, root: Schema) -> list[Schema]:
    """The shapes of an entry, without those that hold themselves again."""
    found = alternatives(part, root)
    return [s for s in found if s.get("type") != "object" or "properties" in s] or [
        {"type": "object"}
    ]
