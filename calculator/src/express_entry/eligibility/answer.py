"""What an answer about eligibility looks like: programs, their requirements, the grid's factors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from express_entry.categories import Fit

State = Literal["met", "not_met", "not_known", "assumed"]
"""`assumed`: nothing was told about it and it is taken as met; it is listed, so that it can be checked."""


@dataclass(frozen=True, slots=True)
class RequirementAnswer:
    """One thing that a program asks for, and whether it is met.

    `law` is the provision, `text` the rule in full, `message` what was found. Where the requirement is
    not met or not known, `missing` says what is missing and `would_meet` what would meet it. `fields` are
    the paths of the profile that it is judged by.
    """

    id: str
    state: State
    label: str
    law: str
    text: str
    message: str
    missing: str | None = None
    would_meet: str | None = None
    fields: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The answer as JSON."""
        return {
            "id": self.id,
            "state": self.state,
            "label": self.label,
            "law": self.law,
            "text": self.text,
            "message": self.message,
            "missing": self.missing,
            "would_meet": self.would_meet,
            "fields": list(self.fields),
        }


@dataclass(frozen=True, slots=True)
class GridFactor:
    """One factor of the selection grid: points given, the most it gives, and why."""

    points: int
    max: int
    reason: str
    label: str
    law: str

    def as_dict(self) -> dict[str, Any]:
        """The factor as JSON."""
        return {
            "points": self.points,
            "max": self.max,
            "reason": self.reason,
            "label": self.label,
            "law": self.law,
        }


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An item of the grid that was not told: the points it would add, and the path that tells it."""

    label: str
    points: int
    field: str


@dataclass(frozen=True, slots=True)
class Grid:
    """The points of the selection grid (IRPR ss. 76 and 78 to 83), 0 to 100, by factor.

    `open` is what was not told and would add points.
    """

    points: int
    max: int
    pass_mark: int
    factors: Mapping[str, GridFactor]
    open: tuple[OpenItem, ...]

    def as_dict(self) -> dict[str, Any]:
        """The points, the pass mark and the factors as JSON."""
        return {
            "points": self.points,
            "max": self.max,
            "pass": self.pass_mark,
            "factors": {key: factor.as_dict() for key, factor in self.factors.items()},
        }


@dataclass(frozen=True, slots=True)
class ProgramAnswer:
    """Whether a program's minimum requirements are met.

    `eligible` is False where one is not met, else None where one is not known, else True. `assumptions`
    are what was taken for granted; `grid` is there for the program that has one.
    """

    id: str
    name: str
    requirements: tuple[RequirementAnswer, ...]
    assumptions: tuple[str, ...]
    grid: Grid | None = None

    @property
    def eligible(self) -> bool | None:
        """True, False, or None where not enough was told."""
        states = {requirement.state for requirement in self.requirements}
        if "not_met" in states:
            return False
        return None if "not_known" in states else True

    @property
    def reasons(self) -> tuple[str, ...]:
        """What decides: what is not met or not known, or where there is none, what is met."""
        open_ = [r.message for r in self.requirements if r.state in ("not_met", "not_known")]
        return tuple(open_ or [r.message for r in self.requirements if r.state == "met"])

    def as_dict(self) -> dict[str, Any]:
        """The answer as the JSON of the contract."""
        return {
            "eligible": self.eligible,
            "name": self.name,
            **(self.grid.as_dict() if self.grid else {}),
            "requirements": [requirement.as_dict() for requirement in self.requirements],
            "reasons": list(self.reasons),
            "assumptions": list(self.assumptions),
        }


@dataclass(frozen=True, slots=True)
class Eligibility:
    """The answer for every program, and for every category that is offered on the day."""

    programs: Mapping[str, ProgramAnswer]
    categories: Mapping[str, Fit] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The answer as the JSON of the contract."""
        programs = {key: program.as_dict() for key, program in self.programs.items()}
        return programs | {
            "categories": {key: fit.as_dict() for key, fit in self.categories.items()}
        }
