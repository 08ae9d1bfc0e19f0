"""The profiles of profiles.yml, as the contract has a profile, without a date."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ABILITIES = ("speaking", "listening", "reading", "writing")
LANGUAGES = ("first_language", "second_language", "language")
FILE = Path(__file__).with_name("profiles.yml")


@dataclass(frozen=True)
class Example:
    """A profile with the name that a report has for it."""

    name: str
    profile: dict[str, Any]


def examples() -> list[Example]:
    """The published ones, then the made ones."""
    held = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    published = [Example(each["name"], _in_full(each["profile"])) for each in held["published"]]
    return published + [found for group in held["made"] for found in _made(group)]


def _made(group: dict[str, Any]) -> Iterator[Example]:
    for name, profile in group["profiles"].items():
        plain = _in_full(profile)
        yield Example(name, plain)
        for field, values in group["each"].items():
            for value in values:
                yield Example(f"{name}, {field} {_shown(value)}", _with(plain, field, value))


def _with(profile: dict[str, Any], field: str, value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(profile)
    *outer, last = field.split(".")
    inner = changed
    for step in outer:
        inner = inner.setdefault(step, {})
    inner |= _in_full({last: value})
    return changed


def _in_full(profile: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _in_full(value)
        if isinstance(value, dict)
        else _result(value)
        if name in LANGUAGES and value
        else value
        for name, value in profile.items()
    }


def _result(text: str) -> dict[str, Any]:
    """`clb 9` and `ielts-gt 7 8.5 8 7` as language results."""
    test, *scores = text.split()
    numbers = [float(score) if "." in score else int(score) for score in scores]
    return {"test": test} | dict(zip(ABILITIES, numbers * (4 // len(numbers)), strict=True))


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
