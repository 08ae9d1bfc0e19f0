"""Says what pydantic found wrong in plain words, once for each place in the file."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.faults import Path, did_you_mean
from macros.shapes import ID, at, words_at

_LANGUAGES = {"en": "English", "fr": "French"}
_WRONG_KIND = (
    "int_type", "int_from_float", "float_type", "string_type", "bool_type", "list_type",
    "tuple_type", "dict_type", "model_type", "model_attributes_type", "literal_error",
    "date_type", "is_instance_of", "none_required", "set_type", "frozen_set_type",
)  # fmt: skip
_GROUPED = re.compile(r"\d+|\d{1,3}([ ,.'\u2019\u00a0\u202f]\d{3})+")  # 4,500 and 4 500
_CURLY = "“”„‘’«»"
_MISSING = object()


def problems(
    model: type[BaseModel], value: Any, error: ValidationError
) -> list[tuple[Path, str, ErrorDetails]]:
    """Every place where `value` is wrong, with the problem, in the order of the file."""
    by_place: dict[Path, ErrorDetails] = {}
    for details, path in _likeliest(error, value):
        known = by_place.get(path)
        if known is None or known["type"] in _WRONG_KIND:
            by_place[path] = details
    return [(path, _say(model, value, path, e), e) for path, e in by_place.items()]


def value_at(value: Any, path: Path) -> Any:
    """The value at `path`; an object of no other use where there is none."""
    for step in path:
        entries = dict(enumerate(value)) if isinstance(value, list) else value
        value = entries.get(step, _MISSING) if isinstance(entries, dict) else _MISSING
    return value


def shown(value: Any) -> str:
    """A value as it stands in the file, shortened."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "..."


def _likeliest(error: ValidationError, value: Any) -> list[tuple[ErrorDetails, Path]]:
    """The errors with their real paths. Of a choice between shapes, those of the nearest shape."""
    kept: list[tuple[ErrorDetails, Path]] = []
    branches: dict[Path, dict[str, list[tuple[ErrorDetails, Path]]]] = defaultdict(dict)
    for details in error.errors(include_url=False):
        path, choice = _real_path(details, value)
        if choice is None:
            kept.append((details, path))
        else:
            branches[choice[0]].setdefault(choice[1], []).append((details, path))
    for place, choices in branches.items():
        best = min(choices.values(), key=lambda errors: _distance(errors, place))
        if all(errors[0][0]["type"] in _WRONG_KIND and errors[0][1] == place
               for errors in choices.values()):  # fmt: skip
            best = best[:1]
        kept.extend(best)
    return kept


def _distance(errors: list[tuple[ErrorDetails, Path]], place: Path) -> tuple[int, int]:
    """How far a shape of a choice is from what was written: wrong kind, then number of faults."""
    first = 0
    for details, path in errors:
        if path == place and details["type"] in _WRONG_KIND:
            first = max(first, 2)
        elif details["type"] == "literal_error" and len(path) == len(place) + 1:
            first = max(first, 1)  # the field that tells the shapes apart
    return first, len(errors)


def _real_path(details: ErrorDetails, value: Any) -> tuple[Path, tuple[Path, str] | None]:
    """The path in the file; where a choice of shapes was made, its path and the shape's name."""
    path: list[str | int] = []
    choice: tuple[Path, str] | None = None
    steps = details["loc"]
    for number, step in enumerate(steps):
        last = number == len(steps) - 1
        inside = value_at(value, tuple(path))
        if step == "[key]":
            continue
        if value_at(inside, (step,)) is not _MISSING:
            path.append(step)
        elif isinstance(inside, dict) and str(step).isdigit() and int(step) in inside:
            path.append(int(step))
        elif last and details["type"] == "missing":
            path.append(step)
        elif choice is None:
            choice = (tuple(path), str(step))
    return tuple(path), choice


