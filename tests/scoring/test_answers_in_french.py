"""Asked in French, does the package answer in French, whatever is asked and however wrongly?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from calculator.bundle.tracing import requests as every_question
from express_entry.worker import answer
from tests.french import english_in, slips_in, texts_in
from tests.scoring.profiles import levels, single
from tests.scoring.test_bad_profiles import BAD
from tests.scoring.test_published_examples import CASES

ABOUT_A_PROFILE = (
    "score", "eligible", "categories", "rounds", "changes", "timeline", "partners", "position",
    "range",
)  # fmt: skip
PEOPLE: list[dict[str, Any]] = [
    single(noc="21231", foreign_work_years=3, spouse={"education": "masters"}),
    single(
        age=33,
        canadian_work_years=1.5,
        second_language=levels(9, test="nclc"),
        certificate_of_qualification=True,
        spouse={
            "language": levels(5, test="nclc"),
            "profile": {"age": 30, "education": "bachelors", "first_language": levels(6)},
        },
    ),
    single(first_language=None, funds=5000, family_size=3, destination="quebec"),
    single(noc="72010", trade_offer=True, canadian_work_years=1, first_language=levels(4)),
    single(
        provincial_nomination=True,
        job_offer="skilled",
        relative_in_canada=True,
        work=[
            {"noc": "21231", "where": "canada", "from": "2024-01-05", "hours_per_week": 20},
            {"noc": "31301", "where": "abroad", "from": "2019-01-01", "to": "2021-01-01"},
        ],
    ),
]


def _requests() -> Iterator[dict[str, Any]]:
    profiles = [*PEOPLE, *(case["profile"] for case in CASES), *(profile for profile, _, _ in BAD)]
    for ask in ABOUT_A_PROFILE:
        for profile in profiles:
            yield {"ask": ask, "profile": profile, "working": "canada"}
    for text in every_question():  # but the one that is no JSON: its language is not known
        if text.endswith("}"):
            yield json.loads(text)
    for query in ("plonbier", "21321", "2123", "zzz"):
        yield {"ask": "noc", "query": query}


@pytest.fixture(scope="module")
def french() -> dict[str, str]:
    """Every text of every answer, with what was asked; both languages' labels have the French alone."""
    found = {}
    for request in _requests():
        told = json.loads(answer(json.dumps(request | {"lang": "fr"})))
        found |= dict.fromkeys(texts_in(told), request["ask"])
    return found


def test_no_answer_has_an_english_sentence(french: dict[str, str]) -> None:
    """Reasons, what is missing, assumptions, faults: all are French but for the names of fields."""
    assert len(french) > 1000
    assert {text: ask for text, ask in french.items() if english_in(text)} == {}


def test_answers_are_set_as_in_french(french: dict[str, str]) -> None:
    """Amounts, days and the space before a colon or a semicolon."""
    slips = {text: found for text in french if (found := slips_in(text))}
    assert slips == {}


def test_none_and_one_are_singular_in_french() -> None:
    """« 0 année », « 0 point », « une famille d’une personne »."""
    nobody = single(age=60, education="less_than_secondary", first_language=None)
    told = json.loads(answer(json.dumps({"ask": "eligible", "profile": nobody, "lang": "fr"})))
    fsw = told["result"]["fsw"]
    said = {requirement["id"]: requirement["message"] for requirement in fsw["requirements"]}
    assert fsw["factors"]["experience"]["reason"] == "0 année de travail qualifié"
    assert said["points"] == "0 point sur 100\u202f; il en faut 67"
    assert "pour une famille d’une personne" in said["funds"]


def test_words_that_hang_together_are_elided() -> None:
    """A score of a test whose name begins with a vowel is « une note d’ielts-gt »."""
    wrong = single(first_language=levels(9, test="ielts-gt", reading=12))
    told = json.loads(answer(json.dumps({"ask": "score", "profile": wrong, "lang": "fr"})))
    (fault,) = told["errors"]
    assert "n’est pas une note d’ielts-gt" in fault["message"]
