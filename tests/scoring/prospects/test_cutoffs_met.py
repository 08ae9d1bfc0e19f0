"""Rounds that a score alone would have met: cut-offs as they were published, compared with one number."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from express_entry import CutoffAnswer, InvalidProfile, cutoffs_met
from express_entry.cli import main
from express_entry.worker import answer
from macros.store import Store
from tests.scoring.profiles import single


def one(number: str, score: int, program: str | None = None) -> CutoffAnswer:
    """The answer for one round."""
    found = cutoffs_met(score, program)
    answers = [a for entry in found.types for a in entry.rounds if a.round.number == number]
    assert len(answers) == 1
    return answers[0]


@pytest.mark.parametrize(
    ("score", "met", "difference"), [(370, True, 1), (369, None, 0), (368, False, -1)]
)
def test_a_score_beside_the_cutoff_of_8_july_2021(
    store: Store, score: int, met: bool | None, difference: int
) -> None:
    """The round invited from 369; at 369 the tie-break decided."""
    number = next(draw.round for draw in store.draws if draw.date.isoformat() == "2021-07-08")
    found = one(number, score)
    assert (found.round.crs_cutoff, found.met, found.difference) == (369, met, difference)
    assert str(score) in found.reason


def test_every_round_is_answered_once(store: Store) -> None:
    """Counted from the published cut-offs: above, equal with a tie-break, below."""
    found = cutoffs_met(475)
    shown = found.as_dict()
    cutoffs = [(draw.crs_cutoff, draw.tie_break) for draw in store.draws]
    assert shown["count"] == len(cutoffs)
    assert shown["met"] == sum(c < 475 or (c == 475 and tie is None) for c, tie in cutoffs)
    assert shown["tie"] == sum(c == 475 and tie is not None for c, tie in cutoffs)
    assert len(found.assumptions) == 3


def test_a_program_leaves_out_rounds_for_others(store: Store) -> None:
    """A nominee's round takes no one of the Canadian Experience Class; a general one does."""
    found = cutoffs_met(500, "cec")
    types = {entry.type for entry in found.types}
    assert "pnp" not in types
    assert {"cec", "general"} <= types
    with_cec = sum("cec" in draw.programs for draw in store.draws)
    assert found.as_dict()["count"] == with_cec


def test_types_and_rounds_are_newest_first() -> None:
    """The type with the newest round stands first, and so within each type."""
    found = cutoffs_met(500)
    newest = [entry.rounds[0].round.date for entry in found.types]
    assert newest == sorted(newest, reverse=True)
    for entry in found.types:
        days = [answer.round.date for answer in entry.rounds]
        assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("score", "program", "path"),
    [(1201, None, "score"), (-1, None, "score"), ("480", None, "score"), (480.5, None, "score"),
     (None, None, "score"), (True, None, "score"), (480, "ccc", "program"), (480, [], "program")],
)  # fmt: skip
def test_what_is_no_score_or_program_is_refused(score: object, program: object, path: str) -> None:
    """With the name of what is wrong, from the library and from the page's worker."""
    with pytest.raises(InvalidProfile) as refused:
        cutoffs_met(score, program)
    assert [error.path for error in refused.value.errors] == [path]
    asked = json.loads(answer(json.dumps({"ask": "cutoffs", "score": score, "program": program})))
    assert [error["path"] for error in asked["errors"]] == [path]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_command_fits_a_terminal(capsys: pytest.CaptureFixture[str], lang: str) -> None:
    """Every line has at most 80 columns, and no key or brace is left over."""
    assert main(["--lang", lang, "cutoffs", "475", "--program", "fsw"]) == 0
    shown = capsys.readouterr().out
    assert max(len(line) for line in shown.splitlines()) <= 80
    assert "{" not in shown
    assert "cutoffs." not in shown


def test_json_is_the_librarys_answer(capsys: pytest.CaptureFixture[str]) -> None:
    """--json, the worker and the library give the same object."""
    expected = json.loads(json.dumps(cutoffs_met(475, "fsw").as_dict()))
    assert main(["cutoffs", "475", "--program", "fsw", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == expected
    asked = json.loads(answer('{"ask": "cutoffs", "score": 475, "program": "fsw"}'))
    assert asked == {"ok": True, "result": expected}


def test_the_command_refuses_what_is_no_score(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 1, and the message names the score."""
    assert main(["cutoffs", "many"]) == 1
    assert "score" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["score", "range"])
def test_a_file_that_the_page_saved_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """Its profile counts; what the page keeps beside it is left alone. 29, bachelor's, CLB 9: 379."""
    saved: dict[str, Any] = {
        "format": "express-entry-answers", "version": 1, "saved": "2026-11-28T02:30:00Z",
        "answers": {"age": "29"}, "profile": single(),
    }  # fmt: skip
    file = tmp_path / "crs-answers.json"
    file.write_text(json.dumps(saved), encoding="utf-8")
    assert main([command, str(file)]) == 0
    assert "379" in capsys.readouterr().out


def test_a_saved_file_without_a_profile_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As any text that holds no profile."""
    file = tmp_path / "crs-answers.json"
    file.write_text('{"format": "express-entry-answers", "version": 1}', encoding="utf-8")
    assert main(["score", str(file)]) == 1
    assert capsys.readouterr().err