def _say(model: type[BaseModel], whole: Any, path: Path, error: ErrorDetails) -> str:
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    language = _LANGUAGES.get(str(path[-1])) if path else None
    if language and (kind == "missing" or value is None):
        return f"the {language} text is missing"
    if language and value == "":
        return f"the {language} text is empty"
    if kind == "extra_forbidden":
        return _unknown_field(model, whole, path)
    if kind in ("value_error", "assertion_error"):
        return str(context.get("error", error["msg"]))
    if kind in ("too_short", "too_long"):
        few = "few" if kind == "too_short" else "many"
        limit = context.get("min_length", context.get("max_length"))
        return f"{context.get('actual_length')} entries are too {few}: the limit is {limit}"
    if kind.startswith("union_tag"):
        return _unknown_tag(context)
    if error["loc"] and error["loc"][-1] == "[key]":
        return f"the key {shown(value)} does not fit: it must match {context.get('pattern')}"
    return _misfit(model, path, error)


def _misfit(model: type[BaseModel], path: Path, error: ErrorDetails) -> str:
    """A value that is absent, of the wrong kind, or outside its limits."""
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    expected = f"expected {words_at(model, path)}"
    if kind == "missing":
        return f"is missing: {expected}{_about(model, path)}"
    if kind == "literal_error":
        choices = [c for s in at(model, path) for c in [*s.get("enum", []), s.get("const")] if c]
        return f"{shown(value)} is not known: {expected}{did_you_mean(str(value), choices)}"
    if kind in _WRONG_KIND:
        return f"{shown(value)} is {_kind_of(value)}: {expected}{_as_meant(model, path, value)}"
    for side, limits in (("above", ("le", "lt")), ("below", ("ge", "gt"))):
        for limit in limits:
            if limit in context:
                return f"{shown(value)} is {side} {context[limit]}: {expected}"
    return f"{shown(value)} does not fit: {expected}{_as_meant(model, path, value)}"


def _as_meant(model: type[BaseModel], path: Path, value: Any) -> str:
    """`; write 4500` where it is plain what was meant: other quotes, other marks, other letters."""
    shapes = at(model, path)
    kinds = {shape.get("type") for shape in shapes}
    meant: Any = None
    if isinstance(value, int) and not isinstance(value, bool) and "string" in kinds:
        meant = str(value)
    elif isinstance(value, str) and "integer" in kinds and _GROUPED.fullmatch(value):
        meant = int(re.sub(r"\D", "", value))
    elif isinstance(value, str) and value[:1] in _CURLY and value[-1:] in _CURLY:
        return f"; write straight quotes, not {value[0]} and {value[-1]}"
    elif isinstance(value, str) and any(shape.get("pattern") == ID for shape in shapes):
        meant = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")
    return f"; write {shown(meant)}" if meant or meant == 0 else ""


def _unknown_tag(context: dict[str, Any]) -> str:
    """The field that says which of several shapes is meant is absent or unknown."""
    field = str(context.get("discriminator", "kind")).strip("'")
    if "tag" not in context:
        return f"`{field}` is missing: it says which fields are expected here"
    tags = str(context.get("expected_tags", ""))
    hint = did_you_mean(str(context["tag"]), [tag.strip(" '") for tag in tags.split(",")])
    return f'`{field}` is "{context["tag"]}": expected one of {tags.replace("'", "")}{hint}'


def _unknown_field(model: type[BaseModel], whole: Any, path: Path) -> str:
    """Names the field that was likely meant, or else all that could be."""
    outer = value_at(whole, path[:-1])
    fields = {name for shape in at(model, path[:-1]) for name in shape.get("properties", {})}
    free = sorted(fields - set(outer if isinstance(outer, dict) else ()))
    hint = did_you_mean(str(path[-1]), free) or did_you_mean(str(path[-1]), fields)
    return f"there is no such field here{hint or '; known: ' + ', '.join(sorted(fields))}"


def _about(model: type[BaseModel], path: Path) -> str:
    """What the field is for, from its description."""
    said = [s["description"] for s in at(model, path) if "description" in s and "title" in s]
    return f" ({said[0].splitlines()[0].rstrip('.')})" if said else ""


def _kind_of(value: Any) -> str:
    if value is None:
        return "no value"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int):
        return "a whole number"
    if isinstance(value, float):
        return "a number with decimals"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "a mapping"
