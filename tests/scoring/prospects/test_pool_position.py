"""Candidates above a score: between two figures of the pool that was published."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given

from express_entry import InvalidProfile, Position, Profile, position
from express_entry.published import pools, profile_validity_months
from tests.scoring.profiles import any_profile, levels, single


def standing(lang: str = "en", **changes: Any) -> Position:
    """The position of a candidate of 379 points on 29 September 2026, changed as said."""
    return position(Profile.from_dict(single(**changes)), lang=lang)


def test_a_bracket_of_at_least_and_at_most() -> None:
    """379 is in 351 to 400 of 27 September 2026: all above that range, and perhaps all in it."""
    found = standing()
    # 728 + 21,070 + 73,131 + 62,611 above 400; 47,298 in the range
    assert (found.score, found.as_of, found.total) == (379, dt.date(2026, 9, 27), 229904)
    assert (found.at_least, found.at_most) == (157540, 204838)
    assert (found.lowest, found.highest, found.in_range) == (351, 400, 47298)
    assert "at least 157,540 and at most 204,838 had a score above 379" in found.text
    assert (found.confidence, found.notes) == ("high", ())


def test_the_finest_range_counts() -> None:
    """429 (three years abroad) is in 421 to 430, a part of 401 to 450."""
    found = standing(foreign_work_years=3)
    # 728 + 21,070 + 73,131 + 13,677 + 13,419; 12,173 in the range
    assert (found.score, found.lowest, found.highest) == (429, 421, 430)
    assert (found.at_least, found.at_most) == (122025, 134198)


def test_at_the_end_of_a_range_the_figure_is_exact() -> None:
    """Nobody in 351 to 400 has more than 400: 157,540 had a higher score, no fewer and no more."""
    # 110 (age) + 136 (CLB 10) + 24 (NCLC 9) + 50 (French) + 80 (five years in Canada) = 400
    found = standing(
        education="less_than_secondary",
        first_language=levels(10),
        second_language=levels(9, test="nclc"),
        canadian_work_years=5,
    )
    assert found.score == 400
    assert (found.at_least, found.at_most) == (157540, 157540)
    assert "157,540 had a score above 400" in found.text
    assert "at least" not in found.text


def test_a_figure_that_does_not_fit_its_parts_widens_the_bracket() -> None:
    """On 26 April 2023 the parts of 451 to 500 miss 180 candidates: these may be above too."""
    found = standing(date="2023-05-01", education="masters", foreign_work_years=3)
    # 604 + 884 + 680 + 3,001 + 21,544 above 470; 17,111 in 461 to 470; 55,867 - 55,687 = 180
    assert (found.score, found.as_of) == (469, dt.date(2023, 4, 26))
    assert (found.at_least, found.at_most) == (26713, 26713 + 17111 + 180)
    assert any("55,687" in note for note in found.notes)


def test_the_last_pool_up_to_the_day_is_taken() -> None:
    """Figures that were published later than the profile's date are not used."""
    for pool in pools():
        assert standing(date=pool.as_of.isoformat()).as_of == pool.as_of
    assert standing(date="2026-09-26").as_of < dt.date(2026, 9, 26)


def test_before_the_first_pool_there_is_no_answer() -> None:
    """No pool is held before 17 January 2022: that is said, not guessed."""
    with pytest.raises(InvalidProfile) as refused:
        standing(date="2022-01-16")
    assert refused.value.errors[0].path == "date"
    assert "17 January 2022" in refused.value.errors[0].message


def test_unconfirmed_figures_are_called_so() -> None:
    """A pool known from one copy only carries a note before its own notes."""
    pool = next(pool for pool in pools() if pool.confidence == "low")
    found = standing(date=pool.as_of.isoformat(), lang="fr")
    assert found.confidence == "low"
    assert found.notes[0].startswith("Les chiffres du")
    assert len(found.notes) == 1 + len(pool.notes)


@given(any_profile)
def test_the_bracket_holds_together(profile: dict[str, Any]) -> None:
    """At least is at most at most, and never more than the pool less the range below the score."""
    found = position(Profile.from_dict(profile | {"date": "2026-09-29"}))
    assert 0 <= found.at_least <= found.at_most <= found.total
    assert found.at_most - found.at_least in (0, found.in_range)
    assert found.lowest <= found.score <= found.highest
    assert found.as_dict()["above"] == {"at_least": found.at_least, "at_most": found.at_most}


def test_how_long_a_profile_is_valid() -> None:
    """Twelve months; a day before the oldest text held takes its value too."""
    assert profile_validity_months(dt.date(2026, 9, 29)) == 12
    assert profile_validity_months(dt.date(2016, 1, 1)) == 12
