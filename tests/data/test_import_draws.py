"""`hub import-draws`: what it adds, what it leaves as it is, what it refuses."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from macros.cli import main
from macros.store import Store, load
from tests.data.badinput import copy_of
from tests.data.importing import Importing, cut_after
from tests.data.official_feed import DD, Feed, at, feed, respelled, saved, without

TODAY = f"{dt.datetime.now(dt.UTC).date()}"

# A round and a pool that were never held: 300 + 700 = 1,000 and so on, added up by hand.
COUNTS = (
    "500", "19,000", "75,000", "13,000", "13,500", "17,500", "16,000", "15,000", "61,000", "13,500",
    "13,000", "12,500", "11,500", "10,500", "48,500", "17,000", "7,500", "228,500",
)  # fmt: skip
NEXT = {
    "drawNumber": "448", "drawNumberURL": "<a href='/x?q=448'>448</a>", "drawDate": "2026-10-14",
    "drawDateFull": "October 14, 2026", "drawName": "Canadian Experience Class", "drawSize": "1,500",
    "drawCRS": "519", "mitext": "", "DrawText1": "", "drawText2": "Canadian Experience Class",
    "drawDateTime": "October 14, 2026 at 14:05:06 UTC", "drawCutOff": "March 3, 2026 at 01:02:03 UTC",
    "drawDistributionAsOn": "October 11, 2026",
    **{f"dd{number}": count for number, count in enumerate(COUNTS, 1)},
}  # fmt: skip
NEXT_BLOCK = """  - round: "448"
    date: 2026-10-14
    type: cec
    name: Canadian Experience Class
    invitations: 1500
    crs_cutoff: 519
    tie_break: 2026-03-03T01:02:03Z
    pool_as_of: 2026-10-11
    held_at: 2026-10-14T14:05:06Z
    programs: [cec]
    source: ircc-rounds-feed
"""
NEXT_POOL = """  - as_of: 2026-10-11
    total: 228500
    ranges: {
      601-1200: 500, 501-600: 19000,
      451-500: 75000, 491-500: 13000, 481-490: 13500, 471-480: 17500, 461-470: 16000, 451-460: 15000,
      401-450: 61000, 441-450: 13500, 431-440: 13000, 421-430: 12500, 411-420: 11500, 401-410: 10500,
      351-400: 48500, 301-350: 17000, 0-300: 7500
    }
    source: ircc-rounds-feed
