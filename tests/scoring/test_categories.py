"""Categories of rounds: which a profile fits, by the lists and rules of a day."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from express_entry import (
    Fit,
    InvalidInput,
    Profile,
    categories_on,
    eligible,
    fits_category,
)
from express_entry.categories import ids
from express_entry.worker import answer
from tests.scoring.profiles import levels, single
from tests.scoring.test_command_line import run

LAST_OF_2023, FIRST_OF_2025 = dt.date(2025, 2, 26), dt.date(2025, 2, 27)
LAST_OF_2025, FIRST_OF_2026 = dt.date(2026, 2, 17), dt.date(2026, 2, 18)
NURSE, ENGINEER, SURGEON, BUTCHER, COOK = "31301", "21231", "31101", "63201", "63200"


def job(noc: str, begins: str, ends: str | None = None, **others: Any) -> dict[str, Any]:
    """A job abroad, as the contract's JSON."""
    return {"noc": noc, "where": "abroad", "from": begins, "to": ends} | others


def fit(category: str, day: dt.date, lang: str = "en", **changes: Any) -> Fit:
    """The answer about one category for a profile of that same day, changed as said."""
    profile = Profile.from_dict(single(date=day.isoformat(), **changes))
    return fits_category(profile, category, day, lang=lang)


def states(found: Fit) -> dict[str, str]:
    """The state of each requirement."""
    return {requirement.id: requirement.state for requirement in found.requirements}


def test_the_categories_of_each_announcement() -> None:
    """Six in 2023, six in 2025 (education for transport), ten in 2026 (without agriculture)."""
    first = {"french", "healthcare", "stem", "trades", "transport", "agriculture"}
    assert categories_on(dt.date(2023, 5, 30)) == {}
    assert set(categories_on(dt.date(2023, 5, 31))) == first
    assert set(categories_on(FIRST_OF_2025)) == first - {"transport"} | {"education"}
    newer = {"physicians", "senior-managers", "researchers", "military", "education"}
    assert set(categories_on(FIRST_OF_2026)) == first - {"agriculture"} | newer
    assert set(ids()) == first | newer


@pytest.mark.parametrize(
    ("category", "noc", "day", "expected"),
    [
        ("healthcare", NURSE, LAST_OF_2023, True),
        ("healthcare", NURSE, FIRST_OF_2026, True),
        ("stem", ENGINEER, LAST_OF_2023, True),
        ("stem", ENGINEER, FIRST_OF_2025, False),
        ("stem", "63100", LAST_OF_2023, False),  # insurance agents joined in 2025
        ("stem", "63100", FIRST_OF_2025, True),
        ("trades", COOK, LAST_OF_2025, True),
        ("trades", COOK, FIRST_OF_2026, False),
        ("trades", BUTCHER, LAST_OF_2025, False),
        ("trades", BUTCHER, FIRST_OF_2026, True),
        ("agriculture", BUTCHER, LAST_OF_2025, True),
        ("agriculture", BUTCHER, FIRST_OF_2026, False),
        ("transport", "73300", LAST_OF_2023, True),
        ("transport", "73300", FIRST_OF_2025, False),  # not offered
        ("transport", "73300", FIRST_OF_2026, False),  # truck drivers did not come back
        ("education", "42202", FIRST_OF_2025, True),
        ("education", "42202", LAST_OF_2023, False),
        ("senior-managers", "00011", FIRST_OF_2026, False),
    ],
)
def test_the_list_of_the_day_decides(category: str, noc: str, day: dt.date, expected: bool) -> None:
    """Two years of work without a break in one occupation, by the list in force on the day."""
    work = [job(noc, "2023-01-01" if day < FIRST_OF_2026 else "2024-01-01")]
    assert fit(category, day, work=work).eligible is expected


