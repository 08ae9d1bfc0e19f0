"""From a profile back to the contract's JSON, and what a change sets in it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from express_entry import Job, LanguageResult, Profile, changes, score
from express_entry.telling import differences
from tests.scoring.profiles import DAY, any_profile, levels, single

IELTS = {"test": "ielts-gt", "speaking": 7, "listening": 8.5, "reading": 7, "writing": 6.5}
JOB = {"noc": "21231", "where": "abroad", "from": "2021-04-01", "to": "2024-03-31"}
FULL: dict[str, Any] = {
    "date": DAY,
    "birth_date": "1996-06-01",
    "education": "masters",
    "first_language": IELTS | {"taken": "2026-03-01"},
    "second_language": levels(12, test="nclc"),
    "canadian_work_years": 1.5,
    "foreign_work_years": 3,
    "certificate_of_qualification": False,
    "canadian_education": "one_or_two_years",
    "sibling_in_canada": True,
    "provincial_nomination": False,
    "job_offer": "skilled",
    "noc": "21231",
    "spouse": {
        "accompanying": True,
        "citizen_or_pr": False,
        "education": "bachelors",
        "language": levels(7),
        "canadian_work_years": 0,
        "canadian_study_two_years": False,
    },
    "work": [
        JOB
        | {"hours_per_week": 20, "paid": True, "authorized": True}
        | {"self_employed": False, "while_studying": True}
    ],
    "family_size": 3,
    "funds": 20000.5,
    "destination": "outside_quebec",
    "relative_in_canada": False,
    "canadian_study_two_years": True,
    "trade_offer": False,
}
OWN = {
    "age": 31, "education": "masters", "first_language": IELTS, "second_language": None,
    "canadian_work_years": 0, "foreign_work_years": 2, "certificate_of_qualification": False,
    "canadian_education": "none", "sibling_in_canada": False, "provincial_nomination": False,
    "date": DAY, "spouse": None,
}  # fmt: skip


def told(profile: dict[str, Any]) -> Profile:
    """The profile of the contract's JSON."""
    return Profile.from_dict(profile)


def put(profile: dict[str, Any], path: str, value: Any) -> None:
    """Set one path of the contract's JSON, as a page does."""
    *outer, last = path.split(".")
    for name in outer:
        profile = profile[name]
    profile[last] = value


def test_a_full_profile_is_told_back_word_for_word() -> None:
    """Every field, with the scores of the report and not only the levels, comes back as it was given."""
    assert told(FULL).as_dict() == FULL


def test_the_spouses_own_profile_is_told_back() -> None:
    """Also the profile of a spouse who may apply reads as the same profile again."""
    own = {name: value for name, value in OWN.items() if name != "spouse"}
    before = told(single(spouse={"education": "masters", "profile": own}))
    assert Profile.from_dict(before.as_dict()) == before


@given(any_profile)
def test_what_is_told_back_reads_as_the_same_profile(profile: dict[str, Any]) -> None:
    """For any profile, reading what `as_dict` tells gives the profile itself."""
    before = told(profile)
    assert Profile.from_dict(before.as_dict()) == before


def test_a_result_without_scores_is_told_as_levels() -> None:
    """A result that was made from levels is told as CLB or NCLC, with the day of the test."""
    taken = told(FULL).birth_date
    result = LanguageResult("ielts-gt", "en", (9, 9, 8, 7), taken)
    before = Profile(date=told(FULL).date, age=29, education="masters", first_language=result)
    assert before.as_dict()["first_language"] == {
        "test": "clb", "speaking": 9, "listening": 9, "reading": 8, "writing": 7,
        "taken": "1996-06-01",
    }  # fmt: skip


def test_a_job_that_goes_on_has_no_last_day() -> None:
    """A job without an end is told without `to`."""
    job = Job("21231", "abroad", told(FULL).date)
    before = Profile(told(FULL).date, 29, "masters", None, work=(job,))
    assert "to" not in before.as_dict()["work"][0]
    assert before.as_dict()["work"][0]["from"] == DAY


