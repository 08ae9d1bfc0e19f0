"""data/streams/*.yml: the streams of one province or territory, each a way in with its own rules."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from macros.models.base import Cited, Confidence, Day, Id, Link, Model, Text

Category = Literal["worker", "graduate", "business", "express_entry", "community", "pilot"]
Need = Literal["needed", "not_needed", "depends", "unclear"]
StateValue = Literal["open", "announced", "paused", "unclear", "closed"]
LinkValue = Literal["enhanced", "partly", "none", "unclear"]
Teer = Annotated[int, Field(ge=0, le=5)]


class Standing(Model):
    """What holds from a day on, until the next entry. The sources are those of the whole stream."""

    from_: Day = Field(alias="from", description="The first day, or the day it was read on")
    since: Literal["exact", "at_least"] = Field(
        default="exact",
        description="exact: it began on `from`; at_least: it was so on that day and may be older",
    )
    detail: Text | None = Field(default=None, description="What a reader must know beside it")
    confidence: Confidence | None = Field(
        default=None, description="Only where this entry is surer, or less sure, than the whole"
    )


class State(Standing):
    """Whether a stream takes people."""

    value: StateValue = Field(
        description="open; announced: not yet in use; paused: between intakes, or stopped for a "
        "time; unclear: listed without a sign of life, or sources disagree; closed"
    )


class ExpressEntryLink(Standing):
    """Whether nominations of a stream count in Express Entry; of a closed one, whether they did."""

    value: LinkValue = Field(
        description="enhanced: all do; partly: those of one side or option; none; unclear"
    )


class Conditions(Model):
    """The least that is asked, in short. What is left out was not recorded, which is not "none"."""

    job_offer: Text | None = Field(default=None, description="What the offer must be")
    work_experience: Text | None = None
    language: Text | None = None
    education: Text | None = None
    occupation: Text | None = Field(default=None, description="Which jobs, beside `teers`")
    link_to_province: Text | None = Field(default=None, description="Ties to the place")
    funds: Text | None = Field(default=None, description="Money for the first time, or to invest")
    employer: Text | None = Field(default=None, description="What the employer must be or do")
    other: Text | None = None


class WayIn(Cited):
    """What a stream and a federal pilot have in common. `verified` is the day of the last status."""

    id: Id = Field(description="Unique among all of them; never changes its meaning")
    name: Text = Field(description="The official English name, and a French one")
    job_offer: Need = Field(description="depends: on the path or on the person")
    express_entry: list[ExpressEntryLink] = Field(min_length=1, description="Dated, newest last")
    status: list[State] = Field(min_length=1, description="Dated, newest last")
    teers: list[Teer] = Field(default=[], description="TEERs of the jobs, where the source says so")
    conditions: Conditions = Field(
        default=Conditions(), description="The least that was recorded; what is missing may exist"
    )
    url: Link = Field(description="Its official page")

    def state_on(self, day: dt.date) -> State:
        """The status on `day`; the oldest known one on an earlier day."""
        return _standing(self.status, day)

    def link_on(self, day: dt.date) -> ExpressEntryLink:
        """Whether its nominations count on `day`; the oldest that is known on an earlier day."""
        return _standing(self.express_entry, day)


class Stream(WayIn):
    """One stream. Its id begins with the postal letters of its place: `on-phd-graduate`."""

    name_fr_official: bool = Field(
        default=False,
        description="true: the French name is the place's own; false: it is our rendering",
    )
    categories: list[Category] = Field(min_length=1, description="For whom it is")
    replaced_by: list[Id] = Field(default=[], description="Streams that took its place")
    selection_stream: Id | None = Field(
        default=None,
        description="Quebec only: the stream in data/provinces/quebec.yml whose figures stand for "
        "{figure} in the texts here",
    )


class StreamsFile(Model):
    """The streams of one province or territory, those that take people first."""

    province: Id = Field(description="Equal to the file's name; an id of data/provinces/")
    streams: list[Stream] = Field(min_length=1)


def _standing[S: Standing](entries: list[S], day: dt.date) -> S:
    begun = [entry for entry in entries if entry.from_ <= day]
    return max(begun, key=lambda entry: entry.from_) if begun else entries[0]
