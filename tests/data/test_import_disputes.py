"""`hub import-draws`: figures that the official list is known to have wrong."""

from __future__ import annotations

from tests.data.importing import Importing
from tests.data.official_feed import Feed, at


def test_known_disputes_are_reported_and_stop_nothing(importing: Importing, known: Feed) -> None:
    """Round 208 (888, listed 681), 357 (a day), and the figures that are marked unsure."""
    status, said = importing.run(known)
    disputed = said.split("Disputed figures; ours stay:\n")[1].split("Also:")[0]
    assert status == 0
    assert "round 208: invitations: 888 here, 681 listed" in disputed
    assert (
        "round 357: held_at: 2025-07-22 16:27:45 UTC here, 2025-07-12 16:27:45 UTC listed"
        in disputed
    )
    assert [line.split(":")[0].strip() for line in disputed.splitlines()] == [
        f"round {number}" for number in (208, 223, 262, 357, 445, 446, 447)
    ]


def test_a_dispute_cannot_be_accepted_by_accident(importing: Importing, known: Feed) -> None:
    """The correction of 208 is a person's decision: --accept leaves it."""
    before = importing.bytes()
    status, said = importing.run(known, "--accept", "208")
    assert status == 0
    assert "round 208: there is nothing to accept" in said
    assert importing.bytes() == before


def test_a_correction_that_the_list_has_made_too_is_reported(
    importing: Importing, known: Feed
) -> None:
    """When the list says 888 itself, the correction has had its day."""
    at(known, "208")["drawSize"] = "888"
    status, said = importing.run(known)
    assert status == 0
    assert "round 208: the list now has our invitations: its correction can be taken out" in said


def test_another_wrong_figure_in_a_corrected_round_is_refused(
    importing: Importing, known: Feed
) -> None:
    """A third figure for 208 is neither ours nor the known slip."""
    at(known, "208")["drawSize"] = "868"
    assert "round 208: invitations: 888 here, 868 listed" in importing.refused(known)