"""


def with_next(listed: Feed, **changed: Any) -> Feed:
    """The list with round 448 in front, some of its fields changed."""
    return listed | {"rounds": [NEXT | changed, *listed["rounds"]]}


@pytest.fixture(scope="module")
def caught_up(store: Store, repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """data/ with all that the list has: some times of rounds were not known."""
    folder = tmp_path_factory.mktemp("caught-up")
    data = copy_of(repo / "data", folder).folder
    cut_after(data, "447")
    listed = saved(feed(store, "447"), folder / "feed.json")
    assert main(["import-draws", listed, "--data", str(data)]) == 0
    return data


@pytest.fixture
def known(store: Store, importing: Importing, caught_up: Path) -> Feed:
    """The list as far as data/ goes, and data/ with all that this list has."""
    shutil.rmtree(importing.data)
    shutil.copytree(caught_up, importing.data)
    return feed(store, "447")


def test_a_new_round_and_its_pool_are_added_at_the_end(importing: Importing, known: Feed) -> None:
    """Two blocks come, `verified` becomes today, and every other byte stays."""
    before = importing.bytes()
    status, said = importing.run(with_next(known))
    assert status == 0
    assert "round 448 of 2026-10-14: Canadian Experience Class, 1,500 invited, cut-off 519" in said
    after = importing.bytes()
    assert {name for name in after if after[name] != before.get(name)} == {
        "draws/2026.yml", "pools/2026.yml",
    }  # fmt: skip
    for name, block in (("draws/2026.yml", NEXT_BLOCK), ("pools/2026.yml", NEXT_POOL)):
        old = before[name].decode().splitlines(keepends=True)
        old[3] = f"verified: {TODAY}\n"
        assert after[name].decode() == "".join(old) + block


def test_a_second_run_changes_nothing(importing: Importing, known: Feed) -> None:
    """Byte for byte, and it says that there is nothing to do."""
    importing.run(with_next(known))
    before = importing.bytes()
    status, said = importing.run(respelled(with_next(known)))
    assert (status, said.splitlines()[0]) == (0, "nothing to do: data/ has all that the list has")
    assert importing.bytes() == before


def test_a_dry_run_writes_nothing(importing: Importing, known: Feed) -> None:
    """It says what it would write."""
    before = importing.bytes()
    status, said = importing.run(with_next(known), "--dry-run")
    assert status == 0
    assert "would write" in said
    assert importing.bytes() == before


def test_a_round_in_the_future_is_refused(importing: Importing, known: Feed) -> None:
    """A year mistyped in all its dates would begin a file of its own."""
    listed = with_next(
        known, drawDate="2099-01-06", drawDateFull="January 6, 2099", drawDistributionAsOn="January 4, 2099",
        drawDateTime="January 6, 2099 at 14:05:06 UTC",
    )  # fmt: skip
    said = importing.refused(listed)
    assert "data/draws/2099.yml" in said
    assert "2099-01-06" in said


def test_a_year_that_is_not_held_gets_its_files(importing: Importing, store: Store) -> None:
    """Cut back to 2024, the rounds of 2025 come into a new file with all that a file has."""
    importing.cut_after("330")
    (importing.data / "draws/2025.yml").unlink(missing_ok=True)
    status, said = importing.run(feed(store, "332"))
    assert status == 0, said
    assert importing.text("draws/2025.yml").splitlines()[:6] == [
        "# yaml-language-server: $schema=../schemas/draws.schema.json",
        "# The rounds of invitations of 2025, oldest first. Times are in UTC.",
        "source: ircc-rounds-feed",
        f"verified: {TODAY}",
        "draws:",
        '  - round: "331"',
    ]
    assert importing.text("pools/2025.yml").splitlines()[1] == (
        "# The Express Entry pool in 2025: candidates by CRS score on the days that were published, "
        "oldest first."
    )


def test_comments_notes_and_line_ends_survive(importing: Importing, known: Feed) -> None:
    """A file with Windows line ends, a comment at its end and lists in another form stays so."""
    path = importing.data / "draws/2026.yml"
    text = path.read_text() + "  # seen by hand, see the wiki\n\n"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    before = path.read_bytes()
    status, said = importing.run(with_next(known))
    assert status == 0, said
    old = before.decode().split("\r\n")
    old[3] = f"verified: {TODAY}"
    assert importing.text("draws/2026.yml") == "\r\n".join(old) + NEXT_BLOCK.replace("\n", "\r\n")


def test_a_value_that_data_lacks_is_filled_in(importing: Importing, known: Feed) -> None:
    """One line comes, in its place among the fields, and the report says so."""
    name = "draws/2026.yml"
    importing.swap(name, "    held_at: 2026-08-18T10:13:44Z\n", "")
    before = importing.bytes()[name]
    status, said = importing.run(known)
    assert status == 0
    assert "round 436: held_at: nothing here, 2026-08-18 10:13:44 UTC listed" in said
    gone, come = importing.changed_lines(name, before)
    assert (gone, come) == ([], ["    held_at: 2026-08-18T10:13:44Z"])
    assert (
        "    pool_as_of: 2026-08-16\n    held_at: 2026-08-18T10:13:44Z\n    programs: [cec]\n"
        in (importing.text(name))
    )


def test_what_the_list_does_not_say_stays(importing: Importing, known: Feed) -> None:
    """An empty tie-break, an empty time and a pool of zeros delete nothing."""
    entry = at(known, "440")
    entry |= {"drawCutOff": "", "drawDateTime": ""} | {f"dd{n}": "0" for n in range(1, 19)}
    before = importing.bytes()
    status, said = importing.run(known)
    assert status == 0
    for field in ("tie_break", "held_at"):
        assert f"the list has no {field} for round 440; ours stays" in said
    assert "the list has no pool_as_of for rounds 224, 227, 440; ours stays" in said
    assert importing.bytes() == before


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
        ("437", {"drawCutOff": "some time in March"}, "is not a moment"),
        ("437", {"drawName": "Newcomers"}, '"Newcomers" is a new name'),
        ("437", {"drawText2": "Start-up Visa"}, "is not a program that is known"),
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
    holed = importing.refused(with_next(without(known, ["91a"])))
    assert "round 91a is not in the list" in holed
    assert "older" not in holed


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


def test_a_round_renamed_within_its_type_can_be_accepted(importing: Importing, known: Feed) -> None:
    """Another known name of the type is a change like any other."""
    at(known, "268")["drawName"] = "General"
    assert "round 268: name: No Program Specified here, General listed" in importing.refused(known)
    before = importing.bytes()["draws/2023.yml"]
    assert importing.run(known, "--accept", "268")[0] == 0
    text = importing.text("draws/2023.yml")
    assert text.count("    name: General\n") == before.decode().count("    name: General\n") + 1


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (
            {"drawCutOff": "December 3, 2026 at 01:02:03 UTC"},
            "2026-12-03 01:02:03, after the round",
        ),
        ({"drawDateTime": "October 4, 2026 at 14:05:06 UTC"}, "but the round is of 2026-10-14"),
        ({"drawDistributionAsOn": "October 15, 2026"}, "is 2026-10-15, after the round"),
        ({"dd18": "228,600"}, "the ranges add up to 228,500, not to the total of 228,600"),
        ({"dd4": "3,000"}, "the parts of 451-500 add up to 65,000, not to 75,000"),
        (
            {"drawName": "Researchers, 2026-Version 1"},
            '"Researchers, 2026-Version 1" is a new name',
        ),
        ({"drawName": "General", "drawText2": ""}, "round 448: drawText2: is missing"),
        ({"drawSize": "0"}, '"0" is not a number of invitations'),
        ({"drawDate": "2026-09-14", "drawDateFull": "September 14, 2026"}, "round 448"),
    ],
)
def test_a_new_round_that_cannot_be_right_is_refused(
    importing: Importing, known: Feed, changed: dict[str, str], words: str
) -> None:
    """What is impossible is said in words; nothing is guessed."""
    assert words in importing.refused(with_next(known, **changed))


def test_a_round_that_was_left_out_comes_in_its_place_later(
    importing: Importing, known: Feed
) -> None:
    """449 comes with a word about 448; when the list has that one too, it stands before 449."""
    later = with_next(
        known, drawNumber="449", drawDate="2026-10-21", drawDateFull="October 21, 2026", drawCRS="520",
        drawDateTime="October 21, 2026 at 14:05:06 UTC",
    )  # fmt: skip
    status, said = importing.run(later)
    assert status == 0
    assert "neither the list nor data/ has what comes before: 448" in said
    both = with_next(known)
    both["rounds"].insert(0, later["rounds"][0])
    assert importing.run(both)[0] == 0
    assert NEXT_BLOCK + '  - round: "449"\n' in importing.text("draws/2026.yml")
    assert [draw.round for draw in load(importing.data).draws[-2:]] == ["448", "449"]


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
    days = {pool.as_of.isoformat(): pool.repeats for pool in load(importing.data).pools}
    assert days["2025-12-15"] == dt.date(2025, 12, 14)
    assert importing.run(later)[1].startswith("nothing to do")


def test_zeros_in_a_new_round_are_no_pool(importing: Importing, known: Feed) -> None:
    """A round without counts names no snapshot."""
    zeros = {f"dd{number}": "0" for number in range(1, 19)}
    assert importing.run(with_next(known, **zeros))[0] == 0
    assert load(importing.data).draws[-1].pool_as_of is None
    assert "2026-10-11" not in importing.text("pools/2026.yml")


def test_links_and_keys_may_be_spelled_otherwise(importing: Importing, known: Feed) -> None:
    """Keys in any case, numbers as numbers, entities and blanks in texts, any order of rounds."""
    listed = with_next(known)
    listed["rounds"][0] = {key.lower(): value for key, value in NEXT.items()} | {
        "drawsize": 1500, "drawcrs": 519, "drawname": " Canadian&nbsp;Experience  Class ",
    }  # fmt: skip
    listed["rounds"].reverse()
    assert importing.run(listed)[0] == 0
    assert NEXT_BLOCK in importing.text("draws/2026.yml")


def test_french_names_come_from_the_french_list(importing: Importing, known: Feed) -> None:
    """One that is not usual is written; the file may be Windows-1252, numbers have blanks."""
    french: list[dict[str, str]] = [
        {
            "drawNumber": "448",
            "drawName": "Catégorie de l’expérience canadienne 2026",
            "drawSize": "1 500",
            "drawCRS": "518",
        },
        {"drawNumber": "434", "drawName": "Métiers du transport 2026-Version 2"},
    ]
    path = importing.folder / "fr.json"
    path.write_bytes(json.dumps({"rounds": french}, ensure_ascii=False).encode("cp1252"))
    status, said = importing.run(with_next(known), "--fr", str(path))
    assert status == 0, said
    assert "round 448: crs_cutoff is 519 in the English list and 518 in the French one" in said
    assert '"Métiers du transport 2026-Version 2"' in said
    assert "is our translation" in said
    block = NEXT_BLOCK.replace(
        "Class\n", "Class\n    name_fr: Catégorie de l’expérience canadienne 2026\n"
    )
    assert block in importing.text("draws/2026.yml")


def test_a_french_list_that_cannot_be_read_stops_the_import(
    importing: Importing, known: Feed
) -> None:
    """Otherwise the French names would be missing without anyone knowing."""
    said = importing.refused(with_next(known), "--fr", str(importing.folder / "none.json"))
    assert "none.json: cannot be read" in said


def test_data_with_faults_is_not_imported_into(importing: Importing, known: Feed) -> None:
    """The faults are named, each with its file and line."""
    importing.swap("draws/2015.yml", "crs_cutoff: 886", "crs_cutoff: 8860")
    assert "data/draws/2015.yml" in importing.refused(with_next(known))


def test_the_summary_says_what_the_pages_will_say(importing: Importing, known: Feed) -> None:
    """Round 446 of 29 September 2026 was the CEC round before: 2,000 at 518, so +1 and −500."""
    summary = importing.folder / "summary.md"
    importing.run(with_next(known), "--summary", str(summary))
    text = summary.read_text()
    assert text.startswith("# Round 448\n")
    assert "| 448 | 2026-10-14 | Canadian Experience Class | 1,500 | 519 |" in text
    assert "against round 446 of 29 September 2026: cut-off +1, invitations −500" in text
    assert "- 2026-10-11: 228,500 candidates" in text
    assert "round 208: invitations: 888 here, 681 listed" in text


def test_the_summary_of_a_refusal_says_why(importing: Importing, known: Feed) -> None:
    """With the command that takes the changes over."""
    summary = importing.folder / "summary.md"
    at(known, "96")["drawSize"] = "3,751"
    importing.refused(known, "--summary", str(summary))
    assert "- round 96: invitations: 3,750 here, 3,751 listed" in summary.read_text()
    assert "--accept 96" in summary.read_text()


def test_counts_stand_in_the_order_of_the_official_table(store: Store) -> None:
    """dd1 is the highest range and dd17 the lowest, with wholes before their parts."""
    assert list(DD) == [name for name, _ in store.pools[0].ranges.items()]
