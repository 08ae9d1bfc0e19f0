"""The questions of a profile (data/profile.yml): the calculator's form and labels come from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.models.base import Id, Model, NonEmpty, Text

FieldId = Annotated[str, Field(pattern=r"^[a-z][a-z_]*(\.[a-z][a-z_]*)*$")]
PartId = Annotated[str, Field(pattern=r"^[a-z][a-z_]*$")]
PartKind = Literal["choice", "whole_number", "number", "yes_no", "date", "occupation", "flag"]
Kind = Literal[
    "choice", "whole_number", "number", "money", "yes_no", "date", "language", "occupation", "jobs"
]


class Option(Model):
    """One answer of a choice: the value that goes into the profile, and its words."""

    value: NonEmpty = Field(description="What the profile holds")
    label: Text = Field(description="The answer in the official wording")
    hint: Text | None = Field(default=None, description="What people often get wrong about it")


class Group(Model):
    """A set of questions that belong together: a step on a phone, a section on a desk."""

    id: Id
    title: Text
    hint: Text | None = None
    optional: bool = Field(
        default=False, description="true: a score needs none of its answers; folded away at first"
    )
    shown_when: dict[str, bool] = Field(
        default={}, description="Ask only when these yes or no questions have these answers"
    )


class Question(Model):
    """What the form asks: the label of a control, the words that help, the answers of a choice."""

    name: Text = Field(description="A short name, as used in lists of answers")
    question: Text = Field(description="The label of the control, as a question")
    hint: Text | None = Field(default=None, description="One sentence that helps to answer")
    options: list[Option] = Field(default=[], description="The answers of a choice")
    minimum: float | int | None = None
    maximum: float | int | None = None
    unit: Text | None = Field(default=None, description="What a number counts, shown beside it")

    @property
    def values(self) -> list[str]:
        """The values of a choice, in the order in which they are offered."""
        return [option.value for option in self.options]


class Part(Question):
    """One question about a job, asked once for each: `from` is answered at `work[0].from`."""

    id: PartId = Field(description="The name of the answer in a job")
    kind: PartKind
    value: bool | None = Field(
        default=None, description="What a ticked flag says; unticked it says the contrary"
    )

    @model_validator(mode="after")
    def _a_flag_says_something(self) -> Self:
        if (self.kind == "flag") != (self.value is not None):
            raise ValueError(f"{self.id}: a flag, and nothing else, has a value: true or false")
        return self


class ProfileField(Question):
    """One question, and the place of its answer in a profile (`spouse.education`)."""

    id: FieldId = Field(description="The path of the answer in a profile")
    group: Id = Field(description="The id of one of the groups above")
    kind: Kind
    nothing: Text | None = Field(
        default=None, description="The answer that there is none: the profile then holds null"
    )
    unknown: bool = Field(
        default=False,
        description='true: "I don\'t know yet" is an answer, the score is then a range',
    )
    parts: list[Part] = Field(default=[], description="What is asked about each job")
    other_than: FieldId | None = Field(
        default=None, description="A language that is never the one of this other question"
    )
    options_of: FieldId | None = Field(
        default=None, description="Take the answers of this other choice instead of listing them"
    )
    required: bool = Field(default=False, description="A profile without it is refused")
    one_of: NonEmpty | None = Field(
        default=None, description="Fields with the same mark stand in for each other: one answer"
    )
    shown_when: dict[str, bool] = Field(
        default={}, description="Ask only when these yes or no questions have these answers"
    )
    source: Id | list[Id] = Field(description="One or more ids of data/sources")

    @property
    def sources(self) -> list[str]:
        """The source ids as a list, whichever way they were written."""
        return [self.source] if isinstance(self.source, str) else list(self.source)

    def label(self, value: str) -> Text:
        """The words of one answer of a choice. Raises KeyError for a value it does not have."""
        for option in self.options:
            if option.value == value:
                return option.label
        raise KeyError(f"{self.id} has no answer {value!r}")

    @model_validator(mode="after")
    def _options_fit_the_kind(self) -> Self:
        listed = bool(self.options) + bool(self.options_of)
        if self.kind == "choice" and listed != 1:
            raise ValueError(f"{self.id}: a choice needs either options or options_of")
        if self.kind != "choice" and listed:
            raise ValueError(f"{self.id}: only a choice has options")
        if (self.kind == "jobs") != bool(self.parts):
            raise ValueError(f"{self.id}: jobs, and nothing else, have parts")
        if len(set(self.values)) != len(self.values):
            raise ValueError(f"{self.id}: an option's value is there twice")
        return self


def _with_options(field: object, listed: Mapping[object, object]) -> object:
    """The field as written, or with the answers of the choice that its `options_of` names."""
    if (
        not isinstance(field, Mapping)
        or "options" in field
        or field.get("options_of") not in listed
    ):
        return field
    own = {key: value for key, value in field.items() if key != "options_of"}
    return {**own, "options": listed[field["options_of"]]}


class ProfileFields(Model):
    """All questions in the order in which they are asked."""

    groups: list[Group] = Field(min_length=1)
    fields: list[ProfileField] = Field(min_length=1)
    same: dict[FieldId, FieldId] = Field(
        default={}, description="Places of a profile that take the answer of a question above"
    )

    @model_validator(mode="before")
    @classmethod
    def _shared_options(cls, value: object) -> object:
        """Copies the answers of the choice named by `options_of`: labels are written once."""
        if not isinstance(value, Mapping) or not isinstance(value.get("fields"), list):
            return value
        listed = {
            field["id"]: field["options"]
            for field in value["fields"]
            if isinstance(field, Mapping) and "id" in field and "options" in field
        }
        return {**value, "fields": [_with_options(field, listed) for field in value["fields"]]}

    @model_validator(mode="after")
    def _ids_exist_once(self) -> Self:
        groups = {group.id: group for group in self.groups}
        seen: dict[str, ProfileField] = {}
        for field in self.fields:
            if field.id in seen:
                raise ValueError(f"{field.id} is there twice")
            if field.group not in groups:
                raise ValueError(f"{field.id}: {field.group} is not a group: {sorted(groups)}")
            for other in groups[field.group].shown_when | field.shown_when:
                if other not in seen or seen[other].kind != "yes_no":
                    raise ValueError(f"{field.id}: {other} is not an earlier yes or no question")
            if field.options_of:
                raise ValueError(f"{field.id}: {field.options_of} is not a choice with options")
            if field.other_than and field.other_than not in seen:
                raise ValueError(f"{field.id}: {field.other_than} is not an earlier question")
            seen[field.id] = field
        for place, other in self.same.items():
            if place in seen or other not in seen:
                raise ValueError(f"same: {place} is a question, or {other} is none")
        return self

    def field(self, path: str) -> ProfileField:
        """The question of this path (`spouse.education`). Raises KeyError where there is none."""
        for field in self.fields:
            if field.id == path:
                return field
        raise KeyError(f"the profile has no field {path!r}")

    def asked_in(self, group: str) -> list[ProfileField]:
        """The questions of this group, in order."""
        return [field for field in self.fields if field.group == group]
