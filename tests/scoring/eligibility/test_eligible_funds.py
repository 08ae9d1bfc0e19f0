"""Proof of funds: IRPR ss. 76(1)(b) and 87.2(5), by the tables in force on each day."""

from __future__ import annotations

from typing import Any

import pytest

from express_entry import Profile
from express_entry.eligibility import funds_needed
from tests.scoring.eligibility.answers import job, requirement, state


@pytest.mark.parametrize(
    ("day", "size", "needed"),
    [
        ("2026-09-29", 1, 15263), ("2026-09-29", 2, 19001), ("2026-09-29", 3, 23360),
        ("2026-09-29", 4, 28362), ("2026-09-29", 5, 32168), ("2026-09-29", 6, 36280),
        ("2026-09-29", 7, 40392), ("2026-09-29", 8, 44504), ("2026-09-29", 10, 52728),
        ("2025-07-07", 1, 15263), ("2025-07-06", 1, 14690), ("2024-05-26", 2, 17127),
        ("2022-06-09", 1, 13310), ("2022-06-08", 1, None),
    ],
)  # fmt: skip
def test_the_funds_table(day: str, size: int, needed: int | None) -> None:
    """Half the low income line by family size; 4,112 dollars for each person above seven."""
    assert funds_needed(size, Profile.from_dict({
        "date": day, "age": 29, "education": "masters", "first_language": None,
    }).date) == needed  # fmt: skip


HERE = {"work": [job("2026-01-01")]}


@pytest.mark.parametrize("name", ["fsw", "fst"])
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "assumed"),
        ({"family_size": 3}, "assumed"),
        ({"family_size": 1, "funds": 15263}, "met"),
        ({"family_size": 1, "funds": 15262.99}, "not_met"),
        ({"family_size": 2, "funds": 15263}, "not_met"),
        ({"funds": 15263}, "assumed"),
        ({"funds": 15262}, "not_met"),
        ({"funds": 15263, "spouse": {}}, "not_met"),
        ({"funds": 19001, "spouse": {"accompanying": False, "citizen_or_pr": False}}, "assumed"),
        ({"funds": 0, "job_offer": "skilled"} | HERE, "met"),
        ({"funds": 0} | HERE, "not_met"),
        ({"funds": 0, "job_offer": "skilled"}, "not_met"),
        ({"funds": 0, "job_offer": "skilled", "work": [job("2026-01-01", "2026-09-29")]}, "met"),
        ({"funds": 0, "job_offer": "skilled", "work": [job("2026-01-01", "2026-09-28")]},
         "not_met"),
        ({"funds": 0, "job_offer": "skilled", "work": [job("2026-01-01", authorized=False)]},
         "not_met"),
        ({"funds": 0, "job_offer": "skilled", "work": [job("2026-01-01", where="abroad")]},
         "not_met"),
        ({"date": "2020-01-01"}, "assumed"),
        ({"date": "2020-01-01", "funds": 50000}, "not_known"),
    ],
)  # fmt: skip
def test_proof_of_funds(name: str, changes: dict[str, Any], expected: str) -> None:
    """Ss. 76(1)(b) and 87.2(5): by family size, not for one who works here and has an offer."""
    assert state(name, "funds", **changes) == expected


def test_what_is_said_about_funds() -> None:
    """The amounts told, needed and missing."""
    short = requirement("fsw", "funds", funds=10000, family_size=4)
    assert short.message == ("$10,000 for a family of 4 people; $28,362 are needed: $18,362 short")
    assert short.missing == "$18,362 more"
    assert short.would_meet == (
        "$28,362 for a family of 4 people, or permission to work in Canada and a valid job offer"
    )
    assert requirement("fsw", "funds").message == (
        "You have $15,263 for a family of one person, more if the family is larger"
    )
    french = requirement("fsw", "funds", "fr", funds=15262.5, family_size=1)
    assert french.missing == "0,50\u00a0$ de plus"
    assert "15\u202f263\u00a0$" in french.message
    assert "une famille d’une personne" in french.message
