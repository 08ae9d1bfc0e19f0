"""The National Occupational Classification (NOC) 2021: the unit groups that occupations are told by."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.models.base import Cited, Model, Text

NocCode = Annotated[str, Field(pattern=r"^[0-9]{5}$", description='Five digits, quoted: "21231"')]


class UnitGroup(Model):
    """One unit group: the finest level of the classification, with a code of five digits."""

    code: NocCode = Field(description='The code, quoted: "21231"')
    teer: int = Field(
        ge=0,
        le=5,
        description="Training, education, experience and responsibilities: the second digit",
    )
    title: Text = Field(description="The official title, letter for letter")

    @model_validator(mode="after")
    def _teer_is_the_second_digit(self) -> Self:
        if self.teer != int(self.code[1]):
            raise ValueError(
                f"TEER {self.teer} does not fit code {self.code}: its second digit is {self.code[1]}"
            )
        return self


class NocFile(Cited):
    """The unit groups whose codes begin with one digit, in the order of their codes."""

    classification: Literal["2021"] = Field(description="The edition of the classification")
    title: Text = Field(description="The official title of the broad category")
    groups: Annotated[list[UnitGroup], Field(min_length=1)] = Field(
        description="The unit groups, lowest code first"
    )
