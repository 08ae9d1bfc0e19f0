"""Does `hub diff` pick the right commit, and say plainly when there is nothing to compare?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.cli import main
from macros.diff.values import NOTHING, differences, path
from tests.data.reviewing import Reviewing


def told(before: object, after: object) -> list[tuple[str, object, object]]:
    """Every difference as its path, what was and what is."""
    return [(path(d.steps), d.before, d.after) for d in differences(before, after)]


def test_without_a_revision_only_the_branch_counts(review: Reviewing) -> None:
    """What came to main since is no change of the branch; what is not committed yet is one."""
    first = review.git("rev-parse", "HEAD")
    review.git("switch", "-q", "-c", "branch")
    review.swap(
        "process.yml",
        "amount: 990, source: [process-fees, ",
        "amount: 991, source: [process-fees, ",
    )
    review.commit()
    review.git("switch", "-q", "main")
    review.swap_in("draws/2026.yml", '  - round: "447"\n', "invitations: 3500", "invitations: 3501")
    review.commit()
    review.git("switch", "-q", "branch")
    review.swap("freshness.yml", "    days: 30\n", "    days: 31\n")
    found = review.found()
    assert found["revision"]["commit"] == first
    assert found["revision"]["asked"] == "where this branch left main"
    assert {entity["name"] for entity in found["entities"]} == {"fees principal", "limits rounds"}


def test_on_the_main_branch_it_is_the_last_commit(review: Reviewing) -> None:
    """And any name that git knows can be given in its place: a branch, a tag, `HEAD~1`.
    What was not sent to the shared main branch yet is a change, too."""
    first = review.git("rev-parse", "HEAD")
    review.swap("freshness.yml", "    days: 30\n", "    days: 31\n")
    second = review.commit()
    assert review.found()["revision"]["commit"] == second
    assert review.found()["entities"] == []
    review.git("tag", "old", "HEAD~1")
    for name in ("HEAD~1", "old"):
        assert [entity["name"] for entity in review.found(name)["entities"]] == ["limits rounds"]
    review.git("update-ref", "refs/remotes/origin/main", first)
    found = review.found()
    assert found["revision"]["asked"] == "where this branch left origin/main"
    assert [entity["name"] for entity in found["entities"]] == ["limits rounds"]


@pytest.mark.parametrize("name", ["no-such-branch", "--help-me", "0000000"])
def test_an_unknown_commit_is_named(review: Reviewing, name: str) -> None:
    """Nothing is compared, and the message has the name that was given."""
    words = ["--", name] if name.startswith("-") else [name]
    status = main(["diff", "--data", str(review.folder / "data"), *words])
    said = review.capsys.readouterr()
    assert (status, said.out) == (1, "")
    assert said.err == f"hub diff: {name}: git knows no such commit, branch or tag here\n"


def test_a_commit_without_data_is_named(review: Reviewing) -> None:
    """It cannot be compared with."""
    review.git("switch", "-q", "--orphan", "empty")
    (review.folder / "only.txt").write_text("Nothing else.")
    empty = review.commit()
    review.git("switch", "-q", "main")
    status, out, err = review.run(empty)
    assert (status, out) == (1, "")
    assert err == f"hub diff: {empty[:9]} holds no folder data/\n"


def test_outside_of_a_checkout_there_is_nothing_to_compare_with(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A downloaded copy has no history: the message says so."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    data = tmp_path / "data"
    data.mkdir()
    assert main(["diff", "--data", str(data)]) == 1
    assert "is in no git checkout" in capsys.readouterr().err


def test_bad_data_is_reported_as_by_hub_check(review: Reviewing) -> None:
    """Each fault with its file and line; what differs is still told, pages and scores are not."""
    review.swap_in("draws/2026.yml", '  - round: "447"\n', "crs_cutoff: 476", "crs_cutoff: 4760")
    status, out, err = review.run()
    assert (status, err) == (1, "")
    line = out.splitlines().index(
        "The data has these faults, so pages and scores are not compared:"
    )
    assert "is above 1200, the highest score there is" in out.splitlines()[line + 1]
    assert "crs_cutoff 476 -> 4760" in out
    assert "Scores" not in out
    assert "Pages" not in out


def test_a_file_that_is_no_yaml_is_named(review: Reviewing) -> None:
    """Of it nothing is said, of the other files everything."""
    review.swap("freshness.yml", "    days: 30\n", "    days: 31\n")
    glossary = review.folder / "data/glossary.yml"
    glossary.write_text(glossary.read_text() + "\n  ] [\n")
    status, out, _ = review.run()
    assert status == 1
    assert "No YAML on one side, so nothing is said of them:\n  data/glossary.yml\n" in out
    assert "days 30 -> 31" in out


def test_older_data_that_the_models_refuse_is_still_compared_as_text(review: Reviewing) -> None:
    """A field that was renamed with its model: the report says so, tells the figures and is no failure."""
    review.swap_in("process.yml", "fees:\n  principal:\n", "    short:", "    brief:")
    older = review.commit("A field of another name")
    review.swap_in("process.yml", "fees:\n  principal:\n", "    brief:", "    short:")
    review.swap("freshness.yml", "    days: 30\n", "    days: 31\n")
    status, out, err = review.run(older)
    assert (status, err) == (0, "")
    assert "does not fit the present models, so pages and scores are not compared" in out
    assert "data/process.yml:" in out
    assert "days 30 -> 31" in out
    assert "short added: en: Principal applicant, fr: Demandeur principal" in out
    assert "Scores" not in out


def test_data_of_which_no_site_can_be_made_is_said(review: Reviewing) -> None:
    """The pages of rounds link a source by its id: it may not go, though no fact cites it."""
    source = ("sources/draws.yml", "  ircc-round-instructions:", "  ircc-round-orders:")
    review.swap(*source)
    status, out, err = review.run()
    assert (status, err) == (1, "")
    assert 'no file of data/sources/ has "ircc-round-instructions"' in out
    assert "sources ircc-round-orders (data/sources/draws.yml:" in out
    without = review.commit()
    review.swap(source[0], source[2], source[1])
    assert "does not fit the present models" in review.told(without)


def test_a_page_that_the_older_data_cannot_fill_is_named(review: Reviewing) -> None:
    """It is neither new nor gone. All other pages are compared."""
    (review.folder / "docs/later.md").write_text("# Later\n\n{{ limit('later') }}\n")
    limit = """limits:
  later:
    label: {en: A day, fr: Un jour}
    unit: days
    verified: 2026-09-27
    values:
      - {from: 2024-05-27, value: 60, source: process-profile}
