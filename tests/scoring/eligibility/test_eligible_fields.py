"""Which answers of a profile each requirement is judged by, so that a reader can be led to them."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from express_entry import Profile, eligible
from express_entry.profile import Spouse
from tests.scoring.eligibility.answers import asked, program, requirement
from tests.scoring.profiles import any_profile, levels


def test_each_requirement_names_its_answers() -> None:
    """Funds rest on the funds and the family, residence on the destination, work on years and jobs."""
    found = {entry.id: entry.fields for entry in program("fsw").requirements}
    assert found == {
        "work": ("work", "noc", "canadian_work_years", "foreign_work_years"),
        "language": ("first_language", "second_language"),
        "education": ("education", "canadian_education"),
        "points": ("canadian_study_two_years", "relative_in_canada"),
        "funds": ("funds", "family_size"),
        "residence": ("destination",),
    }
    assert requirement("fst", "job-offer").fields == ("certificate_of_qualification", "trade_offer")
    assert requirement("pnp", "nomination").fields == ("provincial_nomination",)
    assert program("cec").as_dict()["name"] == "Canadian Experience Class"


def test_the_canadian_class_never_points_abroad() -> None:
    """Work abroad settles nothing for the Canadian Experience Class or for work asked for in Canada."""
    assert "foreign_work_years" not in requirement("cec", "work").fields
    physicians = asked().categories["physicians"].requirements
    assert {"work", "noc", "canadian_work_years"} in [set(entry.fields) for entry in physicians]


def test_a_level_that_hangs_on_the_occupation_points_to_it() -> None:
    """CLB 5 is enough for TEER 2 and 3 only: the occupation is what was not told."""
    found = requirement("cec", "language", first_language=levels(5), canadian_work_years=1)
    assert (found.state, found.fields) == ("not_known", ("noc", "work"))


def test_a_category_points_to_the_occupation_or_the_test() -> None:
    """An occupation list rests on the occupation, French on the tests."""
    found = asked().categories
    assert found["healthcare"].requirements[0].fields == ("noc", "work")
    assert found["french"].requirements[0].fields == ("first_language", "second_language")


@given(any_profile)
def test_every_named_answer_is_one_of_a_profile(profile: dict[str, Any]) -> None:
    """No requirement names a field that a profile does not have."""
    known = set(Profile.__dataclass_fields__)
    known |= {f"spouse.{name}" for name in Spouse.__dataclass_fields__}
    found = eligible(Profile.from_dict(profile))
    for answer in (*found.programs.values(), *found.categories.values()):
        assert all(set(entry.fields) <= known for entry in answer.requirements)
