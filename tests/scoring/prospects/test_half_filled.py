"""A half-filled profile: points so far, and the exact lowest and highest total still possible."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from express_entry import InvalidProfile, Possible, still_possible
from tests.scoring.profiles import DAY, EDUCATION, any_profile, levels, scored, single

DONE = {
    "second_language": None,
    "canadian_work_years": 0,
    "foreign_work_years": 0,
    "certificate_of_qualification": False,
    "canadian_education": "none",
    "sibling_in_canada": False,
    "provincial_nomination": False,
    "job_offer": None,
    "spouse": None,
}


def without(*names: str, **told: Any) -> dict[str, Any]:
    """The complete plain profile of 379 points, changed as said, without some answers."""
    return {key: value for key, value in (single(**DONE) | told).items() if key not in names}


def ends(profile: dict[str, Any]) -> tuple[int, int]:
    """The lowest and highest total still possible."""
    found = still_possible(profile)
    return found.lowest, found.highest


def test_nothing_told_leaves_everything_open() -> None:
    """From 0 to 1,200, with nothing so far; a job offer gives nothing now and is not asked."""
    found = still_possible({"date": DAY})
    assert (found.lowest, found.highest, found.so_far.total) == (0, 1200, 0)
    assert found.missing == (
        "age", "education", "first_language", "second_language", "canadian_work_years",
        "foreign_work_years", "certificate_of_qualification", "sibling_in_canada",
        "provincial_nomination", "canadian_education", "spouse",
    )  # fmt: skip
    assert "job_offer" in still_possible({"date": "2019-06-01"}).missing
    assert "sibling_in_canada" not in still_possible({"date": "2016-06-01"}).missing


def test_a_complete_profile_has_one_total() -> None:
    """With every answer there, lowest, highest and so far are the score."""
    found = still_possible(without())
    assert (found.lowest, found.highest, found.so_far.total, found.missing) == (379, 379, 379, ())


@pytest.mark.parametrize(
    ("missing", "lowest", "highest"),
    [
        ("age", 269, 379),  # 0 to 110
        ("education", 234, 434),  # 110 + 124; a doctorate gives 150, and 50 with CLB 9
        ("canadian_work_years", 379, 484),  # 80, and 25 for the degree with two years
        ("foreign_work_years", 379, 429),  # 50 with CLB 9
        ("certificate_of_qualification", 379, 429),
        ("sibling_in_canada", 379, 394),
        ("provincial_nomination", 379, 979),
        ("canadian_education", 379, 409),
        ("second_language", 379, 453),  # 24 and 50
        # none; or French at NCLC 10: 136, 25 with the degree and 25 for French without English
        ("first_language", 230, 416),
    ],
)
def test_one_answer_missing(missing: str, lowest: int, highest: int) -> None:
    """Each missing answer leaves just the points that it can give."""
    found = still_possible(without(missing))
    assert (found.lowest, found.highest, found.missing) == (lowest, highest, (missing,))


def test_a_spouse_can_lower_and_raise() -> None:
    """A spouse of whom nothing counts takes 26 points; the best one gives back 40."""
    # 100 + 112 + 116 + 25 = 353 with a spouse, and up to 10 + 20 + 10
    assert ends(without("spouse")) == (353, 393)


def test_a_spouse_half_told() -> None:
    """Of a spouse who comes with a master's degree, language and work are open: 10 to 40 points."""
    found = still_possible(
        without(spouse={"accompanying": True, "citizen_or_pr": False, "education": "masters"})
    )
    assert (found.lowest, found.highest) == (363, 393)
    assert found.missing == ("spouse.language", "spouse.canadian_work_years")
    assert found.so_far.total == 363


def test_whether_a_spouse_counts_can_be_open() -> None:
    """Until it is told whether they come and who they are, both columns are possible."""
    found = still_possible(without(spouse=BEST | {"citizen_or_pr": False}))
    assert (found.lowest, found.highest) == (379, 393)
    assert found.missing == ("spouse.accompanying",)
    assert (
        still_possible(without(spouse={"accompanying": False, "citizen_or_pr": False})).missing
        == ()
    )
    assert still_possible(without(spouse={"citizen_or_pr": True})).missing == ()


BEST = {"education": "doctorate", "language": levels(9), "canadian_work_years": 5}


def test_a_result_half_told() -> None:
    """With CLB 9 in three abilities, writing can give 0 to 34, and lets the degree count or not."""
    told = levels(9)
    del told["writing"]
    found = still_possible(without(first_language=told))
    # 110 + 120 + 93; with CLB 10 34 and 25 more
    assert (found.lowest, found.highest) == (323, 382)
    assert found.missing == ("first_language.writing",)
    assert found.so_far.total == 323


