"""What can still be judged in a file with faults: the value with its bad parts mended or left out.

A bad cut-off must not hide that the same round's number is used twice. So a bad part is replaced by
the nearest value that is allowed, or the entry that holds it is left out; then the checks across
files run on the rest. Nothing of this is ever published: a file with faults stops every build.
"""

from __future__ import annotations

import calendar
import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError

from macros.explain import problems, value_at
from macros.faults import Path
from macros.shapes import ID, Schema, at

_ROUNDS_OF_MENDING = 12


@dataclass
class Salvaged:
    """`model` is None where nothing was left. `touched` holds the paths that are not as written."""

    model: BaseModel | None
    raw: Any
    paths: dict[int, Path]
    touched: set[Path] = field(default_factory=set)


def salvage(model: type[BaseModel], value: Any) -> Salvaged:
    """As much of `value` as can be made to fit `model`."""
    raw = copy.deepcopy(value)
    result = Salvaged(None, raw, dict(_containers(raw, ())))
    for attempt in range(_ROUNDS_OF_MENDING):
        try:
            result.model = model.model_validate(raw)
        except ValidationError as error:
            hopeless: set[Path] = set()
            for path, _, details in problems(model, raw, error):
                result.touched.add(_written_path(result, path))
                if attempt >= 2 or not _mend(model, raw, path, details["type"]):
                    hopeless.add(_entry_around(raw, path))
            # From the end, so that leaving out one entry of a list does not move the others.
            for path in sorted(hopeless, key=_order, reverse=True):
                _leave_out(raw, path)
        else:
            return result
    return result


def _containers(value: Any, path: Path) -> Iterator[tuple[int, Path]]:
    """The path of every list and mapping by its identity, true also when entries are left out."""
    if isinstance(value, dict | list):
        yield id(value), path
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _containers(inner, (*path, step))


def _written_path(result: Salvaged, path: Path) -> Path:
    """The path that `path` of the mended value has in the file."""
    for length in range(len(path), -1, -1):
        known = result.paths.get(id(value_at(result.raw, path[:length])))
        if known is not None:
            return (*known, *path[length:])
    return path


def _mend(model: type[BaseModel], raw: Any, path: Path, kind: str) -> bool:
    """Puts an allowed value at `path`. False where none suggests itself."""
    if not path:
        return False
    outer, last = value_at(raw, path[:-1]), path[-1]
    if not isinstance(outer, dict):
        return False
    if kind == "extra_forbidden":
        outer.pop(last, None)
        return True
    if last in ("en", "fr"):
        other = outer.get("fr" if last == "en" else "en")
        outer[last] = other if isinstance(other, str) and other.strip() else "?"
        return True
    value = outer.get(last)
    for shape in at(model, path):
        nearest = _nearest(shape, value)
        if nearest is not None and shape.get("format") == "date":
            nearest = _in_order(raw, path, nearest)
        if nearest is not None and nearest != value:
            outer[last] = nearest
            return True
    if last in outer and not any(last in s.get("required", []) for s in at(model, path[:-1])):
        del outer[last]
        return True
    return False


def _nearest(shape: Schema, value: Any) -> Any:
    """The allowed value next to `value`: a bound, the last day of the month, the same as text."""
    if isinstance(value, int | float) and shape.get("type") == "string":
        return str(value)
    if isinstance(value, str) and shape.get("type") == "integer" and value.isdecimal():
        return int(value)
    if isinstance(value, str) and shape.get("pattern") == ID:
        return re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-") or "unknown"
    if isinstance(value, int) and shape.get("type") in ("integer", "number"):
        low, high = shape.get("minimum"), shape.get("maximum")
        if low is not None and value < low:
            return low
        if high is not None and value > high:
            return high
    if isinstance(value, str) and shape.get("format") == "date":
        match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value)
        if match and match[1] != "0000" and 1 <= int(match[2]) <= 12 and int(match[3]) >= 1:
            last = calendar.monthrange(int(match[1]), int(match[2]))[1]
            return f"{match[1]}-{match[2]}-{min(int(match[3]), last):02}"
    return None


def _in_order(raw: Any, path: Path, day: str) -> str:
    """`day`, or where its list runs by date and it falls out of it, the day of a neighbour."""
    if len(path) < 2 or not isinstance(path[-2], int):
        return day
    entries, number = value_at(raw, path[:-2]), path[-2]

    def neighbour(index: int) -> str | None:
        entry = entries[index] if 0 <= index < len(entries) else None
        found = entry.get(path[-1]) if isinstance(entry, dict) else None
        return found if isinstance(found, str) and len(found) == len("2021-07-08") else None

    before, after = neighbour(number - 1), neighbour(number + 1)
    if after is not None and day > after:
        return after
    return before if before is not None and day < before else day


def _entry_around(raw: Any, path: Path) -> Path:
    """The innermost entry of a list around `path`, or else the innermost field there is."""
    for length in range(len(path), 0, -1):
        if isinstance(value_at(raw, path[: length - 1]), list):
            return path[:length]
    for length in range(len(path), 0, -1):
        outer = value_at(raw, path[: length - 1])
        if isinstance(outer, dict) and path[length - 1] in outer:
            return path[:length]
    return ()


def _order(path: Path) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (0, step) for step in path]


def _leave_out(raw: Any, path: Path) -> None:
    if not path:
        return
    outer, step = value_at(raw, path[:-1]), path[-1]
    if (isinstance(outer, list) and isinstance(step, int) and step < len(outer)) or (
        isinstance(outer, dict) and step in outer
    ):
        # The condition holds a list to whole numbers; mypy does not join the two.
        del outer[step]  # type: ignore[arg-type]
