"""The date decides: rules, ages, the validity of results."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from express_entry import InvalidProfile, Profile, rulesets, score
from tests.scoring.profiles import levels, points, scored, single

# Worked by hand: 77 age, 135 master's, 124 English, 12 French as second language, 0 Canadian work;
# 50 + 50 transferability; then sibling, study, job offer and French by the rules of the day.
THROUGH_THE_YEARS = {
    "age": 35, "education": "masters", "first_language": levels(9),
    "second_language": levels(7, test="nclc"), "foreign_work_years": 5, "sibling_in_canada": True,
    "canadian_education": "three_or_more_years", "job_offer": "skilled",
}  # fmt: skip
TOTALS = {
    "2015-01-01": 348 + 100 + 600,
    "2016-11-18": 348 + 100 + 600,
    "2016-11-19": 348 + 100 + 50 + 30,
    "2017-06-06": 348 + 100 + 50 + 30 + 30 + 15,
    "2020-10-19": 348 + 100 + 50 + 30 + 30 + 15,
    "2020-10-20": 348 + 100 + 50 + 30 + 50 + 15,
    "2022-11-16": 348 + 100 + 50 + 30 + 50 + 15,
    "2025-03-24": 348 + 100 + 50 + 30 + 50 + 15,
    "2025-03-25": 348 + 100 + 30 + 50 + 15,
}


@pytest.mark.parametrize(("day", "total"), TOTALS.items())
def test_the_rules_of_the_day_apply(day: str, total: int) -> None:
    """The same candidate scores by the rules in force on the day asked for."""
    assert scored(THROUGH_THE_YEARS | {"date": day}).total == total


def test_senior_managers_had_200_points_for_an_offer_until_the_24th_of_march_2025() -> None:
    """An offer in major group 00 gave 200 points since 2016-11-19 and none since 2025-03-25."""
    profile = single(job_offer="senior_manager")
    last, removed = (
        scored(profile | {"date": "2025-03-24"}),
        scored(profile | {"date": "2025-03-25"}),
    )
    assert points(last, "additional")["job_offer"] == 200
    assert points(removed, "additional")["job_offer"] == 0
    reason = removed.sections["additional"].factors["job_offer"].reason
    assert "25 March 2025" in reason


def test_the_ruleset_is_named_by_its_first_day() -> None:
    """A score says which rules it used, and that they are in force."""
    found = scored(single(date="2026-09-29")).as_dict()["ruleset"]
    assert found == {"id": "2025-03-25", "status": "in_force", "with_spouse": False, "notices": []}


def test_the_reported_change_of_november_2026_is_said_and_has_no_effect() -> None:
    """From 2026-11-03 a score carries the unconfirmed change as a notice in both languages."""
    before, after = scored(single(date="2026-11-02")), scored(single(date="2026-11-03"))
    assert before.notices == []
    (notice,) = after.notices
    assert (notice["id"], notice["status"]) == ("2026-11-03", "unverified")
    assert "high-wage" in notice["text"]["en"]
    assert "salaire élevé" in notice["text"]["fr"]
    assert after.total == before.total
    assert after.ruleset == "2025-03-25"


def test_there_are_six_confirmed_rulesets_and_one_report() -> None:
    """Rulesets follow each other without a gap; the reported one is marked unverified."""
    found = rulesets()
    confirmed = [entry for entry in found if entry["status"] == "in_force"]
    assert [entry["id"] for entry in confirmed] == [
        "2015-01-01", "2016-11-19", "2017-06-06", "2020-10-20", "2022-11-16", "2025-03-25",
    ]  # fmt: skip
    for earlier, later in pairwise(confirmed):
        end = dt.date.fromisoformat(earlier["to"])
        assert end + dt.timedelta(days=1) == dt.date.fromisoformat(later["from"])
    assert confirmed[-1]["to"] is None
    assert [entry["id"] for entry in found if entry["status"] == "unverified"] == ["2026-11-03"]
    assert [notice["id"] for notice in confirmed[-1]["notices"]] == ["2026-11-03"]


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("1994-05-02", "2026-05-01", 31),
        ("1994-05-02", "2026-05-02", 32),
        ("2000-02-29", "2026-02-28", 25),
        ("2000-02-29", "2026-03-01", 26),
        ("2000-02-29", "2028-02-29", 28),
    ],
)
def test_age_is_counted_on_the_day(birth: str, day: str, age: int) -> None:
    """The birthday itself makes a year older; a 29 February is complete on 1 March."""
    profile = single(birth_date=birth, date=day)
    del profile["age"]
    assert Profile.from_dict(profile).age == age


def test_without_a_date_today_counts() -> None:
    """A profile without a date is scored on the day given as today."""
    profile = single()
    del profile["date"]
    assert Profile.from_dict(profile, today=dt.date(2016, 1, 5)).date == dt.date(2016, 1, 5)


def test_a_result_of_two_years_does_not_count() -> None:
    """A result counts up to the day before it is two years old."""
    result = levels(9) | {"taken": "2024-09-30"}
    scored(single(first_language=result, date="2026-09-29"))
    with pytest.raises(
        InvalidProfile, match=r"first_language\.taken: .*2024-09-30.* 2 years or more"
    ):
        scored(single(first_language=result, date="2026-09-30"))


def test_nothing_before_express_entry() -> None:
    """A date before 2015 is refused with the first day there are rules for."""
    with pytest.raises(InvalidProfile, match=r"date: .*2014-12-31.* expected 2015-01-01 or later"):
        scored(single(date="2014-12-31"))


def test_a_profile_made_by_hand_is_not_scored_before_express_entry() -> None:
    """A Profile that was not read from JSON gets no score of rules that did not exist."""
    early = Profile(date=dt.date(2014, 12, 31), age=30, education="masters", first_language=None)
    with pytest.raises(ValueError, match="no ruleset before 2015-01-01"):
        score(early)


def test_a_factor_that_had_not_begun_says_so() -> None:
    """In 2016 a sibling gave nothing, and the reason names the day on which that changed."""
    found = scored(single(date="2016-01-05", sibling_in_canada=True))
    assert points(found, "additional")["sibling"] == 0
    assert "6 June 2017" in found.sections["additional"].factors["sibling"].reason
