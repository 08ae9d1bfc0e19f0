"""The shapes of the ranking rules in the API."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from macros.models.base import Status
from macros.publish.shapes import Envelope, Published, SourceOut, Words


class Columns(Published):
    """Points for both kinds of candidates."""

    with_spouse: int = Field(ge=0, description="With an accompanying spouse or partner")
    without_spouse: int = Field(ge=0, description="Without")

    @classmethod
    def of(cls, columns: tuple[int, int]) -> Columns:
        """From a pair: with, without."""
        return cls(with_spouse=columns[0], without_spouse=columns[1])


class RowOut(Columns):
    """Points from a threshold on, or for an answer."""

    at_least: int | None = Field(description="This number or level, or more; null for an answer")
    value: str | None = Field(description="The answer; null for a threshold")


class ConditionRowOut(Columns):
    """Points where every condition holds."""

    when: dict[str, bool | int | list[str]] = Field(
        description="Each answer: a number means this or more, a list one of these"
    )
    label: Words = Field(description="The conditions in words")


class PartOut(Published):
    """Rows of which the best one counts; the parts of a factor add up."""

    id: str = Field(description="Its id")
    rows: list[ConditionRowOut] = Field(description="Its rows")


class FactorOut(Published):
    """One factor as it stands in a ruleset."""

    id: str = Field(description="Its id, the same in every ruleset and in every score")
    label: Words = Field(description="Its name")
    shape: Literal["steps", "choice", "abilities", "conditions"] = Field(
        description="steps: the highest threshold reached; choice: by answer; abilities: the level "
        "of each of four abilities, added up; conditions: the best row of each part, added up"
    )
    input: str | None = Field(description="The field of a profile that it looks at; null: several")
    in_force: bool = Field(description="false: it gives nothing in this ruleset")
    since: dt.date | None = Field(
        description="The day from which these points, or their absence, apply; null: not begun yet"
    )
    cap: Columns | None = Field(description="The most it gives, where its rows could give more")
    max: Columns = Field(description="The most points it can give")
    rows: list[RowOut] = Field(description="For steps, choice and abilities")
    parts: list[PartOut] = Field(description="For conditions")
    sources: list[str] = Field(description="Ids of where the points come from")


class SectionOut(Published):
    """One section of the ranking system."""

    id: str = Field(description="core, spouse, transferability or additional")
    label: Words = Field(description="Its name")
    only_with_spouse: bool = Field(description="Scored only with an accompanying spouse or partner")
    cap: int | None = Field(description="The most it gives, where its factors could give more")
    max: Columns = Field(description="The most points it can give")
    factors: list[FactorOut] = Field(description="Its factors, in the official order")


class NoticeOut(Published):
    """A change that is reported but not confirmed."""

    id: str = Field(description="The id of the reported ruleset")
    status: Status = Field(description="unverified")
    since: dt.date = Field(alias="from", description="From when it is said to apply")
    title: Words = Field(description="What it is")
    text: Words = Field(description="What is known of it")


class RulesetOut(Published):
    """A day on which the ranking system changed."""

    id: str = Field(description="The first day, as text")
    begins: dt.date = Field(alias="from", description="The first day")
    to: dt.date | None = Field(description="The last day; null: still in force, as far as known")
    status: Status = Field(
        description="in_force: official text read; unverified: reported only, no effect on scores"
    )
    title: Words = Field(description="What the day is known for")
    changed: Words = Field(description="What changed")
    url: str = Field(description="The file with all points, from the site's root")


class RulesetsOut(Envelope):
    """Every day of change, oldest first."""

    count: int = Field(ge=0, description="How many there are")
    current: str = Field(description="The id of the newest ruleset in force")
    rulesets: list[RulesetOut] = Field(description="Oldest first")


class RulesetFileOut(Envelope):
    """All points of one ruleset, as the calculator uses them."""

    ruleset: RulesetOut = Field(description="The ruleset")
    rules_of: str = Field(
        description="The id of the ruleset whose points these are. It differs from this one's where "
        "a change is reported but its points are not known"
    )
    notices: list[NoticeOut] = Field(description="Changes reported since and not confirmed")
    sources: dict[str, SourceOut] = Field(description="Where the points come from, by id")
    max: Columns = Field(description="The highest score there is")
    sections: list[SectionOut] = Field(description="In the official order")
