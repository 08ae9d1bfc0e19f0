"""data/levels.yml: how many people Canada plans to admit, plan by plan and year by year."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.models.base import Cited, Day, Id, Model, NonEmpty, Text

SeriesId = Literal[
    "total", "economic", "federal-high-skilled", "economic-priorities", "in-canada-focus",
    "nominees", "family", "refugees-humanitarian", "french-outside-quebec",
]  # fmt: skip
People = Annotated[int, Field(ge=1, le=2_000_000)]
Year = Annotated[int, Field(ge=2015, le=2100)]


class LevelsSeries(Model):
    """One line of the plans."""

    id: SeriesId
    label: Text = Field(description="What is counted, as a table shows it")
    about: Text = Field(description="Who belongs to it, one sentence")


class PlannedLevel(Model):
    """How many admissions a plan aims at in one year."""

    year: Year
    target: People
    unconfirmed: Text | None = Field(
        default=None, description="Why this figure is less sure than the others of the plan"
    )


class LevelsPlan(Cited):
    """One Immigration Levels Plan."""

    id: Annotated[str, Field(pattern=r"^20\d\d-20\d\d$")] = Field(description="Its years, quoted")
    tabled: Day = Field(description="The day it was put before Parliament")
    levels: dict[SeriesId, list[PlannedLevel]] = Field(
        min_length=1, description="By line of the plan, the years rising"
    )

    @model_validator(mode="after")
    def _years_of_the_plan(self) -> Self:
        first, last = map(int, self.id.split("-"))
        for name, levels in self.levels.items():
            for level in levels:
                if not first <= level.year <= last:
                    raise ValueError(f"{name}: {level.year} is not a year of the plan {self.id}")
            if any(a.year >= b.year for a, b in pairwise(levels)):
                raise ValueError(f"{name}: the years must rise")
        return self

    def target(self, series: str, year: int) -> PlannedLevel | None:
        """What the plan says for one line and year; None where it, or we, do not say."""
        for name, levels in self.levels.items():
            if name == series:
                return next((level for level in levels if level.year == year), None)
        return None


class LevelsDispute(Cited):
    """A figure that is printed in two ways."""

    id: Id
    said: Text = Field(description="What the sources print")
    used: Text = Field(description="What this site shows, and why")


class LevelsGap(Model):
    """A plan that is due and could not be read: no figure is given."""

    id: NonEmpty
    text: Text


class LevelsFile(Model):
    """All plans that could be read."""

    series: list[LevelsSeries] = Field(min_length=1)
    plans: list[LevelsPlan] = Field(min_length=1, description="oldest first")
    gaps: list[LevelsGap] = Field(default=[])
    disputes: list[LevelsDispute] = Field(default=[])

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if any(a.tabled >= b.tabled for a, b in pairwise(self.plans)):
            raise ValueError("plans: the days on which they were tabled must rise")
        known = {series.id for series in self.series}
        for plan in self.plans:
            if unknown := sorted(set(plan.levels) - known):
                raise ValueError(f"{plan.id}: {unknown[0]} is not one of the series")
        return self
