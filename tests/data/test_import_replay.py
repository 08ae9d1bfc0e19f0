"""The official list as it was from copy to copy, bad days included, gives the rounds that we hold."""

from __future__ import annotations

import copy
import datetime as dt
import json
import re
from collections.abc import Iterator

import pytest

from macros.models.pool import Pool
from macros.store import Store, load
from tests.data.importing import Importing
from tests.data.official_feed import SPELLINGS, Feed, at, feed, respelled

LAST = dt.date(2026, 10, 1)
"""The day of round 447. What comes later is not part of this history."""

# The bad day: https://www.canada.ca showed an older file, one that was not JSON, and a whole one.
NO_ENVELOPE = '{\n "classes": "wb-tables",\n  {"drawNumber": "337"}\n ]\n}\n'


def as_early(listed: Feed) -> Feed:
    """As in 2023 and early 2024: versions as years, days first, another tie-break for 262."""
    early = copy.deepcopy(respelled(listed, SPELLINGS))
    for entry in early["rounds"]:
        year = entry["drawDate"][:4]
        entry["drawName"] = re.sub(r"\(Version (\d)\)", rf"({year}-\1)", entry["drawName"])
        if entry["drawNumber"] == "246":
            entry["drawDate"] = "12-04-2023"
        if entry["drawNumber"] == "262":
            entry["drawCutOff"] = "August 1, 2023 at 12:59:52 UTC"
    return early


def kept_by_hand(listed: Feed, pools: dict[str, Pool]) -> Feed:
    """A copy with pool figures for rounds that have none in the list, without commas."""
    filled = as_early(listed)
    for number, day, words in (
        ("223", "2022-05-09", "May 23, 2022"),
        ("224", "2022-06-06", "June 6, 2022"),
        ("227", "2022-07-18", "July 18, 2022"),
    ):
        counts = [count for _, count in pools[day].ranges.items()] + [pools[day].total]
        at(filled, number)["drawDistributionAsOn"] = words
        at(filled, number).update({f"dd{n}": str(count) for n, count in enumerate(counts, 1)})
    at(filled, "226").update({"dd1": "640", "dd2": "", "drawDistributionAsOn": "July 4, 2022"})
    return filled


def history(store: Store) -> Iterator[tuple[str, Feed | str, bool]]:
    """Copies in order of time: a word for it, the copy, and whether it can be read as it is."""
    pools = {pool.as_of.isoformat(): pool for pool in store.pools}
    yield "2023, the first copies", as_early(feed(store, "238")), True
    yield "2023, after the first categories", as_early(feed(store, "262")), True
    yield "2024, kept by hand", kept_by_hand(feed(store, "291"), pools), True
    yield "2024, an older copy of another person", as_early(feed(store, "289")), False
    yield "2024, names rewritten backwards", respelled(feed(store, "319")), True
    wrong = feed(store, "335")
    at(wrong, "335")["drawCutOff"] = "November 14, 2025 at 02:52:14 UTC"
    yield "2025, a tie-break after its round", wrong, True
    yield "2025-02-18", feed(store, "336"), True
    yield "2025-02-19, 18:42 UTC: gone back", feed(store, "335"), False
    yield "2025-02-19, 19:09 UTC: not JSON", NO_ENVELOPE, False
    yield "2025-02-19, 19:34 UTC: whole again", feed(store, "337"), True
    yield "2025-07-09: empty", "", False
    yield "2025, a pool out of order", feed(store, "386"), True
    yield "2026", respelled(feed(store, "437")), True
    yield "2026-10-01", respelled(feed(store, "447")), True


def figures(store: Store) -> list[tuple[object, ...]]:
    """What the list says of each round. The time of the run was not known of some."""
    return [
        (d.round, d.date, d.type, d.name, d.invitations, d.crs_cutoff, d.tie_break, d.pool_as_of, d.programs)
        for d in store.draws if d.date <= LAST
    ]  # fmt: skip


@pytest.mark.parametrize("start", ["nothing", "214", "300"])
def test_the_replayed_history_gives_the_rounds_and_pools_that_we_hold(
    importing: Importing, store: Store, start: str
) -> None:
    """From nothing or from an earlier time: every figure equal, bad days refused, nothing lost."""
    if start == "nothing":
        importing.empty()
    else:
        importing.cut_after(start)
    said, held = "", 0
    for moment, listed, good in history(store):
        path = importing.folder / "copy.json"
        path.write_text(listed if isinstance(listed, str) else json.dumps(listed))
        newest = 0 if isinstance(listed, str) else int(listed["rounds"][0]["drawNumber"])
        if not good or (start != "nothing" and newest < int(start)):
            importing.refused(str(path))
            continue
        status, said = importing.run(str(path))
        assert status == 0, f"{moment}: {said}"
        rounds = sum(t.count(b"\n  - round:") for t in importing.bytes().values())
        assert rounds > held, moment
        held = rounds
    assert "round 208: invitations: 888 here, 681 listed" in said
    replayed = load(importing.data)
    assert figures(replayed) == figures(store)
    assert [(p.as_of, p.total, p.ranges, p.mismatches, p.repeats) for p in replayed.pools] == [
        (p.as_of, p.total, p.ranges, p.mismatches, p.repeats)
        for p in store.pools
        if p.as_of <= LAST
    ]
    known = {draw.round: draw.held_at for draw in store.draws if draw.held_at and draw.date <= LAST}
    assert {d.round: d.held_at for d in replayed.draws if d.round in known} == known
    corrected = [(d.round, c.field, c.feed_value) for d in replayed.draws for c in d.corrections]
    assert corrected == [
        ("208", "invitations", 681),
        ("357", "held_at", "July 12, 2025 at 16:27:45 UTC"),
    ]
    before = importing.bytes()
    assert importing.run(feed(store, "447"))[1].startswith("nothing to do")
    assert importing.bytes() == before


def test_a_disputed_tie_break_that_is_not_known_waits_for_a_person(
    importing: Importing, store: Store
) -> None:
    """A figure that the list changes later is refused until it is accepted, then all goes on."""
    importing.cut_after("300")
    first = feed(store, "310")
    at(first, "305")["drawCutOff"] = "May 1, 2024 at 01:02:03 UTC"
    assert importing.run(first)[0] == 0
    assert "round 305: tie_break" in importing.refused(feed(store, "320"))
    assert importing.run(feed(store, "320"), "--accept", "305")[0] == 0
    held = load(importing.data)
    assert figures(held) == figures(store)[: len(held.draws)]
    assert held.draws[-1].round == "320"
