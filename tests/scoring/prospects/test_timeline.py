"""What time does to a score: birthdays, years of work, results and the profile running out."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from express_entry import InvalidProfile, Profile, Timeline, score, timeline
from tests.scoring.profiles import any_profile, levels, single

Told = tuple[str, str, int, int]


def asked(working: str | None = None, since: str | None = None, **told: Any) -> Timeline:
    """The timeline of a candidate of 379 points, changed as said."""
    begins = dt.date.fromisoformat(since) if since else None
    return timeline(Profile.from_dict(single(**told)), working=working, since=begins)


def born(birth_date: str, **told: Any) -> dict[str, Any]:
    """A birth date in the place of the age."""
    return {"age": None, "birth_date": birth_date} | told


def events(found: Timeline, *kinds: str) -> list[Told]:
    """Day, kind, score before and after of the events of some kinds."""
    return [
        (event.date.isoformat(), event.kind, event.before, event.after)
        for event in found.events
        if event.kind in kinds
    ]


def test_birthdays_from_30_on() -> None:
    """At 30, 31 and 32 the age gives 105, 99 and 94 points instead of 110."""
    found = asked(**born("1996-11-20"))
    assert events(found, "birthday") == [
        ("2026-11-20", "birthday", 379, 374),
        ("2027-11-20", "birthday", 374, 368),
        ("2028-11-20", "birthday", 368, 363),
    ]
    assert "You turn 30" in [event.reason for event in found.events]


def test_a_birthday_without_effect_is_no_event() -> None:
    """From 21 to 24 the age gives 110 points all along."""
    assert events(asked(**born("2005-11-20")), "birthday") == []


def test_who_was_born_on_29_february_turns_older_on_1_march() -> None:
    """In a year without 29 February the year is complete on 1 March."""
    found = asked(**born("1996-02-29", date="2026-01-10"))
    assert [event.date.isoformat() for event in found.events if event.kind == "birthday"] == [
        "2026-03-01", "2027-03-01", "2028-02-29",
    ]  # fmt: skip


def test_with_the_age_only_birthdays_are_not_known() -> None:
    """The answer says that birthdays are missing from it."""
    found = asked()
    assert events(found, "birthday") == []
    assert any("Birthdays are not known" in text for text in found.assumptions)
    assert not any("Birthdays" in text for text in asked(**born("1996-11-20")).assumptions)


def test_work_that_goes_on_completes_its_years() -> None:
    """Begun on 10 May 2025 in Canada, one year told: two, three and four on 10 May of the next years."""
    job = {"noc": "21231", "where": "canada", "from": "2025-05-10"}
    found = asked(canadian_work_years=1, work=[job])
    # 379 + 40 + 13 = 432; two years: 53 and 25 (the degree with two years of Canadian work)
    assert found.total == 432
    assert events(found, "work") == [
        ("2027-05-10", "work", 432, 457),
        ("2028-05-10", "work", 457, 468),
        ("2029-05-10", "work", 468, 476),
    ]
    assert "Skilled work in Canada goes on without a break." in found.assumptions
    assert not any("another number of years" in text for text in found.assumptions)


def test_earlier_jobs_bring_the_next_year_nearer() -> None:
    """Half a year in an earlier job: the second year is complete half a year sooner."""
    jobs = [
        {"noc": "21231", "where": "canada", "from": "2024-01-01", "to": "2024-06-30"},
        {"noc": "21231", "where": "canada", "from": "2025-05-10"},
    ]
    found = asked(canadian_work_years=1, work=jobs)
    # 182 days (2024 is a leap year) before 10 May 2025 is 9 November 2024
    assert [event.date.isoformat() for event in found.events if event.kind == "work"] == [
        "2026-11-09", "2027-11-09", "2028-11-09",
    ]  # fmt: skip


def test_part_time_takes_longer() -> None:
    """At 15 hours a week a year of full-time work takes two: 730 days."""
    job = {"noc": "21231", "where": "abroad", "from": "2026-01-01", "hours_per_week": 15}
    found = asked(work=[job])
    assert events(found, "work") == [("2028-01-01", "work", 379, 404)]
    assert any("abroad goes on" in text for text in found.assumptions)
    assert not any("another number" in text for text in found.assumptions)


@pytest.mark.parametrize(
    "why",
    [
        {"noc": "64100"},  # TEER 4
        {"paid": False},
        {"authorized": False},
        {"self_employed": True},
        {"while_studying": True},
        {"to": "2026-01-01"},
        {"hours_per_week": 0},
    ],
)
def test_work_that_does_not_count_adds_nothing(why: dict[str, Any]) -> None:
    """Unskilled, unpaid, unauthorized, own-account, student or ended work completes no year."""
    job = {"noc": "21231", "where": "canada", "from": "2025-05-10"} | why
    if why == {"hours_per_week": 0}:
        with pytest.raises(InvalidProfile):
            asked(work=[job])
        return
    found = asked(work=[job])
    assert events(found, "work") == []
    assert any("No work that goes on" in text for text in found.assumptions)


def test_own_account_work_abroad_counts() -> None:
    """Abroad, self-employed work counts too."""
    job = {"noc": "21231", "where": "abroad", "from": "2026-05-10", "self_employed": True}
    assert events(asked(work=[job]), "work")[0][0] == "2027-05-10"


def test_jobs_that_come_to_other_years_are_named() -> None:
    """Three years told and a job of one: the years told are counted on from, and that is said."""
    job = {"noc": "21231", "where": "canada", "from": "2025-05-10"}
    found = asked(canadian_work_years=3, work=[job])
    assert [event.reason for event in found.events if event.kind == "work"] == [
        "4 completed years of skilled work in Canada",
        "5 completed years of skilled work in Canada",
    ]
    assert any("Canada come to another number of years" in text for text in found.assumptions)


def test_working_without_jobs_told() -> None:
    """--working counts from the profile's date on, with the part of a year already told."""
    assert events(asked("abroad"), "work")[0] == ("2027-09-29", "work", 379, 404)
    half = asked("canada", canadian_work_years=0.5)  # 182 days are done
    assert events(half, "work")[0][:2] == ("2027-03-31", "work")


