"""What the models generate: data/schemas/ for editors, data/README.md for people."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from macros.guide import field_guide
from macros.kinds import KINDS, Kind
from macros.shapes import Schema, schema_of

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def generated(data: Path) -> dict[str, str]:
    """Every generated file by its path under data/; the guide takes its examples from there."""
    files = {f"schemas/{kind.name}.schema.json": schema_text(kind) for kind in KINDS}
    return {**files, "README.md": field_guide(data)}


def schema_text(kind: Kind) -> str:
    """The JSON Schema (draft 2020-12) of one file of this kind; the same bytes every time."""
    schema = _closed(schema_of(kind.model))
    head = {"$schema": _DIALECT, "title": f"data/{kind.files}", "description": kind.about}
    return json.dumps(head | {k: v for k, v in schema.items() if k not in head}, ensure_ascii=False,
                      indent=2) + "\n"  # fmt: skip


def is_current(name: str, committed: str, text: str) -> bool:
    """Whether a committed file says what the models say.

    The guide's examples are excerpts of data: a fact that changes there does not make it wrong.
    """
    if name == "README.md":
        return _without_examples(committed) == _without_examples(text)
    return committed == text


def _without_examples(guide: str) -> str:
    return re.sub(r"^```yaml\n.*?^```$", "", guide, flags=re.MULTILINE | re.DOTALL)


def _closed(schema: Any) -> Any:
    """Mappings with free keys allow only keys of the right form, in editors too."""
    if isinstance(schema, dict):
        closed: Schema = {key: _closed(value) for key, value in schema.items()}
        if "patternProperties" in closed and closed.get("type") == "object":
            closed.setdefault("additionalProperties", False)
        return closed
    return [_closed(item) for item in schema] if isinstance(schema, list) else schema
