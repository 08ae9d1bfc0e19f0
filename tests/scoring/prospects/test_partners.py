"""Which of two partners should apply: both scores, and the difference."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from express_entry import InvalidProfile, Partners, Profile, partners, score
from tests.scoring.profiles import any_profile, levels, single

OTHER = {"age": 29, "education": "masters", "first_language": levels(10), "foreign_work_years": 3}
BESIDE = {"education": "masters", "language": levels(10), "canadian_work_years": 0}


def asked(lang: str = "en", spouse: dict[str, Any] | None = None, **told: Any) -> Partners:
    """Both ways round for a candidate of 29 with a bachelor's degree and CLB 9, and a spouse."""
    spouse = {"profile": OTHER, **BESIDE} if spouse is None else spouse
    return partners(Profile.from_dict(single(spouse=spouse, **told)), lang=lang)


def test_both_ways_round() -> None:
    """383 this way, 482 the other way round: 99 more."""
    found = asked()
    # own: 100 + 112 + 116 + 25, and 10 + 20 for the spouse
    assert found.own.total == 383
    # other: 100 + 126 + 128 + 50 + 50, and 8 + 20 for this candidate as the spouse
    assert found.other.total == 482
    assert (found.difference, found.higher) == (99, "other")
    assert "482, against 383" in found.text
    assert "(99 more)" in found.text


def test_the_one_who_is_told_first_can_score_more() -> None:
    """With a weaker spouse the difference is below 0."""
    weak = {"age": 45, "education": "secondary", "first_language": None}
    found = asked(spouse={"profile": weak, "education": "secondary"})
    # own 353 + 2; other 0 + 28 + 0, and 8 + 20
    assert (found.own.total, found.other.total) == (355, 56)
    assert (found.difference, found.higher) == (-299, "own")
    assert "You score more" in found.text


def test_equal_ways_round() -> None:
    """Two with the same answers score the same either way."""
    same = {"age": 29, "education": "bachelors", "first_language": levels(9)}
    found = asked("fr", {"profile": same, "education": "bachelors", "language": levels(9)})
    assert (found.difference, found.higher) == (0, "equal")
    assert "même note, 381" in found.text  # 353 + 8 + 20


def test_what_is_not_told_beside_comes_from_the_own_profile() -> None:
    """A spouse of whom only the own profile is told counts with its answers, and that is said."""
    found = asked(spouse={"profile": OTHER | {"canadian_work_years": 1}})
    assert found.own.total == 383 + 5
    assert any("taken from their own profile" in text for text in found.assumptions)
    assert not any("taken from" in text for text in asked().assumptions)


def test_the_better_language_of_a_spouse_counts() -> None:
    """With CLB 5 first and NCLC 9 second, the spouse's 20 points come from French."""
    french = levels(9, test="nclc")
    found = asked(first_language=levels(5), second_language=french)
    assert found.other.sections["spouse"].factors["language"].points == 20
    assert any("the one with more points" in text for text in found.assumptions)


def test_a_spouse_who_stays_counts_neither_way() -> None:
    """Without accompanying, both are scored as single."""
    found = asked(spouse={"profile": OTHER, **BESIDE, "accompanying": False})
    # 379; 110 + 135 + 136 + 50 + 50
    assert (found.own.total, found.other.total) == (379, 481)
    assert any("does not come along" in text for text in found.assumptions)


@pytest.mark.parametrize(
    ("spouse", "path", "message"),
    [
        (None, "spouse", "own profile is needed"),
        ({}, "spouse.profile", "own profile is needed"),
        ({"profile": OTHER, "citizen_or_pr": True}, "spouse.citizen_or_pr", "can’t apply"),
    ],
)
def test_without_two_ways_there_is_no_answer(spouse: Any, path: str, message: str) -> None:
    """Who has no spouse, tells nothing of them, or is with a citizen, is told what is missing."""
    with pytest.raises(InvalidProfile) as refused:
        partners(Profile.from_dict(single(spouse=spouse)))
    assert refused.value.errors[0].path == path
    assert message in refused.value.errors[0].message


@given(any_profile, any_profile)
def test_the_totals_are_scores(one: dict[str, Any], two: dict[str, Any]) -> None:
    """Both totals are the scores of the profiles that the answer holds, and so is the difference."""
    own = {key: value for key, value in two.items() if key != "spouse"} | {"date": one["date"]}
    found = partners(Profile.from_dict(one | {"spouse": {"profile": own}}))
    assert found.own.total == score(found.profile).total
    assert found.other.total == score(found.other_profile).total
    assert found.difference == found.other.total - found.own.total


def test_the_answer_is_plain_json() -> None:
    """The object has both scores whole, the difference and which is higher."""
    found = json.loads(json.dumps(asked().as_dict()))
    assert (found["own"]["total"], found["other"]["total"]) == (383, 482)
    assert (found["difference"], found["higher"]) == (99, "other")
