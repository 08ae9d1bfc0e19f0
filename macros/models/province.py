"""data/provinces/*.yml: one province or territory, how it selects people, and whether its
nominations count in Express Entry."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from macros.models.arrangement import Arrangement, FederalClass, NomineeProgram
from macros.models.base import Cited, Day, Id, Model, Text
from macros.models.law import DatedFact, OfficialLink

Code = Literal[
    "CA-AB", "CA-BC", "CA-MB", "CA-NB", "CA-NL", "CA-NS", "CA-NT",
    "CA-NU", "CA-ON", "CA-PE", "CA-QC", "CA-SK", "CA-YT",
]  # fmt: skip


class Population(Cited):
    """A census count."""

    count: int = Field(ge=1)
    date: Day = Field(description="Census day")


class Alignment(DatedFact):
    """Whether a nomination can be linked to an Express Entry profile (an enhanced nomination)."""

    value: Literal["enhanced", "none", "unclear"] = Field(
        description="enhanced: at least one stream is; none: no; unclear: not settled"
    )
    federal_programs: list[FederalClass] = Field(
        default=[], description="The classes under which a candidate can be in the pool"
    )
    detail: Text = Field(description="Which streams, or why not")

    @model_validator(mode="after")
    def _enhanced_names_classes(self) -> Alignment:
        if (self.value == "enhanced") != bool(self.federal_programs):
            raise ValueError(
                f"value is {self.value} with {len(self.federal_programs)} federal_programs: "
                "expected at least one for enhanced, none otherwise"
            )
        return self


class OtherName(Model):
    """The name in a third official language of the territory."""

    language: Text
    tag: Id = Field(description="BCP 47 language tag, for instance iu")
    name: str = Field(min_length=1)


class Province(Cited):
    """A province or territory. `source` and `verified` stand for its identity."""

    id: Id = Field(description="Equal to the file's name; part of the page's address")
    code: Code = Field(description="ISO 3166-2 code, quoted")
    kind: Literal["province", "territory"]
    name: Text
    other_names: list[OtherName] = Field(default=[], description="In other official languages")
    capital: Text
    population: Population
    express_entry: list[Alignment] = Field(min_length=1, description="Dated, newest last")
    arrangement: Arrangement = Field(description="One of three kinds, see `kind`")
    links: list[OfficialLink] = Field(min_length=1, description="Official pages to go to next")

    @model_validator(mode="after")
    def _without_nominations_nothing_is_aligned(self) -> Province:
        if not isinstance(self.arrangement, NomineeProgram):
            for entry in self.express_entry:
                if entry.value != "none":
                    raise ValueError(
                        f"express_entry is {entry.value} but {self.arrangement.kind} "
                        "makes no nominations: expected none"
                    )
        return self

    @property
    def slug(self) -> str:
        """The part of the page's address: the id."""
        return self.id
