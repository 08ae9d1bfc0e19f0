"""data/programs/*.yml: one federal program (or the nominee route) and what it asks for."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from macros.faults import named
from macros.models.base import Cited, Id, Link, Text
from macros.models.law import DatedFact, Event, Fact, LawRef, OfficialLink
from macros.models.requirement import Requirement

ProgramId = Literal["fsw", "cec", "fst", "pnp"]


class InvitationOrder(DatedFact):
    """Where a program stands when a candidate fits several and can be invited under one only."""

    rank: int = Field(ge=1, le=4, description="1 is tried first")


class Notice(DatedFact):
    """A change that is proposed, announced or reported. It has no effect on the values."""

    id: Id = Field(description="Short name, unique in its list")
    text: Text = Field(description="What is proposed and how far it has come")
    applies_to: list[ProgramId] = Field(min_length=1, description="The programs it would change")


class Program(Cited):
    """One of the four ways in that Express Entry manages."""

    id: ProgramId = Field(description="Equal to the file's name")
    name: Text = Field(description="The program's official name")
    short_name: Text = Field(description="What people call it, for tables and links")
    abbreviation: Text = Field(description="The usual initials in each language")
    class_name: Text = Field(description="The name of the class in the Regulations")
    law: list[LawRef] = Field(min_length=1, description="The provisions that define it")
    url: Link = Field(description="The official page")
    purpose: Text = Field(description="What it is for, one sentence")
    invitation_order: list[InvitationOrder] = Field(
        min_length=1, description="Dated, newest last: its place among the four"
    )
    requirements: list[Requirement] = Field(min_length=1, description="What a candidate must show")
    facts: list[Fact] = Field(default=[], description="Other statements with their source")
    notices: list[Notice] = Field(default=[], description="Proposed or reported changes")
    history: list[Event] = Field(default=[], description="Dated events, oldest first")
    links: list[OfficialLink] = Field(default=[], description="More official pages")

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Program:
        for name in ("requirements", "facts", "notices"):
            ids = [entry.id for entry in getattr(self, name)]
            twice = sorted({i for i in ids if ids.count(i) > 1})
            if twice:
                raise ValueError(
                    f"{name}: the id {twice[0]} is used twice; ids are unique in a list"
                )
        return self

    def requirement(self, id_: str) -> Requirement:
        """The requirement of that id; KeyError names those that exist."""
        return named({entry.id: entry for entry in self.requirements}, id_, "requirement")


__all__ = ["InvitationOrder", "Notice", "Program", "ProgramId", "Requirement"]
