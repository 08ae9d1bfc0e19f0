"""The minimum requirements of each program: IRPR ss. 75, 76, 87, 87.1 and 87.2."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from express_entry import Profile, eligible
from tests.scoring.eligibility.answers import asked, job, program, requirement, state
from tests.scoring.profiles import any_profile, levels

SKILLED = {"education": "masters", "foreign_work_years": 3}


EXPERIENCED = {"canadian_work_years": 1, "noc": "21231"}


TRADE = {"noc": "72106", "foreign_work_years": 3, "certificate_of_qualification": True}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "met"),
        ({"first_language": levels(7)}, "met"),
        ({"first_language": levels(9, reading=6)}, "not_met"),
        ({"first_language": levels(9, writing=6)}, "not_met"),
        ({"first_language": levels(9, speaking=6)}, "not_met"),
        ({"first_language": levels(9, listening=6)}, "not_met"),
        ({"first_language": None}, "not_met"),
        ({"first_language": levels(6), "second_language": levels(7, test="nclc")}, "met"),
        ({"first_language": levels(6), "second_language": levels(6, test="nclc")}, "not_met"),
        ({"first_language": None, "second_language": levels(7)}, "met"),
    ],
)
def test_language_of_skilled_workers(changes: dict[str, Any], expected: str) -> None:
    """S. 75(2)(d): level 7 in each of the four abilities of one official language."""
    assert state("fsw", "language", **changes) == expected


@pytest.mark.parametrize(
    ("level", "changes", "expected"),
    [
        (7, {"noc": "20010"}, "met"),  # TEER 0
        (6, {"noc": "20010"}, "not_met"),
        (7, {"noc": "21231"}, "met"),  # TEER 1
        (6, {"noc": "21231"}, "not_met"),
        (5, {"noc": "22220"}, "met"),  # TEER 2
        (4, {"noc": "22220"}, "not_met"),
        (5, {"noc": "33102"}, "met"),  # TEER 3
        (4, {"noc": "33102"}, "not_met"),
        (7, {}, "met"),
        (6, {}, "not_known"),
        (5, {}, "not_known"),
        (4, {}, "not_met"),
        (6, {"noc": "65100"}, "not_known"),
        # Two occupations: the one with more experience decides.
        (5, {"work": [job("2024-01-01", "2024-12-31", "22220"), job("2025-01-01", "2025-06-30")]},
         "met"),
        (5, {"work": [job("2024-01-01", "2024-06-30", "22220"), job("2025-01-01", "2025-12-31")]},
         "not_met"),
        # As much in the one as in the other: not known between the two levels.
        (6, {"work": [job("2025-01-01", "2025-12-31", "22220"), job("2025-01-01", "2025-12-31")]},
         "not_known"),
        # Jobs abroad decide nothing here, the occupation told does.
        (5, {"work": [job("2024-01-01", where="abroad")], "noc": "22220"}, "met"),
        (5, {"work": [job("2024-01-01", where="abroad")]}, "not_known"),
        # Work before the last three years decides nothing either.
        (5, {"work": [job("2018-01-01", "2022-01-01"), job("2025-01-01", noc="22220")]}, "met"),
    ],
)  # fmt: skip
def test_language_of_canadian_experience(
    level: int, changes: dict[str, Any], expected: str
) -> None:
    """S. 87.1(2)(d) and (e): 7 for TEER 0 and 1, 5 for TEER 2 and 3."""
    assert state("cec", "language", first_language=levels(level), **changes) == expected


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (levels(5, reading=4, writing=4), "met"),
        (levels(5, reading=3, writing=4), "not_met"),
        (levels(5, reading=4, writing=3), "not_met"),
        (levels(5, speaking=4, reading=4), "not_met"),
        (levels(5, listening=4, reading=4), "not_met"),
        (levels(5, test="nclc", reading=4, writing=4), "met"),
    ],
)
def test_language_of_trades(result: dict[str, Any], expected: str) -> None:
    """S. 87.2(3)(a): 5 in speaking and listening, 4 in reading and writing."""
    assert state("fst", "language", first_language=result) == expected


def test_what_is_said_about_language() -> None:
    """The levels told, then those that are needed and not reached."""
    found = requirement("fsw", "language", first_language=levels(7, reading=6, writing=0))
    assert found.missing == "Reading CLB 7, Writing CLB 7"
    assert found.message == (
        "Speaking CLB 7, Listening CLB 7, Reading CLB 6, Writing below CLB 4. "
        "Needed: Reading CLB 7, Writing CLB 7"
    )
    assert requirement("cec", "language", first_language=levels(6)).missing == (
        "Which level is needed depends on your skilled occupation: "
        "give its NOC code (TEER 0, 1, 2 or 3)"
    )
    # The nearer of two results is the one to better.
    nearer = requirement(
        "fsw", "language", first_language=levels(4), second_language=levels(6, test="nclc")
    )
    assert nearer.missing == ("Speaking NCLC 7, Listening NCLC 7, Reading NCLC 7, Writing NCLC 7")
    assert requirement("cec", "language", first_language=levels(4)).missing == (
        "Speaking CLB 5, Listening CLB 5, Reading CLB 5, Writing CLB 5"
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"education": "less_than_secondary"}, "not_met"),
        ({"education": "secondary"}, "assumed"),
        ({"education": "secondary", "canadian_education": "one_or_two_years"}, "met"),
    ],
)
def test_education_of_skilled_workers(changes: dict[str, Any], expected: str) -> None:
    """S. 75(2)(e): a Canadian credential; that a foreign one is assessed is assumed and said."""
    assert state("fsw", "education", **changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "not_met"),
        ({"certificate_of_qualification": True}, "met"),
        ({"trade_offer": True}, "met"),
        ({"trade_offer": False}, "not_met"),
        ({"trade_offer": False, "job_offer": "skilled"}, "not_met"),
        ({"job_offer": "skilled"}, "not_known"),
        ({"trade_offer": False, "certificate_of_qualification": True}, "met"),
    ],
)
def test_offer_or_certificate_of_trades(changes: dict[str, Any], expected: str) -> None:
    """S. 87.2(3)(d): an offer in the trade or a certificate; another offer may or may not be it."""
    assert state("fst", "job-offer", **changes) == expected


@pytest.mark.parametrize("name", ["fsw", "cec", "fst", "pnp"])
@pytest.mark.parametrize(
    ("destination", "expected"),
    [(None, "assumed"), ("outside_quebec", "met"), ("quebec", "not_met")],
)
def test_residence(name: str, destination: str | None, expected: str) -> None:
    """Quebec selects its own immigrants; where nothing is told, another place is assumed."""
    assert state(name, "residence", destination=destination) == expected


def test_canadian_experience_asks_for_no_funds_and_no_credential() -> None:
    """S. 87.1: work, language and residence alone."""
    asked_for = [entry.id for entry in program("cec").requirements]
    assert asked_for == ["work", "language", "residence"]
    assert program("cec", **EXPERIENCED, education="less_than_secondary", funds=0).eligible


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        ("fsw", SKILLED, True),
        ("fsw", SKILLED | {"funds": 1}, False),
        ("fsw", SKILLED | {"destination": "quebec"}, False),
        ("fsw", SKILLED | {"foreign_work_years": 0.5, "canadian_work_years": 0.5}, None),
        ("fsw", SKILLED | {"foreign_work_years": 3.5, "canadian_work_years": 0.5}, True),
        ("cec", EXPERIENCED, True),
        ("cec", {"canadian_work_years": 1, "first_language": levels(6)}, None),
        ("cec", {}, False),
        ("fst", TRADE, True),
        ("fst", TRADE | {"noc": None}, None),
        ("fst", TRADE | {"certificate_of_qualification": False}, False),
        ("fst", TRADE | {"first_language": levels(4)}, False),
        ("pnp", SKILLED | {"provincial_nomination": True}, True),
        ("pnp", SKILLED, False),
        ("pnp", {"provincial_nomination": True}, False),
        ("pnp", {"provincial_nomination": True, "canadian_work_years": 1,
                 "first_language": levels(6)}, None),
    ],
)  # fmt: skip
def test_eligible(name: str, changes: dict[str, Any], expected: bool | None) -> None:
    """False where one requirement is not met, else None where one is not known, else True."""
    assert program(name, **changes).eligible is expected


def test_a_nominee_is_told_which_programs_are_open() -> None:
    """The federal program is named, or those that more answers could open."""
    both = requirement("pnp", "federal-program", **SKILLED, canadian_work_years=1, noc="21231")
    assert both.message == (
        "Minimums met: Federal Skilled Worker Program, Canadian Experience Class"
    )
    open_ = requirement("pnp", "federal-program", canadian_work_years=1, first_language=levels(6))
    assert open_.message == "More answers are needed to tell: Canadian Experience Class"
    assert requirement("pnp", "federal-program").state == "not_met"


def test_reasons_and_assumptions() -> None:
    """Reasons are what is open, or else what is met; assumptions are what was taken as met."""
    good = program("cec", canadian_work_years=1, noc="21231")
    assert good.reasons == ("Speaking CLB 9, Listening CLB 9, Reading CLB 9, Writing CLB 9",)
    assert [text[:30] for text in good.assumptions] == [
        "Years of skilled work told: 1.", "You mean to live outside Quebe",
    ]  # fmt: skip
    assert program("cec").reasons == ("Years of skilled work told: 0. 12 months are needed",)


def test_a_day_before_the_earliest_rule() -> None:
    """The earliest rule known is applied, and the answer says so."""
    early = program("cec", date="2021-07-08", canadian_work_years=1, noc="21231")
    assert early.eligible is True
    held = "The earliest rule held here about “{}” is that of 16 November 2022; it was applied"
    held = "The earliest rule held here about “{}” is that of 16 November 2022; it was applied"
    assert early.assumptions[-2:] == (held.format("Work experience"), held.format("Language"))
    assert not any("earliest" in text for text in program("cec").assumptions)


@given(any_profile, st.sampled_from(("en", "fr")))
def test_every_answer_is_whole(profile: dict[str, Any], lang: str) -> None:
    """Each requirement has a state, words and its law; what is open says what would meet it."""
    found = eligible(Profile.from_dict(profile), lang=lang)
    assert list(found.programs) == ["fsw", "cec", "fst", "pnp"]
    for answer in found.programs.values():
        states = [entry.state for entry in answer.requirements]
        assert answer.eligible is (
            False if "not_met" in states else None if "not_known" in states else True
        )
        assert answer.reasons or set(states) == {"assumed"}
        for entry in answer.requirements:
            assert entry.law.startswith(("IRP", "RIPR", "LIPR"))
            assert entry.message
            assert entry.label
            assert (entry.state in ("not_met", "not_known")) == bool(entry.missing)
            assert bool(entry.missing) == bool(entry.would_meet)


def test_french_words() -> None:
    """Everything is said in French when French is asked for."""
    found = asked("fr", **SKILLED).programs["fsw"]
    assert found.name == "Programme des travailleurs qualifiés (fédéral)"
    words = {entry.id: entry for entry in found.requirements}
    assert words["points"].message == "70 points sur 100\u202f; il en faut 67"
    assert words["points"].law == ("RIPR, al.\u00a076(1)a)\u202f; RIPR, art.\u00a078–83")
    assert words["residence"].message == "Vous avez l’intention de vivre hors du Québec"
    assert words["work"].text.startswith("12 mois sans interruption (1\u202f560 heures)")
    assert found.grid is not None
    assert found.grid.factors["experience"].reason == "3 années de travail qualifié"
    nothing = asked("fr").programs["fsw"].grid
    assert nothing is not None
    assert nothing.factors["experience"].reason == "0 année de travail qualifié"
    assert nothing.factors["adaptability"].reason == "Rien de déclaré qui compte"