def test_the_version_is_named_by_its_first_day() -> None:
    """The answer says which version was applied, and none where none was in force."""
    assert fit("stem", LAST_OF_2023, noc=ENGINEER).version == "2023-05-31"
    assert fit("stem", FIRST_OF_2025, noc=ENGINEER).version == "2025-02-27"
    assert fit("transport", FIRST_OF_2025, noc=ENGINEER).version is None


@pytest.mark.parametrize(
    ("day", "work", "expected"),
    [
        # Six months without a break, until 17 February 2026.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-06-30")], True),
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-06-29")], False),
        # Three months and three months with a break of a month.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-03-31"),
                        job(NURSE, "2025-05-01", "2025-07-31")], False),
        # From Friday to Monday is no break: 28 March 2025 was a Friday.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-03-28"),
                        job(NURSE, "2025-03-31", "2025-07-04")], True),
        # Half-time counts half: a year is six months.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-12-31", hours_per_week=15)], True),
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-11-30", hours_per_week=15)], False),
        # More than full-time counts as full-time.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-04-30", hours_per_week=60)], False),
        # Only the last three years count.
        (LAST_OF_2025, [job(NURSE, "2020-01-01", "2023-06-30")], False),
        (LAST_OF_2025, [job(NURSE, "2020-01-01", "2023-08-31")], True),
        # Two listed occupations do not add up.
        (LAST_OF_2025, [job(NURSE, "2025-01-01", "2025-04-30"),
                        job("31302", "2025-05-01", "2025-08-31")], False),
        # Twelve months, with breaks, since 18 February 2026.
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", "2024-06-30"),
                         job(NURSE, "2025-01-01", "2025-06-30")], True),
        (FIRST_OF_2026, [job(NURSE, "2025-01-01", "2025-06-30")], False),
        # 1,560 hours are 52 weeks of 30 hours: 364 days, a day less than the year.
        (FIRST_OF_2026, [job(NURSE, "2025-01-01", "2025-12-30")], True),
        (FIRST_OF_2026, [job(NURSE, "2025-01-01", "2025-12-29")], False),
        # A job that goes on counts up to the day.
        (FIRST_OF_2026, [job(NURSE, "2025-02-18")], True),
        (FIRST_OF_2026, [job(NURSE, "2025-03-01")], False),
        # Unpaid work does not count.
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", paid=False)], False),
        # In Canada it has to be authorized; abroad that is no question.
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", where="canada", authorized=False)], False),
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", authorized=False)], True),
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", where="canada")], True),
        # Whether these count could not be read anywhere.
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", self_employed=True)], None),
        (FIRST_OF_2026, [job(NURSE, "2024-01-01", while_studying=True)], None),
        (FIRST_OF_2026, [job(NURSE, "2024-01-01"), job(NURSE, "2024-01-01", self_employed=True)],
         True),
        # Of several occupations the one that is enough decides.
        (FIRST_OF_2026, [job("31302", "2025-12-01"), job(NURSE, "2024-01-01", "2025-11-30"),
                         job(ENGINEER, "2023-01-01", "2023-12-31")], True),
    ],
)  # fmt: skip
def test_work_told_job_by_job(
    day: dt.date, work: list[dict[str, Any]], expected: bool | None
) -> None:
    """Months, hours, breaks, the window of three years, and what counts, in one listed occupation."""
    assert fit("healthcare", day, work=work).eligible is expected


def test_a_listed_occupation_need_not_be_the_main_one() -> None:
    """A software engineer who worked as a nurse for a year fits healthcare."""
    work = [job(NURSE, "2024-01-01", "2025-01-31"), job(ENGINEER, "2025-02-01")]
    assert fit("healthcare", FIRST_OF_2026, noc=ENGINEER, work=work).eligible is True


