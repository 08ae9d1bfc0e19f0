"""The Comprehensive Ranking System as dated values: sections, their factors and the days of change.

Every factor has one of four shapes, the same four that `express_entry` can score:

* steps: a number of years, points from a threshold on (age, work);
* choice: one of the profile's options (education, studies in Canada, job offer);
* abilities: points for each of four language abilities, added up, perhaps to a cap;
* conditions: parts, each giving the points of its best row whose conditions all hold.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from macros.faults import named
from macros.models.base import Cited, Dated, Day, Model, NonEmpty, Text

Points = Annotated[int, Field(ge=0, le=1200)]
NocCode = Annotated[str, Field(pattern=r"^[0-9]{5}$")]
SectionId = Literal["core", "spouse", "transferability", "additional"]
SECTIONS: tuple[SectionId, ...] = get_args(SectionId)  # in the order of the official tables
FactorId = Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$")]
Input = Literal[
    "age",
    "education",
    "first_language",
    "second_language",
    "first_language.lowest",
    "second_language.lowest",
    "french.lowest",
    "english.lowest",
    "canadian_work_years",
    "foreign_work_years",
    "certificate_of_qualification",
    "canadian_education",
    "sibling_in_canada",
    "provincial_nomination",
    "job_offer",
    "occupation_tier",
    "spouse.education",
    "spouse.language",
    "spouse.canadian_work_years",
]


class Unit(Model):
    """What a number of steps counts, for one and for any other number."""

    one: Text
    other: Text


class Row(Model):
    """Points from a threshold on (`at_least`) or for an option (`value`)."""

    at_least: Annotated[int, Field(ge=0)] | None = None
    value: NonEmpty | None = None
    points: Points | None = Field(default=None, description="the same with and without a spouse")
    with_spouse: Points | None = None
    without_spouse: Points | None = None

    @model_validator(mode="after")
    def _one_key_and_points(self) -> Self:
        if (self.at_least is None) == (self.value is None):
            raise ValueError("a row has either at_least or value")
        columns = self.with_spouse is not None and self.without_spouse is not None
        if columns == (self.points is not None):
            raise ValueError("a row has either points, or with_spouse and without_spouse")
        return self

    @property
    def columns(self) -> tuple[int, int]:
        """Points with an accompanying spouse, and without."""
        if self.points is not None:
            return self.points, self.points
        return self.with_spouse or 0, self.without_spouse or 0


class ConditionRow(Model):
    """Points where every condition holds: a number means this or more, a list one of these."""

    when: Annotated[dict[Input, bool | int | list[str]], Field(min_length=1)]
    points: Points
    label: Text


class Part(Model):
    """A group of condition rows of which the best one counts."""

    id: FactorId
    rows: Annotated[list[ConditionRow], Field(min_length=1)]


class Cap(Model):
    """The most that a factor gives."""

    with_spouse: Points
    without_spouse: Points


class FactorPoints(Dated):
    """The points of a factor from a day on; `removed: true` where it gives none from that day."""

    removed: bool = False
    unknown: bool = Field(
        default=False, description="The points are not known; only for what is not in force"
    )
    cap: Points | Cap | None = None
    rows: list[Row] = Field(default_factory=list)
    parts: list[Part] = Field(default_factory=list)

    @property
    def caps(self) -> tuple[int, int] | None:
        """The cap with an accompanying spouse, and without."""
        if isinstance(self.cap, Cap):
            return self.cap.with_spouse, self.cap.without_spouse
        return None if self.cap is None else (self.cap, self.cap)


class OccupationTier(Model):
    """Occupations that a factor treats alike, for conditions on `occupation_tier`."""

    id: FactorId
    label: Text
    occupations: list[NocCode] = Field(
        description="Unit groups of the NOC 2021; empty while the list is not known"
    )


class Factor(Model):
    """One factor of a section: what it looks at and its points by date."""

    id: FactorId
    label: Text
    about: Text = Field(description="One sentence that says what is counted")
    otherwise: Text | None = Field(
        default=None, description="The reason shown when no condition holds"
    )
    shape: Literal["steps", "choice", "abilities", "conditions"]
    input: Input | None = None
    unit: Unit | None = None
    tiers: list[OccupationTier] = Field(default_factory=list)
    points: Annotated[
        list[FactorPoints], Field(min_length=1, description="oldest first, newest last")
    ]

    @model_validator(mode="after")
    def _fits_its_shape(self) -> Self:
        if self.shape == "conditions":
            if self.otherwise is None:
                raise ValueError(
                    "a factor of shape conditions needs otherwise, the reason for no points"
                )
        elif self.input is None:
            raise ValueError(f"a factor of shape {self.shape} needs input, the answer it looks at")
        if self.shape == "steps" and self.unit is None:
            raise ValueError("a factor of shape steps needs unit, what its number counts")
        key = {"steps": "at_least", "abilities": "at_least", "choice": "value"}.get(self.shape)
        for entry in self.points:
            if entry.unknown and entry.status == "in_force":
                raise ValueError(f"the entry from {entry.from_} is in force: its points are needed")
            given = bool(entry.rows) + bool(entry.parts) + entry.removed + entry.unknown
            if given != 1 or (entry.parts and key) or (entry.rows and not key):
                wanted = "rows" if key else "parts"
                raise ValueError(f"the entry from {entry.from_} needs {wanted}, or removed: true")
            if key == "at_least":
                self._steps_rise(entry)
            if any(getattr(row, key or "") is None for row in entry.rows):
                raise ValueError(f"a row of shape {self.shape} needs {key}")
        return self

    @property
    def confirmed(self) -> bool:
        """Whether the factor is, was or will be in force; else it is only reported or announced."""
        return any(entry.status == "in_force" for entry in self.points)

    def _steps_rise(self, entry: FactorPoints) -> None:
        steps = [row.at_least for row in entry.rows if row.at_least is not None]
        if steps and (steps[0] != 0 or steps != sorted(set(steps))):
            raise ValueError(
                f"the rows from {entry.from_} start at {steps[:1]}: at_least begins at 0 and rises"
            )


class SectionCap(Dated):
    """The most that a section gives, from a day on."""

    points: Points


class SectionFile(Cited):
    """One section of the ranking system: core, spouse, transferability or additional."""

    id: SectionId
    label: Text
    only_with_spouse: bool = Field(
        default=False, description="Scored only for an accompanying spouse"
    )
    caps: list[SectionCap] = Field(default_factory=list)
    factors: Annotated[list[Factor], Field(min_length=1)]

    def factor(self, factor_id: str) -> Factor:
        """The factor of that id; KeyError where there is none."""
        return named({factor.id: factor for factor in self.factors}, factor_id, "factor")


class Ruleset(Dated):
    """A day on which the ranking system changed, and what changed."""

    title: Text
    changed: Text

    @property
    def id(self) -> str:
        """The day itself, for instance `2025-03-25`."""
        return self.from_.isoformat()


class RulesetsFile(Model):
    """Every day of change since Express Entry began, oldest first."""

    verified: Day = Field(description="The day on which the rules in force were last compared")
    rulesets: Annotated[list[Ruleset], Field(min_length=1)]
