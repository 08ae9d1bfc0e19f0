"""What holds for every profile, whatever is in it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.profiles import ABILITIES, EDUCATION, any_profile, points, scored, spouses

MORE = (
    ("canadian_work_years", 1),
    ("foreign_work_years", 1),
)
SWITCHES = ("certificate_of_qualification", "sibling_in_canada", "provincial_nomination")


@given(any_profile)
def test_no_points_above_a_maximum(profile: dict[str, Any]) -> None:
    """No factor, section or total leaves 0 to its maximum; the total is the sections' sum."""
    found = scored(profile)
    assert 0 <= found.total <= found.max <= 1200
    assert found.total == sum(section.points for section in found.sections.values())
    for section in found.sections.values():
        assert 0 <= section.points <= section.max
        assert section.points == min(section.before_cap, section.max)
        for factor in section.factors.values():
            assert 0 <= factor.points <= factor.max
            assert factor.reason


@given(any_profile, st.sampled_from(MORE))
def test_more_work_never_lowers_the_score(profile: dict[str, Any], more: tuple[str, int]) -> None:
    """Another year of work, in Canada or abroad, never takes points away."""
    field, years = more
    raised = profile | {field: profile.get(field, 0) + years}
    assert scored(raised).total >= scored(profile).total


@given(any_profile, st.sampled_from(SWITCHES))
def test_an_advantage_never_lowers_the_score(profile: dict[str, Any], switch: str) -> None:
    """A certificate, a sibling or a nomination never takes points away."""
    assert scored(profile | {switch: True}).total >= scored(profile | {switch: False}).total


@given(any_profile)
def test_more_education_never_lowers_the_score(profile: dict[str, Any]) -> None:
    """Each higher level of education gives at least the points of the one before."""
    totals = [scored(profile | {"education": level}).total for level in EDUCATION]
    assert totals == sorted(totals)


@given(
    any_profile, st.sampled_from(("first_language", "second_language")), st.sampled_from(ABILITIES)
)
def test_a_higher_level_never_lowers_the_score(
    profile: dict[str, Any], which: str, ability: str
) -> None:
    """One level more in one ability never takes points away."""
    result = profile[which]
    if result is None or result[ability] == 12:
        return
    raised = profile | {which: result | {ability: result[ability] + 1}}
    assert scored(raised).total >= scored(profile).total


@given(any_profile, spouses)
def test_a_spouse_who_does_not_count_changes_nothing(
    profile: dict[str, Any], spouse: dict[str, Any]
) -> None:
    """Who stays behind, or is a citizen or permanent resident, scores as no spouse at all."""
    alone = scored(profile | {"spouse": None})
    for why in (
        {"accompanying": False, "citizen_or_pr": False},
        {"accompanying": True, "citizen_or_pr": True},
    ):
        found = scored(profile | {"spouse": spouse | why})
        assert found.as_dict()["sections"] == alone.as_dict()["sections"]
        assert not found.with_spouse


@given(any_profile, spouses)
def test_a_spouse_who_counts_takes_the_other_columns(
    profile: dict[str, Any], spouse: dict[str, Any]
) -> None:
    """With a spouse who counts, core goes to 460, the spouse to 40, nothing else differs."""
    coming = spouse | {"accompanying": True, "citizen_or_pr": False}
    couple, alone = scored(profile | {"spouse": coming}), scored(profile | {"spouse": None})
    assert (couple.sections["core"].max, couple.sections["spouse"].max) == (460, 40)
    assert alone.sections["core"].points >= couple.sections["core"].points
    for section in ("transferability", "additional"):
        assert points(couple, section) == points(alone, section)


@given(any_profile)
def test_the_words_do_not_change_the_points(profile: dict[str, Any]) -> None:
    """In French the score has the same points as in English, and reasons of its own."""
    english, french = scored(profile), scored(profile, lang="fr")
    for section in english.sections:
        assert points(english, section) == points(french, section)
    assert english.sections["core"].factors["age"].reason.endswith("old")
    assert (
        english.sections["core"].factors["age"].reason
        != french.sections["core"].factors["age"].reason
    )
