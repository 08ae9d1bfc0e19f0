"""Categories of rounds: which a profile fits, by the lists and rules of a day."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from express_entry import InvalidInput, Profile, categories_on, eligible
from express_entry.categories import ids
from express_entry.worker import answer
from tests.scoring.category_answers import (
    BUTCHER,
    COOK,
    ENGINEER,
    FIRST_OF_2025,
    FIRST_OF_2026,
    LAST_OF_2023,
    LAST_OF_2025,
    NURSE,
    fit,
    job,
    states,
)
from tests.scoring.profiles import levels, single
from tests.scoring.test_command_line import run


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


def test_every_requirement_rests_on_the_law_and_speaks_both_languages() -> None:
    """Section and texts are there in English and in French, and they differ."""
    for category in ids():
        day = dt.date(2025, 12, 1) if category == "agriculture" else FIRST_OF_2026
        both = [fit(category, day, lang=lang, noc="21231", foreign_work_years=2)
                for lang in ("en", "fr")]  # fmt: skip
        for english, french in zip(*(found.requirements for found in both), strict=True):
            assert english.law == "IRPA, s.\u00a010.3(1)(h.1); IRPA, s.\u00a010.5"
            assert french.law == ("LIPR, al.\u00a010.3(1)h.1)\u202f; LIPR, art.\u00a010.5")
            assert english.state == french.state
            for field in ("message", "text", "label"):
                words = getattr(english, field), getattr(french, field)
                assert all(words)
                assert words[0] != words[1] or words[0] == "Occupation"


def test_french_counts_none_as_singular() -> None:
    """Zero takes the singular in French: « 0 mois » is the same, the text is whole."""
    found = fit("healthcare", FIRST_OF_2026, lang="fr", noc=NURSE)
    assert "0 mois au décompte" in found.reasons[0]


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
