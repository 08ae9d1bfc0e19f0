"""The same questions from a terminal and from the page's worker."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from express_entry import Profile, changes, partners, position, rounds, still_possible, timeline
from express_entry.cli import main
from express_entry.figures import count, signed
from express_entry.worker import answer
from tests.scoring.profiles import levels, single

OTHER = {"age": 31, "education": "masters", "first_language": levels(9), "foreign_work_years": 3}
COUPLE = single(
    first_language=levels(8) | {"taken": "2025-10-05"},
    foreign_work_years=1,
    spouse={"education": "masters", "profile": OTHER},
)
ASKED = {
    "rounds": rounds,
    "changes": changes,
    "timeline": timeline,
    "partners": partners,
    "position": position,
}


def printed(
    folder: Path, capsys: pytest.CaptureFixture[str], *words: str, told: Any = COUPLE
) -> str:
    """What a command prints for a profile; it must end well."""
    file = folder / "profile.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    assert main([*words, str(file)]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("command", [*ASKED, "range", "rounds --all"])
def test_answers_fit_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, lang: str
) -> None:
    """Every line has at most 80 columns, in both languages, and no key or brace is left over."""
    shown = printed(tmp_path, capsys, "--lang", lang, *command.split())
    assert max(len(line) for line in shown.splitlines()) <= 80
    assert not re.search(r"[{}]|prospects\.", shown)


@pytest.mark.parametrize("name", ASKED)
def test_json_is_the_librarys_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """--json, the worker and the library give the same object."""
    expected = json.loads(json.dumps(ASKED[name](Profile.from_dict(COUPLE)).as_dict()))
    assert json.loads(printed(tmp_path, capsys, name, "--json")) == expected
    asked = json.loads(answer(json.dumps({"ask": name, "profile": COUPLE})))
    assert asked == {"ok": True, "result": expected}


def test_the_page_asks_for_fewer_rounds() -> None:
    """With `every` false the worker leaves out the rounds that would not have invited."""
    asked = json.loads(answer(json.dumps({"ask": "rounds", "profile": COUPLE, "every": False})))
    expected = rounds(Profile.from_dict(COUPLE)).as_dict(every=False)
    assert asked == {"ok": True, "result": json.loads(json.dumps(expected))}


def test_the_range_of_a_half_filled_profile(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """range takes incomplete JSON, and says what is missing or that nothing is."""
    half = {"date": "2026-09-29", "age": 29}
    expected = still_possible(half).as_dict()
    assert json.loads(printed(tmp_path, capsys, "range", "--json", told=half)) == expected
    asked = json.loads(answer(json.dumps({"ask": "range", "profile": half})))
    assert list(asked["result"].pop("wanted")) == expected["missing"]  # the form's words for each
    assert asked == {"ok": True, "result": expected}
    shown = printed(tmp_path, capsys, "range", told=half)
    assert "Still possible: 100 to 1200 points" in shown
    assert "Not answered yet: education, first_language" in shown
    full = single(
        second_language=None, canadian_work_years=0, foreign_work_years=0, spouse=None,
        certificate_of_qualification=False, canadian_education="none", sibling_in_canada=False,
        provincial_nomination=False,
    )  # fmt: skip
    assert "Every answer that moves the score is there" in printed(
        tmp_path, capsys, "range", told=full
    )


def test_an_empty_file_has_no_range(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing at all is refused, as for a score."""
    file = tmp_path / "empty.json"
    file.write_text(" \n", encoding="utf-8")
    assert main(["range", str(file)]) == 1
    assert "empty: expected a profile" in capsys.readouterr().err


def test_rounds_are_shown_where_they_matter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --all only rounds that would have invited, or can't be told, are listed."""
    told = single(education="masters", foreign_work_years=3, date="2026-01-05")
    few = printed(tmp_path, capsys, "rounds", told=told)
    every = printed(tmp_path, capsys, "rounds", "--all", told=told)
    days = re.compile(r"^\d{4}-\d\d-\d\d ", re.MULTILINE)
    assert len(days.findall(every)) == len(rounds(Profile.from_dict(told)).rounds)
    assert 0 < len(days.findall(few)) < len(days.findall(every))
    assert "Federal Skilled Trades: no" in every
    assert "Federal Skilled Trades: no" not in few


def test_pairs_say_what_they_are_worth_beyond_the_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A pair that is worth more than its two changes alone says so; so does one worth less."""
    # at CLB 8 with a year abroad, language opens both combinations
    told = single(first_language=levels(6), certificate_of_qualification=True)
    assert "more than each alone)" in printed(tmp_path, capsys, "changes", told=told)
    told = single(foreign_work_years=1)
    assert "fewer than each alone)" in printed(tmp_path, capsys, "changes", told=told)


def test_nothing_to_gain_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who has the highest score is told that no change gains points."""
    full = single(
        education="doctorate", first_language=levels(10), canadian_work_years=5,
        second_language=levels(10, test="nclc"), foreign_work_years=3,
        certificate_of_qualification=True, canadian_education="three_or_more_years",
        provincial_nomination=True,
    )  # fmt: skip
    assert "No single change gains points." in printed(tmp_path, capsys, "changes", told=full)


def test_work_that_goes_on_from_a_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--working and --since, and the same from the worker, add completed years of work."""
    options = ("--working", "canada", "--since", "2026-01-05")
    shown = printed(tmp_path, capsys, "timeline", *options, told=single())
    assert "2027-01-05   432    +53  1 completed year of skilled work in Canada" in shown
    request = {"ask": "timeline", "profile": single(), "working": "canada", "since": "2026-01-05"}
    asked = json.loads(answer(json.dumps(request)))
    assert [event["date"] for event in asked["result"]["events"]][:1] == ["2027-01-05"]


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"since": "soon"}, "since"),
        ({"since": "2026-01-05"}, "since"),
        ({"working": []}, "working"),
    ],
)
def test_the_worker_refuses_a_bad_timeline(more: dict[str, Any], path: str) -> None:
    """A day or place that is none comes back as an error with its name."""
    found = json.loads(answer(json.dumps({"ask": "timeline", "profile": single()} | more)))
    assert found["ok"] is False
    assert [error["path"] for error in found["errors"]] == [path]


def test_wrong_options_exit_with_2() -> None:
    """A place or day that is none is wrong usage."""
    for options in (("--working", "mars"), ("--working", "canada", "--since", "soon")):
        done = subprocess.run(
            [sys.executable, "-m", "express_entry", "timeline", "-", *options],
            input="{}", capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 2
        assert "usage: express-entry timeline" in done.stderr


def test_numbers_are_written_as_readers_write_them() -> None:
    """Groups of three by comma or narrow space; changes with their sign."""
    assert (count(229904, "en"), count(229904, "fr")) == ("229,904", "229\u202f904")
    assert [signed(value) for value in (12, 0, -7)] == ["+12", "0", "\u22127"]
