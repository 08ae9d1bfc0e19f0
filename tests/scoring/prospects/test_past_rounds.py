"""Which past rounds would have invited a candidate: score of that day, cut-off, program, tie-break.

Cut-offs and tie-breaks are those of the official list of rounds. The candidate has a master's degree
(135), CLB 9 (124), three years of work abroad and so 50 and 50 points for combinations: 359, and 110
for the age from 20 to 29.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from express_entry import Profile, RoundAnswer, Rounds, rounds
from express_entry.published import rounds_held
from tests.scoring.profiles import levels, scored

MASTER = {
    "date": "2026-01-05",
    "birth_date": "1996-06-01",
    "education": "masters",
    "first_language": levels(9),
    "foreign_work_years": 3,
}


def asked(lang: str = "en", **changes: Any) -> Rounds:
    """The answers for this candidate, changed as said."""
    return rounds(Profile.from_dict(MASTER | changes), lang=lang)


def by_number(lang: str = "en", **changes: Any) -> dict[str, RoundAnswer]:
    """The same by the round's number."""
    return {answer.round.number: answer for answer in asked(lang, **changes).rounds}


def test_every_round_is_answered_newest_first() -> None:
    """There is one answer for each round that is held, and the counts add up to them."""
    found = asked()
    assert [answer.round for answer in found.rounds] == list(reversed(rounds_held()))
    assert len(found.rounds) >= 448
    assert sum(found.count(answer) for answer in (True, False, None)) == len(found.rounds)
    dates = [answer.round.date for answer in found.rounds]
    assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize(
    ("number", "total", "invited", "reason"),
    [
        ("170", 469, True, "Score 469: 1 point above the cut-off of 468."),  # 23 December 2020
        ("126", 469, True, "Score 469: 7 points above the cut-off of 462."),  # 18 September 2019
        ("118", 469, False, "Score 469: 1 point below the cut-off of 470."),  # 29 May 2019
        ("132", 469, False, "Score 469: 3 points below the cut-off of 472."),  # 11 December 2019
        ("7", 458, False, "Score 458: 11 points below the cut-off of 469."),  # aged 18: 99 points
    ],
)
def test_the_cut_off_decides(number: str, total: int, invited: bool, reason: str) -> None:
    """In a general round a score above the cut-off is invited, one below it is not."""
    answer = by_number()[number]
    assert (answer.score, answer.invited, answer.reason) == (total, invited, reason)
    assert answer.fits is True
    assert answer.difference == total - answer.round.crs_cutoff


def test_at_the_cut_off_the_tie_break_is_named() -> None:
    """Round 133 of 19 December 2019 ended at 469: who was invited is told by the submission."""
    answer = by_number()["133"]
    assert (answer.score, answer.round.crs_cutoff, answer.invited) == (469, 469, None)
    assert "before 14 November 2019 at 08:41:33 UTC" in answer.reason


def test_an_unconfirmed_tie_break_is_called_so() -> None:
    """The tie-break of round 447 of October 2026 is not confirmed: so says the reason."""
    # 105 (age 30) + 135 + 124 + 100 = 464, and 6 + 6 for NCLC 9 in two abilities
    french = levels(0, test="nclc", speaking=9, listening=9)
    answer = by_number(second_language=french)["447"]
    assert (answer.score, answer.difference) == (476, 0)
    assert (answer.fits, answer.invited) == (None, None)  # no occupation is told
    assert "28 May 2026 at 16:55:23 UTC (not confirmed)" in answer.reason


def test_a_round_without_a_tie_break_took_its_cut_off() -> None:
    """Round 7 of 10 April 2015 ended at 469 and had no tie-break: an equal score was invited."""
    answer = by_number(birth_date="1990-01-01")["7"]
    assert (answer.score, answer.invited) == (469, True)
    assert "no tie-break" in answer.reason


