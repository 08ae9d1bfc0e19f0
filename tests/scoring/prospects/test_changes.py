"""What would raise a score: each change alone with its gain, and pairs that are worth more together.

The plain candidate has 379 points: 110 (age 29), 120 (bachelor's), 124 (CLB 9 four times) and 25
(a credential with CLB 9).
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from express_entry import Change, Changes, Profile, changes, score
from tests.scoring.profiles import any_profile, levels, single


def asked(lang: str = "en", **told: Any) -> Changes:
    """The changes of a candidate of 379 points, changed as said."""
    return changes(Profile.from_dict(single(**told)), lang=lang)


def gains(**told: Any) -> dict[str, int]:
    """Gain by change."""
    return {change.id: change.gain for change in asked(**told).changes}


def test_the_changes_of_a_plain_candidate() -> None:
    """Every gain of a single bachelor's holder with CLB 9, by the tables."""
    assert gains() == {
        "provincial_nomination.yes": 600,
        # 24 for NCLC 9 (6 each), 12 for 7 (3 each), and 50 for French with English at CLB 5
        "language.fr.all.9": 74,
        "language.fr.all.7": 62,
        "language.fr.all.5": 4,  # 1 each
        "canadian_work_years.1": 53,  # 40, and 13 with the degree
        "certificate_of_qualification.yes": 50,  # with CLB 7 or more
        "education.masters": 40,  # 135 - 120, and 50 - 25
        "education.two_or_more": 33,  # 128 - 120, and 50 - 25
        "canadian_education.three_or_more_years": 30,
        "canadian_education.one_or_two_years": 15,
        "foreign_work_years.1": 25,  # with CLB 9
        "language.en.all.10": 12,  # 34 - 31 each
        "language.en.speaking.10": 3,
        "language.en.listening.10": 3,
        "language.en.reading.10": 3,
        "language.en.writing.10": 3,
    }


def test_they_come_by_gain() -> None:
    """The change that gains most comes first, and each total is today's plus the gain."""
    found = asked()
    ordered = [change.gain for change in found.changes]
    assert found.total == 379
    assert ordered == sorted(ordered, reverse=True)
    assert all(change.total == 379 + change.gain for change in found.changes)


def test_one_ability_can_open_a_combination() -> None:
    """Writing from CLB 8 to 9: 31 - 23, and 25 instead of 13 for the degree with CLB 9."""
    found = gains(first_language=levels(9, writing=8))
    assert found["language.en.writing.9"] == 8 + 12
    # one level higher in each, to CLB 10, 10, 10 and 9: 3 three times, and what writing gives
    assert found["language.en.each"] == 9 + 20
    assert found["language.en.all.10"] == 9 + (34 - 23) + 12


def test_the_next_level_is_the_next_that_counts() -> None:
    """From CLB 4 to 5 nothing changes: the next level to gain is 6, 9 - 6 points."""
    found = gains(first_language=levels(4))
    assert found["language.en.reading.6"] == 3
    assert "language.en.reading.5" not in found
    assert "language.en.reading.7" not in found  # only the next one is listed


def test_levels_below_the_tables_go_to_level_4() -> None:
    """Below CLB 4 the next level that a test can prove is 4: 6 points."""
    assert gains(first_language=levels(0))["language.en.speaking.4"] == 6


def test_test_scores_are_taken_as_levels() -> None:
    """IELTS 7, 8, 7 and 6.5 prove CLB 9, 9, 9 and 8: writing is what is left to CLB 9."""
    told = levels(0, test="ielts-gt", speaking=7, listening=8, reading=7) | {"writing": 6.5}
    assert gains(first_language=told)["language.en.writing.9"] == 20


def test_without_any_test_either_language_can_be_first() -> None:
    """CLB 4 in all four gives 24 points; so does NCLC 4."""
    found = gains(first_language=None)
    assert (found["language.en.all.4"], found["language.fr.all.4"]) == (24, 24)
    assert not [name for name in found if ".speaking" in name]


def test_a_first_language_beside_a_second() -> None:
    """With only a second language told, the other becomes the first."""
    changed = asked(first_language=None, second_language=levels(7, test="nclc"))
    english = next(c for c in changed.changes if c.id == "language.en.all.9")
    assert english.profile.first_language is not None
    assert english.profile.first_language.language == "en"
    french = next(c for c in changed.changes if c.id == "language.fr.all.9")
    assert french.profile.first_language is None


