"""The way from a profile to permanent residence: steps, limits, rules, fees and proof of funds.

Every number and every rule that can change is a list of dated values, newest last. A text may name
a limit in braces, `{invitation_window}`: pages put the value of the day there, so that no text
holds a figure of its own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.faults import named
from macros.models.base import Cited, Confidence, Dated, Day, Id, Model, Text, in_force

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
Dollars = Annotated[int, Field(ge=0, le=1_000_000, description="Canadian dollars")]
Unit = Literal["days", "months", "years", "age", "percent", "dollars"]
Actor = Literal["you", "ircc", "province", "doctor", "police", "border"]

LIMIT_NAME = re.compile(r"\{([a-z0-9_]+)\}")


class ProcessValue(Dated):
    """Base of the dated values here: they also say how well their first day is known."""

    begins: Literal["exact", "month", "at_latest"] = Field(
        default="exact",
        description="How `from` is known: the day itself, only its month, or the day of the oldest"
        " text we hold that says so (the true first day may be earlier)",
    )
    confidence: Confidence = Field(
        default="high", description="high: official text read; medium or low: shown as unconfirmed"
    )


def _check_order(values: list[ProcessValue]) -> None:
    """Refuse dates that do not rise: the newest entry is always the last."""
    for earlier, later in pairwise(values):
        if later.from_ <= earlier.from_:
            raise ValueError(
                f"{later.from_} comes after {earlier.from_}: put the newest value last"
            )


class LimitValue(ProcessValue):
    """A number as it applies from a day on, in the unit of its limit."""

    value: int = Field(ge=1, le=1_000_000)


class RuleValue(ProcessValue):
    """A rule in words as it applies from a day on."""

    text: Text


class FeeValue(ProcessValue):
    """A fee for one person (or one family) from a day on."""

    amount: Dollars


class FundsValue(ProcessValue):
    """The settlement funds table as published on a day."""

    amounts: list[Dollars] = Field(
        min_length=7, max_length=7, description="For a family of one, two, … up to seven people"
    )
    extra: Dollars = Field(description="For each person more than seven")
    update_by: Day | None = Field(
        default=None, description="Until when candidates had to bring their profile up to date"
    )

    @model_validator(mode="after")
    def _rising(self) -> Self:
        if self.amounts != sorted(set(self.amounts)):
            raise ValueError("amounts must rise with the size of the family")
        return self


class Series[V: ProcessValue](Model):
    """What is known of one value over time, oldest first."""

    label: Text = Field(description="What the value is, as a table shows it")
    law: Text | None = Field(default=None, description="Where the law says so")
    verified: Day = Field(description="The day someone last compared the newest value")
    note: Text | None = None
    values: list[V] = Field(min_length=1, description="Dated values, newest last")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_order(list(self.values))
        return self

    def on(self, day: dt.date) -> V:
        """The value in force on `day`; LookupError where none had begun."""
        found = in_force(self.values, day)
        if found is None:
            raise LookupError(f"{self.label.en}: no value is known on {day}")
        return found

    def cited(self, day: dt.date) -> Cited:
        """Where the value of `day` comes from, when it was compared, and how sure it is."""
        value = self.on(day)
        return Cited(
            source=value.source,
            verified=self.verified,
            confidence=value.confidence,
            note=value.note or self.note,
        )


class Limit(Series[LimitValue]):
    """A deadline, an age, a validity or another number that a step sets."""

    unit: Unit


class Rule(Series[RuleValue]):
    """A rule that cannot be said in a number."""


class Fee(Series[FeeValue]):
    """One line of the fee list."""

    short: Text = Field(description="The label where there is little room, as above a column")


class FeeCase(Model):
    """A family as an example: how many times each fee is paid."""

    label: Text
    parts: dict[Key, Annotated[int, Field(ge=1, le=10)]] = Field(min_length=1)


class Funds(Series[FundsValue]):
    """Settlement funds (proof of funds) by size of family."""


class Step(Cited):
    """One step of the way, in the order in which most people take them."""

    id: Id
    title: Text
    summary: Text = Field(description="One or two sentences; `{limit_name}` stands for a limit")
    asks: list[Text] = Field(default_factory=list, description="What the step asks for, one by one")
    acts: list[Actor] = Field(min_length=1, description="Who has to do something")
    law: Text | None = Field(default=None, description="Where the law says so")


class Gap(Model):
    """Something this site does not know, said openly so that nobody takes silence for a no."""

    id: Id
    title: Text
    detail: Text


class Dispute(Cited):
    """A figure or rule on which published sources disagree, and which side this site takes."""

    id: Id
    topic: Text
    said: Text = Field(description="What the sources say")
    used: Text = Field(description="What this site uses, and why")


class Process(Model):
    """The whole of data/process.yml."""

    steps: list[Step] = Field(min_length=1)
    limits: dict[Key, Limit]
    rules: dict[Key, Rule]
    fees: dict[Key, Fee]
    fee_cases: dict[Key, FeeCase]
    funds: Funds
    gaps: list[Gap]
    disputes: list[Dispute]

    def step(self, id_: str) -> Step:
        """The step with this id; KeyError where there is none."""
        return named({step.id: step for step in self.steps}, id_, "step")

    def total(self, case: str, day: dt.date) -> int:
        """What the family of `case` pays in fees on `day`, in Canadian dollars."""
        parts = self.fee_cases[case].parts
        return sum(self.fees[fee].on(day).amount * times for fee, times in parts.items())

    @model_validator(mode="after")
    def _names_exist(self) -> Self:
        entries: list[Step | Gap | Dispute] = [*self.steps, *self.gaps, *self.disputes]
        ids = [entry.id for entry in entries]
        if twice := sorted({id_ for id_ in ids if ids.count(id_) > 1}):
            raise ValueError(f"{twice[0]} is used as an id twice")
        for case in self.fee_cases.values():
            for fee in case.parts:
                if fee not in self.fees:
                    raise ValueError(
                        f"fee_cases: there is no fee {fee}; known: {', '.join(self.fees)}"
                    )
        for text in self._texts():
            if _names(text.en) != _names(text.fr):
                raise ValueError(f"the English and French text name other limits: {text.en!r}")
            for name in _names(text.en):
                if name not in self.limits:
                    raise ValueError(f"there is no limit {name}, named in {text.en!r}")
        return self

    def _texts(self) -> Iterator[Text]:
        for step in self.steps:
            yield from (step.summary, *step.asks)
        for rule in self.rules.values():
            yield from (value.text for value in rule.values)


def _names(text: str) -> set[str]:
    """The limits that a text names in braces."""
    return set(LIMIT_NAME.findall(text))
