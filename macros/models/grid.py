"""data/grid/*.yml: the points of a program's own selection grid, factor by factor.

A factor gives points by rows (from a threshold on, or for an option of the profile), by items that
each hold or do not, or by both. Its maximum and the pass mark are in data/programs/.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator

from macros.models.base import Id, Model, NonEmpty, Text
from macros.models.law import DatedFact, LawRef

FactorId = Literal[
    "official-languages", "education", "experience", "age", "arranged-employment", "adaptability"
]
ItemId = Literal[
    "second-language", "offer", "own-work", "own-study", "spouse-study", "spouse-work",
    "spouse-language", "arranged-employment", "relative",
]  # fmt: skip


class GridRow(Model):
    """Points from a number on (`at_least`), or for an option of the profile (`value`)."""

    at_least: int | None = Field(default=None, ge=0, description="Years, age or language level")
    value: NonEmpty | None = Field(default=None, description="An answer of data/profile.yml")
    points: int = Field(ge=0, le=100)

    @model_validator(mode="after")
    def _one_key(self) -> Self:
        if (self.at_least is None) == (self.value is None):
            raise ValueError("a row has either at_least or value")
        return self


class GridItem(Model):
    """Points for one thing that holds or does not."""

    id: ItemId
    label: Text = Field(description="What it is, as a list of reasons shows it")
    about: Text | None = Field(default=None, description="What it takes, one or two sentences")
    law: list[LawRef] = Field(min_length=1)
    least: int | None = Field(
        default=None, ge=1, description="Least level in all four abilities, or least years"
    )
    points: int = Field(ge=1, le=100)


class GridValue(DatedFact):
    """A factor's points from a day on."""

    rows: list[GridRow] = Field(default=[], description="Thresholds rise; the last reached counts")
    items: list[GridItem] = Field(default=[], description="Each that holds adds its points")

    @model_validator(mode="after")
    def _something_in_order(self) -> Self:
        if not self.rows and not self.items:
            raise ValueError("a factor's value needs rows, items or both")
        steps = [row.at_least for row in self.rows if row.at_least is not None]
        if steps and (len(steps) < len(self.rows) or any(a >= b for a, b in pairwise(steps))):
            raise ValueError("rows go by rising at_least, or all by value")
        for name in ("value", "id"):
            keys = [getattr(e, name) for e in (self.rows if name == "value" else self.items)]
            twice = sorted({key for key in keys if key is not None and keys.count(key) > 1})
            if twice:
                raise ValueError(f"{twice[0]} is there twice")
        return self

    @property
    def highest(self) -> int:
        """The most that a row gives, plus every item."""
        best = max((row.points for row in self.rows), default=0)
        return best + sum(item.points for item in self.items)


class GridFactor(Model):
    """One factor of the grid."""

    id: FactorId = Field(description="An id of the factors in the program's own file")
    law: list[LawRef] = Field(min_length=1)
    about: Text = Field(description="What counts and when, one to three sentences, without points")
    values: list[GridValue] = Field(min_length=1, description="Dated, newest last")


class Grid(Model):
    """The selection grid of one program."""

    program: Id = Field(description="Equal to the file's name")
    factors: list[GridFactor] = Field(min_length=1)
