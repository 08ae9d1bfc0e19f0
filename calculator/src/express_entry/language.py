"""Language tests: which scores exist, which level each proves, how long a result counts.

Tables: https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/
express-entry/documents/language-test.html. Results count for less than two years (IRPR
s. 75(2)(d)).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from express_entry.days import years_before

ABILITIES = ("speaking", "listening", "reading", "writing")
HIGHEST_LEVEL = 10  # the ranking system counts level 10 and above alike
HIGHEST_GIVEN_LEVEL = 12  # the benchmarks themselves go up to 12
VALID_YEARS = 2


@dataclass(frozen=True, slots=True)
class ScoreRange:
    """The scores a report can show for an ability: `minimum` to `maximum` in steps of `step`."""

    minimum: float
    maximum: float
    step: float

    def holds(self, score: float) -> bool:
        """Whether a report can show this score."""
        return self.minimum <= score <= self.maximum and float(score / self.step).is_integer()


@dataclass(frozen=True, slots=True)
class Scale:
    """A conversion table for tests taken from a day on: lowest score by ability and level."""

    begins: dt.date
    scores: dict[str, ScoreRange]
    lowest: dict[str, tuple[tuple[int, float], ...]]  # highest level first

    def level(self, ability: str, score: float) -> int:
        """The level that `score` proves; 0 where it is below the table's lowest level."""
        for level, lowest in self.lowest[ability]:
            if score >= lowest:
                return level
        return 0


@dataclass(frozen=True, slots=True)
class LanguageTest:
    """An approved test, or the benchmarks themselves (`clb`, `nclc`).

    `language` is the official language it proves, `en` or `fr`; `scales` are oldest first.
    """

    id: str
    language: str
    accepted_from: dt.date | None
    scales: tuple[Scale, ...]

    def scales_for(self, taken: dt.date | None, day: dt.date) -> tuple[Scale, ...]:
        """The scales a result may be on: one where `taken` is known, else all that can be valid.

        Without `taken` the test was taken in the two years up to `day`, or it would not count. The
        oldest scale is also that of the tests before it: the system began with it.
        """
        oldest = years_before(day, VALID_YEARS) + dt.timedelta(days=1)
        first, last = (taken, taken) if taken else (oldest, day)
        begun = [scale for scale in self.scales if scale.begins <= last] or self.scales[:1]
        still = [scale for scale in begun if scale.begins <= first]
        return tuple(begun[max(len(still) - 1, 0) :])


def benchmark(test_id: str, language: str) -> LanguageTest:
    """A pseudo-test for levels given directly: whole numbers from 0 to 12, 10 and above alike."""
    levels = tuple((level, float(level)) for level in range(HIGHEST_LEVEL, 0, -1))
    whole = ScoreRange(0, HIGHEST_GIVEN_LEVEL, 1)
    scale = Scale(dt.date.min, dict.fromkeys(ABILITIES, whole), dict.fromkeys(ABILITIES, levels))
    return LanguageTest(test_id, language, None, (scale,))


def tests_from(compiled: Mapping[str, Any]) -> dict[str, LanguageTest]:
    """Every way to give a language result, by id, from the compiled rules."""
    tests = {
        test_id: LanguageTest(
            test_id,
            entry["language"],
            dt.date.fromisoformat(entry["accepted_from"]) if entry["accepted_from"] else None,
            tuple(_scale(scale) for scale in entry["scales"]),
        )
        for test_id, entry in compiled.items()
    }
    tests["clb"] = benchmark("clb", "en")
    tests["nclc"] = benchmark("nclc", "fr")
    return tests


def _scale(entry: Mapping[str, Any]) -> Scale:
    return Scale(
        dt.date.fromisoformat(entry["from"]),
        {ability: ScoreRange(*entry["scores"][ability]) for ability in ABILITIES},
        {
            ability: tuple((level, lowest) for level, lowest in entry["lowest"][ability])
            for ability in ABILITIES
        },
    )


@dataclass(frozen=True, slots=True)
class LanguageResult:
    """A result as levels: CLB for English, NCLC for French, 0 (below the table) to 10.

    `taken` is the day of the test and `scores` those of its report; None where they were not told.
    """

    test: str
    language: str
    levels: tuple[int, int, int, int]  # in the order of ABILITIES
    taken: dt.date | None = None
    scores: tuple[float, float, float, float] | None = None  # in the order of ABILITIES

    @property
    def lowest(self) -> int:
        """The lowest of the four levels."""
        return min(self.levels)

    @property
    def benchmark(self) -> str:
        """What the levels are called: `CLB` or `NCLC`."""
        return "CLB" if self.language == "en" else "NCLC"
