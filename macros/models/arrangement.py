"""How a province or territory selects economic immigrants. Three kinds, each with its own data:
a nominee program, Quebec's own selection, and no nominee program."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.models.base import Cited, Confidence, Day, Id, Link, Model, NonEmpty, Text
from macros.models.law import DatedFact, Event, Fact, LawRef

FederalClass = Literal["fsw", "cec", "fst"]


class Abbreviation(Model):
    """Initials in use; the French ones only where a French text uses them."""

    en: NonEmpty
    fr: NonEmpty | None = None

    def __getitem__(self, lang: str) -> str | None:
        return self.fr if lang == "fr" else self.en


class NamedProgram(Cited):
    """A program that a province or territory runs."""

    name: Text = Field(description="Official name in both languages")
    name_fr_confidence: Confidence = Field(
        default="high",
        description="medium or low: the French name was not read on an official page",
    )
    abbreviation: Abbreviation
    url: Link = Field(description="The program's official page")
    updates_url: Link | None = Field(
        default=None, description="Where changes and draws are announced"
    )


class Selection(DatedFact):
    """How the province or territory picks people, and what was known of it on a day."""

    name: Text = Field(description="The system's name")
    started: Day | None = Field(default=None, description="The day it opened, where known")
    started_year: int | None = Field(default=None, ge=1990, le=2100)
    points_maximum: int | None = Field(default=None, ge=1, description="Most points of its grid")
    pass_mark: int | None = Field(default=None, ge=1)
    state: Literal["active", "paused", "unclear"] = Field(description="On the day it was verified")
    detail: Text = Field(description="The status in one or two sentences")


class YearFigure(Cited):
    """A figure of one calendar year."""

    year: int = Field(ge=1998, le=2100)


class Allocation(YearFigure):
    """How many people a province or territory may nominate in a year."""

    places: int = Field(ge=0, description="Nominations of main applicants, families not counted")
    scope: Literal["initial", "issued", "revised"] = Field(
        description="initial: the year's first figure; revised: a later one; issued: not the places "
        "but the nominations that were made"
    )
    with_atlantic_program: bool = Field(
        default=False, description="True: the Atlantic Immigration Program is counted in"
    )


class AtlanticAllocation(YearFigure):
    """How many people a province may endorse in the Atlantic Immigration Program in a year."""

    places: int = Field(ge=0)


class NomineeProgram(Model):
    """A nominee agreement with Canada and a program of its own: eleven of the thirteen."""

    kind: Literal["nominee_program"]
    program: NamedProgram
    selection: list[Selection] = Field(min_length=1, description="Dated, newest last")
    allocations: list[Allocation] = Field(default=[], description="Oldest first")
    atlantic_allocations: list[AtlanticAllocation] = Field(
        default=[], description="Atlantic Immigration Program, where known apart. Oldest first"
    )
    facts: list[Fact] = Field(default=[])


class Accord(Cited):
    name: Text
    signed: Day
    in_force: Day
    url: Link
    text: Text = Field(description="Who decides what under it")


class Certificate(Cited):
    name: Text
    abbreviation: Text
    law: list[LawRef] = Field(min_length=1)
    text: Text = Field(description="What it is and who issues it")


class InterestBank(Cited):
    """Quebec's file of people who say that they would come."""

    name: Text
    started_year: int = Field(ge=1990, le=2100)
    valid_months: int = Field(ge=1)
    free: bool
    url: Link
    text: Text


class SelectionStream(Cited):
    """One stream of Quebec's skilled worker program."""

    id: Id
    number: int = Field(ge=1)
    name: Text
    teers: list[Annotated[int, Field(ge=0, le=5)]] = Field(default=[], description="TEERs")
    work_months: int | None = Field(default=None, ge=1)
    work_window_years: int | None = Field(default=None, ge=1)
    work_months_in_quebec: int | None = Field(default=None, ge=1)
    french_spoken: int | None = Field(default=None, ge=1, le=12, description="Quebec scale level")
    french_written: int | None = Field(default=None, ge=1, le=12)
    condition: Text = Field(description="What marks the stream, beside the figures")


class SelectionProgram(NamedProgram):
    started: Day
    invitations_since: NonEmpty = Field(pattern=r"^\d{4}-\d{2}$", description="Month, YYYY-MM")
    replaces: Text
    streams: list[SelectionStream] = Field(min_length=1)


class ExperienceProgram(NamedProgram):
    """The PEQ: closed, opened again for a time."""

    state: Text = Field(description="What is known, in one or two sentences")
    open_from: Day
    open_until: Day
    first_intake_until: Day
    history: list[Event] = Field(min_length=1, description="Oldest first")


class Exclusion(Cited):
    """A federal class that asks for the intent to live outside Quebec."""

    program: FederalClass
    law: list[LawRef] = Field(min_length=1)


class Admissions(YearFigure):
    """Permanent residents whom Quebec selected and Canada admitted in a year."""

    skilled_workers: int = Field(ge=0)
    economic: int = Field(ge=0, description="The whole economic class")


class PlannedAdmissions(Cited):
    year: int
    low: int = Field(ge=0)
    high: int = Field(ge=0)

    @model_validator(mode="after")
    def _low_is_not_above_high(self) -> PlannedAdmissions:
        if self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}")
        return self


class QuebecSelection(Model):
    """Quebec selects its own economic immigrants, under the accord of 1991."""

    kind: Literal["quebec_selection"]
    accord: Accord
    authority: Text = Field(description="The ministry that selects")
    law: list[Fact] = Field(min_length=1, description="What the federal law says about it")
    certificate: Certificate
    interest_bank: InterestBank
    program: SelectionProgram
    experience_program: ExperienceProgram
    excluded_from: list[Exclusion] = Field(min_length=3, max_length=3)
    admissions: list[Admissions] = Field(default=[], description="Oldest first")
    planned_admissions: list[PlannedAdmissions] = Field(default=[])
    steps: list[Text] = Field(
        min_length=1, description="What a candidate for Quebec does, in order"
    )
    facts: list[Fact] = Field(default=[])


class FederalRoute(Cited):
    """A federal class that a person who will live in the territory can still use."""

    program: FederalClass
    text: Text


class NoNomineeProgram(Model):
    """No agreement, so no nominations; the federal classes stay open."""

    kind: Literal["no_nominee_program"]
    law: list[Fact] = Field(min_length=1, description="What the law says, and does not say")
    federal_routes: list[FederalRoute] = Field(min_length=1)
    differences: list[Fact] = Field(min_length=1, description="How the other territories differ")
    steps: list[Text] = Field(min_length=1, description="What a candidate can do, in order")
    government_url: Link


Arrangement = Annotated[
    NomineeProgram | QuebecSelection | NoNomineeProgram, Field(discriminator="kind")
]
