"""data/examples.yml: made-up candidates whose points the package counts when pages are made."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import Field, model_validator

from macros.faults import named
from macros.models.base import Day, Id, Model, Text

Answers = dict[str, Any]


class Variant(Model):
    """The same candidate with something different."""

    id: Id
    label: Text = Field(description="What is different, as the first cell of a row")
    change: Answers = Field(
        min_length=1,
        description="Answers put in place of the example's; of a nested one, only those named",
    )


class Example(Model):
    """A made-up candidate. No points stand here: they are counted."""

    id: Id = Field(description="Short name, part of its address on the page")
    counted_by: Literal["crs", "grid"] = Field(
        description="crs: the ranking system; grid: the Federal Skilled Worker grid"
    )
    title: Text = Field(description="What the example is about, a few words")
    point: Text = Field(description="What it shows, in one to three sentences, without points")
    profile: Answers = Field(
        min_length=1, description="A profile as the scoring package takes it, without `date`"
    )
    variants: list[Variant] = Field(default=[], description="What else could be, and its effect")

    def with_change(self, variant: Variant) -> Answers:
        """The profile of a variant."""
        return merged(self.profile, variant.change)


def merged(answers: Answers, change: Answers) -> Answers:
    """`answers` with those of `change`; a mapping in both is merged, all else is replaced."""
    found = dict(answers)
    for name, value in change.items():
        old = found.get(name)
        both = isinstance(old, dict) and isinstance(value, dict)
        found[name] = merged(old, value) if both and isinstance(old, dict) else value
    return found


class ExamplesFile(Model):
    """All examples, in the order in which pages may use them."""

    day: Day = Field(description="The day whose rules count, where an example names no other")
    through_the_rules: Id = Field(
        description="The example that the page of changes counts before and after each change"
    )
    examples: list[Example] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_exist_once(self) -> Self:
        ids = [example.id for example in self.examples]
        if twice := sorted({id_ for id_ in ids if ids.count(id_) > 1}):
            raise ValueError(f"{twice[0]} is the id of two examples")
        if self.through_the_rules not in ids:
            raise ValueError(
                f"through_the_rules: {self.through_the_rules} is not an example: {', '.join(ids)}"
            )
        return self

    def example(self, id_: str) -> Example:
        """The example of that id; KeyError names those that exist."""
        return named({example.id: example for example in self.examples}, id_, "example")
