"""The official list of rounds as the ministry writes it, made from our own data for tests.

Every value is a text, numbers have commas, keys are spelled as unevenly as in the real one.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.models.draw import Draw
from macros.models.pool import Pool
from macros.store import Store

type Feed = dict[str, Any]

# dd1 to dd17 in the order of the table on the official page.
DD = (
    "601-1200", "501-600", "451-500", "491-500", "481-490", "471-480", "461-470", "451-460", "401-450",
    "441-450", "431-440", "421-430", "411-420", "401-410", "351-400", "301-350", "0-300",
)  # fmt: skip
ALL_PROGRAMS = (
    "Federal Skilled Worker, Canadian Experience Class, Federal Skilled Trades and Provincial Nominee "
    "Program"
)
THREE_PROGRAMS = (
    "Federal Skilled Worker Program, Canadian Experience Class and Federal Skilled Trades Program"
)
ONE_PROGRAM = {
    "cec": "Canadian Experience Class", "pnp": "Provincial Nominee Program",
    "fst": "Federal Skilled Trades", "fsw": "Federal Skilled Worker",
}  # fmt: skip


def words(day: dt.date) -> str:
    """`August 9, 2026`."""
    return f"{day:%B} {day.day}, {day.year}"


def moment(value: dt.datetime) -> str:
    """`August 9, 2026 at 10:13:44 UTC`."""
    return f"{words(value.date())} at {value:%H:%M:%S} UTC"


def entry(draw: Draw, pool: Pool | None) -> dict[str, str]:
    """The entry of a round, spelled regularly. Its pool is all zero where `pool` is None."""
    held_at = draw.held_at or dt.datetime.combine(draw.date, dt.time(14, 30, 15), dt.UTC)
    link = (
        f"<a href='/content/canadasite/en/example/invitations.html?q={draw.round}'>{draw.round}</a>"
    )
    if len(draw.programs) == 1:
        programs = ONE_PROGRAM[draw.programs[0]]
    else:
        programs = ALL_PROGRAMS if "pnp" in draw.programs else THREE_PROGRAMS
    found = {
        "drawNumber": draw.round, "drawNumberURL": link, "drawDate": draw.date.isoformat(),
        "drawDateFull": words(draw.date), "drawName": draw.name, "drawSize": f"{draw.invitations:,}",
        "drawCRS": str(draw.crs_cutoff), "mitext": link, "DrawText1": link, "drawText2": programs,
        "drawDateTime": moment(held_at),
        "drawCutOff": moment(draw.tie_break) if draw.tie_break else "",
        "drawDistributionAsOn": words(pool.as_of if pool else draw.date),
    }  # fmt: skip
    counts = [f"{pool.ranges[scores]:,}" if pool else "0" for scores in DD]
    counts.append(f"{pool.total:,}" if pool else "0")
    return found | {f"dd{number}": count for number, count in enumerate(counts, 1)}


def feed(store: Store, last: str | None = None) -> Feed:
    """The whole list up to round `last`, newest first, with its known wrong figures."""
    pools = {pool.as_of: pool for pool in store.pools if pool.confidence == "high"}
    rounds = []
    for draw in store.draws:
        as_listed = entry(draw, pools.get(draw.pool_as_of) if draw.pool_as_of else None)
        rounds.append(as_listed | WRONG.get(draw.round, {}))
        if draw.round == last:
            break
    return {"classes": "wb-tables", "rounds": rounds[::-1]}


# What the real list says there, as described by those who compared its saved copies.
WRONG = {
    "208": {"drawSize": "681", "drawCutOff": "October 7 at 16:38:21 UTC"},
    "226": {"drawDistributionAsOn": "July 11, 2022"},
    "357": {"drawDateTime": "July 12, 2025 at 16:27:45 UTC"},
}

# Spellings of the real list, by round.
SPELLINGS = {
    "437": {
        "drawDateTime": "August 19th 2026 at 12:35:37 UTC",
        "drawCutOff": "March 1, 2026 at 18:34:05 UTC ",
    },
    "422": {"drawCutOff": "May 21, 2026 at  12:14:09 UTC"},
    "333": {"drawDateTime": "January 23, 2025 at 2025-01-23 15:30:04 UTC"},
    "297": {"drawDateTime": "May 31, 2024 at12:48:30 UTC"},
    "270": {
        "drawDateTime": "October 25, 2023 at 15:48:39 AM UTC",
        "drawCutOff": "September 30, 2023 at 04:22:17 AM UTC",
    },
    "237": {
        "drawDate": "11-01-2023", "drawDateTime": "January 11, 2023, at 16:14:19 UTC",
        "drawCutOff": "December 6, 2022, at 11:00:07 UTC",
    },
}  # fmt: skip


def at(listed: Feed, number: str) -> dict[str, Any]:
    """The entry of a round."""
    found: dict[str, Any] = next(e for e in listed["rounds"] if e["drawNumber"] == number)
    return found


def respelled(listed: Feed, spellings: dict[str, dict[str, str]] = SPELLINGS) -> Feed:
    """The same list with other spellings, for the rounds that it has."""
    return listed | {"rounds": [e | spellings.get(e["drawNumber"], {}) for e in listed["rounds"]]}


def saved(listed: Feed, path: Path, indent: int | None = 1) -> str:
    """Writes the list into a file and gives its path, as it is typed behind the command."""
    path.write_text(json.dumps(listed, indent=indent), encoding="utf-8")
    return str(path)


def without(listed: Feed, numbers: Iterable[str]) -> Feed:
    """The list without some of its rounds."""
    gone = set(numbers)
    return listed | {"rounds": [e for e in listed["rounds"] if e["drawNumber"] not in gone]}
