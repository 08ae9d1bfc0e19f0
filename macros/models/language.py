"""A language test: the scores it gives and the CLB or NCLC level that each of them proves."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.models.base import Cited, Confidence, Dated, Day, Id, Model, Text

ABILITIES = ("speaking", "listening", "reading", "writing")

Number = Annotated[int | float, Field(ge=0)]


class ScoreRange(Model):
    """The scores that a test report can show for one ability."""

    minimum: Number
    maximum: Number
    step: Annotated[int | float, Field(gt=0, description="1, or 0.5 for half bands")]


class ScoreRanges(Model):
    """The possible scores, one range for each ability."""

    speaking: ScoreRange
    listening: ScoreRange
    reading: ScoreRange
    writing: ScoreRange

    def __getitem__(self, ability: str) -> ScoreRange:
        return {
            "speaking": self.speaking,
            "listening": self.listening,
            "reading": self.reading,
        }.get(ability, self.writing)


class LevelRow(Model):
    """One level and the lowest score that proves it in each ability."""

    level: Annotated[int, Field(ge=4, le=10, description="CLB or NCLC level")]
    speaking: Number
    listening: Number
    reading: Number
    writing: Number

    def lowest(self, ability: str) -> int | float:
        """The lowest score in `ability` that proves this level."""
        scores = {"speaking": self.speaking, "listening": self.listening, "reading": self.reading}
        return scores.get(ability, self.writing)


class Scale(Dated):
    """The conversion table for tests taken on or after a day."""

    confidence: Confidence = "high"
    scores: ScoreRanges
    lowest_scores: Annotated[list[LevelRow], Field(min_length=1, description="highest level first")]

    @model_validator(mode="after")
    def _levels_fall(self) -> Self:
        for higher, lower in zip(self.lowest_scores, self.lowest_scores[1:], strict=False):
            if lower.level >= higher.level:
                raise ValueError(
                    f"level {lower.level} stands after level {higher.level}: highest first"
                )
            for ability in ABILITIES:
                if lower.lowest(ability) >= higher.lowest(ability):
                    raise ValueError(
                        f"{ability}: level {lower.level} asks for {lower.lowest(ability)}, not less "
                        f"than the {higher.lowest(ability)} of level {higher.level}"
                    )
        for row in self.lowest_scores:
            for ability in ABILITIES:
                limits = self.scores[ability]
                if not limits.minimum <= row.lowest(ability) <= limits.maximum:
                    raise ValueError(
                        f"{ability}: {row.lowest(ability)} for level {row.level} is not a score of "
                        f"this test: {limits.minimum} to {limits.maximum}"
                    )
        return self


class Trap(Cited):
    """Something that people get wrong about a test."""

    id: Id
    text: Text = Field(description="What is true, one or two sentences")


class LanguageTest(Model):
    """One approved test, with its scales by the day on which the test was taken."""

    id: Id
    name: Text
    language: Literal["en", "fr"] = Field(description="The official language that the test proves")
    verified: Day = Field(description="The day someone last compared this with its source")
    accepted_from: Day | None = Field(
        default=None,
        description="The first day on which Express Entry accepted it, if after 2015-01-01",
    )
    scales: Annotated[list[Scale], Field(min_length=1, description="oldest first, newest last")]
    not_accepted: list[Text] = Field(
        default=[], description="Tests of a similar name that Express Entry does not take"
    )
    report: Text = Field(description="What the result says, and how it leads to a level")
    traps: list[Trap] = Field(default=[], description="What people get wrong about it")

    @property
    def abilities(self) -> dict[str, ScoreRange]:
        """The scores on the reports of today, by ability."""
        return {ability: self.scales[-1].scores[ability] for ability in ABILITIES}

    @property
    def source(self) -> str | list[str]:
        """Where today's scale comes from."""
        return self.current.source

    @property
    def current(self) -> Scale:
        """The scale for tests taken today."""
        return self.scales[-1]
