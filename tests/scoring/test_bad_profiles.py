"""What is said to somebody whose profile can't be scored."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from express_entry import InvalidProfile, Profile
from express_entry.worker import answer
from tests.scoring.profiles import any_profile, levels, single


def faults(profile: object, lang: str = "en") -> dict[str, str]:
    """Message by path of every fault."""
    with pytest.raises(InvalidProfile) as refused:
        Profile.from_dict(profile, lang=lang)
    return {error.path: error.message for error in refused.value.errors}


def without(name: str) -> dict[str, Any]:
    """A good profile that lacks one field."""
    return {key: value for key, value in single().items() if key != name}


BAD: list[tuple[dict[str, Any], str, str]] = [
    (single(educaton="masters"), "educaton", "unknown field; did you mean education?"),
    (single(shoe_size=43), "shoe_size", "unknown field; expected one of date,"),
    (without("age"), "age", "missing: give age in whole years, or birth_date"),
    (single(birth_date="1990-01-01"), "age", "both age and birth_date are given"),
    (single(age="29"), "age", '"29" is not a whole number: expected one from 0 to 120'),
    (single(age=29.5), "age", "29.5 is not a whole number"),
    (single(age=-1), "age", "-1 is out of range: expected a number from 0 to 120"),
    (single(age=True), "age", "true is not a whole number"),
    (without("age") | {"birth_date": "2021-02-30"}, "birth_date", '"2021-02-30" is not a day'),
    (
        without("age") | {"birth_date": 1994},
        "birth_date",
        "1994 is not a date: expected YYYY-MM-DD",
    ),
    (without("age") | {"birth_date": "2027-01-01"}, "birth_date", "is after the day of the score"),
    (without("age") | {"birth_date": "1850-01-01"}, "birth_date", "expected at most 120"),
    (single(date="29/09/2026"), "date", '"29/09/2026" is not a date: expected YYYY-MM-DD'),
    (without("education"), "education", "missing: expected one of less_than_secondary,"),
    (single(education="master"), "education", '"master" is not one of'),
    (single(education=None), "education", "missing: expected one of"),
    (without("first_language"), "first_language", "missing: expected null, or a result of one of"),
    (single(first_language=9), "first_language", "9 is not a language result"),
    (single(first_language={"test": "clb"}), "first_language.reading", "missing: expected a whole"),
    (
        single(first_language={"test": "ielts-gt", "speaking": 7}),
        "first_language.writing",
        "missing: expected a score from 0 to 9 in steps of 0.5",
    ),
    (
        single(first_language=levels(9, test="toefl")),
        "first_language.test",
        '"toefl" is not one of',
    ),
    (single(first_language=levels(9) | {"test": 7}), "first_language.test", "7 is not one of"),
    (
        single(first_language=levels(9) | {"date": "2026-01-01"}),
        "first_language.date",
        "unknown field",
    ),
    (
        single(second_language=levels(7)),
        "second_language",
        "proves English, as first_language does",
    ),
    (
        single(first_language=levels(9) | {"taken": "2027-01-01"}),
        "first_language.taken",
        '"2027-01-01" is after the day of the score, 2026-09-29',
    ),
    (
        single(first_language=levels(9) | {"taken": "yesterday"}),
        "first_language.taken",
        '"yesterday" is not a date: expected YYYY-MM-DD',
    ),
    (single(date="9999-12-31"), "date", "is too far ahead: expected 2199-12-31 or earlier"),
    (single(canadian_work_years="two"), "canadian_work_years", '"two" is not a number'),
    (single(funds="20.000"), "funds", '"20.000" can be read in two ways: write 20000 or 20'),
    (single(funds="1.500"), "funds", '"1.500" can be read in two ways: write 1500 or 1.5'),
    (single(funds="0.500"), "funds", '"0.500" is not a number'),
    (single(foreign_work_years="1.500"), "foreign_work_years", '"1.500" is not a number'),
    (single(foreign_work_years=-0.5), "foreign_work_years", "-0.5 is out of range"),
    (single(foreign_work_years=float("inf")), "foreign_work_years", "Infinity is not a number"),
    (single(sibling_in_canada="yes"), "sibling_in_canada", '"yes" is not true or false'),
    (single(provincial_nomination=1), "provincial_nomination", "1 is not true or false"),
    (single(canadian_education="long"), "canadian_education", '"long" is not one of none,'),
    (single(job_offer="yes"), "job_offer", '"yes" is not one of senior_manager, skilled'),
    (single(noc=21231), "noc", "21231 is not a NOC 2021 code: expected null, or five digits"),
    (single(noc="2123"), "noc", '"2123" is not a NOC 2021 code'),
    (single(spouse=True), "spouse", "true is not an object"),
    (
        single(spouse={"accompanying": False}),
        "spouse",
        "of whom nothing else is told: expected null",
    ),
    (single(spouse={"acompanying": True}), "spouse.acompanying", "did you mean accompanying?"),
    (
        single(spouse={"language": {**levels(8), "test": "ielts-gt", "reading": 12.5}}),
        "spouse.language.reading",
        "12.5 is not an ielts-gt score: 0 to 9 in steps of 0.5",
    ),
]


@pytest.mark.parametrize(("profile", "path", "message"), BAD)
def test_a_fault_names_its_field_its_value_and_what_is_expected(
    profile: dict[str, Any], path: str, message: str
) -> None:
    """One bad field gives an error at that field's path that says what to write instead."""
    assert message in faults(profile)[path]


