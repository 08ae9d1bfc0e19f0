"""New entries as text, in the form that people have given the files."""

from __future__ import annotations

import datetime as dt
import re

from macros.importer.entries import Value
from macros.importer.plan import NewRound
from macros.importer.pool_counts import ListedPool
from macros.models.pool import PARTS, ScoreRange
from macros.named_sources import ROUNDS_FEED

FIELDS = (
    "round", "date", "type", "name", "name_fr", "invitations", "crs_cutoff", "tie_break", "pool_as_of",
    "held_at", "programs",
)  # fmt: skip
"""The fields of a round that the list gives, in the order in which they are written."""

_PLAIN = re.compile(r"[^\W\d_][\w '’()./-]*[\w)]")
_ROWS: tuple[tuple[ScoreRange, ...], ...] = (
    ("601-1200", "501-600"),
    ("451-500", *PARTS["451-500"]),
    ("401-450", *PARTS["401-450"]),
    ("351-400", "301-350", "0-300"),
)
_HEADS = {
    "draws": "The rounds of invitations of {year}, oldest first. Times are in UTC.",
    "pools": "The Express Entry pool in {year}: candidates by CRS score on the days that were published, "
    "oldest first.",
}


def head(kind: str, year: int, day: dt.date) -> str:
    """The first lines of a new file of `draws` or `pools`."""
    return (
        f"# yaml-language-server: $schema=../schemas/{kind}.schema.json\n"
        f"# {_HEADS[kind].format(year=year)}\n"
        f"source: {ROUNDS_FEED}\n"
        f"verified: {day}\n"
        f"{kind}:\n"
    )


def scalar(value: Value) -> str:
    """A value as it is written behind its key."""
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%dT%H:%M:%SZ}"
    if isinstance(value, tuple):
        return f"[{', '.join(value)}]"
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) else quoted(value)
    return str(value)


def quoted(text: str) -> str:
    """A text in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def round_block(new: NewRound, dash: int, file_source: list[str]) -> str:
    """The lines of a new round. `dash` is the column of its dash."""
    lines = [f"round: {quoted(new.round)}"]
    told = [(field, new.values.get(field)) for field in FIELDS[1:]]
    lines += [f"{field}: {scalar(value)}" for field, value in told if value is not None]
    lines += _own_source(file_source)
    corrections = [slip for slip in new.slips if not slip.put_right and slip.listed is not None]
    if corrections:
        lines.append("corrections:")
    for slip in corrections:
        listed = slip.listed if isinstance(slip.listed, int) else quoted(str(slip.listed))
        sources = [slip.source] if isinstance(slip.source, str) else slip.source
        lines += [
            f"  - field: {slip.field}",
            f"    feed_value: {listed}",
            f"    source: [{', '.join(sources)}]"
            if len(sources) > 1
            else f"    source: {sources[0]}",
            "    why:",
            f"      en: {quoted(slip.why.en)}",
            f"      fr: {quoted(slip.why.fr)}",
        ]
    return _indented(lines, dash)


def pool_block(pool: ListedPool, dash: int, file_source: list[str], repeats: dt.date | None) -> str:
    """The lines of a new snapshot. `dash` is the column of its dash."""
    lines = [f"as_of: {pool.as_of}", f"total: {pool.total}", "ranges: {"]
    rows = [", ".join(f"{scores}: {pool.ranges[scores]}" for scores in row) for row in _ROWS]
    lines += [f"  {row}{',' if row is not rows[-1] else ''}" for row in rows]
    lines.append("}")
    if mismatches := pool.mismatches():
        items = [f"{{range: {name}, parts_add_up_to: {sum_}}}" for name, sum_ in mismatches.items()]
        lines.append(f"mismatches: [{', '.join(items)}]")
    if repeats is not None:
        lines.append(f"repeats: {repeats}")
    return _indented([*lines, *_own_source(file_source)], dash)


def _own_source(file_source: list[str]) -> list[str]:
    """A file that also rests on other sources says so for all its entries but for this one."""
    return [] if file_source == [ROUNDS_FEED] else [f"source: {ROUNDS_FEED}"]


def _indented(lines: list[str], dash: int) -> str:
    first = " " * dash + "- " + lines[0]
    return "".join(
        f"{line}\n" for line in [first, *(" " * (dash + 2) + line for line in lines[1:])]
    )
