"""Which past rounds a score alone would have met, where nothing else about a candidate is told.

What `past_rounds` answers for a whole profile is not known here: the points on the day of a round, and
whether its programs or its category take the candidate. Cut-offs are compared with one number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from express_entry.errors import FieldError, InvalidProfile
from express_entry.past_rounds import standing
from express_entry.published import BesideCutoff, Round, rounds_held
from express_entry.reader import Reader
from express_entry.rules import bundled
from express_entry.wording import Wording

HIGHEST = 1200
PROGRAMS = ("fsw", "cec", "fst", "pnp")


@dataclass(frozen=True, slots=True)
class CutoffAnswer(BesideCutoff):
    """One round: `met` is true, false, or None where the tie-break decides."""

    round: Round
    score: int
    met: bool | None
    reason: str

    def as_dict(self) -> dict[str, Any]:
        """The answer as JSON."""
        held = self.round
        return {
            **held.identity(),
            "invitations": held.invitations,
            "crs_cutoff": held.crs_cutoff,
            "difference": self.difference,
            "met": self.met,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class TypeAnswer:
    """The rounds of one type, newest first, of which there is at least one."""

    type: str
    kind: str
    label: dict[str, str]
    rounds: tuple[CutoffAnswer, ...]

    def count(self, met: bool | None) -> int:
        """How many of the rounds have this answer."""
        return sum(answer.met is met for answer in self.rounds)

    def as_dict(self) -> dict[str, Any]:
        """The answers as JSON, with their counts."""
        return {
            "type": self.type,
            "kind": self.kind,
            "label": dict(self.label),
            "count": len(self.rounds),
            "met": self.count(True),
            "tie": self.count(None),
            "rounds": [answer.as_dict() for answer in self.rounds],
        }


@dataclass(frozen=True, slots=True)
class CutoffsMet:
    """Every type of round, the one with the newest round first, and what was assumed."""

    score: int
    program: str | None
    types: tuple[TypeAnswer, ...]
    assumptions: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """The answers as JSON, with their counts."""
        return {
            "score": self.score,
            "program": self.program,
            "count": sum(len(entry.rounds) for entry in self.types),
            "met": sum(entry.count(True) for entry in self.types),
            "tie": sum(entry.count(None) for entry in self.types),
            "assumptions": list(self.assumptions),
            "types": [entry.as_dict() for entry in self.types],
        }


def cutoffs_met(score: object, program: object = None, *, lang: str = "en") -> CutoffsMet:
    """Which rounds since 31 January 2015 had a cut-off at or below `score`.

    Args:
        score: a CRS score, a whole number from 0 to 1200, taken as it is for every round. Points for
            a provincial nomination must be in it already.
        program: `fsw`, `cec`, `fst` or `pnp`: only rounds that could invite its candidates. None for
            every round.
        lang: language of the reasons and assumptions, `en` or `fr`.

    Raises:
        InvalidProfile: where the score or the program is none.
    """
    say = bundled().wording[lang]
    total, chosen = _read({"score": score, "program": program}, say)
    by_type: dict[str, list[CutoffAnswer]] = {}
    for held in reversed(rounds_held()):
        if chosen is None or chosen in held.programs:
            answer = CutoffAnswer(held, total, *standing(held, total, say))
            by_type.setdefault(held.type, []).append(answer)
    types = tuple(
        TypeAnswer(type_, found[0].round.kind, found[0].round.label, tuple(found))
        for type_, found in by_type.items()
    )
    assumptions = tuple(say(f"cutoffs.{key}") for key in ("same_score", "not_judged", "nomination"))
    return CutoffsMet(total, chosen, types, assumptions)


def _read(given: dict[str, object], say: Wording) -> tuple[int, str | None]:
    errors: list[FieldError] = []
    reader = Reader(given, say, errors)
    total = reader.whole("score", 0, HIGHEST)
    program = None if given["program"] is None else reader.choice("program", PROGRAMS)
    if errors or total is None:
        raise InvalidProfile(errors)
    return total, program
