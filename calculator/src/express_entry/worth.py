"""What a language test result is worth: its levels, the programs' minimums, the points it gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from express_entry.eligibility import RequirementAnswer, programs
from express_entry.language import ABILITIES, LanguageResult
from express_entry.profile import Profile
from express_entry.questions import convert
from express_entry.scoring import score

LANGUAGE = "language"
FEDERAL = ("fsw", "cec", "fst")
ALONE = {"age": 0, "education": "less_than_secondary"}
"""A profile in which language is all that counts."""


@dataclass(frozen=True, slots=True)
class Points:
    """Points of the result and the most there are, in one place where it can count."""

    points: int
    max: int

    def as_dict(self) -> dict[str, int]:
        """The points as JSON."""
        return {"points": self.points, "max": self.max}


@dataclass(frozen=True, slots=True)
class LanguageWorth:
    """A result with all that follows from it alone.

    `programs` are the minimums of each program by id, with its name; `first` and `second` are the points
    in the ranking system as the first and the second official language, without and with a spouse who
    comes along; `grid` those on the grid of the federal skilled worker class.
    """

    result: LanguageResult
    programs: Mapping[str, tuple[str, RequirementAnswer]]
    first: tuple[Points, Points]
    second: tuple[Points, Points]
    grid: Points

    def as_dict(self) -> dict[str, Any]:
        """The answer as JSON."""
        result = self.result
        columns = {"first": self.first, "second": self.second}
        return {
            "language": result.language,
            "benchmark": result.benchmark,
            "levels": dict(zip(ABILITIES, result.levels, strict=True)),
            "lowest": result.lowest,
            "programs": {
                key: {"name": name} | requirement.as_dict()
                for key, (name, requirement) in self.programs.items()
            },
            "points": {
                place: {"without_spouse": without.as_dict(), "with_spouse": with_spouse.as_dict()}
                for place, (without, with_spouse) in columns.items()
            },
            "grid": self.grid.as_dict(),
        }


def language_worth(
    test: str,
    scores: Mapping[str, Any],
    *,
    taken: str | None = None,
    on: dt.date | None = None,
    lang: str = "en",
) -> LanguageWorth:
    """What a test result is worth on a day, whoever has it.

    Args:
        test, scores, taken, on: as `convert` takes them.
        lang: language of the texts and of the error messages, `en` or `fr`.

    Raises:
        InvalidScores: with every fault of the scores.
    """
    day = on or dt.date.today()
    result = convert(test, scores, taken=taken, on=day, lang=lang)
    told = {"test": "clb" if result.language == "en" else "nclc"}
    levels = told | dict(zip(ABILITIES, result.levels, strict=True))
    alone = {"date": day.isoformat(), **ALONE}
    first = Profile.from_dict(alone | {"first_language": levels})
    asked = programs(first, lang=lang)
    grid = asked["fsw"].grid
    assert grid is not None  # noqa: S101 - this program has one
    on_grid = grid.factors[LANGUAGE]
    return LanguageWorth(
        result,
        {
            key: (asked[key].name, requirement)
            for key in FEDERAL
            for requirement in asked[key].requirements
            if requirement.id == LANGUAGE
        },
        _columns(alone | {"first_language": levels}, "first_language"),
        _columns(alone | {"first_language": None, "second_language": levels}, "second_language"),
        Points(on_grid.points, on_grid.max),
    )


def _columns(told: Mapping[str, Any], factor: str) -> tuple[Points, Points]:
    """The points of the factor without a spouse, and with one who comes along."""
    partner = {"education": ALONE["education"], "language": None}
    found = [
        score(Profile.from_dict({**told, "spouse": spouse})).sections["core"].factors[factor]
        for spouse in (None, partner)
    ]
    without, with_spouse = (Points(entry.points, entry.max) for entry in found)
    return without, with_spouse