def test_working_since_a_day() -> None:
    """Work begun earlier completes its years by its own day; work that begins later, a year after it."""
    before = asked("canada", "2026-01-05", canadian_work_years=0)
    assert events(before, "work")[0][0] == "2027-01-05"
    later = asked("canada", "2027-01-05")
    assert [day for day, *_ in events(later, "work")] == ["2028-01-05", "2029-01-05"]


def test_a_test_result_runs_out_after_two_years() -> None:
    """Taken on 1 March 2025 it counts until 28 February 2027; then only 110 and 120 points are left."""
    found = asked(first_language=levels(9) | {"taken": "2025-03-01"})
    assert events(found, "language") == [("2027-03-01", "language", 379, 230)]
    assert "English test of 1 March 2025 is 2 years old" in found.events[0].reason
    assert not any("day of the test" in text for text in found.assumptions)


def test_whose_day_of_a_test_is_not_told() -> None:
    """A result without its day has no end here: which of the results it is, is said."""
    undated = levels(7, test="nclc")
    found = asked(second_language=undated, spouse={"language": levels(9)})
    assert [
        text.partition(" is not told")[0] for text in found.assumptions if "two years" in text
    ] == [
        "The day of the test of your first language",
        "The day of the test of your second language",
        "The day of your spouse’s language test",
    ]


def test_the_second_language_and_the_spouses_run_out_too() -> None:
    """NCLC 9 gives 24 and 50 points, the spouse's CLB 9 20 points, until their day."""
    french = levels(9, test="nclc") | {"taken": "2025-10-01"}
    second = asked(second_language=french)
    assert events(second, "language") == [("2027-10-01", "language", 453, 379)]
    spouse = {"language": levels(9) | {"taken": "2025-12-01"}}
    found = asked(spouse=spouse)
    # 100 + 112 + 116 + 25 + 20
    assert events(found, "language") == [("2027-12-01", "language", 373, 353)]
    assert events(asked(spouse=spouse | {"accompanying": False}), "language") == []


def test_a_result_without_effect_still_runs_out() -> None:
    """A result below the tables gives nothing; its end is told all the same."""
    found = asked(second_language=levels(3, test="nclc") | {"taken": "2025-10-01"})
    assert events(found, "language") == [("2027-10-01", "language", 379, 379)]


def test_the_profile_expires_after_twelve_months() -> None:
    """A profile submitted on 29 September 2026 expires on 29 September 2027."""
    assert events(asked(), "profile") == [("2027-09-29", "profile", 379, 379)]


def test_rules_that_change_in_between_are_told() -> None:
    """From a day in 2024 the three years cross 25 March 2025, when job offers lost their points."""
    found = asked(date="2024-05-01", job_offer="skilled")
    assert events(found, "rules") == [("2025-03-25", "rules", 429, 379)]
    assert "Job offers no longer give points" in found.events[0].reason


def test_the_score_of_each_month() -> None:
    """37 days a month apart; a month without the day takes its last day."""
    found = asked(date="2026-01-31", **born("1996-03-31"))
    days = [day.isoformat() for day, _ in found.months]
    assert (len(days), days[0], days[1], days[3], days[-1]) == (
        37, "2026-01-31", "2026-02-28", "2026-04-30", "2029-01-31",
    )  # fmt: skip
    assert [total for _, total in found.months[:4]] == [379, 379, 374, 374]


def test_a_start_without_a_place_is_refused() -> None:
    """since needs working, and working is one of two places."""
    with pytest.raises(InvalidProfile, match="since: expected together with working"):
        asked(None, "2026-01-05")
    with pytest.raises(InvalidProfile, match='working: "mars" is not one of canada, abroad'):
        asked("mars")


@given(any_profile, st.sampled_from((None, "canada", "abroad")), st.dates(dt.date(1950, 1, 1)))
def test_events_lead_from_score_to_score(
    profile: dict[str, Any], working: str | None, birth: dt.date
) -> None:
    """Each event begins with the score where the last ended, in order of days, within three years."""
    told = profile
    if birth.isoformat() <= profile["date"]:
        told = {key: value for key, value in profile.items() if key != "age"}
        told["birth_date"] = birth.isoformat()
    first = Profile.from_dict(told)
    found = timeline(first, working=working)
    now = found.total
    assert now == score(first).total
    for event in found.events:
        assert event.before == now
        assert found.start < event.date <= found.end
        now = event.after
    assert [event.date for event in found.events] == sorted(event.date for event in found.events)
    assert found.months[-1] == (found.end, now) or found.end.day != found.start.day


def test_the_answer_is_plain_json() -> None:
    """The object has the dates, the total, events with before, after and change, and the months."""
    found = json.loads(json.dumps(asked(**born("1996-11-20")).as_dict()))
    assert (found["from"], found["to"], found["total"]) == ("2026-09-29", "2029-09-29", 379)
    assert found["events"][0] == {
        "date": "2026-11-20", "kind": "birthday", "before": 379, "after": 374, "change": -5,
        "reason": "You turn 30",
    }  # fmt: skip
    assert found["months"][0] == {"date": "2026-09-29", "total": 379}
