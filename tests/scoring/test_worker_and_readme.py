"""What the web page's worker asks, and what the package's README promises."""

from __future__ import annotations

import doctest
import json
from pathlib import Path
from typing import Any

import pytest

import express_entry
from express_entry.worker import answer
from tests.scoring.profiles import scored, single


def ask(**request: Any) -> dict[str, Any]:
    """The worker's answer to a request."""
    found: dict[str, Any] = json.loads(answer(json.dumps(request)))
    return found


def test_a_score_for_the_page_is_the_score_of_the_package() -> None:
    """The worker's result is the same object that the library gives."""
    profile = single(spouse={"education": "masters"})
    assert ask(ask="score", profile=profile) == {"ok": True, "result": scored(profile).as_dict()}


def test_a_refused_profile_is_answered_with_every_fault() -> None:
    """Faults come back by path, in the language asked for."""
    found = ask(ask="score", profile=single(age="x", noc="1"), lang="fr")
    assert found["ok"] is False
    assert [error["path"] for error in found["errors"]] == ["age", "noc"]
    assert "nombre entier" in found["errors"][0]["message"]


def test_a_conversion_for_the_page() -> None:
    """The worker converts test scores to levels."""
    scores = {"speaking": 7, "listening": 8, "reading": 7, "writing": 7}
    found = ask(ask="convert", test="ielts-gt", scores=scores)
    assert found["result"]["levels"] == dict.fromkeys(scores, 9)
    assert (found["result"]["language"], found["result"]["benchmark"]) == ("en", "CLB")


def test_a_conversion_by_the_table_of_a_day() -> None:
    """TEF 450 was NCLC 7 in each ability in June 2023, and is less in speaking now."""
    scores = dict.fromkeys(("speaking", "listening", "reading", "writing"), 450)
    of_2023 = ask(ask="convert", test="tef-canada", scores=scores, date="2023-06-01")
    assert of_2023["result"]["levels"] == dict.fromkeys(scores, 7)
    now = ask(ask="convert", test="tef-canada", scores=scores, date="2026-09-29")
    assert now["result"]["levels"] == dict.fromkeys(scores, 7) | {"speaking": 6}
    wrong = ask(ask="convert", test="tef-canada", scores=scores, date="June")
    assert [error["path"] for error in wrong["errors"]] == ["date"]


@pytest.mark.parametrize(
    "request_text",
    ["", "{", "[]", '"x"', "{}", '{"ask": []}', '{"ask": "dance"}', '{"ask": "convert"}',
     '{"ask": "convert", "test": {}, "scores": 3, "taken": []}', '{"ask": "score"}',
     '{"ask": "score", "profile": {}, "lang": {}}', "[" * 50_000],
)  # fmt: skip
def test_every_request_is_answered(request_text: str) -> None:
    """Whatever is asked, the answer is JSON with ok false and its errors."""
    found = json.loads(answer(request_text))
    assert found["ok"] is False
    assert all(error["message"] for error in found["errors"])


def test_the_readme_and_docstrings_hold(repo: Path) -> None:
    """Every example in the package's README and front page gives what it shows."""
    readme = doctest.testfile(str(repo / "calculator" / "README.md"), module_relative=False)
    front = doctest.testmod(express_entry)
    assert (readme.failed, front.failed) == (0, 0)
    assert readme.attempted >= 8
    assert front.attempted >= 3
