"""Do the calculator's questions fit the profile that the scoring package takes?"""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from express_entry import InvalidProfile, Profile
from macros.models.profile import Part, ProfileField, ProfileFields
from macros.store import Store

LEAST = {"date": "2026-09-29", "age": 29, "education": "bachelors", "first_language": None}


@pytest.mark.parametrize("name", ["education", "canadian_education", "job_offer"])
def test_every_answer_of_a_choice_is_taken(store: Store, name: str) -> None:
    """What the form can send the package accepts, and it accepts nothing that the form calls otherwise."""
    for value in store.profile.field(name).values:
        Profile.from_dict(LEAST | {name: value})
    with pytest.raises(InvalidProfile):
        Profile.from_dict(LEAST | {name: "something_else"})


def test_every_question_is_a_field_of_the_profile(store: Store) -> None:
    """The package refuses unknown fields, so a misspelt path would be refused here."""
    for field in store.profile.fields:
        if field.id != "spouse":
            Profile.from_dict(told(field.id, an_answer(field)))
    for place, other in store.profile.same.items():
        Profile.from_dict(told(place, an_answer(store.profile.field(other))))


def an_answer(field: ProfileField | Part) -> Any:
    """Something that can be answered."""
    if isinstance(field, ProfileField) and field.kind == "jobs":
        return [{part.id: an_answer(part) for part in field.parts}]
    kinds = {"yes_no": True, "flag": True, "number": 2, "money": 20000, "whole_number": 29}
    return (
        field.values[0]
        if field.kind == "choice"
        else (kinds | {"date": "2020-01-31", "occupation": "21231"}).get(field.kind)
    )


def told(path: str, answer: Any) -> dict[str, Any]:
    """The least profile with one more answer; a partner's own profile has the least of its own."""
    *outer, last = path.split(".")
    least = LEAST if last != "birth_date" else {k: v for k, v in LEAST.items() if k != "age"}
    profile: dict[str, Any] = dict(LEAST if outer else least)
    inner = profile
    for name in outer:
        inner = inner.setdefault(name, dict(least) if name == "profile" else {})
    inner[last] = answer
    return profile


def test_partner_answers_with_the_same_levels(store: Store) -> None:
    """The words of the levels of education are written once and used for both people."""
    own, partner = store.profile.field("education"), store.profile.field("spouse.education")
    assert partner.options == own.options
    assert own.label("two_or_more").en.startswith("Two or more")


def test_unknown_answer_and_field_have_no_words(store: Store) -> None:
    """A slip in code that asks for them is an error, not an empty text."""
    with pytest.raises(KeyError):
        store.profile.field("education").label("bachelor")
    with pytest.raises(KeyError):
        store.profile.field("educaton")


def questions(**changes: object) -> dict[str, object]:
    """The least file of questions, changed as said."""
    text = {"en": "x", "fr": "x"}
    field = {"id": "spouse", "group": "you", "kind": "yes_no", "name": text, "question": text}
    return {
        "groups": [{"id": "you", "title": text}],
        "fields": [field | {"source": "crs-criteria"} | changes],
    }


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"group": "me"}, "me is not a group"),
        ({"kind": "choice"}, "needs either options or options_of"),
        ({"kind": "choice", "options_of": "education"}, "education is not a choice with options"),
        ({"shown_when": {"children": True}}, "children is not an earlier yes or no question"),
    ],
)
def test_questions_that_do_not_fit_together_are_refused(
    changes: dict[str, object], said: str
) -> None:
    """The message names what is wrong."""
    assert ProfileFields.model_validate(questions())
    with pytest.raises(ValidationError, match=said):
        ProfileFields.model_validate(questions(**changes))
