"""The wheel that readers load answers as the library does here, to the byte."""

from __future__ import annotations

import json
from typing import Any

from calculator.bundle.tracing import requests as every_question
from express_entry.worker import answer
from tests.scoring.profiles import levels, single
from tests.scoring.pyodide_under_node import ask_pyodide
from tests.scoring.test_bad_profiles import BAD
from tests.scoring.test_published_examples import CASES


def request(profile: dict[str, Any], lang: str) -> str:
    """A request for a score as the page's worker sends it."""
    return json.dumps({"ask": "score", "profile": profile, "lang": lang})


def test_every_case_has_the_same_answer_in_pyodide() -> None:
    """Published examples, refused profiles and conversions: equal texts in both languages."""
    profiles = [case["profile"] for case in CASES] + [profile for profile, _, _ in BAD]
    profiles.append(single(date="2026-11-20", canadian_work_years=2.5))
    requests = [request(profile, lang) for profile in profiles for lang in ("en", "fr")]
    scores = {key: value for key, value in levels(7).items() if key != "test"}
    requests += [
        json.dumps({"ask": "convert", "test": test, "scores": scores, "taken": "2026-01-05"})
        for test in ("ielts-gt", "celpip-g", "pte-core", "tef-canada", "tcf-canada", "clb")
    ]
    requests += [json.dumps({"ask": "rulesets"}), "{"]
    questions = ("eligible", "categories", "rounds", "changes", "timeline", "position", "partners")
    told = single(noc="21231", foreign_work_years=3, spouse={"education": "masters"})
    requests += [
        json.dumps({"ask": question, "profile": told, "lang": lang})
        for question in questions
        for lang in ("en", "fr")
    ]
    requests += [
        json.dumps({"ask": "range", "profile": {"age": 30, "education": "masters"}}),
        json.dumps({"ask": "noc", "query": "nurse"}),
    ]
    requests += every_question()  # what the slim standard library was traced with, and more
    found = ask_pyodide(requests)
    assert found["answers"] == [answer(text) for text in requests]


def test_what_python_raises_there_names_kind_and_function() -> None:
    """The browser's bytecode knows no lines of its source; its tracebacks work all the same."""
    (told,) = ask_pyodide([None])["answers"]
    assert told.startswith("PythonError: Traceback (most recent call last):")
    assert "in answer" in told
    assert "TypeError: " in told