def test_differences_name_only_what_differs() -> None:
    """A raised ability of the same test is one path; another test is one value; null is no longer told."""
    before = told(FULL)
    assert differences(before, before) == {}
    after = told(
        FULL | {"education": "doctorate", "first_language": FULL["first_language"] | {"reading": 8}}
    )
    assert differences(before, after) == {"education": "doctorate", "first_language.reading": 8}
    other = levels(9) | {"taken": "2026-03-01"}
    assert differences(before, told(FULL | {"first_language": other})) == {"first_language": other}
    gone = {key: value for key, value in FULL.items() if key != "funds"} | {"spouse": None}
    assert differences(before, told(gone)) == {"spouse": None, "funds": None}


def sets(**profile: Any) -> dict[str, dict[str, Any]]:
    """What each change of a profile sets, by the change."""
    found = changes(told(single(**profile))).as_dict()
    return {change["id"]: change["set"] for change in [*found["changes"], *found["facts"]]}


def test_a_change_sets_only_its_own_answer() -> None:
    """A degree sets the education, a nomination the nomination, a first French test the second language."""
    found = sets()
    assert found["education.masters"] == {"education": "masters"}
    assert found["provincial_nomination.yes"] == {"provincial_nomination": True}
    assert found["canadian_work_years.1"] == {"canadian_work_years": 1}
    assert found["language.fr.all.7"] == {"second_language": levels(7, test="nclc")}


@pytest.mark.parametrize(
    ("test", "score_of_nine"),
    # the lowest writing score at level 9, by the tables of IRCC
    [("ielts-gt", 7.0), ("celpip-g", 9), ("pte-core", 88)],
)
def test_a_higher_ability_stays_in_the_test_that_was_taken(test: str, score_of_nine: float) -> None:
    """Writing at CLB 9 is the lowest score of the person's own test that proves it; all else stays."""
    scores = {
        "ielts-gt": {"speaking": 7, "listening": 8, "reading": 7, "writing": 6.5},
        "celpip-g": {"speaking": 9, "listening": 9, "reading": 9, "writing": 8},
        "pte-core": {"speaking": 84, "listening": 82, "reading": 78, "writing": 79},
    }[test]
    found = sets(first_language={"test": test, "taken": "2026-03-01"} | scores)
    assert found["language.en.writing.9"] == {"first_language.writing": score_of_nine}


def test_naming_the_other_language_first_keeps_both_reports() -> None:
    """The two results change places with their tests, scores and days."""
    french = levels(9, test="nclc")
    english = {"test": "ielts-gt"} | dict.fromkeys(
        ("speaking", "listening", "reading", "writing"), 5
    )
    found = sets(first_language=english, second_language=french)
    assert found["language_order.other_first"] == {
        "first_language": french,
        "second_language": english,
    }


def test_a_fact_about_the_spouse_sets_whether_they_come() -> None:
    """The score without the spouse is one answer away."""
    found = sets(spouse={"education": "secondary"})
    assert found["fact.spouse_stays"] == {"spouse.accompanying": False}
    assert found["spouse.education.bachelors"] == {"spouse.education": "bachelors"}


TAKEN = st.sampled_from(("2026-03-01", "2025-01-15"))
HALVES = st.integers(8, 18).map(lambda half: half / 2)
reports = st.fixed_dictionaries(
    {"test": st.just("ielts-gt"), "taken": TAKEN}
    | dict.fromkeys(("speaking", "listening", "reading", "writing"), HALVES)
)


@given(any_profile, st.none() | reports)
def test_setting_what_a_change_says_gives_its_total(
    profile: dict[str, Any], report: dict[str, Any] | None
) -> None:
    """Put into the profile's own JSON, the paths of any change or pair give the score it promises."""
    if report:
        french = profile["second_language"]
        second = french if french and french["test"] == "nclc" else None
        profile = profile | {"date": DAY, "first_language": report, "second_language": second}
    found = changes(told(profile)).as_dict()
    for change in [*found["changes"], *found["pairs"], *found["facts"]]:
        changed = told(profile).as_dict()
        for path, value in change["set"].items():
            put(changed, path, value)
        assert score(told(changed)).total == change["total"]
