"""data/guide-profiles.yml: made-up people of the guides. No points stand here: they are counted."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import Field, model_validator

from macros.faults import named
from macros.models.base import Day, Id, Model, Text
from macros.models.example import Answers, merged


class Partner(Model):
    """One of two partners."""

    label: Text = Field(description="Who this is, as the heading of a column")
    profile: Answers = Field(min_length=1, description="Answers of this partner, without `spouse`")


class Couple(Model):
    """Two partners who both could apply. Both ways round are counted."""

    id: Id
    title: Text = Field(description="What the couple shows, a few words")
    point: Text = Field(description="What to see in it, in one to three sentences, without points")
    one: Partner
    other: Partner

    @property
    def answers(self) -> Answers:
        """The profile of `one` with the whole of the other as the spouse's own."""
        return self.one.profile | {"spouse": {"profile": self.other.profile}}


class Candidate(Model):
    """A made-up candidate, to be counted in more than one way."""

    id: Id
    label: Text = Field(description="Who this is, as the first cell of a row")
    profile: Answers = Field(min_length=1, description="A profile as the scoring package takes it")


class ToldJob(Model):
    """One job. Its days have names of their own: `from` is for values that apply from a day on."""

    noc: str = Field(pattern=r"^\d{5}$", description="Code of the NOC 2021, in quotes")
    where: Literal["canada", "abroad"]
    begins: Day = Field(description="The first day worked")
    ends: Day = Field(description="The last day worked")
    hours_per_week: float = Field(ge=1, le=168)
    self_employed: bool = False
    while_studying: bool = Field(default=False, description="Done during full-time study")

    @property
    def answers(self) -> dict[str, Any]:
        """The job as JSON."""
        told = self.model_dump(mode="json")
        return told | {"from": told.pop("begins"), "to": told.pop("ends")}


class WorkHistory(Model):
    """Jobs of one made-up person, to see which program counts how much of them."""

    id: Id
    label: Text = Field(description="What is special about this work, as the first cell of a row")
    jobs: list[ToldJob] = Field(min_length=1)


class Moment(Model):
    """A day in the time of one candidate, and what is different from the day on."""

    day: Day
    label: Text = Field(description="What this day is")
    change: Answers = Field(default={}, description="Answers put in place of the candidate's")


class OverTime(Model):
    """A made-up candidate while days pass."""

    id: Id
    title: Text = Field(description="What it is about, a few words")
    point: Text = Field(description="What it shows, in one to three sentences, without points")
    profile: Answers = Field(min_length=1, description="Answers, with `birth_date` and no `date`")
    days: list[Moment] = Field(min_length=2, description="When the score is counted, oldest first")

    def answers_on(self, moment: Moment) -> Answers:
        """The profile of that day."""
        return merged(self.profile, moment.change) | {"date": moment.day.isoformat()}


class GuidesFile(Model):
    """The made-up people of all guides, in the order in which pages show them."""

    day: Day = Field(description="The day whose rules count, where nothing else is said")
    couples: list[Couple] = Field(min_length=1)
    both_systems: list[Candidate] = Field(
        min_length=1, description="Counted on the Federal Skilled Worker grid and in the CRS"
    )
    worker: Answers = Field(
        min_length=1, description="What each person of `work` tells beside the jobs"
    )
    work: list[WorkHistory] = Field(min_length=1)
    over_time: list[OverTime] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_exist_once(self) -> Self:
        for entries in (self.couples, self.both_systems, self.work, self.over_time):
            ids = [entry.id for entry in entries]
            if twice := sorted({id_ for id_ in ids if ids.count(id_) > 1}):
                raise ValueError(f"{twice[0]} is the id of two entries of one list")
        return self

    def couple(self, id_: str) -> Couple:
        """The couple of that id; KeyError names those that exist."""
        return _named(self.couples, id_)

    def days_of(self, id_: str) -> OverTime:
        """The candidate over time of that id; KeyError names those that exist."""
        return _named(self.over_time, id_)


def _named[T: (Couple, OverTime)](entries: list[T], id_: str) -> T:
    return named({entry.id: entry for entry in entries}, id_, "entry of the guides")
