"""Asking who is eligible: from a terminal, from the page's worker, as a library."""

from __future__ import annotations

import doctest
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from express_entry import eligibility
from express_entry.cli import main
from express_entry.worker import answer
from tests.scoring.eligibility.answers import asked, job
from tests.scoring.profiles import levels, single

CATEGORIES = {"french", "healthcare", "stem", "trades", "education"}
TOLD = {"foreign_work_years": 3, "education": "masters"}


def command(*arguments: str, given: object) -> subprocess.CompletedProcess[str]:
    """The installed command with a profile on its standard input."""
    return subprocess.run(
        [str(Path(sys.executable).with_name("express-entry")), *arguments],
        input=json.dumps(given), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def saved(folder: Path, profile: dict[str, Any]) -> str:
    """A file with the profile, as the name to type."""
    file = folder / "profile.json"
    file.write_text(json.dumps(profile), encoding="utf-8")
    return str(file)


def test_the_json_is_the_contract() -> None:
    """fsw with points, pass and factors; cec and fst; categories by id; each true, false or null."""
    done = command("eligible", "-", "--json", given=single(**TOLD))
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert (found["fsw"]["eligible"], found["fsw"]["points"], found["fsw"]["pass"]) == (
        True,
        70,
        67,
    )
    assert list(found["fsw"]["factors"]) == [
        "language", "education", "experience", "age", "arranged_employment", "adaptability",
    ]  # fmt: skip
    age = found["fsw"]["factors"]["age"]
    assert (age["points"], age["max"], age["reason"]) == (12, 12, "29 years old")
    assert found["fsw"]["assumptions"]
    assert found["cec"]["eligible"] is False
    assert found["cec"]["reasons"] == ["Years of skilled work told: 0. 12 months are needed"]
    assert "points" not in found["cec"]
    work = found["cec"]["requirements"][0]
    assert (work["id"], work["state"]) == ("work", "not_met")
    assert work["missing"] == "12 more months of full-time work, or the same in part-time"
    assert work["law"] == "IRPR, s.\u00a087.1(2)(a); IRPR, s.\u00a087.1(3)"
    assert set(found["categories"]) >= CATEGORIES
    assert {fit["eligible"] for fit in found["categories"].values()} <= {True, False, None}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_table_fits_a_terminal(
    lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Programs, requirements, points and categories are printed within 80 columns."""
    ties = {"spouse": {"canadian_work_years": 1}, "destination": "outside_quebec"}
    profile = single(**TOLD, **ties, funds=10000, family_size=3)
    assert main(["--lang", lang, "eligible", saved(tmp_path, profile)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    title = {"en": "By the law of 29 September 2026", "fr": "Selon le droit du 29 septembre 2026"}
    assert lines[0] == title[lang]
    text = "\n".join(lines)
    shown = {
        "en": ["not eligible", "Missing: $13,360 more", "Selection grid: 75 of 100 points"],
        "fr": ["non admissible", "Il manque\u202f: 13\u202f360\u00a0$ de plus",
               "Grille de sélection\u202f: 75 points sur 100"],
    }  # fmt: skip
    for words in shown[lang]:
        assert words in text


def test_the_table_before_any_category(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before categories existed none is listed; what is not known is said so."""
    profile = single(date="2021-07-08", canadian_work_years=1, first_language=levels(6))
    assert main(["eligible", saved(tmp_path, profile)]) == 0
    text = capsys.readouterr().out
    assert "Categories of rounds" not in text
    assert "Canadian Experience Class                                           not known" in text
    assert "give its NOC code" in text


def test_a_refused_profile() -> None:
    """Every fault is named on standard error, and the exit status is 1."""
    bad = single(work=[{"noc": "21231", "where": "canada"}], family_size=0)
    done = command("eligible", "-", given=bad)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "standard input: work[0].from: missing: expected YYYY-MM-DD in quotes",
        "standard input: family_size: 0 is out of range: expected a number from 1 to 100",
    ]


def test_the_worker_answers_as_the_package_does() -> None:
    """The page gets the object that the command prints."""
    profile = single(work=[job("2025-01-01")])
    request = json.dumps({"ask": "eligible", "profile": profile, "lang": "fr"})
    found = json.loads(answer(request))
    assert found == {"ok": True, "result": asked("fr", work=[job("2025-01-01")]).as_dict()}


def test_the_example_holds() -> None:
    """The example of the module gives what it shows."""
    result = doctest.testmod(eligibility)
    assert (result.failed, result.attempted) == (0, 4)
