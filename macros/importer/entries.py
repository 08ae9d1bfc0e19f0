"""The entries of the official list, read field by field."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from macros.importer.moments import day_of, moment_of
from macros.importer.numbers import NotReadable, plain, whole_number
from macros.importer.pool_counts import KEYS, ListedPool, counts_of
from macros.models.draw import HIGHEST_SCORE

FIELDS = {
    "drawnumber": "drawNumber",
    "drawdate": "drawDate",
    "drawdatefull": "drawDateFull",
    "drawname": "drawName",
    "drawsize": "drawSize",
    "drawcrs": "drawCRS",
    "drawtext2": "drawText2",
    "drawdatetime": "drawDateTime",
    "drawcutoff": "drawCutOff",
    "drawdistributionason": "drawDistributionAsOn",
    **{key: key for key in KEYS},
}
"""Every field that is read. The list's own spelling of them is uneven, so case does not count."""

_PROGRAMS = (
    (r"federal skilled workers?", "fsw"),
    (r"canadian experience class", "cec"),
    (r"federal skilled trades?", "fst"),
    (r"provincial nominees?", "pnp"),
)

PROGRAMS = tuple(program for _, program in _PROGRAMS)
"""The ids of the programs, in the order in which data/ names them."""

type Value = dt.date | dt.datetime | int | str | tuple[str, ...] | None


@dataclass
class ListedRound:
    """One entry as it was read.

    values    by field of a Draw; a field that the list does not tell is absent
    written   the list's own words for a value
    problems  by field of a Draw, what cannot be read or cannot be true
    """

    round: str
    values: dict[str, Value] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    pool: ListedPool | None = None
    name_fr: str | None = None

    @property
    def order(self) -> tuple[int, str]:
        """What sorts round numbers: 91, then 91a, then 91b, then 92."""
        return order_of(self.round)

    @property
    def date(self) -> dt.date | None:
        """The official date, where it could be read."""
        value = self.values.get("date")
        return value if isinstance(value, dt.date) else None


def order_of(number: str) -> tuple[int, str]:
    """What sorts round numbers: 91, then 91a, then 91b, then 92."""
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyz")
    return int(digits), number[len(digits) :]


def read_all(
    entries: Iterable[Any], others: Iterable[str], ignored: Iterable[str]
) -> tuple[dict[str, ListedRound], list[str]]:
    """The rounds by number, and what is wrong with the list as a whole.

    `others` are the fields beside the list of rounds, `ignored` those that need not be known.
    """
    known = {name.casefold() for name in ignored} | set(FIELDS)
    rounds: dict[str, ListedRound] = {}
    faults: list[str] = []
    new: dict[str, list[str]] = {}
    for name in others:
        if name.casefold() not in known:
            new.setdefault(name, []).append("the list itself")
    for place, entry in enumerate(entries, 1):
        try:
            fields, number = _fields(entry)
        except ValueError as error:
            faults.append(f"entry {place} of the list: {error}")
            continue
        for name in entry:
            if name.casefold() not in known:
                new.setdefault(name, []).append(f"round {number}")
        if number in rounds:
            faults.append(f"round {number}: is in the list twice")
        else:
            rounds[number] = _read(number, fields)
    for name, places in new.items():
        more = f" and {len(places) - 1} more" if len(places) > 1 else ""
        faults.append(
            f'"{name}" ({places[0]}{more}) is a new field: find out what it means, then '
            "read it, or name it under `ignored_fields` in data/official-list.yml"
        )
    return rounds, faults


def _fields(entry: Any) -> tuple[dict[str, Any], str]:
    """The fields with lower-case keys, and the round's number. Raises ValueError."""
    if not isinstance(entry, dict):
        raise NotReadable(f"expected an object, not {str(entry)[:40]!r}")
    fields = {name.casefold(): value for name, value in entry.items()}
    if len(fields) != len(entry):
        raise ValueError("a field stands there in two spellings")
    number = plain(fields.get("drawnumber")).casefold()
    if not re.fullmatch(r"[1-9][0-9]{0,5}[a-z]?", number):
        raise ValueError(f'drawNumber: "{number}" is not the number of a round')
    return fields, number


def _read(number: str, fields: dict[str, Any]) -> ListedRound:
    found = ListedRound(number)

    def put(name: str, key: str, read: Callable[[str], Value]) -> None:
        try:
            text = plain(
                html.unescape(value) if isinstance(value := fields.get(key), str) else value
            )
            if text:
                found.written[name] = text
                found.values[name] = read(text)
        except ValueError as error:
            found.problems[name] = f"{FIELDS[key]}: {error}"

    put("date", "drawdate", day_of)
    _cross_check_date(found, fields)
    put("name", "drawname", str)
    put("invitations", "drawsize", _invited)
    put("crs_cutoff", "drawcrs", _score)
    put("tie_break", "drawcutoff", lambda text: moment_of(text, found.date))
    put("held_at", "drawdatetime", lambda text: moment_of(text, found.date))
    put("programs", "drawtext2", programs_of)
    for name, key in (
        ("date", "drawdate"), ("name", "drawname"), ("invitations", "drawsize"), ("crs_cutoff", "drawcrs"),
    ):  # fmt: skip
        if name not in found.values and name not in found.problems:
            found.problems[name] = f"{FIELDS[key]}: is missing"
    _read_pool(found, fields)
    return found


def _cross_check_date(found: ListedRound, fields: dict[str, Any]) -> None:
    """The date stands there twice: both must say the same, or the one that is there counts."""
    try:
        text = plain(fields.get("drawdatefull"))
        in_words = day_of(text) if text else None
    except ValueError as error:
        found.problems["date"] = f"drawDateFull: {error}"
        return
    if in_words is None:
        return
    if found.date is None and "date" not in found.problems:
        found.values["date"], found.written["date"] = in_words, text
    elif found.date is not None and found.date != in_words:
        other = f"drawDateFull is {text}"
        found.problems["date"] = f"drawDate is {found.written['date']}, but {other}"


def _read_pool(found: ListedRound, fields: dict[str, Any]) -> None:
    try:
        counts = counts_of(fields)
        # Where nothing is counted, the day only repeats some date.
        if counts is None:
            return
        text = plain(fields.get("drawdistributionason"))
        found.written["pool_as_of"] = text
        as_of = day_of(text)
    except ValueError as error:
        found.problems["pool_as_of"] = f"pool: {error}"
        return
    found.values["pool_as_of"] = as_of
    found.pool = ListedPool(as_of, *counts)


def _invited(text: str) -> int:
    number = whole_number(text)
    if not number:
        raise ValueError(f'"{text}" is not a number of invitations')
    return number


def _score(text: str) -> int:
    number = whole_number(text)
    if not number or number > HIGHEST_SCORE:
        raise ValueError(f'"{text}" is not a score from 1 to {HIGHEST_SCORE}')
    return number


def programs_of(text: str) -> tuple[str, ...]:
    """The ids of the programs in a text such as `Federal Skilled Worker and ...`.

    Raises ValueError where it names anything else.
    """
    rest, found = text.casefold(), []
    for pattern, program in _PROGRAMS:
        rest, times = re.subn(pattern, " ", rest)
        if times:
            found.append(program)
    left = re.sub(r"\b(programs?|and|or|the|only)\b|[\s,;.&/]", " ", rest).split()
    if left or not found:
        raise ValueError(f'"{text}": "{" ".join(left)}" is not a program that is known')
    return tuple(found)
