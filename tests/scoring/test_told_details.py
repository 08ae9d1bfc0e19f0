"""The answers that only some questions need: jobs one by one, family, funds, ties to Canada."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from express_entry import InvalidProfile, Job, Profile
from tests.scoring.profiles import levels, scored, single

JOB = {"noc": "21231", "where": "canada", "from": "2024-01-01"}
NEW = (
    "work", "family_size", "funds", "destination", "relative_in_canada",
    "canadian_study_two_years", "trade_offer",
)  # fmt: skip


def faults(lang: str = "en", **changes: Any) -> list[str]:
    """Every fault of a profile as a line."""
    with pytest.raises(InvalidProfile) as refused:
        Profile.from_dict(single(**changes), lang=lang)
    return [str(error) for error in refused.value.errors]


@pytest.mark.parametrize("changes", [{}, dict.fromkeys(NEW)])
def test_nothing_told(changes: dict[str, None]) -> None:
    """A field that is null or left out is not told."""
    profile = Profile.from_dict(single(**changes))
    assert {getattr(profile, name) for name in NEW} == {None}


def test_everything_told() -> None:
    """Each answer is kept as it was told; a job's other answers have their defaults."""
    profile = Profile.from_dict(
        single(
            work=[JOB, JOB | {"to": "2024-06-30", "hours_per_week": 37.5, "paid": False}],
            family_size=3, funds=20000.5, destination="quebec", relative_in_canada=True,
            canadian_study_two_years=False, trade_offer=True,
            spouse={"canadian_study_two_years": True},
        )
    )  # fmt: skip
    begins = dt.date(2024, 1, 1)
    assert profile.work == (
        Job("21231", "canada", begins, None, 30, True, True, False, False),
        Job("21231", "canada", begins, dt.date(2024, 6, 30), 37.5, False, True, False, False),
    )
    assert (profile.family_size, profile.funds, profile.destination) == (3, 20000.5, "quebec")
    assert (profile.relative_in_canada, profile.canadian_study_two_years) == (True, False)
    assert profile.trade_offer is True
    assert profile.spouse is not None
    assert profile.spouse.canadian_study_two_years is True


def test_no_detail_moves_a_score() -> None:
    """The ranking score does not depend on any of them."""
    told = single(work=[JOB], family_size=3, funds=1, destination="quebec", trade_offer=True)
    assert scored(told).total == scored(single()).total


def test_a_spouse_s_own_profile() -> None:
    """The partner's answers as the one who applies, on the same day."""
    own = {"age": 31, "education": "masters", "first_language": levels(7), "work": [JOB]}
    spouse = Profile.from_dict(single(spouse={"profile": own})).spouse
    assert spouse is not None
    assert spouse.profile is not None
    assert (spouse.profile.age, spouse.profile.date) == (31, dt.date(2026, 9, 29))
    assert spouse.profile.work is not None
    assert (
        Profile.from_dict(single(spouse={"profile": own | {"date": "2026-09-29"}})).spouse == spouse
    )
    assert Profile.from_dict(single(spouse={"profile": None})).spouse is not None


BAD: list[tuple[dict[str, Any], list[str]]] = [
    ({"work": {}}, ["work: {} is not a list: expected null or a list of jobs"]),
    (
        {"work": [3, JOB]},
        ["work[0]: 3 is not a job: expected an object with at least noc, where and from"],
    ),
    (
        {"work": [{}]},
        [
            "work[0].noc: missing: expected a NOC 2021 code, five digits in quotes",
            "work[0].from: missing: expected YYYY-MM-DD in quotes",
            "work[0].where: missing: expected one of canada, abroad",
        ],
    ),
    (
        {"work": [JOB | {"where": "abroat"}]},
        ['work[0].where: "abroat" is not one of canada, abroad; did you mean abroad?'],
    ),
    (
        {"work": [JOB | {"from": "2024-13-01"}]},
        ['work[0].from: "2024-13-01" is not a day of the calendar'],
    ),
    (
        {"work": [JOB | {"from": "2026-09-30"}]},
        ['work[0].from: "2026-09-30" is after the day of the score, 2026-09-29'],
    ),
    (
        {"work": [JOB, JOB | {"to": "2023-12-31"}]},
        ['work[1].to: "2023-12-31" is before the job begins, 2024-01-01'],
    ),
    (
        {"work": [JOB | {"hours_per_week": 0.5}]},
        ["work[0].hours_per_week: 0.5 is out of range: expected a number from 1 to 168"],
    ),
    (
        {"work": [JOB | {"paid": "yes", "self_employed": 1}]},
        ['work[0].paid: "yes" is not true or false', "work[0].self_employed: 1 is not true or false"],
    ),
    (
        {"work": [JOB | {"hours": 40}]},
        [("work[0].hours: unknown field; expected one of noc, where, from, to, hours_per_week, paid, "
         "authorized, self_employed, while_studying")],
    ),
    ({"family_size": 0}, ["family_size: 0 is out of range: expected a number from 1 to 100"]),
    (
        {"family_size": 1.5},
        ["family_size: 1.5 is not a whole number: expected one from 1 to 100"],
    ),
    ({"funds": -1}, ["funds: -1 is out of range: expected a number from 0 to 1,000,000,000"]),
    ({"destination": "ontario"}, ['destination: "ontario" is not one of outside_quebec, quebec']),
    ({"relative_in_canada": 1}, ["relative_in_canada: 1 is not true or false"]),
    ({"trade_offer": "x"}, ['trade_offer: "x" is not true or false']),
    (
        {"spouse": {"canadian_study_two_years": 2}},
        ["spouse.canadian_study_two_years: 2 is not true or false"],
    ),
    (
        {"spouse": {"profile": 3}},
        ["spouse.profile: 3 is not an object: expected null or an object of answers"],
    ),
    (
        {"spouse": {"profile": {"age": 31, "education": "masters", "first_language": None,
                                "date": "2026-09-28"}}},
        [('spouse.profile.date: "2026-09-28" is not the day of the whole profile, 2026-09-29: '
         "leave it out or give the same day")],
    ),
    (
        {"spouse": {"profile": {"age": 31, "education": "masters", "first_language": None,
                                "work": [JOB | {"noc": "2"}]}}},
        ['spouse.profile.work[0].noc: "2" is not a NOC 2021 code: expected five digits'],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), BAD)
def test_what_is_said_to_a_detail_that_is_not_right(
    changes: dict[str, Any], expected: list[str]
) -> None:
    """The path, the value and what is expected."""
    assert faults(**changes) == expected


def test_a_job_without_a_good_code_is_no_job() -> None:
    """All faults of all jobs come together, in the order of the profile's fields, in French too."""
    found = faults("fr", funds="x", work=[{"noc": 1}, JOB | {"noc": "x"}], age="29")
    assert [line.split(":")[0] for line in found] == [
        "age", "work[0].from", "work[0].where", "work[0].noc", "work[1].noc", "funds",
    ]  # fmt: skip
    assert found[1] == "work[0].from: manquant\u202f: AAAA-MM-JJ est attendu, entre guillemets"


def test_a_spouse_in_the_spouse_s_profile_is_refused() -> None:
    """The spouse's own profile has no spouse: there are two partners only."""
    own = {"age": 31, "education": "masters", "first_language": None, "spouse": {}}
    assert faults(spouse={"profile": own})[0].startswith("spouse.profile.spouse: unknown field")
