"""data/pilots.yml: federal programs beside Express Entry for regions, communities and sectors."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.models.arrangement import Abbreviation
from macros.models.base import Day, Id, Model, NonEmpty, Text
from macros.models.law import LawRef
from macros.models.stream import WayIn


class Community(Model):
    """A community that may recommend people."""

    name: NonEmpty = Field(description="As the community writes it; the same in both languages")
    province: Id


class Area(Model):
    """Where someone must mean to live."""

    kind: Literal["provinces", "communities", "outside_quebec", "not_settled"]
    provinces: list[Id] = Field(default=[], description="With kind provinces")
    communities: list[Community] = Field(default=[], description="With kind communities")
    detail: Text | None = Field(default=None, description="Where no list was found")


class Pilot(WayIn):
    """One federal program or pilot. It is no stream of a province and gives no nomination."""

    kind: Literal["program", "pilot", "initiative"]
    name_fr_official: bool = Field(default=True, description="false: our rendering")
    abbreviation: Abbreviation | None = None
    announced: Day | None = None
    where: Area
    law: list[LawRef] = Field(default=[], description="The provisions it rests on, if any")


class PilotsFile(Model):
    """All of them, those that take people first."""

    pilots: list[Pilot] = Field(min_length=1)
