"""Rounds of invitations (draws) and the types they are published under."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema

from macros.models.base import Day, Id, Model, Moment, NonEmpty, Text

HIGHEST_SCORE = 1200
"""The CRS ends at 1,200 points (600 core and transferability, 600 additional)."""


def _score(value: int) -> int:
    if value > HIGHEST_SCORE:
        raise ValueError(f"{value} is above {HIGHEST_SCORE}, the highest score there is")
    if value < 1:
        raise ValueError(f"{value} is not a cut-off: expected a score from 1 to {HIGHEST_SCORE}")
    return value


def _invited(value: int) -> int:
    if value < 1:
        raise ValueError(f"{value} is not a number of invitations: expected 1 or more")
    return value


CrsScore = Annotated[
    int,
    AfterValidator(_score),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": HIGHEST_SCORE}),
]
Invitations = Annotated[
    int, AfterValidator(_invited), WithJsonSchema({"type": "integer", "minimum": 1})
]
RoundNumber = Annotated[str, Field(pattern=r"^[1-9][0-9]*[a-z]?$")]
DisputedField = Literal["date", "invitations", "crs_cutoff", "tie_break", "pool_as_of", "held_at"]


class RoundName(Text):
    """One official name of a type of round, letter for letter as it was published."""

    en: NonEmpty = Field(description="The English name in the official list")
    fr: NonEmpty = Field(description="The French name in the official list")
    fr_unofficial: bool = Field(
        default=False,
        description="true where no official French name was seen: `fr` is then our translation",
    )


class DrawType(Model):
    """What a round is for: every program, one program, or a category of candidates."""

    id: Id = Field(description="Short name, used in draws and in addresses; never reused")
    kind: Literal["general", "program", "category"] = Field(
        description="general: all programs; program: one program; category: by category"
    )
    label: Text = Field(description="What readers see, without a version")
    program: Id | None = Field(
        default=None, description="The program's id, where the type is one program"
    )
    names: Annotated[list[RoundName], Field(min_length=1)] = Field(
        description="Every official name under which such rounds were published, oldest first"
    )
    note: Text | None = Field(default=None, description="What a reader must know about this type")

    def french_name(self, name: str) -> str | None:
        """The French twin of the official English `name`, or None where the type has no such."""
        return next((known.fr for known in self.names if known.en == name), None)


class DrawTypesFile(Model):
    """Every type of round."""

    types: Annotated[list[DrawType], Field(min_length=1)] = Field(
        description="The types, in the order in which readers see them"
    )


class Correction(Model):
    """A figure that is held here otherwise than the official list has it."""

    field: DisputedField = Field(description="The field of this round that differs")
    feed_value: int | NonEmpty = Field(description="What the official list says")
    source: Id | list[Id] = Field(description="Ids of the sources that support the value held here")
    why: Text = Field(description="Why the official list is taken to be wrong")


class Draw(Model):
    """One round of invitations, as published."""

    round: RoundNumber = Field(description='The official number, in quotes: "447", "91a"')
    date: Day = Field(description="The official date of the round")
    type: Id = Field(description="An id of data/draw-types.yml")
    name: NonEmpty = Field(description="The official English name, one of those of its type")
    name_fr: NonEmpty | None = Field(
        default=None, description="The official French name, only where it differs from its type's"
    )
    invitations: Invitations = Field(description="How many candidates were invited")
    crs_cutoff: CrsScore = Field(description="The lowest score that was invited, 1 to 1200")
    tie_break: Moment | None = Field(
        default=None,
        description="Candidates at the cut-off were invited if they had submitted their profile "
        "before this moment (UTC). Left out for rounds that had no such rule",
    )
    pool_as_of: Day | None = Field(
        default=None, description="The day of the pool figures published with this round"
    )
    held_at: Moment | None = Field(
        default=None, description="The moment at which the round was run (UTC), where known"
    )
    programs: Annotated[list[Id], Field(min_length=1)] = Field(
        description="The programs whose candidates could be invited"
    )
    source: Id | list[Id] | None = Field(
        default=None, description="Ids of the sources of this round, where not those of its file"
    )
    corrections: list[Correction] = Field(
        default=[], description="Figures that are held otherwise than the official list has them"
    )
    unsure: list[DisputedField] = Field(
        default=[], description="Fields whose value is shown as unconfirmed; a note says why"
    )
    notes: list[Text] = Field(default=[], description="What a reader must know about this round")

    @property
    def order(self) -> tuple[int, str]:
        """What sorts round numbers: 91, then 91a, then 91b, then 92."""
        digits = self.round.rstrip("abcdefghijklmnopqrstuvwxyz")
        return int(digits), self.round[len(digits) :]

    @property
    def year(self) -> int:
        """The calendar year of the official date."""
        return self.date.year

    @property
    def latest_moment(self) -> dt.datetime:
        """The moment of the run or, where it is not known, the end of its official date (UTC)."""
        midnight = dt.datetime.combine(self.date, dt.time(), dt.UTC)
        return self.held_at or midnight + dt.timedelta(days=1)


class DrawsFile(Model):
    """The rounds of one calendar year, oldest first."""

    source: Id | list[Id] = Field(description="Ids of the sources of these rounds")
    verified: Day = Field(description="The day on which these rounds were last compared with it")
    draws: Annotated[list[Draw], Field(min_length=1)] = Field(
        description="The rounds of the year, oldest first"
    )
