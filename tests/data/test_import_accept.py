"""`hub import-draws --accept`: which changes a person can take over, and what they change."""

from __future__ import annotations

import re

import pytest

from tests.data.importing import Importing
from tests.data.next_round import NEXT_BLOCK, NEXT_POOL, TODAY, with_next
from tests.data.official_feed import Feed, at, without


def test_accepting_a_change_changes_its_line_alone(importing: Importing, known: Feed) -> None:
    """The figure of that round, and the day of the comparison."""
    at(known, "96")["drawSize"] = "3,751"
    assert "To take changes over: --accept 96" in importing.refused(known)
    before = importing.bytes()
    assert importing.run(known, "--accept", "#96")[0] == 0
    block = "    name: No Program Specified\n    invitations: {}\n    crs_cutoff: 440\n    tie_break: 2018-01"
    old = before["draws/2018.yml"].decode()
    assert old.count(block.format(3750)) == 1
    expected = old.replace(block.format(3750), block.format(3751))
    assert importing.text("draws/2018.yml") == re.sub(
        r"(?m)^verified: \S+$", f"verified: {TODAY}", expected
    )
    assert {name for name, text in importing.bytes().items() if text != before[name]} == {
        "draws/2018.yml"
    }
    assert importing.run(known)[1].startswith("nothing to do")


def test_accepting_a_change_of_a_disputed_figure_keeps_its_story_right(
    importing: Importing, known: Feed
) -> None:
    """What data/official-list.yml says is held there follows, and no other of its figures."""
    at(known, "262")["drawCutOff"] = "August 1, 2023 at 12:59:53 UTC"
    at(known, "208")["drawCRS"] = "745"
    assert "To take changes over: --accept 208 262" in importing.refused(known)
    before = importing.bytes()["official-list.yml"]
    assert importing.run(known, "--accept", "262", "208")[0] == 0
    assert importing.changed_lines("official-list.yml", before) == (
        ["    held: 2023-07-04T19:36:18Z"],
        ["    held: 2023-08-01T12:59:53Z"],
    )
    assert "    tie_break: 2023-08-01T12:59:53Z\n" in importing.text("draws/2023.yml")
    assert importing.run(known)[1].startswith("nothing to do")


def test_accepting_one_of_two_changes_takes_over_neither(importing: Importing, known: Feed) -> None:
    """All or nothing: the other one still has to be settled."""
    at(known, "96")["drawSize"] = "3,751"
    at(known, "97")["drawCRS"] = "441"
    assert "--accept 97" in importing.refused(known, "--accept", "96")
    assert importing.run(known, "--accept", "96", "97")[0] == 0


def test_a_round_renamed_within_its_type_can_be_accepted(importing: Importing, known: Feed) -> None:
    """Another known name of the type is a change like any other."""
    at(known, "268")["drawName"] = "General"
    assert "round 268: name: No Program Specified here, General listed" in importing.refused(known)
    before = importing.bytes()["draws/2023.yml"]
    assert importing.run(known, "--accept", "268")[0] == 0
    text = importing.text("draws/2023.yml")
    assert text.count("    name: General\n") == before.decode().count("    name: General\n") + 1


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("drawCutOff", "December 3, 2026 at 01:02:03 UTC"),
        ("drawDistributionAsOn", "October 15, 2026"),
    ],
)
def test_an_accepted_round_comes_without_its_impossible_moment(
    importing: Importing, known: Feed, field: str, wrong: str
) -> None:
    """The round is imported, the tie-break or the pool left out; when the list is put right, it is
    filled in."""
    status, said = importing.run(with_next(known, **{field: wrong}), "--accept", "448")
    assert status == 0
    assert "left out, as accepted" in said
    assert NEXT_BLOCK not in importing.text("draws/2026.yml")
    assert "2026-10-15" not in importing.text("pools/2026.yml")
    assert importing.run(with_next(known))[0] == 0
    assert NEXT_BLOCK in importing.text("draws/2026.yml")
    assert NEXT_POOL in importing.text("pools/2026.yml")


def test_what_cannot_be_read_of_an_accepted_round_stays_as_it_was(
    importing: Importing, known: Feed
) -> None:
    """As does a round that the list has no more: accepting deletes nothing."""
    at(known, "437")["drawCutOff"] = "some time in March"
    listed = without(known, ["91a"])
    before = importing.bytes()
    status, said = importing.run(listed, "--accept", "437", "91A")
    assert status == 0, said
    assert "some time in March" in said
    assert "what data/ holds stays, as accepted" in said
    assert importing.bytes() == before
