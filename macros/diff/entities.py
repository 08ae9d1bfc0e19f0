"""The differences of two folders of data, by the thing that a reader knows: a round, a province."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, Literal

from macros.datafile import load_file
from macros.diff.values import NOTHING, Difference, differences, name_of, naming
from macros.faults import Path
from macros.kinds import kind_of
from macros.yaml_text import Document

NAMED_BY = ("id", "program")
"""The fields that name the one thing a whole file is about."""


@dataclass(frozen=True)
class EntityChange:
    """One thing that was added, removed or changed.

    name         `draws 447`, `province ontario`, `fees principal`
    place        where it stands in the file that has it, the older one where it is gone
    line         of its first difference, or where it begins: in the file as it was where it is gone
    whole        the thing, where it was added or removed
    differences  what is other than before: their steps begin at the thing, their places at the file
    """

    name: str
    file: str
    place: Path
    line: int
    what: Literal["added", "removed", "changed"]
    whole: Any
    differences: tuple[Difference, ...]


def documents(data: FilePath) -> dict[str, Document]:
    """Every data file by its name below `data`, as strict YAML; what is no data file is left out."""
    found = {}
    for folder, _, names in os.walk(data):
        for file_name in names:
            path = FilePath(folder) / file_name
            name = path.relative_to(data).as_posix()
            kind = kind_of(name) if path.suffix == ".yml" else None
            if kind is not None:
                found[name] = load_file(kind, path, name, f"{data.resolve().name}/{name}").document
    return found


def changes(
    before: Mapping[str, Document], after: Mapping[str, Document]
) -> tuple[list[EntityChange], list[str]]:
    """What changed, file by file; and the files of which nothing is said, as one side is no YAML."""
    found: list[EntityChange] = []
    unreadable: list[str] = []
    for name in sorted({*before, *after}):
        old, new = before.get(name), after.get(name)
        if old and new and old.text == new.text:
            continue
        if any(document and not document.readable for document in (old, new)):
            unreadable.append(f"data/{name}")
        else:
            found += _of_file(name, old, new)
    return found, unreadable


def _of_file(name: str, old: Document | None, new: Document | None) -> Iterator[EntityChange]:
    was: Any = old.value if old else None
    now: Any = new.value if new else None
    before, after = _things(was, now), _things(now, was)
    for steps in dict.fromkeys([*after, *before]):
        place, whole = after.get(steps) or before[steps]
        there, here = (side.get(steps, ((), NOTHING))[1] for side in (before, after))
        if steps in before and steps in after:
            what: Literal["added", "removed", "changed"] = "changed"
        else:
            what = "added" if steps in after else "removed"
        found = tuple(differences(there, here, (), place)) if what == "changed" else ()
        if what == "changed" and not found:
            continue
        document = new if steps in after else old
        first = found[0].place if found and found[0].after is not NOTHING else place
        yield EntityChange(
            name=_title(steps, name, now or was),
            file=f"data/{name}",
            place=place,
            line=document.line(first) if document else 1,
            what=what,
            whole=whole,
            differences=found,
        )


def _things(value: Any, twin: Any) -> dict[tuple[str, ...], tuple[Path, Any]]:
    """The things that a file holds, by the steps to each, with their places in the file.

    `twin` is the file's other state: entries of a list are named alike in both. What belongs to no
    thing in particular (`verified` of a whole file) is a thing without steps.
    """
    if not isinstance(value, dict):
        return {}
    if any(name in value for name in NAMED_BY):
        return {(): ((), value)}
    found: dict[tuple[str, ...], tuple[Path, Any]] = {}
    rest: dict[str, Any] = {}
    for key, inner in value.items():
        beside = twin.get(key) if isinstance(twin, dict) else None
        names = naming(inner, beside if isinstance(beside, list) else [])
        if names:
            for number, entry in enumerate(inner):
                found[key, name_of(names, entry)] = ((key, number), entry)
        elif isinstance(inner, dict) and inner and all(isinstance(v, dict) for v in inner.values()):
            for id_, entry in inner.items():
                found[key, str(id_)] = ((key, id_), entry)
        elif isinstance(inner, dict | list):
            found[key,] = ((key,), inner)
        else:
            rest[key] = inner
    return found | ({(): ((), rest)} if rest else {})


def _title(steps: tuple[str, ...], name: str, value: Any) -> str:
    kind = kind_of(name)
    label = kind.name if kind else "file"
    if label == "wording":  # two languages have the same keys
        return " ".join([name.removesuffix(".yml"), *steps])
    if steps:
        return " ".join(steps)
    named = next((value[field] for field in NAMED_BY if field in value), None)
    return f"{label} {named}" if named else f"file {name}"
