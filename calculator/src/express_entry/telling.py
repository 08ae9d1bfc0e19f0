"""The way back from a profile to the contract's JSON, and what of it two profiles tell differently."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from express_entry.language import ABILITIES, LanguageResult
from express_entry.profile import Job, Profile, Spouse

ALWAYS = frozenset(("first_language", "second_language", "spouse"))
"""Fields in which null is an answer, not the lack of one."""
BENCHMARKS = {"en": "clb", "fr": "nclc"}
JOB_NAMES = {"begins": "from", "ends": "to"}


def as_json(told: Profile | Spouse | Job | LanguageResult) -> dict[str, Any]:
    """What was told as the JSON that `Profile.from_dict` reads. What was not told has no field."""
    if isinstance(told, LanguageResult):
        return _result(told)
    found: dict[str, Any] = {}
    for field in fields(told):
        value = getattr(told, field.name)
        if value is None and field.name not in ALWAYS:
            continue
        found[JOB_NAMES.get(field.name, field.name)] = _plain(value)
    if "birth_date" in found:
        del found["age"]
    return found


def differences(before: Profile, after: Profile) -> dict[str, Any]:
    """What `after` tells otherwise, by path: `{"education": "masters", "first_language.reading": 8}`.

    A path of which the value is None is no longer told, or told as null. A language result of another
    test is one value; of the same test only the scores that differ are named.
    """
    return dict(_differences(before.as_dict(), after.as_dict(), ""))


def _differences(
    before: Mapping[str, Any], after: Mapping[str, Any], path: str
) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name in {**after, **before}:
        old, new = before.get(name), after.get(name)
        if isinstance(old, Mapping) and isinstance(new, Mapping) and _same_test(old, new):
            found += _differences(old, new, f"{path}{name}.")
        elif old != new:
            found.append((f"{path}{name}", new))
    return found


def _same_test(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether two objects can be told apart field by field; scores of two tests can't."""
    return bool(old.get("test") == new.get("test"))


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [as_json(job) for job in value]
    if isinstance(value, Profile):  # a spouse's own profile tells of no spouse
        return {name: own for name, own in value.as_dict().items() if name != "spouse"}
    if isinstance(value, Spouse | LanguageResult):
        return as_json(value)
    return value


def _result(told: LanguageResult) -> dict[str, Any]:
    """The scores of the report; where only levels are known, the levels themselves."""
    test = told.test if told.scores else BENCHMARKS[told.language]
    result: dict[str, Any] = {"test": test}
    result |= zip(ABILITIES, told.scores or told.levels, strict=True)
    return result | ({"taken": told.taken.isoformat()} if told.taken else {})