def test_physicians_need_work_in_canada() -> None:
    """Twelve months in Canada in the last three years; work abroad does not count."""
    abroad = job(SURGEON, "2023-03-01", "2024-12-31")
    here = job(SURGEON, "2025-01-01", where="canada")
    assert fit("physicians", FIRST_OF_2026, work=[abroad]).eligible is False
    assert fit("physicians", FIRST_OF_2026, work=[abroad, here]).eligible is True
    short = fit("physicians", FIRST_OF_2026, work=[abroad, here | {"from": "2025-10-18"}])
    assert short.eligible is False
    assert short.missing == (
        "8 months more in 31101 (Specialists in surgery), in Canada",
    )  # 4 of 12 are there
    years = {"noc": SURGEON, "foreign_work_years": 5}
    assert fit("physicians", FIRST_OF_2026, **years).eligible is False
    assert fit("physicians", FIRST_OF_2026, **years, canadian_work_years=1).eligible is True


def test_years_alone_are_taken_as_work_in_the_occupation() -> None:
    """Where only noc and years are told the answer says what it takes for granted."""
    found = fit("healthcare", FIRST_OF_2026, noc=NURSE, foreign_work_years=1)
    assert states(found) == {"occupation": "met", "work": "assumed"}
    assert found.eligible is True
    assert found.assumptions == (
        (
            "31301 (Registered nurses and registered psychiatric nurses): the years of work told are "
            "taken as work in this occupation within the last 3 years"
        ),
    )
    assert found.missing == ("each of your jobs, with its days and its occupation",)
    assert "without a break" in fit(
        "healthcare", LAST_OF_2025, noc=NURSE, foreign_work_years=1).assumptions[0]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (LAST_OF_2025, {"foreign_work_years": 0.5}, True),
        (LAST_OF_2025, {"foreign_work_years": 0.4}, False),
        (LAST_OF_2025, {"foreign_work_years": 0.25, "canadian_work_years": 0.25}, True),
        (FIRST_OF_2026, {"foreign_work_years": 0.5}, False),
        (FIRST_OF_2026, {"canadian_work_years": 1}, True),
        (FIRST_OF_2026, {}, False),
    ],
)
def test_years_are_held_to_the_months_asked_for(
    day: dt.date, years: dict[str, float], expected: bool
) -> None:
    """Half a year is six months; work in Canada and abroad adds up."""
    assert fit("healthcare", day, noc=NURSE, **years).eligible is expected


def test_years_fill_in_for_an_occupation_without_jobs() -> None:
    """Jobs told in other occupations leave the years of the main one as they are."""
    work = [job(ENGINEER, "2025-06-01")]
    found = fit("healthcare", FIRST_OF_2026, noc=NURSE, foreign_work_years=2, work=work)
    assert states(found)["work"] == "assumed"
    told = [job(NURSE, "2025-10-18")]
    found = fit("healthcare", FIRST_OF_2026, noc=NURSE, foreign_work_years=2, work=told)
    assert found.reasons == (
        (
            "31301 (Registered nurses and registered psychiatric nurses): 4 months counted. Asked: "
            "12 months of full-time work, or equal part-time, in one listed occupation within 3 years, "
            "in Canada or abroad"
        ),
    )


def test_nothing_told_is_not_known() -> None:
    """Without an occupation the answer is None and says what to tell."""
    for nothing in ({}, {"work": []}):
        found = fit("healthcare", FIRST_OF_2026, **nothing)
        assert found.eligible is None
        assert states(found) == {"occupation": "not_known", "work": "not_known"}
        assert found.reasons == ("No occupation is told",)
        assert found.missing == ("your occupation, or each of your jobs",)


def test_what_is_missing_is_said_for_a_break() -> None:
    """Where a break is the matter, the whole time without one is asked for."""
    found = fit("healthcare", LAST_OF_2025, work=[job(NURSE, "2026-01-17")])
    assert found.requirements[1].would_meet == (
        "6 months in 31301 (Registered nurses and registered psychiatric nurses) without a break, "
        "in Canada or abroad"
    )
    assert "1 month counted" in found.reasons[0]


