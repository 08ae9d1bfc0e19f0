"""One file of data/ on its way in: read strictly, held to its model, its entities located."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any

from pydantic import BaseModel, ValidationError

from macros.explain import problems
from macros.faults import Path
from macros.kinds import Kind
from macros.salvage import salvage
from macros.yaml_strict import parse, read
from macros.yaml_text import Document


@dataclass
class DataFile:
    """A file with its kind. `model` may be a part of it where `document` has faults."""

    kind: Kind
    name: str  # under data/, with `/`
    document: Document
    model: BaseModel | None = None
    touched: set[Path] = field(default_factory=set)
    places: dict[int, Path] = field(default_factory=dict)

    @property
    def stem(self) -> str:
        """The file's name without folder and ending."""
        return FilePath(self.name).stem

    def written_ids(self, list_name: str) -> set[str]:
        """The ids in the list or mapping of that name, also where the rest of the file is wrong."""
        value = self.document.value if self.document.readable else None
        entries = value.get(list_name) if isinstance(value, dict) else None
        if isinstance(entries, dict):
            return {str(key) for key in entries}
        if isinstance(entries, list):
            return {
                str(entry["id"]) for entry in entries if isinstance(entry, dict) and "id" in entry
            }
        # Not readable: what looks like an id there is taken to exist.
        return set(
            re.findall(r"^ {1,4}(?:- id: )?([a-z0-9-]+):? *$", self.document.text, re.MULTILINE)
        )


def load_file(kind: Kind, path: FilePath, name: str, shown_as: str) -> DataFile:
    """Reads `path` and holds it to the model of its kind; faults are in the document.

    Nothing changes a file's models, so in a running server bytes that were read before give what
    they gave then.
    """
    try:
        content = path.read_bytes()
    except OSError:
        return DataFile(kind, name, read(path, shown_as))  # which says what is wrong
    return _loaded(kind, name, shown_as, content)


@lru_cache(maxsize=512)  # some times as many as there are files
def _loaded(kind: Kind, name: str, shown_as: str, content: bytes) -> DataFile:
    document = parse(content, shown_as)
    loaded = DataFile(kind, name, document)
    if document.text.strip():
        _check_first_line(document, kind, name)
    if not document.readable:
        return loaded
    model, value = kind.model, document.value
    raw: Any = value
    paths: dict[int, Path] = {}
    try:
        loaded.model = model.model_validate(value)
    except ValidationError as error:
        for place, problem, _ in problems(model, value, error):
            # What the strict reader refused has been said; its consequences need no saying.
            if place not in document.refused:
                document.fault(place, problem)
        rest = salvage(model, value)
        loaded.model, loaded.touched, raw, paths = rest.model, rest.touched, rest.raw, rest.paths
    if loaded.model is not None:
        for identity, place in _places(loaded.model, raw, (), paths):
            loaded.places[identity] = place
    return loaded


def _check_first_line(document: Document, kind: Kind, name: str) -> None:
    """Editors complete and check a file by this line, so a wrong one misleads."""
    expected = (
        f"# yaml-language-server: $schema={'../' * name.count('/')}schemas/{kind.name}.schema.json"
    )
    if document.text.split("\n", 1)[0].rstrip("\r") != expected:
        document.fault((), f'the first line must be "{expected}"', line=1)


def _places(value: Any, raw: Any, path: Path, moved: dict[int, Path]) -> Iterator[tuple[int, Path]]:
    """The path of every model inside `value`, by its identity."""
    path = moved.get(id(raw), path)
    if isinstance(value, BaseModel):
        yield id(value), path
        if "root" in type(value).model_fields:
            # A root model has `root`, which its base class does not declare.
            yield from _places(getattr(value, "root"), raw, path, moved)  # noqa: B009
            return
        for name, info in type(value).model_fields.items():
            key = info.alias or name
            inner = raw.get(key) if isinstance(raw, dict) else None
            yield from _places(getattr(value, name), inner, (*path, key), moved)
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            inner = raw[number] if isinstance(raw, list) and number < len(raw) else None
            yield from _places(item, inner, (*path, number), moved)
    elif isinstance(value, dict):
        for key, item in value.items():
            inner = raw.get(key) if isinstance(raw, dict) else None
            yield from _places(item, inner, (*path, key), moved)
