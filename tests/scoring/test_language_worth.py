"""What a test result is worth by itself: minimums of programs, points in the ranking and on the grid."""

from __future__ import annotations

import json
from typing import Any

import pytest

from express_entry import InvalidScores, LanguageWorth, language_worth
from express_entry.cli import main
from express_entry.worker import answer

IELTS = {"speaking": 7, "listening": 8, "reading": 6, "writing": 7}  # CLB 9, 9, 7, 9


def worth(
    speaking: int, listening: int, reading: int, writing: int, test: str = "clb"
) -> LanguageWorth:
    """What these levels are worth."""
    levels = {"speaking": speaking, "listening": listening, "reading": reading, "writing": writing}
    return language_worth(test, levels)


@pytest.mark.parametrize(
    ("levels", "states"),
    [
        ((7, 7, 7, 7), ("met", "met", "met")),
        # CEC: 7 for TEER 0 and 1, 5 for TEER 2 and 3: here the occupation decides
        ((7, 7, 6, 7), ("not_met", "not_known", "met")),
        ((5, 5, 5, 5), ("not_met", "not_known", "met")),
        # FST: 5 in speaking and listening, 4 in reading and writing (IRPR s. 87.2(3)(a))
        ((5, 5, 4, 4), ("not_met", "not_met", "met")),
        ((4, 5, 5, 5), ("not_met", "not_met", "not_met")),
    ],
)
def test_minimums_of_the_programs(
    levels: tuple[int, int, int, int], states: tuple[str, ...]
) -> None:
    """By the Regulations: FSW 7 in each, CEC 7 or 5, FST 5 and 4."""
    found = worth(*levels).programs
    assert tuple(found[name][1].state for name in ("fsw", "cec", "fst")) == states


def test_points_of_the_official_tables() -> None:
    """CLB 9, 9, 7, 9 as first language: 31 + 31 + 17 + 31, with a spouse 29 + 29 + 16 + 29."""
    found = language_worth("ielts-gt", IELTS)
    assert found.result.levels == (9, 9, 7, 9)
    assert [(p.points, p.max) for p in found.first] == [(110, 136), (103, 128)]
    # second language: 6 for level 9, 3 for level 7, to 24, or 22 with a spouse
    assert [(p.points, p.max) for p in found.second] == [(21, 24), (21, 22)]


def test_points_on_the_grid() -> None:
    """IRPR s. 79: 6 for each ability at level 9 or more, 5 at 8, 4 at 7."""
    assert worth(9, 9, 7, 8).grid.points == 6 + 6 + 4 + 5
    assert worth(6, 6, 6, 6).grid.points == 0


def test_french_counts_alike() -> None:
    """NCLC levels meet the same minimums."""
    found = worth(7, 7, 7, 7, test="nclc")
    assert found.result.benchmark == "NCLC"
    assert {requirement.state for _, requirement in found.programs.values()} == {"met"}


def test_the_worker_and_the_command_give_the_librarys_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One object, three ways."""
    expected: Any = json.loads(json.dumps(language_worth("ielts-gt", IELTS).as_dict()))
    asked = json.loads(answer(json.dumps({"ask": "worth", "test": "ielts-gt", "scores": IELTS})))
    assert asked == {"ok": True, "result": expected}
    words = [f"--{name}={value}" for name, value in IELTS.items()]
    assert main(["worth", "ielts-gt", *words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == expected


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_command_fits_a_terminal(capsys: pytest.CaptureFixture[str], lang: str) -> None:
    """Every line has at most 80 columns, and no key or brace is left over."""
    words = [f"--{name}={value}" for name, value in IELTS.items()]
    assert main(["--lang", lang, "worth", "ielts-gt", *words]) == 0
    shown = capsys.readouterr().out
    assert max(len(line) for line in shown.splitlines()) <= 80
    assert "{" not in shown
    assert "110 / 136" in shown


def test_impossible_scores_are_refused() -> None:
    """With the path of each fault, from the library and from the worker."""
    with pytest.raises(InvalidScores) as refused:
        language_worth("ielts-gt", IELTS | {"reading": 9.7})
    assert [error.path for error in refused.value.errors] == ["reading"]
    asked = json.loads(answer('{"ask": "worth", "test": "toefl", "scores": []}'))
    assert asked["ok"] is False
