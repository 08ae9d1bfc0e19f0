"""`hub import-draws --accept`: which changes a person can take over, and what they change."""

from __future__ import annotations

import re

from tests.data.importing import Importing
from tests.data.next_round import NEXT_BLOCK, TODAY, with_next
from tests.data.official_feed import Feed, at


def test_accepting_a_change_changes_its_line_alone(importing: Importing, known: Feed) -> None:
    """The figure of that round, and the day of the comparison."""
    at(known, "96")["drawSize"] = "3,751"
    assert "To take changes over: --accept 96" in importing.refused(known)
    before = importing.bytes()
    assert importing.run(known, "--accept", "96")[0] == 0
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
    """What data/official-list.yml says is held there follows."""
    at(known, "262")["drawCutOff"] = "August 1, 2023 at 12:59:53 UTC"
    assert "To take changes over: --accept 262" in importing.refused(known)
    assert importing.run(known, "--accept", "262")[0] == 0
    assert "    held: 2023-08-01T12:59:53Z\n" in importing.text("official-list.yml")
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


def test_an_accepted_round_comes_without_its_impossible_moment(
    importing: Importing, known: Feed
) -> None:
    """The round is imported, the tie-break left out; when the list is put right, it is filled in."""
    wrong = with_next(known, drawCutOff="December 3, 2026 at 01:02:03 UTC")
    status, said = importing.run(wrong, "--accept", "448")
    assert status == 0
    assert "left out, as accepted" in said
    assert "tie_break: 2026-03-03" not in importing.text("draws/2026.yml")
    assert importing.run(with_next(known))[0] == 0
    assert NEXT_BLOCK in importing.text("draws/2026.yml")
