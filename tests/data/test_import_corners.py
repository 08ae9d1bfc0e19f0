"""`hub import-draws` in unusual files and lists: each is handled or refused with words."""

from __future__ import annotations

import pytest

from macros.cli import main
from macros.store import Store, load
from tests.data.importing import Importing
from tests.data.next_round import NEXT_BLOCK, with_next
from tests.data.official_feed import Feed, at, feed


def test_a_file_with_an_empty_list_takes_rounds(importing: Importing, store: Store) -> None:
    """Someone began the files by hand, with their heads and nothing in them."""
    importing.cut_after("447")
    importing.cut_after("388")
    for kind in ("draws", "pools"):
        schema = f"# yaml-language-server: $schema=../schemas/{kind}.schema.json"
        text = f"{schema}\n# mine\nsource: ircc-rounds-feed\nverified: 2026-01-01\n{kind}: []\n"
        (importing.data / kind / "2026.yml").write_text(text)
    status, said = importing.run(feed(store, "390"))
    assert status == 0, said
    lines = importing.text("draws/2026.yml").splitlines()
    assert (lines[1], lines[4:6]) == ("# mine", ["draws:", '  - round: "389"'])
    assert [draw.round for draw in load(importing.data).draws[-2:]] == ["389", "390"]


def test_a_file_without_a_last_line_end_takes_rounds(importing: Importing, known: Feed) -> None:
    """Some editors leave it out."""
    path = importing.data / "draws/2026.yml"
    path.write_text(path.read_text().rstrip("\n"))
    assert importing.run(with_next(known))[0] == 0
    assert importing.text("draws/2026.yml").endswith("\n" + NEXT_BLOCK)


def test_faults_elsewhere_in_the_data_stop_no_import(importing: Importing, known: Feed) -> None:
    """They were there before and are said."""
    importing.swap("freshness.yml", "    days: 30\n", "    days: soon\n")
    status, said = importing.run(with_next(known))
    assert status == 0, said
    assert "other files of data/ have faults: run `hub check`" in said
    assert NEXT_BLOCK in importing.text("draws/2026.yml")


@pytest.mark.parametrize("name", ["draws/.#2026.yml", "notes.txt"])
def test_data_that_cannot_be_read_is_not_imported_into(
    importing: Importing, known: Feed, name: str
) -> None:
    """Such as the lock that an editor keeps beside an open file, which is a link to nowhere."""
    (importing.data / name).symlink_to("someone@example.org")
    status, said = importing.run(with_next(known))
    assert status == 1
    assert name in said
    assert "No such file or directory" in said
    assert NEXT_BLOCK not in importing.text("draws/2026.yml")


def test_a_summary_that_cannot_be_written_is_wrong_usage(importing: Importing, known: Feed) -> None:
    """It is known before anything is imported."""
    before = importing.bytes()
    status, _ = importing.run(with_next(known), "--summary", str(importing.folder / "none/s.md"))
    assert (status, importing.bytes()) == (2, before)


def test_a_file_in_another_layout_is_not_rewritten(importing: Importing, store: Store) -> None:
    """One round written as `{...}` on a line: adding to its file is left to a person."""
    importing.cut_after("3")
    old = '  - round: "3"\n    date: 2015-02-20\n    type: cec\n'
    text = importing.text("draws/2015.yml")
    start = text.index(old)
    fields = [line.strip(" -") for line in text[start:].splitlines()]
    (importing.data / "draws/2015.yml").write_text(text[:start] + f"  - {{{', '.join(fields)}}}\n")
    assert "is not written as one field a line" in importing.refused(feed(store, "4"))


def test_two_rounds_with_other_figures_for_one_day_are_refused(
    importing: Importing, store: Store
) -> None:
    """436 and 437 name the pool of 16 August 2026; accepting 437 takes its figures."""
    importing.cut_after("434")
    listed = feed(store, "437")
    at(listed, "437").update({"dd17": "7,710", "dd18": "226,860"})
    assert "round 437: other figures for the pool of 2026-08-16" in importing.refused(listed)
    status, said = importing.run(listed, "--accept", "437")
    assert status == 0, said
    assert load(importing.data).pools[-1].total == 226_860


def test_a_date_in_words_alone_is_enough(importing: Importing, store: Store) -> None:
    """The list gives the date twice; a copy may have lost one."""
    importing.cut_after("435")
    listed = feed(store, "436")
    at(listed, "436")["drawDate"] = ""
    assert importing.run(listed)[0] == 0
    assert load(importing.data).draws[-1].date.isoformat() == "2026-08-18"


def test_odd_values_of_a_new_round_are_said(importing: Importing, store: Store) -> None:
    """A tie-break or a pool long before the round, or a run on the day before in Ottawa, are possible
    and worth a look. The evening there is the next day in UTC: that is not odd."""
    importing.cut_after("445")
    listed = feed(store, "447")
    at(listed, "446")["drawDateTime"] = "September 30, 2026 at 03:59:59 UTC"
    at(listed, "447").update(
        {
            "drawCutOff": "May 28, 2025 at 16:55:23 UTC", "drawDistributionAsOn": "August 15, 2026",
            "drawDateTime": "October 1, 2026 at 03:59:59 UTC",
        }
    )  # fmt: skip
    status, said = importing.run(listed)
    assert status == 0
    assert "round 447: by the time of the run it was 2026-09-30 in Ottawa" in said
    assert "round 446" not in said.partition("Also:")[2]
    assert "round 447: the tie-break of 2025-05-28 is more than a year before the round" in said
    assert "round 447: the pool of 2026-08-15 is more than a month before the round" in said


@pytest.mark.parametrize("seconds", ["0", "-1", "3601", "soon"])
def test_a_time_limit_has_its_bounds(
    importing: Importing, capsys: pytest.CaptureFixture[str], seconds: str
) -> None:
    """Wrong usage exits 2, as for every command."""
    with pytest.raises(SystemExit) as stopped:
        main(["import-draws", "list.json", "--timeout", seconds])
    assert stopped.value.code == 2
    assert "--timeout" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_wrong_usage(importing: Importing) -> None:
    """As for `hub check`."""
    assert main(["import-draws", "list.json", "--data", str(importing.folder / "none")]) == 2