def test_the_rules_of_the_day_count() -> None:
    """A job offer gave 600 points in 2015, 50 in 2019 and none since 25 March 2025."""
    found = by_number(birth_date="1990-01-01", job_offer="skilled")
    plain = by_number(birth_date="1990-01-01")
    gains = [found[number].score - plain[number].score for number in ("7", "133", "447")]
    assert gains == [600, 50, 0]


def test_the_age_of_the_day_counts() -> None:
    """Born on 1 June 1996: 18 on 10 April 2015, 30 on 1 October 2026."""
    found = by_number()
    assert (found["7"].age, found["133"].age, found["447"].age) == (18, 23, 30)
    assert found["447"].score == 464


def test_without_a_birth_date_the_age_moves_by_full_years() -> None:
    """Aged 29 on 5 January 2026: 18 ten full years before, 30 nowhere in 2026; said as assumed."""
    told = {key: value for key, value in MASTER.items() if key != "birth_date"} | {"age": 29}
    found = rounds(Profile.from_dict(told))
    ages = {answer.round.number: answer.age for answer in found.rounds}
    assert (ages["7"], ages["133"], ages["447"]) == (19, 23, 29)
    assert any("date of birth is not told" in text for text in found.assumptions)
    young = rounds(Profile.from_dict(told | {"age": 3})).rounds[-1]
    assert (young.age, young.score) == (0, 359)


def test_a_later_round_finds_an_older_candidate() -> None:
    """Told in 2016 at 25, the candidate is 35 in a round ten full years later."""
    told = {key: value for key, value in MASTER.items() if key != "birth_date"}
    found = rounds(Profile.from_dict(told | {"age": 25, "date": "2016-09-01"}))
    assert found.rounds[0].age == 35


def test_a_birth_after_the_round_is_no_age() -> None:
    """Who was not born yet counts as 0 years old."""
    assert by_number(birth_date="2016-01-01")["7"].age == 0


def test_the_assumptions_are_stated() -> None:
    """The answer says: credentials of today, rules and age of the day of the round."""
    credentials, age, programs = asked().assumptions
    assert "Your answers of 5 January 2026" in credentials
    assert "rules in force on the day of the round" in credentials
    assert "on the day of each round" in age
    assert "requirements of 5 January 2026" in programs
    assert asked("fr").assumptions[1].startswith("Votre âge est celui")


def test_a_program_round_takes_its_program_only() -> None:
    """Without Canadian work no round of the Canadian Experience Class fits, also at 75 points."""
    answer = by_number()["176"]  # 13 February 2021, cut-off 75
    assert (answer.round.type, answer.round.crs_cutoff) == ("cec", 75)
    assert (answer.fits, answer.invited) == (False, False)
    assert "does not take you: Canadian Experience Class" in answer.reason
    working = by_number(canadian_work_years=1)["176"]
    assert (working.fits, working.invited) == (True, True)


def test_nominee_rounds_need_a_nomination() -> None:
    """A round for provincial nominees fits with a nomination only."""
    nominee = [a for a in asked().rounds if a.round.type == "pnp"]
    assert not any(answer.fits for answer in nominee)
    assert all(answer.invited is False for answer in nominee)
    nominated = by_number(provincial_nomination=True)["445"]  # 464 + 600 against 725
    assert (nominated.score, nominated.invited) == (1064, True)


def test_a_category_round_needs_its_category() -> None:
    """Round 394 of 6 February 2026 was for French: it needs NCLC 7 in all four abilities."""
    answer = by_number()["394"]
    assert (answer.round.type, answer.fits) == ("french", False)
    assert "not in the category of this round: French-language proficiency" in answer.reason
    french = by_number(second_language=levels(7, test="nclc"))["394"]
    assert (french.fits, french.invited) == (True, True)


