"""What a program asks for: each kind of requirement with its figures as data, so that prose,
tables and the calculator can use the same numbers."""

from __future__ import annotations

import string
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from macros.models.base import Id, Model, NonEmpty, Text
from macros.models.law import DatedFact, LawRef


class RequirementValue(DatedFact):
    """What is asked from a day on. `text` and `short` hold `{figure}` where a figure of this
    entry belongs; a figure that the entry does not have is a fault."""

    text: Text = Field(description="The rule in full, with {figure} for each figure of this entry")
    short: Text = Field(description="The rule in a few words, for the comparison table")

    def figures(self) -> dict[str, Any]:
        """The figures that `text` may name: whole numbers, and levels by their id."""
        return {k: v for k, v in self if isinstance(v, int) and not isinstance(v, bool)}

    @model_validator(mode="after")
    def _text_names_existing_figures(self) -> RequirementValue:
        known = self.figures()
        for label in (self.text, self.short):
            for content in (label.en, label.fr):
                for _, name, _, _ in string.Formatter().parse(content):
                    if name is not None and name.split(".")[0] not in known:
                        raise ValueError(
                            f"the text names {{{name}}}; figures here: {', '.join(known) or 'none'}"
                        )
        return self


class TradeGroup(Model):
    """A group of the National Occupational Classification (NOC 2021)."""

    code: str = Field(pattern=r"^\d{2,5}$", description="The group's code, quoted")
    level: Literal["major_group", "minor_group", "unit_group"]
    title: Text
    without: list[str] = Field(default=[], description="Codes of sub-groups that do not count")


class WorkValue(RequirementValue):
    kind: Literal["work"]
    months: int = Field(
        ge=1, le=120, description="Full-time months, or the same in part-time hours"
    )
    hours: int = Field(ge=1, description="The same as hours")
    hours_per_week: int = Field(ge=1, le=60, description="Most hours of one week that count")
    window_years: int = Field(
        ge=1, le=20, description="It must lie in this many years before applying"
    )
    teers: list[Annotated[int, Field(ge=0, le=5)]] = Field(
        default=[], description="Accepted TEER categories; empty where a list of trades decides"
    )
    continuous: bool = Field(description="True: without a break")
    one_occupation: bool = Field(description="True: all in one occupation")
    in_canada: bool = Field(description="True: only work in Canada counts")
    trades: list[TradeGroup] = Field(default=[], description="The trades, where a list decides")


class LanguageLevel(Model):
    """Least CLB (English) or NCLC (French) level in each ability."""

    id: Id
    teers: list[int] = Field(default=[], description="The TEER categories it is for; empty: all")
    speaking: int = Field(ge=1, le=12)
    listening: int = Field(ge=1, le=12)
    reading: int = Field(ge=1, le=12)
    writing: int = Field(ge=1, le=12)


class LanguageValue(RequirementValue):
    kind: Literal["language"]
    levels: list[LanguageLevel] = Field(min_length=1)
    test_valid_years: int = Field(ge=1, le=5, description="Results must be newer than this")

    def figures(self) -> dict[str, Any]:
        return super().figures() | {level.id: level for level in self.levels}


class EducationValue(RequirementValue):
    kind: Literal["education"]
    required: bool
    assessment_valid_years: int | None = Field(
        default=None, ge=1, le=10, description="A foreign credential's assessment must be newer"
    )


class PointsFactor(Model):
    """One factor of a selection grid."""

    id: Id
    label: Text
    maximum: int = Field(ge=1, description="Most points it can give")
    law: list[LawRef] = Field(min_length=1)


class PointsValue(RequirementValue):
    kind: Literal["points"]
    pass_mark: int = Field(ge=1)
    maximum: int = Field(ge=1)
    factors: list[PointsFactor] = Field(min_length=1)

    @model_validator(mode="after")
    def _factors_add_up(self) -> PointsValue:
        total = sum(factor.maximum for factor in self.factors)
        if total != self.maximum:
            raise ValueError(f"the factors add up to {total}, not to the maximum {self.maximum}")
        if self.pass_mark > self.maximum:
            raise ValueError(f"the pass mark {self.pass_mark} is above the maximum {self.maximum}")
        return self


class OfferValue(RequirementValue):
    kind: Literal["job_offer"]
    need: Literal["not_required", "offer_or_certificate", "depends_on_stream"]
    months: int | None = Field(default=None, ge=1, description="Least length of the offer")
    employers: int | None = Field(default=None, ge=1, description="Most employers it may come from")


class FundsValue(RequirementValue):
    kind: Literal["funds"]
    need: Literal["required_unless_working", "not_required", "as_federal_program"]


class ResidenceValue(RequirementValue):
    kind: Literal["residence"]
    excludes: list[Literal["CA-QC"]] = Field(
        default=[], description="Where one may not mean to live"
    )


class ConditionValue(RequirementValue):
    kind: Literal["condition"]


class NominationValue(RequirementValue):
    kind: Literal["nomination"]
    crs_points: int = Field(ge=0, le=600, description="What a nomination adds to the CRS score")


class FederalProgramValue(RequirementValue):
    kind: Literal["federal_program"]
    programs: list[Literal["fsw", "cec", "fst"]] = Field(min_length=1)
    covers: list[NonEmpty] = Field(description="Kinds of requirement that come from that program")


Value = Annotated[
    WorkValue
    | LanguageValue
    | EducationValue
    | PointsValue
    | OfferValue
    | FundsValue
    | ResidenceValue
    | ConditionValue
    | NominationValue
    | FederalProgramValue,
    Field(discriminator="kind"),
]


class Requirement(Model):
    """One thing that a program asks for, with its provision and its dated values."""

    id: Id = Field(description="Short name, unique in the program")
    label: Text = Field(description="What it is about, two or three words")
    law: list[LawRef] = Field(min_length=1, description="Where the law says so")
    values: list[Value] = Field(min_length=1, description="Dated, newest last")
