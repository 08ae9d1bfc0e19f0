"""Two values out of YAML, and where they differ. Entries of lists are told apart by what names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from macros.faults import Path

NAMES = (
    ("round",), ("id",), ("as_of",), ("code",), ("from",), ("act", "section"), ("year", "scope"),
    ("date",), ("year",), ("value",), ("at_least",), ("level",), ("program",), ("field",),
    ("number",), ("en",),
)  # fmt: skip
"""The fields that name an entry of a list: the first that all entries have, each with its own value."""

LONGEST = 200  # characters of a value in a report


class Nothing:
    """The value that is not there."""

    def __repr__(self) -> str:
        return "nothing"


NOTHING = Nothing()


@dataclass(frozen=True)
class Difference:
    """One place that differs.

    steps   to the place: fields as text, named entries of lists as `Entry`, others by number
    place   the same place in the file that has it: numbers in place of names
    before  the value, NOTHING where the place is new
    after   the value, NOTHING where the place is gone
    """

    steps: tuple[Step, ...]
    place: Path
    before: Any
    after: Any


@dataclass(frozen=True)
class Entry:
    """A named entry of a list."""

    name: str
    field: str

    def __str__(self) -> str:
        return self.name


type Step = str | int | Entry


def path(steps: tuple[Step, ...]) -> str:
    """Steps as people write them: `values[2026-04-30].amount`."""
    text = ""
    for step in steps:
        if isinstance(step, str):
            text += f".{step}" if text else step
        else:
            text += f"[{step}]"
    return text


def differences(
    before: Any, after: Any, steps: tuple[Step, ...] = (), place: Path = ()
) -> Iterator[Difference]:
    """Every place where the two differ, in the order of the newer one."""
    if before == after and type(before) is type(after):
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*after, *before]):
            old, new = before.get(key, NOTHING), after.get(key, NOTHING)
            yield from differences(old, new, (*steps, key), (*place, key))
    elif _entries(before) and _entries(after):
        yield from _of_lists(before, after, steps, place)
    else:
        yield Difference(steps, place, before, after)


def _entries(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(e, dict) for e in value)


def _of_lists(
    before: list[Any], after: list[Any], steps: tuple[Step, ...], place: Path
) -> Iterator[Difference]:
    fields = naming(before, after)
    if fields is None:
        yield from _of_unnamed(before, after, steps, place)
        return
    old = {name_of(fields, entry): (number, entry) for number, entry in enumerate(before)}
    new = {name_of(fields, entry): (number, entry) for number, entry in enumerate(after)}
    gone = [name for name in old if name not in new]
    for name, (number, entry) in new.items():
        known = name
        if name not in old:  # the same entry under another name, or a new one
            known = next((n for n in gone if _but(fields, old[n][1]) == _but(fields, entry)), "")
            gone = [other for other in gone if other != known]
        step = Entry(known or name, fields[0])
        _, was = old.get(known, (0, NOTHING))
        yield from differences(was, entry, (*steps, step), (*place, number))
    for name in gone:
        number, entry = old[name]
        yield Difference((*steps, Entry(name, fields[0])), (*place, number), entry, NOTHING)


def _of_unnamed(
    before: list[Any], after: list[Any], steps: tuple[Step, ...], place: Path
) -> Iterator[Difference]:
    """Entries that nothing names: the equal ones are the same, the others follow in their order."""
    old = [entry for entry in before if entry not in after]
    new = [(number, entry) for number, entry in enumerate(after) if entry not in before]
    if not old and not new:  # the same entries in another order
        yield Difference(steps, place, before, after)
    for was, pair in zip_longest(old, new, fillvalue=None):
        number, entry = pair or (before.index(was), NOTHING)
        value = NOTHING if was is None else was
        yield from differences(value, entry, (*steps, number), (*place, number))


def naming(before: Any, after: list[Any]) -> tuple[str, ...] | None:
    """The fields that name each entry in both states of a list; None where none do."""
    if not _entries(before) or not all(isinstance(entry, dict) for entry in after):
        return None
    return next((f for f in NAMES if _named_by(f, before) and _named_by(f, after)), None)


def _named_by(fields: tuple[str, ...], entries: list[Any]) -> bool:
    if not all(isinstance(e.get(f), str | int) for e in entries for f in fields):
        return False
    return len({name_of(fields, entry) for entry in entries}) == len(entries)


def name_of(fields: tuple[str, ...], entry: dict[str, Any]) -> str:
    """The name of an entry of a list, by these fields."""
    return " ".join(str(entry[field]) for field in fields)


def _but(fields: tuple[str, ...], entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in fields}


def shown(value: Any) -> str:
    """A value in one line: `476`, `true`, `from: 2026-12-01, amount: 600`; cut where it is long."""
    text = " ".join(_shown(value, outermost=True).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _shown(value: Any, *, outermost: bool = False) -> str:
    if isinstance(value, dict):
        inner = ", ".join(f"{key}: {_shown(v)}" for key, v in value.items())
        return inner if outermost else f"{{{inner}}}"
    if isinstance(value, list):
        inner = ", ".join(map(_shown, value))
        return inner if outermost else f"[{inner}]"
    if isinstance(value, bool):
        return str(value).lower()
    return "nothing" if value is None or value is NOTHING else str(value)
