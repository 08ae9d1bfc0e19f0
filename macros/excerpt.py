"""A real file, shortened to one entry of each list and annotated with what its fields mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath

from pydantic import BaseModel

from macros.faults import Path
from macros.shapes import at
from macros.yaml_strict import read

_LONGEST = 70  # lines
_MORE = "# …"


def excerpt(path: FilePath, name: str, model: type[BaseModel]) -> str:
    """The lines of the file at `path` that show each field once, each with a comment above it."""
    document = read(path, name)
    begun = _begun(document.lines)
    firsts = _first_keys(document.value, ())
    shown: list[str] = []
    explained: set[Path] = set()
    owner: Path = ()
    for number, text in enumerate(document.text.rstrip("\n").split("\n"), start=1):
        is_comment = text.lstrip().startswith("#")
        if not text.strip() or (owner and is_comment):
            continue
        here = begun.get(number, [])
        owner = min(here, key=len, default=owner)
        indent = text[: len(text) - len(text.lstrip())]
        if _is_more_of_the_same(owner, firsts, model):
            if here and (not shown or shown[-1].strip() != _MORE):
                shown.append(indent + _MORE)
            continue
        shown += [f"{indent}# {note}" for note in _notes(here, owner, model, explained)]
        shown.append(text)
        if len(shown) >= _LONGEST:
            shown.append(_MORE)
            break
    return "\n".join(shown)


def _begun(lines: Mapping[Path, int]) -> dict[int, list[Path]]:
    """The paths whose values begin on each line, as they stand in the file."""
    begun: dict[int, list[Path]] = {}
    for place, line in lines.items():
        if place:
            begun.setdefault(line, []).append(place)
    return begun


def _notes(
    here: list[Path], owner: Path, model: type[BaseModel], explained: set[Path]
) -> Iterator[str]:
    """What the fields of a line hold, those of them that no line above has explained."""
    # The first field of an entry stands on the entry's own line, short entries stand on one.
    depth = min(map(len, here), default=0) + isinstance(owner[-1:] and owner[-1], int)
    for place in [p for p in here if len(p) <= depth]:
        about = _about(model, place)
        key = tuple("" if isinstance(step, int) else step for step in place)
        if about and key not in explained:
            explained.add(key)
            several = sum(len(p) == len(place) for p in here) > 1
            yield f"{f'{place[-1]}: ' if several else ''}{about}"


def _first_keys(value: object, path: Path) -> set[Path]:
    """The path of the first entry of every mapping and list."""
    found: set[Path] = set()
    entries = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value if isinstance(value, list) else [])
    )
    for number, (step, inner) in enumerate(entries):
        if number == 0:
            found.add((*path, step))
        found |= _first_keys(inner, (*path, step))
    return found


def _is_more_of_the_same(owner: Path, firsts: set[Path], model: type[BaseModel]) -> bool:
    """Whether a line belongs to a later entry of a list, or of a mapping with free keys."""
    for length in range(1, len(owner) + 1):
        place = owner[:length]
        if place in firsts:
            continue
        outer = at(model, place[:-1])
        if isinstance(place[-1], int) or not any("properties" in shape for shape in outer):
            return True
    return False


def _about(model: type[BaseModel], place: Path) -> str:
    """What the field at `place` holds, from its description; one line."""
    if place[-1] in ("en", "fr"):
        return ""
    for outer in at(model, place[:-1]):
        field = outer.get("properties", {}).get(place[-1])
        if field and field.get("description"):
            needed = "" if place[-1] in outer.get("required", []) else " (optional)"
            return " ".join(str(field["description"]).split()).rstrip(".") + needed
    return ""
