"""The official list of rounds as a source: fields that are known, figures it had wrong."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.models.base import Id, Model, NonEmpty, Text
from macros.models.draw import DisputedField, RoundNumber


class Slip(Model):
    """One figure that the official list has or had otherwise than it is held here."""

    round: RoundNumber = Field(description='The official number, in quotes: "208"')
    field: DisputedField = Field(description="The field of the round")
    listed: int | NonEmpty | None = Field(
        default=None,
        description="What the list says or said; left out where nothing it says is taken over",
    )
    held: int | NonEmpty | None = Field(
        default=None, description="What is held here; left out where nothing is"
    )
    put_right: bool = Field(
        default=False, description="true where the list itself has since come to what is held here"
    )
    source: Id | list[Id] = Field(description="Ids of the sources that support what is held here")
    why: Text = Field(description="Why this is held and not what the list says or said")


class OfficialList(Model):
    """What `hub import-draws` must know to read the official list of rounds."""

    ignored_fields: list[NonEmpty] = Field(
        description="Fields of the list that are known and not read. Any other new one is refused"
    )
    slips: Annotated[list[Slip], Field(min_length=1)] = Field(
        description="Figures that differ and are known to, by round"
    )