"""
    review.swap("process.yml", "limits:\n", limit)
    pages = review.found()["pages"]
    (failed,) = pages["failed"]
    assert failed.startswith("/later/: KeyError: ")
    assert (pages["new"], pages["gone"]) == ([], [])
    assert "/how-it-works/" not in pages["text"]


def test_a_new_file_and_one_that_is_gone_are_entities(review: Reviewing) -> None:
    """A category's file under another name is one thing less and one more."""
    stem = review.folder / "data/categories/stem.yml"
    shutil.copy(stem, stem.with_name("tech.yml"))
    stem.unlink()
    review.swap("categories/tech.yml", "id: stem\n", "id: tech\n")
    _, out, _ = review.run()
    assert "category stem (data/categories/stem.yml:3) removed" in out
    assert "category tech (data/categories/tech.yml:3) added" in out


def test_entries_are_told_apart_by_what_names_them() -> None:
    """A new first entry does not make all that follow it different."""
    old = [{"from": "2024-04-30", "amount": 950}, {"from": "2026-04-30", "amount": 990}]
    new = [{"from": "2022-04-30", "amount": 850}, *old]
    assert told({"values": old}, {"values": new}) == [("values[2022-04-30]", NOTHING, new[0])]
    assert told({"values": new}, {"values": old}) == [("values[2022-04-30]", new[0], NOTHING)]


def test_an_entry_with_another_day_is_the_same_entry() -> None:
    """Only its day is corrected: that is one figure, not one entry less and one more."""
    old = [{"from": "2024-04-30", "amount": 950}, {"from": "2026-04-30", "amount": 990}]
    new = [old[0], {"from": "2026-05-01", "amount": 990}]
    assert told(old, new) == [("[2026-04-30].from", "2026-04-30", "2026-05-01")]


def test_two_figures_of_a_year_are_told_apart_by_their_scope() -> None:
    """Where no one field names an entry, two together may."""
    old = [{"year": 2026, "scope": "initial", "n": 1}, {"year": 2026, "scope": "revised", "n": 2}]
    new = [old[0], {**old[1], "n": 3}]
    assert told(old, new) == [("[2026 revised].n", 2, 3)]


def test_entries_without_a_name_are_compared_in_their_order() -> None:
    """Equal ones are left out first."""
    old = [{"when": {"a": 1}, "points": 5}, {"when": {"a": 2}, "points": 6}]
    new = [old[0], {"when": {"a": 2}, "points": 7}, {"when": {"a": 3}, "points": 8}]
    assert told(old, new) == [("[1].points", 6, 7), ("[2]", NOTHING, new[2])]
    assert told(old, old[::-1]) == [("", old, old[::-1])]