def test_a_category_without_a_program_takes_nobody() -> None:
    """French at NCLC 7 does not help who meets no program's minimum."""
    weak = by_number(
        education="secondary", foreign_work_years=0, first_language=levels(7, test="nclc")
    )["394"]
    assert (weak.fits, weak.invited) == (False, False)
    assert "none of the programs" in weak.reason


def test_what_is_not_told_is_not_known() -> None:
    """An occupation that is not told leaves a category open: neither true nor false."""
    answers = asked(first_language=levels(10)).rounds
    open_ones = [a for a in answers if a.round.kind == "category" and a.fits is None]
    assert open_ones
    for answer in open_ones:
        assert "do not tell whether you are in the category" in answer.reason
        assert answer.invited is (False if answer.difference < 0 else None)


def test_the_score_of_a_round_is_the_score_of_that_day() -> None:
    """For every round, scoring the profile dated on that day gives the score that is shown."""
    for answer in asked(job_offer="skilled", sibling_in_canada=True).rounds[::40]:
        told = MASTER | {"date": answer.round.date.isoformat(), "job_offer": "skilled"}
        assert scored(told | {"sibling_in_canada": True}).total == answer.score


def test_the_answer_is_plain_json() -> None:
    """The object has the counts, the assumptions and each round with score, cut-off and reason."""
    found = json.loads(json.dumps(asked().as_dict()))
    assert found["count"] == found["invited"] + found["not_invited"] + found["not_known"]
    newest = next(entry for entry in found["rounds"] if entry["round"] == "447")
    assert newest["name"]["en"] == "Trades Occupations, 2026-Version 3"
    assert newest["name"]["fr"] == "Métiers spécialisés 2026-Version 3"
    assert (newest["date"], newest["crs_cutoff"], newest["invitations"]) == (
        "2026-10-01",
        476,
        3500,
    )
    assert newest["tie_break"] == "2026-05-28T16:55:23Z"
    assert (newest["score"], newest["difference"]) == (464, -12)


def test_the_latest_round_of_each_type_against_the_score_of_the_day() -> None:
    """Each type stands once with its newest round up to the profile's date; the difference is the
    score of that day less the cut-off."""
    found = asked().as_dict()
    newest: dict[str, str] = {}
    for held in rounds_held():
        if held.date.isoformat() <= "2026-01-05":
            newest[held.type] = held.number
    assert {entry["type"]: entry["round"] for entry in found["latest"]} == newest
    days = [entry["date"] for entry in found["latest"]]
    assert days == sorted(days, reverse=True)
    assert found["total"] == 469
    general = next(entry for entry in found["latest"] if entry["type"] == "general")
    # 23 April 2024, the last round for every program: 529
    assert (general["crs_cutoff"], general["difference"]) == (529, 469 - 529)
    assert general["label"]["fr"]
    assert (general["fits"], found["rounds"][0]["label"]["en"] != "") == (True, True)


def test_a_score_of_a_past_day_is_not_held_against_later_rounds() -> None:
    """On 1 June 2015, when a job offer gave 600 points, the latest rounds are those up to May 2015."""
    told = MASTER | {"date": "2015-06-01", "birth_date": "1985-06-01", "job_offer": "skilled"}
    found = rounds(Profile.from_dict(told)).as_dict()
    assert [(entry["type"], entry["date"], entry["crs_cutoff"]) for entry in found["latest"]] == [
        ("general", "2015-05-22", 755),
        ("cec", "2015-02-20", 808),
    ]
    assert found["count"] == len(rounds_held())


def test_only_what_could_have_invited() -> None:
    """Without `every`, the rounds that would not have invited are left out and the counts stay."""
    found = asked()
    few, every = found.as_dict(every=False), found.as_dict()
    assert few["rounds"] == [entry for entry in every["rounds"] if entry["invited"] is not False]
    assert len(few["rounds"]) == few["invited"] + few["not_known"] < few["count"]
    assert {key: few[key] for key in few if key != "rounds"} == {
        key: every[key] for key in every if key != "rounds"
    }
