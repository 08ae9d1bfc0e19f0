"""`hub import-draws` in unusual files and lists: each is handled or refused with words."""

from __future__ import annotations

import pytest

from macros.cli import main
from macros.store import Store, load
from tests.data.importing import Importing
from tests.data.official_feed import at, feed


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
    """A tie-break and a pool long before the round are possible, and worth a look."""
    importing.cut_after("446")
    listed = feed(store, "447")
    at(listed, "447").update(
        {"drawCutOff": "May 28, 2025 at 16:55:23 UTC", "drawDistributionAsOn": "August 15, 2026"}
    )
    status, said = importing.run(listed)
    assert status == 0
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
