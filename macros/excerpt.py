"""A real file, shortened to one entry of each list and annotated with what its fields mean."""

from __future__ import annotations

from pathlib import Path as FilePath

from pydantic import BaseModel

from macros.faults import Path
from macros.shapes import at
from macros.yaml_strict import read

_LONGEST = 70  # lines


def excerpt(path: FilePath, name: str, model: type[BaseModel]) -> str:
    """The lines of the file at `path` that show each field once, each with a comment above it."""
    document = read(path, name)
    starts: dict[int, Path] = {}
    for place, line in document.lines.items():
        if place and (line not in starts or len(place) < len(starts[line])):
            starts[line] = place
    firsts = _first_keys(document.value, ())
    shown: list[str] = []
    explained: set[Path] = set()
    owner: Path = ()
    for number, text in enumerate(document.text.rstrip("\n").split("\n"), start=1):
        if owner and text.lstrip().startswith("#"):
            continue
        begins = text.strip() != "" and number in starts
        owner = starts.get(number, owner)
        indent = text[: len(text) - len(text.lstrip())]
        if not text.strip():
            continue
        if _is_more_of_the_same(owner, firsts, model):
            note = f"{indent}# …"
            if begins and not (shown and shown[-1].strip() == "# …"):
                shown.append(note)
            continue
        # The first field of an entry stands on the entry's own line, short entries stand on one.
        here = [p for p, line in document.lines.items() if line == number and p]
        depth = min((len(p) for p in here), default=0) + isinstance(owner[-1:] and owner[-1], int)
        for place in [p for p in here if len(p) <= depth]:
            about = _about(model, place)
            key = tuple("" if isinstance(step, int) else step for step in place)
            if about and key not in explained:
                explained.add(key)
                several = sum(len(p) == len(place) for p in here) > 1
                shown.append(f"{indent}# {f'{place[-1]}: ' if several else ''}{about}")
        shown.append(text)
        if len(shown) >= _LONGEST:
            shown.append("# …")
            break
    return "\n".join(shown)


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