def test_french_to_nclc_7_is_said_in_words() -> None:
    """The step to NCLC 7 says that French gives points of its own, in both languages."""
    english = {change.id: change.text for change in asked().changes}
    french = {change.id: change.text for change in asked("fr").changes}
    assert "French gives points of its own" in english["language.fr.all.7"]
    assert "NCLC 7" in french["language.fr.all.7"]
    assert french["language.fr.all.7"].startswith("En français")


def test_naming_the_other_language_first() -> None:
    """CLB 5 first and NCLC 9 second: the other way round gains 31 - 6, less 6 - 1, four times, and 25.

    The 25 are for the degree with NCLC 9; French gives its 50 points either way.
    """
    found = gains(first_language=levels(5), second_language=levels(9, test="nclc"))
    # 124 + 4 (CLB 5 as second) + 25, against 24 + 24
    assert found["language_order.other_first"] == 124 + 4 + 25 - 24 - 24
    assert "language_order.other_first" not in gains(second_language=levels(5, test="nclc"))


@pytest.mark.parametrize(
    ("education", "next_ones"),
    [
        ("less_than_secondary", {"secondary"}),
        ("secondary", {"one_year", "two_year", "bachelors"}),
        ("one_year", {"two_year", "two_or_more"}),
        ("two_year", {"two_or_more"}),
        ("bachelors", {"two_or_more", "masters"}),
        ("two_or_more", {"masters"}),
        ("masters", {"doctorate"}),
        ("doctorate", set()),
    ],
)
def test_one_more_credential(education: str, next_ones: set[str]) -> None:
    """A level of education leads to those that one more credential can give."""
    found = gains(education=education)
    assert {name.split(".")[1] for name in found if name.startswith("education.")} == next_ones


def test_years_of_work_up_to_what_counts() -> None:
    """From one to three years abroad gains 25; the second alone gains nothing. Five in Canada are all."""
    assert gains(foreign_work_years=1)["foreign_work_years.3"] == 25
    found = gains(canadian_work_years=4.5, foreign_work_years=3)
    assert found["canadian_work_years.5"] == 8  # 80 - 72
    assert not [name for name in found if name.startswith("foreign")]
    assert not [name for name in gains(canadian_work_years=5) if name.startswith("canadian_work")]


def test_nothing_that_is_there_already() -> None:
    """Who has everything can gain nothing."""
    full = single(
        education="doctorate",
        first_language=levels(10),
        second_language=levels(10, test="nclc"),
        canadian_work_years=5,
        foreign_work_years=3,
        certificate_of_qualification=True,
        canadian_education="three_or_more_years",
        provincial_nomination=True,
    )
    found = changes(Profile.from_dict(full))
    assert (found.total, found.changes, found.pairs) == (1200, (), ())


def test_a_job_offer_only_where_it_counts() -> None:
    """In 2019 an offer gave 200 or 50 points; today it is not listed."""
    then = gains(date="2019-06-01")
    assert (then["job_offer.senior_manager"], then["job_offer.skilled"]) == (200, 50)
    assert not [name for name in gains() if name.startswith("job_offer")]


COUPLE = {"spouse": {"education": "secondary", "language": levels(4), "canadian_work_years": 0}}


def test_what_the_spouse_can_add() -> None:
    """Spouse: 8 - 2 for a bachelor's, 5 for a year of Canadian work, 1, 3 or 5 for each ability."""
    found = gains(**COUPLE)
    assert found["spouse.education.bachelors"] == 6
    assert found["spouse.canadian_work_years.1"] == 5
    assert (found["spouse.language.all.5"], found["spouse.language.all.9"]) == (4, 20)
    assert found["spouse.language.reading.5"] == 1
    assert "foreign_work_years.1" in found


def test_a_spouse_with_nothing_told() -> None:
    """Any level of education, and a test in either language, are open to a spouse without them."""
    found = asked(spouse={})
    texts = {change.id: change.text for change in found.changes}
    assert "spouse.education.masters" in texts
    assert texts["spouse.language.all.9"].startswith("Spouse’s English or French")
    changed = {change.id: change.profile for change in found.changes}["spouse.language.all.9"]
    assert changed.spouse is not None
    assert changed.spouse.language is not None
    assert changed.spouse.language.levels == (9, 9, 9, 9)


def test_a_spouse_who_does_not_count_adds_nothing() -> None:
    """Nothing of a spouse who stays, or is a citizen, is listed."""
    for why in ({"accompanying": False}, {"citizen_or_pr": True}):
        assert not [n for n in gains(spouse={**COUPLE["spouse"], **why}) if n.startswith("spouse")]


