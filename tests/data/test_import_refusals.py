"""`hub import-draws`: what it refuses, and that nothing is written then."""

from __future__ import annotations

import pytest

from tests.data.importing import Importing
from tests.data.next_round import with_next
from tests.data.official_feed import Feed, at, without


def test_a_round_in_the_future_is_refused(importing: Importing, known: Feed) -> None:
    """A year mistyped in all its dates would begin a file of its own."""
    listed = with_next(
        known, drawDate="2099-01-06", drawDateFull="January 6, 2099", drawDistributionAsOn="January 4, 2099",
        drawDateTime="January 6, 2099 at 14:05:06 UTC",
    )  # fmt: skip
    said = importing.refused(listed)
    assert "data/draws/2099.yml" in said
    assert "2099-01-06" in said


@pytest.mark.parametrize(
    ("number", "changed", "words"),
    [
        ("96", {"drawSize": "3,751"}, "round 96: invitations: 3,750 here, 3,751 listed"),
        ("196", {"drawCRS": "368"}, "round 196: crs_cutoff: 369 here, 368 listed"),
        (
            "196",
            {"drawDate": "2021-07-09", "drawDateFull": "July 9, 2021"},
            "round 196: date: 2021-07-08 here, 2021-07-09 listed",
        ),
        (
            "354",
            {"drawCutOff": "March 19, 2025 at 04:09:10 UTC"},
            "tie_break: 2025-03-19 04:09:09 UTC here, 2025-03-19 04:09:10 UTC listed",
        ),
        ("436", {"drawName": "General", "drawText2": ""}, "round 436: type: cec here, general listed"),
        ("437", {"dd18": "226,860"}, "pool of 2026-08-16, total: 226,859 here, 226,860 listed"),
        ("437", {"drawCRS": "3820"}, 'round 437: drawCRS: "3820" is not a score from 1 to 1200'),
        ("437", {"drawSize": ""}, "round 437: drawSize: is missing"),
        ("437", {"drawDate": "2026-08-20"}, "but drawDateFull is August 19, 2026"),
        ("437", {"drawDateFull": "a day in August"}, '"a day in August" is not a day'),
        ("437", {"drawCutOff": "some time in March"}, "is not a moment"),
        ("437", {"drawName": "Newcomers"}, '"Newcomers" is a new name'),
        ("437", {"drawText2": "Start-up Visa"}, "is not a program that is known"),
        ("446", {"drawText2": "Provincial Nominee Program"}, "programs: cec here, pnp listed"),
        ("437", {"drawPriority": "1"}, '"drawPriority" (round 437) is a new field'),
        ("437", {"dd4": ""}, "dd4: missing, though other pool figures are given"),
        ("437", {"dd4": "twelve"}, 'dd4: "twelve" is not a whole number'),
        ("437", {"drawNumber": "436"}, "round 436: is in the list twice"),
        ("437", {"drawNumber": "new"}, 'entry 12 of the list: drawNumber: "new" is not the number'),
    ],
)  # fmt: skip
def test_a_historic_figure_that_differs_changes_nothing(
    importing: Importing, known: Feed, number: str, changed: dict[str, str], words: str
) -> None:
    """It is refused with both figures, and the new round beside it is not written either."""
    at(known, number).update(changed)
    assert words in importing.refused(with_next(known))


def test_fewer_rounds_than_are_held_change_nothing(importing: Importing, known: Feed) -> None:
    """An older copy and a list with a hole are told apart; nothing is deleted."""
    older = importing.refused(without(known, ["446", "447"]))
    assert (
        "the list ends with round 445, data/ with round 447: this is an older copy of it" in older
    )
    assert "rounds 446, 447 are not in the list; nothing is ever deleted" in older
    holed = importing.refused(without(known, ["91a"]))
    assert "round 91a is not in the list" in holed
    assert "older" not in holed


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (
            {"drawCutOff": "December 3, 2026 at 01:02:03 UTC"},
            "2026-12-03 01:02:03, after the round",
        ),
        (
            {"drawDateTime": "", "drawCutOff": "October 15, 2026 at 00:00:01 UTC"},
            "2026-10-15 00:00:01, after the round",
        ),
        ({"drawDateTime": "October 16, 2026 at 00:05:06 UTC"}, "but the round is of 2026-10-14"),
        ({"drawDistributionAsOn": "October 15, 2026"}, "is 2026-10-15, after the round"),
        ({"dd18": "228,600"}, "the ranges add up to 228,500, not to the total of 228,600"),
        ({"dd4": "12,000"}, "the parts of 451-500 add up to 74,000, not to 75,000"),
        (
            {"drawName": "Researchers, 2026-Version 1"},
            '"Researchers, 2026-Version 1" is a new name',
        ),
        ({"drawName": "General", "drawText2": ""}, "round 448: drawText2: is missing"),
        ({"drawSize": "0"}, '"0" is not a number of invitations'),
        ({"drawSize": "228,501"}, "228,501, more than the 228,500 candidates in the pool"),
        ({"drawSize": "1" * 5000}, "is not a whole number"),
        ({"drawDate": "2026-09-14", "drawDateFull": "September 14, 2026"}, "round 448"),
    ],
)
def test_a_new_round_that_cannot_be_right_is_refused(
    importing: Importing, known: Feed, changed: dict[str, str], words: str
) -> None:
    """What is impossible is said in words; nothing is guessed."""
    assert words in importing.refused(with_next(known, **changed))


def test_a_moment_that_cannot_be_right_is_not_filled_in(importing: Importing, known: Feed) -> None:
    """Where data/ has none yet, the first one to come is held to the same."""
    importing.swap("draws/2026.yml", "    held_at: 2026-08-18T10:13:44Z\n", "")
    at(known, "436")["drawDateTime"] = "August 28, 2026 at 10:13:44 UTC"
    assert "but the round is of 2026-08-18" in importing.refused(known)


def test_a_new_field_beside_the_rounds_is_refused(importing: Importing, known: Feed) -> None:
    """It may say how the rounds are to be read."""
    said = importing.refused(known | {"scoresUpTo": "600"})
    assert '"scoresUpTo" (the list itself) is a new field' in said


@pytest.mark.parametrize(
    ("content", "words"),
    [("", "fr.json: is empty"), ('{"rounds": ["448"]}', "fr.json: no round in it can be read")],
)
def test_a_french_list_that_cannot_be_read_stops_the_import(
    importing: Importing, known: Feed, content: str, words: str
) -> None:
    """Otherwise the French names would be missing without anyone knowing."""
    path = importing.folder / "fr.json"
    path.write_text(content)
    assert words in importing.refused(with_next(known), "--fr", str(path))


def test_data_with_faults_is_not_imported_into(importing: Importing, known: Feed) -> None:
    """The faults are named, each with its file and line."""
    importing.swap("draws/2015.yml", "crs_cutoff: 886", "crs_cutoff: 8860")
    assert "data/draws/2015.yml" in importing.refused(with_next(known))


def test_the_summary_of_a_refusal_says_why(importing: Importing, known: Feed) -> None:
    """With the command that takes the changes over."""
    summary = importing.folder / "summary.md"
    at(known, "96")["drawSize"] = "3,751"
    importing.refused(known, "--summary", str(summary))
    assert "- round 96: invitations: 3,750 here, 3,751 listed" in summary.read_text()
    assert "--accept 96" in summary.read_text()
