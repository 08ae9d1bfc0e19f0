"""data/README.md, the field guide for contributors: every kind of file, its fields, an example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.excerpt import excerpt
from macros.kinds import KINDS, Kind
from macros.shapes import Schema, alternatives, resolved, schema_of, words

_TEMPLATE = Path(__file__).parent / "templates" / "field-guide.md"
_MARK = "<!-- kinds -->"

# Explained once in the introduction.
_EVERYWHERE = {"Text", "Link"}


def field_guide(data: Path) -> str:
    """The whole guide. Examples are taken from the folder `data`."""
    shared = _shared_models()
    sections = [_section(kind, data, shared) for kind in KINDS]
    parts = [f"### {name}\n\n{_model(schema, root)}" for name, (schema, root) in shared.items()]
    contents = ["| file | what it holds |", "|---|---|"]
    contents += [f"| [`{k.files}`](#{_anchor(k.files)}) | {k.about} |" for k in KINDS]
    parts_text = "## Parts that several kinds use\n\n" + "\n".join(parts)
    return _TEMPLATE.read_text(encoding="utf-8").replace(
        _MARK, "\n".join([*contents, "", *sections, parts_text])
    )


def _anchor(heading: str) -> str:
    """The anchor that code hosts give a heading."""
    return "".join(c for c in heading.lower() if c.isalnum() or c in "-_")


def _models_of(root: Schema) -> dict[str, Schema]:
    """The models inside a file, by name."""
    found = root.get("$defs", {})
    return {name: found[name] for name in found if "properties" in found[name]}


def _shared_models() -> dict[str, tuple[Schema, Schema]]:
    """The models that more than one kind uses, with the schema they were found in."""
    seen: dict[str, list[Schema]] = {}
    for kind in KINDS:
        root = schema_of(kind.model)
        for name in _models_of(root):
            seen.setdefault(name, []).append(root)
    return {
        name: (_models_of(roots[0])[name], roots[0])
        for name, roots in sorted(seen.items())
        if len(roots) > 1 and name not in _EVERYWHERE and all(
            _models_of(root)[name] == _models_of(roots[0])[name] for root in roots)
    }  # fmt: skip


def _section(kind: Kind, data: Path, shared: dict[str, Any]) -> str:
    root = schema_of(kind.model)
    lines = [f"## `{kind.files}`", "", kind.about, ""]
    example = next(iter(sorted(data.glob(_example(kind)))), None)
    if example is not None:
        name = example.relative_to(data).as_posix()
        body = excerpt(example, name, kind.model)
        lines += [f"From [{name}]({name}), shortened:", "", "```yaml", body, "```", ""]
    lines.append(_model(root, root))
    for name, schema in sorted(_models_of(root).items()):
        if name not in shared and name not in _EVERYWHERE:
            lines += [f"### {name}", "", _model(schema, root)]
    return "\n".join(lines)


def _example(kind: Kind) -> str:
    """A file that shows the kind well and rarely changes; else the first."""
    return {"draws": "draws/2021.yml", "wording": "wording/en/site.yml"}.get(kind.name, kind.files)


def _model(schema: Schema, root: Schema) -> str:
    """What a model is, and its fields as a table."""
    about = " ".join(str(schema.get("description", "")).split())
    rows = [
        f"| `{name}` | {'yes' if name in schema.get('required', []) else 'no'} | {said} |"
        for name, said in _fields(schema, root)
    ]
    table = ["| field | required | what it holds |", "|---|---|---|", *rows, ""] if rows else []
    return "\n".join([about, "", *table] if about else table)


def _fields(schema: Schema, root: Schema) -> Iterator[tuple[str, str]]:
    for name, field in schema.get("properties", {}).items():
        kind = _kind(field, root)
        about = " ".join(str(field.get("description", "")).split())
        default = field.get("default")
        said = kind[0].upper() + kind[1:] + "."
        if about:
            said += f" {about[0].upper()}{about[1:].rstrip('.')}."
        if isinstance(default, str | bool | int):
            said += (
                f" If left out: {str(default).lower() if default in (True, False) else default}."
            )
        yield name, said.replace("|", "\\|").replace("<", "&lt;")


def _kind(field: Schema, root: Schema) -> str:
    """The kind of value in words; models are linked to their own table."""
    if "$ref" in field:
        name = field["$ref"].rsplit("/", 1)[1]
        target = resolved(field, root)
        if "properties" in target and name not in _EVERYWHERE:
            return f"[{name}](#{name.lower()})"
        return words(alternatives(target, root), root)
    for choice in ("anyOf", "oneOf"):
        if choice in field:
            parts = [_kind(part, root) for part in field[choice] if part.get("type") != "null"]
            one = parts[0]
            if parts[1:] == [f"a list: {one}"]:
                return f"{one}, or a list of them"
            return " or ".join(dict.fromkeys(parts))
    if field.get("type") == "array" and "items" in field:
        return f"a list: {_kind(field['items'], root)}"
    values = [*field.get("patternProperties", {}).values()]
    if isinstance(field.get("additionalProperties"), dict):
        values.append(field["additionalProperties"])
    if field.get("type") == "object" and values:
        return f"entries by key: {_kind(values[0], root)}"
    return words([field], root).replace(" of lower-case letters, digits and hyphens", "")