def test_an_occupation_off_the_list_is_named() -> None:
    """One occupation or several: the reason names them, and how many would do."""
    one = fit("physicians", FIRST_OF_2026, noc=COOK)
    assert one.reasons == ("63200 (Cooks) is not on the list",)
    assert one.missing == ("work in one of the 3 occupations on the list",)
    several = fit("physicians", FIRST_OF_2026, noc=COOK, work=[job(BUTCHER, "2024-01-01")])
    assert several.reasons == (
        (
            "None of the occupations told is on the list: 63200 (Cooks), "
            "63201 (Butchers - retail and wholesale)"
        ),
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (levels(7, test="nclc"), None, True),
        (levels(9), levels(7, test="nclc"), True),
        (levels(9), levels(7, test="nclc", writing=6), False),
        (levels(9), None, False),
        (None, None, False),
        (levels(5, test="nclc"), levels(9), False),
    ],
)
def test_french_at_level_7_in_all_four_abilities(
    first: dict[str, Any] | None, second: dict[str, Any] | None, expected: bool
) -> None:
    """NCLC 7 in speaking, listening, reading and writing, as first or second language."""
    for day in (LAST_OF_2023, FIRST_OF_2026):
        found = fit("french", day, first_language=first, second_language=second)
        assert found.eligible is expected
        assert list(states(found)) == ["french"]


def test_an_ability_below_the_level_is_named() -> None:
    """The reason says which abilities are short and how far."""
    french = levels(7, test="nclc", writing=6, speaking=5)
    found = fit("french", FIRST_OF_2026, second_language=french)
    assert found.reasons == ("French below NCLC 7: Speaking NCLC 5, Writing NCLC 6",)


def test_military_recruits_ask_for_what_a_profile_does_not_tell() -> None:
    """An occupation and two years of study are told; service, offer and duties are not known."""
    found = fit("military", FIRST_OF_2026, noc="43204", education="two_year")
    assert found.eligible is None
    assert [r.state for r in found.requirements] == ["met", "met"] + ["not_known"] * 3
    assert found.missing[0].startswith("At least 10 years of continuous service")
    assert found.notices == ("Not everything about this category is confirmed",)
    assert fit("military", FIRST_OF_2026, noc="43204", education="one_year").eligible is False
    assert fit("military", FIRST_OF_2026, noc=NURSE, education="masters").eligible is False
    assert fit("healthcare", FIRST_OF_2026, noc=NURSE).notices == ()


@pytest.mark.parametrize(
    ("category", "day", "reason"),
    [
        ("education", LAST_OF_2023,
         "Not offered on 26 February 2025: the first version is of 27 February 2025"),
        ("agriculture", FIRST_OF_2026,
         "Not offered on 18 February 2026: the last version ended on 17 February 2026"),
        ("transport", FIRST_OF_2025,
         ("Not offered on 27 February 2025: one version ended on 26 February 2025, "
         "the next is of 18 February 2026")),
    ],
)  # fmt: skip
def test_a_category_that_is_not_offered_fits_nobody(
    category: str, day: dt.date, reason: str
) -> None:
    """The reason says when it was offered before or is after."""
    found = fit(category, day, noc=BUTCHER, foreign_work_years=3)
    assert (found.eligible, found.reasons) == (False, (reason,))


def test_an_unknown_category_is_refused() -> None:
    """The error names the categories that there are."""
    with pytest.raises(InvalidInput) as found:
        fit("cooking", FIRST_OF_2026)
    assert str(found.value).startswith(
        'category: "cooking" is not a category: expected one of french, healthcare, stem, '
    )


def test_work_counts_up_to_the_day_of_the_profile() -> None:
    """Another day changes the list and the rule, not the credentials."""
    profile = Profile.from_dict(
        single(date="2026-02-18", noc=NURSE, work=[job(NURSE, "2025-06-01")])
    )
    assert fits_category(profile, "healthcare", LAST_OF_2023).eligible is True
    assert fits_category(profile, "healthcare", FIRST_OF_2026).eligible is False