def test_a_result_without_its_test() -> None:
    """7.5 in reading is an IELTS score only; which test 7 is from stays open."""
    certain = {"speaking": 7, "listening": 8, "reading": 7.5, "writing": 7}
    assert ends(without(first_language=certain)) == (379, 379)
    found = still_possible(without(first_language=dict.fromkeys(levels(7), 7) | {"test": "clb"}))
    assert found.missing == ()
    open_test = {key: 7 for key in levels(7) if key != "test"}
    low, high = ends(without(first_language=open_test))
    # CLB 7, four times 17 and 13 for the degree; NCLC 7 gives 25 more; IELTS 7 is CLB 9, 7, 8 and 9
    assert low <= 110 + 120 + 68 + 13
    assert high >= 110 + 120 + 68 + 13 + 25
    assert still_possible(without(first_language=open_test)).missing == ("first_language.test",)


def test_a_scale_that_depends_on_the_day() -> None:
    """A TEF result of which two scales can be valid asks for the day of the test."""
    told = {"test": "tef-canada", "speaking": 400, "listening": 300, "reading": 250, "writing": 400}
    found = still_possible(without(date="2025-01-15", first_language=told))
    assert "first_language.taken" in found.missing
    assert found.lowest < found.highest
    partial = {"test": "tef-canada", "speaking": 400}
    lacking = still_possible(without(date="2025-01-15", first_language=partial)).missing
    assert lacking == (
        "first_language.listening", "first_language.reading", "first_language.writing",
        "first_language.taken",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "path"),
    [
        ({"age": "29"}, "age"),
        ({"date": "2026-13-01"}, "date"),
        ({"date": 5}, "date"),
        ({"date": "2014-12-31"}, "date"),
        ({"first_language": "clb"}, "first_language"),
        ({"first_language": {"test": "toefl"}}, "first_language.test"),
        ({"first_language": {"test": ["clb"]}}, "first_language.test"),
        ({"first_language": {"speaking": 99999}}, "first_language.speaking"),
        ({"first_language": {"test": "clb", "reading": 13}}, "first_language.reading"),
        ({"first_language": {"test": "clb", "taken": "2020-01-01"}}, "first_language.taken"),
        ({"spouse": 5}, "spouse"),
        ({"spouse": {"educaton": 5}}, "spouse.educaton"),
        ({"educaton": "masters"}, "educaton"),
    ],
)
def test_what_is_wrong_is_still_named(told: dict[str, Any], path: str) -> None:
    """A fault in the answers that are there is refused with its path, and missing ones are not."""
    with pytest.raises(InvalidProfile) as refused:
        still_possible({"date": DAY} | told)
    assert path in [error.path for error in refused.value.errors]
    assert "education" not in [error.path for error in refused.value.errors]


@pytest.mark.parametrize("data", [None, 5, [], "profile"])
def test_anything_else_is_refused(data: object) -> None:
    """What is no JSON object is no profile."""
    with pytest.raises(InvalidProfile, match="is not a profile"):
        still_possible(data)


def test_null_for_age_and_education_is_no_answer() -> None:
    """A form may send null for what is not answered."""
    assert still_possible({"date": DAY, "age": None, "education": None}).missing[:2] == (
        "age", "education",
    )  # fmt: skip


@given(any_profile, st.sets(st.integers(0, 30)))
def test_the_range_holds_every_completion(profile: dict[str, Any], left_out: set[int]) -> None:
    """Whatever answers are left out of a profile, its score is within the range of what is left."""
    names = sorted(set(profile) - {"date"})
    told = {name: profile[name] for name in profile if name == "date"}
    told |= {name: profile[name] for place, name in enumerate(names) if place not in left_out}
    for name, others in (("first_language", 13), ("second_language", 17)):
        if isinstance(told.get(name), dict):
            told[name] = {
                key: value
                for place, (key, value) in enumerate(told[name].items(), start=others)
                if place not in left_out
            }
    found = still_possible(told)
    assert found.lowest <= scored(profile).total <= found.highest


AGES = (17, 18, 19, 25, 30, 35, 40, 44, 45)


@given(any_profile, st.booleans())
def test_the_ends_are_reached(profile: dict[str, Any], with_spouse: bool) -> None:
    """Trying every age, level of education and spouse finds just the lowest and the highest total."""
    spouses = [None, {"accompanying": True}, BEST] if with_spouse else [profile.get("spouse")]
    told = {key: value for key, value in profile.items() if key not in ("age", "education")}
    complete = DONE | told
    tried = [
        scored(complete | {"age": age, "education": education, "spouse": spouse}).total
        for age, education, spouse in product(AGES, EDUCATION, spouses)
    ]
    if with_spouse:
        del complete["spouse"]
    else:
        spouse = complete["spouse"]
        if spouse is not None:
            filled = {"accompanying": True, "citizen_or_pr": False, "education": None}
            filled |= {"language": None, "canadian_work_years": 0}
            complete["spouse"] = filled | spouse
    assert ends(complete) == (min(tried), max(tried))


def test_the_answer_is_plain_json() -> None:
    """The object has the points so far by section, the two totals and what is missing."""
    found: Possible = still_possible(without("age"))
    assert json.loads(json.dumps(found.as_dict())) == {
        "so_far": {
            "total": 269,
            "sections": {"core": 244, "spouse": 0, "transferability": 25, "additional": 0},
        },
        "lowest": 269,
        "highest": 379,
        "missing": ["age"],
    }
