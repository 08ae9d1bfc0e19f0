"""What a form says about an answer that is missing: the package's words, for every such answer."""

from __future__ import annotations

import json

import pytest

from express_entry.worker import answer
from tests.scoring.profiles import DAY


def asked(lang: str, **told: object) -> dict[str, str]:
    """The worker's words for each missing answer of a profile."""
    request = {"ask": "range", "profile": {"date": DAY} | told, "lang": lang}
    result = json.loads(answer(json.dumps(request)))["result"]
    assert list(result["wanted"]) == result["missing"]
    wanted: dict[str, str] = result["wanted"]
    return wanted


@pytest.mark.parametrize(
    ("path", "en", "fr"),
    [
        ("age", "your date of birth", "votre date de naissance"),
        ("education", "one of the answers", "une des réponses"),
        ("canadian_education", "one of the answers", "une des réponses"),
        ("second_language", "choose a test", "choisissez un test"),
        ("first_language.writing", "on the test report", "sur le relevé"),
        ("foreign_work_years", "0 if there are none", "0 s’il n’y en a pas"),
        ("provincial_nomination", "choose yes or no", "choisissez oui ou non"),
        ("spouse.accompanying", "choose yes or no", "choisissez oui ou non"),
        ("spouse.language", "choose a test", "choisissez un test"),
        ("spouse.canadian_work_years", "0 if there are none", "0 s’il n’y en a pas"),
    ],
)
def test_words_fit_the_kind_of_answer(path: str, en: str, fr: str) -> None:
    """A choice is chosen, a number is given, in both languages."""
    told: dict[str, object] = {"first_language": {"test": "clb"}, "spouse": {}}
    assert en in asked("en", **told)[path]
    assert fr in asked("fr", **told)[path]
