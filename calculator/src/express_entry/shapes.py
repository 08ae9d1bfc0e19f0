"""The four shapes of a factor. Each turns answers into points and the reason for them.

Answers are a flat mapping (see `Profile.answers`). Columns are 0 with an accompanying spouse and 1
without. The points themselves come from data; nothing here knows a figure.

A `FactorScore` never changes, so each shape keeps those that it has made: thousands of profiles have
few different ages, levels of education or combinations, and making the words is what takes the time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from express_entry.language import ABILITIES, HIGHEST_LEVEL, LanguageResult
from express_entry.result import FactorScore
from express_entry.wording import Wording

Answers = Mapping[str, Any]
Labels = Mapping[str, Mapping[str, str]]
Pair = tuple[int, int]


class Shape(Protocol):
    """A factor's rule on one day."""

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """The points of this factor for these answers."""


class _Kept(dict[Hashable, Any]):
    """What was made before, by what it was made from."""

    def get_or(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """The thing kept under `key`, made first where it is not there."""
        found = self.get(key)
        if found is None:
            found = self[key] = make()
        return found


@dataclass(frozen=True, slots=True)
class Steps:
    """Points by the highest threshold that the number reaches; only completed units count."""

    input: str
    thresholds: tuple[int, ...]
    points: tuple[Pair, ...]
    unit: Mapping[str, Labels]
    made: _Kept = field(default_factory=_Kept, init=False, repr=False, compare=False)

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """Points for the completed number of units."""
        given = answers[self.input]
        key = (given, column, say.lang)
        found: FactorScore | None = self.made.get(key)
        if found is None:
            found = self._score(given, column, say)
            if given == int(given):  # there are few whole numbers, and endless fractions
                self.made[key] = found
        return found

    def _score(self, given: float, column: int, say: Wording) -> FactorScore:
        whole = int(given)
        points = self.points[bisect_right(self.thresholds, whole) - 1][column]
        unit = self.unit[say.plural(whole)][say.lang]
        key = "reason.steps" if whole == given else "reason.steps_from"
        reason = say(key, count=whole, unit=unit, given=say.number(given))
        return FactorScore(points, max(row[column] for row in self.points), reason)


@dataclass(frozen=True, slots=True)
class Choice:
    """Points by the option chosen; no answer earns none."""

    input: str
    points: Mapping[str, Pair]
    labels: Labels
    made: _Kept = field(default_factory=_Kept, init=False, repr=False, compare=False)

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """Points for the chosen option."""
        chosen = answers[self.input]
        key = (chosen, column, say.lang)
        found: FactorScore = self.made.get_or(key, lambda: self._score(chosen, column, say))
        return found

    def _score(self, chosen: str | None, column: int, say: Wording) -> FactorScore:
        highest = max(row[column] for row in self.points.values())
        if chosen is None:
            return FactorScore(0, highest, say("reason.not_given"))
        label = self.labels[chosen][say.lang] if chosen in self.labels else say("reason.none")
        return FactorScore(self.points[chosen][column], highest, say("reason.choice", label=label))


@dataclass(frozen=True, slots=True)
class Abilities:
    """Points for the level of each of the four abilities, added up, to a cap where there is one."""

    input: str
    thresholds: tuple[int, ...]
    points: tuple[Pair, ...]
    cap: Pair | None
    made: _Kept = field(default_factory=_Kept, init=False, repr=False, compare=False)

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """Points for the four levels."""
        by_level, limit = self.made.get_or(column, lambda: self._by_level(column))
        result: LanguageResult | None = answers[self.input]
        if result is None:
            return FactorScore(0, limit, say("reason.no_result"))
        words = self.made.get_or(
            (result.benchmark, column, say.lang),
            lambda: self._words(by_level, result.benchmark, say),
        )
        total, reasons = 0, []
        for ability, level in enumerate(result.levels):
            total += by_level[level]
            reasons.append(words[ability][level])
        reason = say.joined(reasons)
        if total > limit:
            return FactorScore(limit, limit, _capped(reason, total, limit, say))
        return FactorScore(total, limit, reason)

    def _by_level(self, column: int) -> tuple[list[int], int]:
        """The points of one ability at each level from 0 up, and the most that the factor gives."""
        by_level = [
            self.points[bisect_right(self.thresholds, level) - 1][column]
            for level in range(HIGHEST_LEVEL + 1)
        ]
        highest = len(ABILITIES) * max(by_level)
        return by_level, min(self.cap[column], highest) if self.cap else highest

    @staticmethod
    def _words(by_level: list[int], benchmark: str, say: Wording) -> list[list[str]]:
        """What is said of each ability at each level."""
        return [
            [
                say(
                    "reason.ability" if level else "reason.ability_below",
                    ability=say(f"ability.{ability}"),
                    benchmark=say(f"benchmark.{benchmark}"),
                    level=level,
                    points=points,
                )
                for level, points in enumerate(by_level)
            ]
            for ability in ABILITIES
        ]


@dataclass(frozen=True, slots=True)
class Condition:
    """Points where every one of `when` holds: (answer, wanted) pairs."""

    when: tuple[tuple[str, Any], ...]
    points: int
    label: Mapping[str, str]

    def holds(self, answers: Answers) -> bool:
        """Whether all conditions hold: a number means this or more, a tuple one of these."""
        for name, wanted in self.when:
            answer = answers[name]
            if isinstance(wanted, tuple):
                if answer not in wanted:
                    return False
            elif isinstance(wanted, bool):
                if answer is not wanted:
                    return False
            elif answer < wanted:
                return False
        return True


@dataclass(frozen=True, slots=True)
class Conditions:
    """Parts, each giving the points of its best row that holds; their sum to a cap.

    The rows of a part stand with the most points first.
    """

    parts: tuple[tuple[str, tuple[Condition, ...]], ...]
    cap: Pair | None
    otherwise: Mapping[str, str]
    made: _Kept = field(default_factory=_Kept, init=False, repr=False, compare=False)

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """Points for the combinations that hold, with each part's points before the cap."""
        best = []
        for _, rows in self.parts:
            for place, row in enumerate(rows):
                if row.holds(answers):
                    best.append(place)
                    break
            else:
                best.append(-1)
        key = (*best, column, say.lang)
        found: FactorScore = self.made.get_or(key, lambda: self._score(best, column, say))
        return found

    def _score(self, best: list[int], column: int, say: Wording) -> FactorScore:
        given = {part: 0 for part, _ in self.parts}
        reasons = []
        for (part, rows), place in zip(self.parts, best, strict=True):
            if place >= 0:
                row = rows[place]
                given[part] = row.points
                label = row.label[say.lang]
                reasons.append(say("reason.condition", label=label, points=row.points))
        highest = sum(rows[0].points for _, rows in self.parts)
        limit = min(self.cap[column], highest) if self.cap else highest
        total = sum(given.values())
        reason = say.joined(reasons) or self.otherwise[say.lang]
        if total > limit:
            return FactorScore(limit, limit, _capped(reason, total, limit, say), given)
        return FactorScore(total, limit, reason, given)


@dataclass(frozen=True, slots=True)
class Nothing:
    """A factor that gives no points on this day: removed, or not begun."""

    key: str
    day_in_words: Mapping[str, str]

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """No points, and since or until when."""
        return FactorScore(0, 0, say(self.key, day=self.day_in_words[say.lang]))


def _capped(reason: str, total: int, limit: int, say: Wording) -> str:
    return say("reason.capped", reasons=reason, sum=total, cap=limit)