def test_every_requirement_rests_on_the_law_and_speaks_both_languages() -> None:
    """Section and texts are there in English and in French, and they differ."""
    for category in ids():
        day = dt.date(2025, 12, 1) if category == "agriculture" else FIRST_OF_2026
        both = [fit(category, day, lang=lang, noc="21231", foreign_work_years=2)
                for lang in ("en", "fr")]  # fmt: skip
        for english, french in zip(*(found.requirements for found in both), strict=True):
            assert english.law == "IRPA s. 10.3(1)(h.1), IRPA s. 10.5"
            assert french.law == "LIPR, art. 10.3(1)(h.1), LIPR, art. 10.5"
            assert english.state == french.state
            for field in ("message", "text", "label"):
                words = getattr(english, field), getattr(french, field)
                assert all(words)
                assert words[0] != words[1] or words[0] == "Occupation"


def test_french_counts_none_as_singular() -> None:
    """Zero takes the singular in French: « 0 mois » is the same, the text is whole."""
    found = fit("healthcare", FIRST_OF_2026, lang="fr", noc=NURSE)
    assert "0 mois comptés" in found.reasons[0]


def test_who_is_eligible_holds_the_categories_of_the_day() -> None:
    """The answer for programs has the categories that are offered on its day, by id."""
    profile = single(noc=NURSE, foreign_work_years=2)
    found = eligible(Profile.from_dict(profile)).as_dict()["categories"]
    assert set(found) == set(categories_on(dt.date(2026, 9, 29)))
    assert found["healthcare"]["eligible"] is True
    assert found["stem"]["eligible"] is False


def test_the_command_prints_what_fits_a_terminal() -> None:
    """Each category with its answer and the reason, in 80 columns."""
    profile = json.dumps(single(noc=NURSE, foreign_work_years=2))
    done = run("categories", "-", given=profile)
    assert done.returncode == 0
    assert done.stdout.startswith("Categories on 29 September 2026\n")
    lines = done.stdout.splitlines()
    assert max(len(line) for line in lines) <= 80
    assert any(line.startswith("Healthcare") and line.endswith(" fits") for line in lines)
    french = run("--lang", "fr", "categories", "--date", "2025-03-01", "-", given=profile)
    assert french.stdout.startswith("Catégories au 1er mars 2025\n")
    assert "ne convient pas" in french.stdout
    assert run("categories", "--date", "2023-05-30", "-", given=profile).stdout == (
        "No category was offered on 30 May 2023\n")  # fmt: skip


def test_the_command_gives_json_and_refuses() -> None:
    """--json prints the answers by category; a day that is none is exit status 1."""
    profile = json.dumps(single(noc=ENGINEER, foreign_work_years=2))
    done = run("categories", "--json", "--date", "2025-02-26", "-", given=profile)
    found = json.loads(done.stdout)
    assert found["stem"]["eligible"] is True
    assert found["stem"]["version"] == "2023-05-31"
    for day in ("2025-2-26", "2025-02-30", "tomorrow"):
        done = run("categories", "--date", day, "-", given=profile)
        assert done.returncode == 1
        assert f'date: "{day}" is not a date: expected YYYY-MM-DD' in done.stderr


def test_the_page_asks_for_categories() -> None:
    """The worker answers for the profile's day or another; a bad day is an error."""
    request = {"ask": "categories", "profile": single(noc=ENGINEER, foreign_work_years=2)}
    found = json.loads(answer(json.dumps(request)))
    assert found["result"]["stem"]["eligible"] is False
    found = json.loads(answer(json.dumps(request | {"date": "2025-02-26"})))
    assert found["result"]["stem"]["eligible"] is True
    found = json.loads(answer(json.dumps(request | {"date": 3})))
    assert [error["path"] for error in found["errors"]] == ["date"]
