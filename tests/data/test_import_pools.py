"""`hub import-draws`: the snapshots of the pool that come with rounds."""

from __future__ import annotations

import datetime as dt

from macros.store import Store, load
from tests.data.importing import Importing
from tests.data.next_round import NEXT_POOL, with_next
from tests.data.official_feed import DD, Feed, at, feed


def test_accepting_changes_pool_figures_in_their_place(importing: Importing, known: Feed) -> None:
    """Two figures of one snapshot, given with two rounds, one of them accepted."""
    for number in ("436", "437"):
        at(known, number).update({"dd17": "7,710", "dd18": "226,860"})
    importing.refused(known)
    before = importing.bytes()["pools/2026.yml"]
    assert importing.run(known, "--accept", "437")[0] == 0
    gone, come = importing.changed_lines("pools/2026.yml", before)
    assert gone[-2:] == ["    total: 226859", "      351-400: 48600, 301-350: 17269, 0-300: 7709"]
    assert come[-2:] == ["    total: 226860", "      351-400: 48600, 301-350: 17269, 0-300: 7710"]


def test_a_pool_without_its_sums_is_rebuilt(importing: Importing, known: Feed) -> None:
    """Copies that leave out dd3, dd9 and the total have all that is needed."""
    listed = with_next(known)
    for entry in listed["rounds"]:
        for key in ("dd3", "dd9", "dd18", "drawDateFull"):
            del entry[key]
    status, said = importing.run(listed)
    assert status == 0, said
    assert NEXT_POOL in importing.text("pools/2026.yml")


def test_a_small_slip_in_published_sums_is_kept_and_declared(
    importing: Importing, known: Feed
) -> None:
    """As on 26 April 2023: 180 too many in one range is declared, not mended."""
    listed = with_next(known, dd3="75,180", dd18="228,680")
    status, said = importing.run(listed)
    assert status == 0
    assert "75,180 is published for 451-500, but its parts add up to 75,000" in said
    assert "    mismatches: [{range: 451-500, parts_add_up_to: 75000}]\n" in (
        importing.text("pools/2026.yml")
    )


def test_a_repeated_snapshot_says_so(importing: Importing, known: Feed) -> None:
    """The same figures under a later day are marked as a repeat of the earlier one."""
    last = at(known, "447")
    same = {f"dd{number}": last[f"dd{number}"] for number in range(1, 19)}
    assert importing.run(with_next(known, **same))[0] == 0
    store = load(importing.data)
    assert store.pools[-1].repeats == dt.date(2026, 9, 27)
    assert store.pools[-1].ranges == store.pools[-2].ranges


def test_an_earlier_twin_of_a_held_snapshot_marks_that_one(
    importing: Importing, store: Store
) -> None:
    """The pool of 15 December 2025 came first, that of the 14th with the round after it."""
    importing.cut_after("385")
    assert importing.run(feed(store, "386"))[0] == 0
    assert "as_of: 2025-12-15" in importing.text("pools/2025.yml")
    assert "repeats: 2025-12-14" not in importing.text("pools/2025.yml")
    later = feed(store, "388")
    assert importing.run(later)[0] == 0
    pools = load(importing.data).pools
    days = {pool.as_of.isoformat(): pool.repeats for pool in pools}
    assert days["2025-12-15"] == dt.date(2025, 12, 14)
    assert importing.run(later)[1].startswith("nothing to do")
    importing.cut_after("385")
    assert importing.run(later)[0] == 0  # both at once
    assert load(importing.data).pools == pools


def test_zeros_in_a_new_round_are_no_pool(importing: Importing, known: Feed) -> None:
    """A round without counts names no snapshot."""
    zeros = {f"dd{number}": "0" for number in range(1, 19)}
    assert importing.run(with_next(known, **zeros))[0] == 0
    assert load(importing.data).draws[-1].pool_as_of is None
    assert "2026-10-11" not in importing.text("pools/2026.yml")


def test_counts_stand_in_the_order_of_the_official_table(store: Store) -> None:
    """dd1 is the highest range and dd17 the lowest, with wholes before their parts."""
    assert list(DD) == [name for name, _ in store.pools[0].ranges.items()]