def test_coming_or_not_is_a_fact_not_a_change() -> None:
    """379 without the spouse, 355 with one who has a secondary diploma: shown apart."""
    # with spouse: 100 + 112 + 116 + 25 = 353, and 2 for the spouse's secondary diploma
    coming = asked(**COUPLE)
    assert coming.total == 355
    assert [(fact.id, fact.total, fact.gain) for fact in coming.facts] == [
        ("fact.spouse_stays", 379, 24)
    ]
    staying = asked(spouse=COUPLE["spouse"] | {"accompanying": False})
    assert [(fact.id, fact.total, fact.gain) for fact in staying.facts] == [
        ("fact.spouse_comes", 355, -24)
    ]
    assert asked(spouse={"citizen_or_pr": True}).facts == ()
    assert any("must be true" in text for text in coming.assumptions)


def test_the_partner_as_the_one_who_applies() -> None:
    """A spouse with a master's degree who scores more alone appears as a change."""
    own = {"age": 29, "education": "masters", "first_language": levels(10), "foreign_work_years": 3}
    found = gains(education="secondary", spouse={"profile": own})
    # the other way: 100 + 126 + 128 + 50 + 50 = 454, and 2 + 20 for this one as the spouse: 476
    # as told: 100 + 28 + 116 = 244
    assert found["partner.applies"] == 476 - 244
    weaker = own | {"age": 50, "education": "secondary"}
    assert "partner.applies" not in gains(spouse={"profile": weaker})


def test_pairs_that_are_worth_more_together() -> None:
    """At CLB 6 a year abroad gives nothing and CLB 7 gives 13 for the degree: together 13 more."""
    found = asked(first_language=levels(6), certificate_of_qualification=True)
    pair = next(
        pair
        for pair in found.pairs
        if {pair.first.kind, pair.second.kind} == {"language", "foreign_work_years"}
    )
    assert pair.second.id == "foreign_work_years.1"
    assert pair.second.gain == 0
    assert pair.more == pair.gain - pair.first.gain > 0


def test_a_pair_can_be_worth_less_together() -> None:
    """A certificate (50) and a second degree meet the limit of 100 points for combinations."""
    found = asked(foreign_work_years=3, education="two_or_more")  # already 50 and 50
    assert "certificate_of_qualification.yes" not in {change.id for change in found.changes}
    close = asked(foreign_work_years=1)  # 25 + 25: 50 left
    less = [pair for pair in close.pairs if pair.more < 0]
    assert less
    assert all(pair.gain > max(pair.first.gain, pair.second.gain) for pair in less)


def test_pairs_leave_the_nomination_out() -> None:
    """The 600 points of a nomination go with everything, so no pair repeats them."""
    found = asked()
    assert 0 < len(found.pairs) <= 10
    ids = {change.id for pair in found.pairs for change in (pair.first, pair.second)}
    assert "provincial_nomination.yes" not in ids
    ordered = [pair.gain for pair in found.pairs]
    assert ordered == sorted(ordered, reverse=True)


@given(any_profile)
def test_each_total_is_the_score_of_the_changed_profile(profile: dict[str, Any]) -> None:
    """Scoring the changed profile gives the total; every gain is more than 0 and levels stay in range."""
    given_profile = Profile.from_dict(profile)
    found = changes(given_profile)
    assert found.total == score(given_profile).total
    made: list[Change] = [*found.changes, *found.facts]
    for change in made:
        assert score(change.profile).total == change.total == found.total + change.gain
    assert all(change.gain > 0 for change in found.changes)
    assert len({change.id for change in found.changes}) == len(found.changes)
    for pair in found.pairs:
        assert score(pair.profile).total == pair.total == found.total + pair.gain
        assert pair.gain > max(pair.first.gain, pair.second.gain)
        assert pair.more == pair.gain - pair.first.gain - pair.second.gain
    for changed in (entry.profile for entry in (*found.changes, *found.pairs)):
        for result in (changed.first_language, changed.second_language):
            assert result is None or all(0 <= level <= 10 for level in result.levels)


def test_the_answer_is_plain_json() -> None:
    """The object has total, changes, pairs, facts and assumptions."""
    found = json.loads(json.dumps(asked(**COUPLE).as_dict()))
    assert set(found) == {"total", "changes", "pairs", "facts", "assumptions"}
    assert set(found["changes"][0]) == {"id", "kind", "text", "gain", "total", "set"}
    assert set(found["pairs"][0]) == {
        "changes", "texts", "gain", "total", "more_than_apart", "set",
    }  # fmt: skip
