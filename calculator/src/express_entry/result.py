"""A score with everything behind it: sections, factors, points, maximum and reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class FactorScore:
    """One factor: points given, the most it can give under these rules, and why.

    `parts` holds the points of each combination before the factor's cap, where it has parts.
    """

    points: int
    max: int
    reason: str
    parts: dict[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The factor as the JSON of the contract."""
        found: dict[str, Any] = {"points": self.points, "max": self.max, "reason": self.reason}
        if self.parts:
            found["parts"] = dict(self.parts)
        return found


@dataclass(frozen=True, slots=True)
class SectionScore:
    """One section: points after the cap, maximum, the sum before the cap, factors by id."""

    points: int
    max: int
    before_cap: int
    factors: dict[str, FactorScore]

    def as_dict(self) -> dict[str, Any]:
        """The section as the JSON of the contract."""
        return {
            "points": self.points,
            "max": self.max,
            "before_cap": self.before_cap,
            "factors": {key: factor.as_dict() for key, factor in self.factors.items()},
        }


@dataclass(frozen=True, slots=True)
class Score:
    """A Comprehensive Ranking System score, 0 to 1,200 points.

    `ruleset` is the first day of the rules that were applied (`2025-03-25`), `status` whether they
    are confirmed, `with_spouse` which column was used, `notices` what a reader must know on this date.
    """

    total: int
    max: int
    ruleset: str
    status: str
    with_spouse: bool
    notices: list[dict[str, Any]]
    sections: dict[str, SectionScore]

    def as_dict(self) -> dict[str, Any]:
        """The score as the JSON of the contract."""
        return {
            "total": self.total,
            "max": self.max,
            "ruleset": {
                "id": self.ruleset,
                "status": self.status,
                "with_spouse": self.with_spouse,
                "notices": self.notices,
            },
            "sections": {key: section.as_dict() for key, section in self.sections.items()},
        }
