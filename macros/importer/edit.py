"""A plan made into new texts of the files, with every byte beside its edits as it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Any

from macros.importer.blocks import FIELDS, head, pool_block, round_block, scalar
from macros.importer.entries import order_of
from macros.importer.held import Held
from macros.importer.layout import Entry, NotEditable, Sheet, last_line, member
from macros.importer.plan import Change, Plan
from macros.named_sources import ROUNDS_FEED

_DASH = 2

type Sheets = dict[str, Sheet]
# What an entry is sorted by, and what makes its lines when the column of its dash is known.
type Block = tuple[Any, Callable[[int], str]]


def new_texts(plan: Plan, held: Held, day: dt.date) -> dict[str, str]:
    """The texts of the files that change, by name under data/. `day` becomes their `verified`.

    Raises NotEditable where a file is laid out in a way that cannot be edited.
    """
    sheets: Sheets = {}
    new_files: dict[str, str] = {}
    for change in [*plan.filled, *plan.accepted]:
        (_change_pool if change.pool else _change_round)(sheets, held, change)
    rounds: dict[str, list[Block]] = {}
    for new in plan.new:
        name = f"draws/{new.date.year}.yml"
        source = held.sources.get(name) or [ROUNDS_FEED]
        block = partial(round_block, new, file_source=source)
        rounds.setdefault(name, []).append((order_of(new.round), block))
    repeats = _repeats(plan, held)
    snapshots: dict[str, list[Block]] = {}
    for as_of, pool in plan.pools.items():
        name = f"pools/{as_of.year}.yml"
        source = held.sources.get(name) or [ROUNDS_FEED]
        snapshot = partial(pool_block, pool, file_source=source, repeats=repeats.get(as_of))
        snapshots.setdefault(name, []).append((as_of.isoformat(), snapshot))
    for blocks, key, order in ((rounds, "round", order_of), (snapshots, "as_of", str)):
        for name, new_blocks in blocks.items():
            new_blocks.sort(key=lambda block: block[0])
            if name in held.texts:
                _insert(_sheet(sheets, held, name), key, order, new_blocks)
            else:
                new_files[name] = _new_file(name, day, new_blocks)
    for as_of, before in repeats.items():
        if (known := held.pools.get(as_of)) is not None:
            sheet = _sheet(sheets, held, held.file_of(known))
            entry = _entry(sheet, "as_of", as_of.isoformat())
            _add_field(sheet, entry, "repeats", before.isoformat(), ("as_of", "total", "ranges"))
    for sheet in sheets.values():
        if (verified := member(sheet.root, "verified")) is not None:
            sheet.replace(verified, day.isoformat())
    return new_files | {name: sheet.result() for name, sheet in sheets.items()}


def _sheet(sheets: Sheets, held: Held, name: str) -> Sheet:
    if name not in sheets:
        sheets[name] = Sheet(name, held.texts[name])
    return sheets[name]


def _entry(sheet: Sheet, key: str, value: str) -> Entry:
    for entry in sheet.entries(sheet.name.split("/")[0]):
        node = entry.value(key)
        if node is not None and node.value == value:
            return entry
    raise NotEditable(f"{sheet.name}: {key} {value} was not found in the text")


def _change_round(sheets: Sheets, held: Held, change: Change) -> None:
    sheet = _sheet(sheets, held, held.file_of(held.draws[change.round]))
    entry = _entry(sheet, "round", change.round)
    node = entry.value(change.field)
    if node is not None:
        sheet.replace(node, scalar(change.listed))
    else:
        before = FIELDS[: FIELDS.index(change.field)]
        _add_field(sheet, entry, change.field, scalar(change.listed), before)

    # Where the field has a known slip, that one says what is held here, too.
    for place, slip in enumerate(held.slips):
        if (slip.round, slip.field) == (change.round, change.field):
            other = _sheet(sheets, held, "official-list.yml")
            if (value := other.entries("slips")[place].value("held")) is not None:
                other.replace(value, scalar(change.listed))


def _change_pool(sheets: Sheets, held: Held, change: Change) -> None:
    if change.pool is None:
        raise ValueError(f"{change} is not about a pool")
    sheet = _sheet(sheets, held, held.file_of(held.pools[change.pool]))
    entry = _entry(sheet, "as_of", change.pool.isoformat())
    ranges = entry.value("ranges")
    node = entry.value("total") if change.field == "total" else member(ranges, change.field)
    if node is None:
        raise NotEditable(
            f"{sheet.name}: {change.field} of {change.pool} was not found in the text"
        )
    sheet.replace(node, scalar(change.listed))


def _add_field(sheet: Sheet, entry: Entry, field: str, value: str, before: tuple[str, ...]) -> None:
    """Puts a new line below the last of the fields `before` that are there."""
    nodes = [node for name in before if (node := entry.value(name)) is not None]
    line = max((last_line(node) for node in nodes), default=entry.first_line) + 1
    indent = " " * entry.node.start_mark.column
    sheet.insert_lines(line, f"{indent}{field}: {value}\n")


def _new_file(name: str, day: dt.date, blocks: list[Block]) -> str:
    kind, year = name.removesuffix(".yml").split("/")
    return head(kind, int(year), day) + "".join(make(_DASH) for _, make in blocks)


def _insert(sheet: Sheet, key: str, order: Callable[[str], Any], blocks: list[Block]) -> None:
    """Puts new entries where they belong in a file. `blocks` are sorted, entries by `key`."""
    kind = sheet.name.split("/", maxsplit=1)[0]
    entries = sheet.entries(kind)
    if not entries:
        new = f"{kind}:\n" + "".join(make(_DASH) for _, make in blocks)
        sheet.cut(sheet.text.rindex(f"{kind}:"), len(sheet.text), new)
        return
    dash = entries[0].node.start_mark.column - 2
    by_line: dict[int, list[str]] = {}
    for place, make in blocks:
        before = [e for e in entries if (node := e.value(key)) and order(node.value) < place]
        line = before[-1].end_line if before else entries[0].first_line
        if before and before[-1] is entries[-1] and sheet.only_comments_from(line):
            line = sheet.text.count("\n") + (0 if sheet.text.endswith("\n") else 1)
        by_line.setdefault(line, []).append(make(dash))
    for line, texts in by_line.items():
        sheet.insert_lines(line, "".join(texts))


def _repeats(plan: Plan, held: Held) -> dict[dt.date, dt.date]:
    """The days whose figures are those of the day before them in the data, and do not say so yet."""
    figures = {day: {"total": p.total, **dict(p.ranges.items())} for day, p in held.pools.items()}
    figures |= {day: pool.figures() for day, pool in plan.pools.items()}
    return {
        day: before
        for before, day in pairwise(sorted(figures))
        if figures[before] == figures[day]
        and (day in plan.pools or held.pools[day].repeats is None)
    }