def test_all_faults_are_told_at_once() -> None:
    """Several faults are all reported, in the order of the profile's fields."""
    found = faults(
        {"age": "x", "education": "none", "first_language": levels(15), "spouse": {"education": 1}}
    )
    assert list(found) == [
        "age", "education", "first_language.speaking", "first_language.listening",
        "first_language.reading", "first_language.writing", "spouse.education",
    ]  # fmt: skip


@pytest.mark.parametrize("profile", [None, [], "profile", 12, True])
def test_what_is_no_object_is_no_profile(profile: object) -> None:
    """A profile is an object; anything else is named and refused."""
    assert "is not a profile: expected a JSON object" in faults(profile)[""]


def test_values_that_are_no_json_are_named_by_their_kind() -> None:
    """Python callers can hand in anything; a value that JSON can't show is named by its type."""
    found = faults(single(sibling_in_canada=object(), age=10**5000))
    assert found["sibling_in_canada"] == "object is not true or false"
    assert found["age"].startswith("int is out of range")


def test_faults_are_told_in_french_too() -> None:
    """The same fault has its French words."""
    found = faults(single(age="29"), lang="fr")
    assert found["age"] == '"29" n’est pas un nombre entier\u202f: un nombre de 0 à 120 est attendu'


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(any_profile, st.data())
def test_any_json_gives_a_score_or_an_error(profile: dict[str, Any], data: st.DataObject) -> None:
    """Whatever stands in any field, the answer is a score or named faults, never a crash."""
    field = data.draw(st.sampled_from([*profile, "taken", "noc", "birth_date", "spouse"]))
    value = data.draw(json_values)
    found = json.loads(answer(json.dumps({"ask": "score", "profile": profile | {field: value}})))
    assert found["ok"] or all(error["message"] for error in found["errors"])
    assert not found["ok"] or 0 <= found["result"]["total"] <= 1200


ALL_TESTS = "celpip-g, ielts-gt, pte-core, tcf-canada, tef-canada, clb, nclc"


def test_a_missing_language_or_test_names_every_way_to_give_one() -> None:
    """The messages list the tests that are accepted."""
    assert faults(without("first_language"))["first_language"] == (
        f"missing: expected null, or a result of one of {ALL_TESTS} with the four abilities"
    )
    untold = {key: value for key, value in levels(9).items() if key != "test"}
    found = faults(single(first_language=untold, spouse={"language": 7}))
    assert found["first_language.test"] == f"missing: expected one of {ALL_TESTS}"
    assert found["spouse.language"] == (
        f"7 is not a language result: expected null, or an object with test ({ALL_TESTS}) and the "
        "four abilities"
    )


@given(json_values)
def test_anything_at_all_is_answered(value: object) -> None:
    """Arbitrary JSON in place of a profile gives named faults, or a score where it is a profile."""
    found = json.loads(answer(json.dumps({"ask": "score", "profile": value})))
    assert found["ok"] or all(error["message"] for error in found["errors"])
