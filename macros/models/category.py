"""The categories of category-based selection: what each asks for, version by version."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.models.base import Cited, Day, Id, Model, NonEmpty, Text
from macros.models.law import LawRef
from macros.models.noc import NocCode


class CategoryWork(Model):
    """The work experience that a version asks for, all of it in one of its occupations."""

    months: int = Field(ge=1, le=60, description="Months of full-time work, or equal part-time")
    hours: int | None = Field(
        default=None, ge=1, description="The same in hours, where they are published"
    )
    continuous: bool = Field(description="true: without a break")
    window_years: int = Field(ge=1, le=10, description="It must lie in this many years before")
    in_canada: bool = Field(description="true: only work in Canada counts")


class CategoryCondition(Model):
    """A condition that a profile does not tell."""

    id: Id = Field(description="Short name, unique in its version")
    text: Text = Field(description="What is asked, one sentence")


class CategoryVersion(Model):
    """What a category asks for from one day to another."""

    from_: Day = Field(alias="from", description="The first day, as announced")
    until: Day | None = Field(
        default=None, description="The last day; left out while the version is in force"
    )
    round_names: list[NonEmpty] = Field(
        description="The official English names of its rounds; empty where none was held"
    )
    work: CategoryWork | None = Field(default=None, description="The work experience, if any")
    occupations: list[NocCode] = Field(
        default=[], description="The codes of the occupations, lowest first"
    )
    nclc: int | None = Field(
        default=None, ge=1, le=12, description="The least NCLC level in all four French abilities"
    )
    education: Literal["one_year", "two_year", "bachelors", "masters", "doctorate"] | None = Field(
        default=None, description="The least education, as in the profile"
    )
    conditions: list[CategoryCondition] = Field(
        default=[], description="Conditions that a profile does not tell"
    )
    note: Text | None = Field(default=None, description="What a reader must know about it")

    @model_validator(mode="after")
    def _asks_for_something(self) -> Self:
        if not self.occupations and self.nclc is None:
            raise ValueError("expected occupations, or nclc for a category by language")
        if self.work is not None and not self.occupations:
            raise ValueError("work is asked for in one of the occupations: expected some")
        return self

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        if self.until is not None and self.until < self.from_:
            raise ValueError(f"until: {self.until} is before the first day, {self.from_}")
        return self

    @model_validator(mode="after")
    def _codes_rise(self) -> Self:
        for before, code in pairwise(self.occupations):
            if code <= before:
                raise ValueError(f"occupations: {code} stands after {before}: lowest first, once")
        return self

    def covers(self, day: dt.date) -> bool:
        """Whether this version is in force on `day`."""
        return self.from_ <= day and (self.until is None or day <= self.until)


class Category(Cited):
    """One category, with every version since it was first named. A gap means: not offered."""

    id: Id = Field(description="Short name; that of its type of round, and of its file")
    label: Text = Field(description="What readers see, without a version")
    law: list[LawRef] = Field(min_length=1, description="Where the law allows it")
    versions: Annotated[list[CategoryVersion], Field(min_length=1)] = Field(
        description="Oldest first"
    )

    @model_validator(mode="after")
    def _versions_follow_each_other(self) -> Self:
        for before, after in pairwise(self.versions):
            if before.until is None or after.from_ <= before.until:
                ends = before.until or "no last day"
                raise ValueError(
                    f"the version from {after.from_} begins before the one from {before.from_} "
                    f"has ended ({ends}): expected oldest first, each with its last day"
                )
        return self

    def on(self, day: dt.date) -> CategoryVersion | None:
        """The version in force on `day`; None where the category is not offered then."""
        return next((version for version in self.versions if version.covers(day)), None)
