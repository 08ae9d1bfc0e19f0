"""The command `express-entry`, as a person or a program types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.scoring.profiles import levels, single


def run(*arguments: str, given: str | bytes = "") -> subprocess.CompletedProcess[str]:
    """Run the installed command with something on its standard input."""
    data = given if isinstance(given, bytes) else given.encode()
    done = subprocess.run(
        [str(Path(sys.executable).with_name("express-entry")), *arguments],
        input=data, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert b"Traceback" not in done.stderr
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def saved(folder: Path, text: str | bytes) -> str:
    """A file with that content, as the name to type."""
    file = folder / "profile.json"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(file)


def test_score_prints_a_breakdown_that_fits_a_terminal() -> None:
    """Total, sections, factors and reasons are printed within 80 columns."""
    done = run("score", "-", given=json.dumps(single(spouse={"education": "masters"})))
    assert done.returncode == 0
    assert done.stdout.startswith("363 points of 1200\n")  # 100 + 112 + 116 + 10 + 25
    assert "29 years old" in done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 80


def test_score_as_json_is_the_contract(tmp_path: Path) -> None:
    """--json prints total, ruleset and sections with points, maximum and reason of each factor."""
    done = run("score", "--json", saved(tmp_path, json.dumps(single())))
    found: dict[str, Any] = json.loads(done.stdout)
    assert (found["total"], found["max"]) == (379, 1200)
    assert {name: list(section["factors"]) for name, section in found["sections"].items()} == {
        "core": ["age", "education", "first_language", "second_language", "canadian_work"],
        "spouse": ["education", "language", "canadian_work"],
        "transferability": ["education", "foreign_work", "certificate"],
        "additional": [
            "french", "sibling", "canadian_education", "job_offer", "provincial_nomination",
        ],
    }  # fmt: skip
    assert found["sections"]["core"]["factors"]["age"] == {
        "points": 110, "max": 110, "reason": "29 years old",
    }  # fmt: skip
    parts = found["sections"]["transferability"]["factors"]["education"]["parts"]
    assert parts == {"with_language": 25, "with_canadian_work": 0}


def test_a_batch_reports_each_bad_line_and_goes_on(tmp_path: Path) -> None:
    """--jsonl answers line by line, in order; bad lines name their number and fault; exit 1."""
    lines = [json.dumps(single()), "{", json.dumps(single(age="x")), "", json.dumps(single(age=45))]
    done = run("score", "--jsonl", saved(tmp_path, "\n".join(lines) + "\n"))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer.get("total") for answer in answers] == [379, None, None, None, 269]
    assert [answer.get("line") for answer in answers] == [None, 2, 3, 4, None]
    assert answers[2]["error"]["path"] == "age"
    assert '"x" is not a whole number' in answers[2]["error"]["message"]
    assert done.returncode == 1


def test_a_good_batch_exits_with_0() -> None:
    """A batch without a fault exits with 0, also from standard input and without a last newline."""
    done = run("score", "--jsonl", "-", given=json.dumps(single()) + "\n" + json.dumps(single()))
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 2)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (json.dumps(single(educaton="x")), "educaton: unknown field; did you mean education?"),
        (json.dumps({k: v for k, v in single().items() if k != "age"}), "age: missing"),
        (
            json.dumps(single(canadian_work_years="one")),
            'canadian_work_years: "one" is not a number',
        ),
        (
            json.dumps(single(first_language=levels(9, test="ielts-gt", reading=9, speaking=11))),
            "first_language.speaking: 11 is not an ielts-gt score: 0 to 9 in steps of 0.5",
        ),
        ('{"age": 29,', "this is not JSON"),
        ("", "empty: expected a profile as a JSON object"),
        ("  \n", "empty: expected a profile as a JSON object"),
        (b"\xff\xfe{}", "not UTF-8 text: byte 1"),
        ('{"age": 29, "age": 30}', "age: the field is given twice"),
        ("[" * 100_000, "nested too deeply"),
        ('{"age": ' + "9" * 5000 + "}", "can't be read"),
        ("[]", "[] is not a profile"),
    ],
)
def test_a_bad_profile_is_refused_with_its_reason(
    tmp_path: Path, text: str | bytes, message: str
) -> None:
    """Bad input names file and fault on standard error, prints no score and exits with 1."""
    file = saved(tmp_path, text)
    done = run("score", file)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{file}: " in done.stderr
    assert message in done.stderr


def test_a_missing_file_is_named() -> None:
    """A file that is not there is an answer, not a crash."""
    done = run("score", "no-such-profile.json")
    assert done.returncode == 1
    assert "no-such-profile.json: can't be read: No such file" in done.stderr


def test_wrong_usage_exits_with_2() -> None:
    """A command or option that does not exist shows the usage and exits with 2."""
    for arguments in ((), ("scores",), ("score",), ("score", "-", "--yaml")):
        done = run(*arguments)
        assert done.returncode == 2
        assert "usage: express-entry" in done.stderr


def test_convert_prints_the_four_levels() -> None:
    """convert shows the level of each ability, and --json the same for a program."""
    scores = ("--speaking", "7", "--listening", "7.0", "--reading", "7.5", "--writing", "3.5")
    done = run("convert", "ielts-gt", *scores)
    assert done.stdout.splitlines() == [
        "Speaking: CLB 9", "Listening: CLB 7", "Reading: CLB 9", "Writing: below CLB 4",
    ]  # fmt: skip
    found = json.loads(run("convert", "ielts-gt", *scores, "--json").stdout)
    assert found["levels"] == {"speaking": 9, "listening": 7, "reading": 9, "writing": 0}


def test_convert_refuses_impossible_scores() -> None:
    """A score that the test does not give is refused with exit 1, also a word."""
    scores = ("--speaking", "7", "--listening", "ten", "--reading", "9.5", "--writing", "7")
    done = run("convert", "ielts-gt", *scores)
    assert (done.returncode, done.stdout) == (1, "")
    assert 'listening: "ten" is not an ielts-gt score' in done.stderr
    assert "reading: 9.5 is not an ielts-gt score" in done.stderr


def test_rulesets_lists_every_ruleset() -> None:
    """rulesets --json has dates, status, changes and sources of every one, in both languages."""
    found = json.loads(run("rulesets", "--json").stdout)
    assert [entry["status"] for entry in found] == ["in_force"] * 6 + ["unverified"]
    for entry in found:
        assert entry["title"]["en"]
        assert entry["title"]["fr"]
        assert all(source["url"].startswith("https://") for source in entry["sources"])
    assert len(run("rulesets").stdout.splitlines()) == len(found)


def test_reasons_in_french() -> None:
    """--lang fr gives the reasons in French."""
    done = run("--lang", "fr", "score", "-", given=json.dumps(single()))
    assert "379 points sur 1200" in done.stdout
    assert "29 ans" in done.stdout


def test_it_also_runs_as_a_module() -> None:
    """python -m express_entry is the same command."""
    done = subprocess.run(
        [sys.executable, "-m", "express_entry", "score", "-"],
        input=json.dumps(single()), capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.startswith("379 points of 1200")


def test_a_batch_tells_every_fault_of_a_line() -> None:
    """A line with several faults has the first as its error, and all of them beside it."""
    done = run("score", "--jsonl", "-", given=json.dumps(single(age="x", noc="1")))
    answer = json.loads(done.stdout)
    assert answer["error"] == answer["errors"][0]
    assert [error["path"] for error in answer["errors"]] == ["age", "noc"]


def test_an_empty_batch_and_a_missing_batch_are_refused() -> None:
    """No line at all, or no such file, is said on standard error with exit 1."""
    empty, missing = run("score", "--jsonl", "-"), run("score", "--jsonl", "no-such.jsonl")
    assert (empty.returncode, missing.returncode) == (1, 1)
    assert "standard input: empty: expected one profile as JSON on each line" in empty.stderr
    assert "no-such.jsonl: can't be read: No such file" in missing.stderr


def test_a_breakdown_names_caps_and_what_is_not_confirmed() -> None:
    """A section over its cap says so, and the unconfirmed change of November 2026 is told."""
    told = {"date": "2026-11-20", "provincial_nomination": True, "sibling_in_canada": True}
    done = run("score", "-", given=json.dumps(single(**told)))
    assert "together 615, limited to 600" in done.stdout
    assert "Not confirmed: Points for high-wage occupations reported." in done.stdout


def test_score_says_when_the_other_language_first_would_score_more() -> None:
    """CLB 5 named before NCLC 9: the other way round is told with its total and gain."""
    told = {"first_language": levels(5), "second_language": levels(9, test="nclc")}
    # English first: 110 + 120 + 24 + 24 core, 50 for French. French first: 110 + 120 + 124 + 4, 25, 50.
    done = run("score", "-", given=json.dumps(single(**told)))
    assert done.stdout.startswith("328 points of 1200")
    assert done.stdout.endswith("Named first, French would give 433 points, 105 more.\n")
    turned = {"first_language": levels(9, test="nclc"), "second_language": levels(5)}
    for profile in (single(**turned), single()):
        assert "Named first" not in run("score", "-", given=json.dumps(profile)).stdout
