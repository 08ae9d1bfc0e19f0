"""Dated changes: of the ranking rules (data/crs/changes.yml) and of Express Entry as a whole
(data/history.yml). What has been stays as it was; only what is known of it grows."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.models.base import Cited, Day, Id, Model, Text
from macros.models.glossary import SitePath

Precision = Literal["day", "month", "year"]
EventKind = Literal[
    "law", "rules", "rounds", "categories", "programs", "process", "levels", "provinces"
]


class CrsChange(Cited):
    """A change of the ranking rules, of what stands around them, or a proposal of one."""

    id: Id = Field(description="Short name, part of its address: /crs/changes/#job-offer-cut")
    date: Day = Field(description="The first day; for a proposal the day it was made")
    precision: Precision = Field(default="day", description="How exactly the date is known")
    scope: Literal["points", "system", "selection", "unknown"] = Field(
        description="points: who gets how many; system: deadlines, tests and the like; "
        "selection: whom rounds invite; unknown: what changed could not be found"
    )
    state: Literal["applies", "replaced", "proposed", "unverified", "open"] = Field(
        description="applies, or replaced by a later change; proposed: not law; unverified: "
        "reported, not confirmed; open: a time for which no text could be read"
    )
    title: Text | None = Field(
        default=None, description="What changed; left out where data/crs/rulesets.yml says it"
    )
    before: Text | None = Field(default=None, description="What applied until the day before")
    after: Text | None = Field(default=None, description="What applies from the day on")
    detail: Text | None = Field(default=None, description="What else there is to know")
    announced: Day | None = Field(
        default=None, description="The day it was made known, if it was another"
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if (self.before is None) != (self.after is None):
            raise ValueError("before and after go together: give both or neither")
        if self.after is None and self.detail is None:
            raise ValueError("expected before and after, or detail, or all three")
        return self

    @property
    def law_yet(self) -> bool:
        """Whether it has been in force, so whether it belongs to the list of changes."""
        return self.state in ("applies", "replaced")


class CrsChangesFile(Model):
    """Every change of the ranking rules that is known, and what is proposed."""

    checked_to: Day = Field(description="The day of the newest text that was read")
    changes: Annotated[list[CrsChange], Field(min_length=1, description="oldest first")]


class HistoryEvent(Cited):
    """Something that happened, in one sentence."""

    id: Id = Field(description="Short name, part of its address: /history/#launch")
    date: Day = Field(description="The day; 1 January where only the year is known")
    precision: Precision = Field(default="day", description="How exactly the date is known")
    kind: EventKind = Field(description="What it is about, for the filter of the page")
    text: Text = Field(
        description="What happened; {invitations} and {cutoff} stand for those of its round"
    )
    round: str | None = Field(
        default=None, description="The round it tells of: its number in data/draws/, quoted"
    )
    page: SitePath | None = Field(default=None, description="The page of this site about it")


class HistoryFile(Model):
    """What happened, beside the changes of the rules and the levels plans, which have own files."""

    events: Annotated[list[HistoryEvent], Field(min_length=1, description="oldest first")]
