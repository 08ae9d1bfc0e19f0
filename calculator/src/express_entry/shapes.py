"""The four shapes of a factor. Each turns answers into points and the reason for them.

Answers are a flat mapping (see `Profile.answers`). Columns are 0 with an accompanying spouse and 1
without. The points themselves come from data; nothing here knows a figure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from express_entry.language import ABILITIES, LanguageResult
from express_entry.result import FactorScore
from express_entry.wording import Wording

Answers = Mapping[str, Any]
Labels = Mapping[str, Mapping[str, str]]


class Shape(Protocol):
    """A factor's rule on one day."""

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """The points of this factor for these answers."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Points by the highest threshold that the number reaches; only completed units count."""

    input: str
    thresholds: tuple[int, ...]
    points: tuple[tuple[int, int], ...]
    unit: Mapping[str, Labels]

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """Points for the completed number of units."""
        given = answers[self.input]
        whole = int(given)
        points = self.points[bisect_right(self.thresholds, whole) - 1][column]
        # French takes the singular for zero, English the plural.
        single = whole == 1 or (whole == 0 and say.lang == "fr")
        unit = self.unit["one" if single else "other"][say.lang]
        key = "reason.steps" if whole == given else "reason.steps_from"
        reason = say(key, count=whole, unit=unit, given=say.number(given))
        return FactorScore(points, max(row[column] for row in self.points), reason)


@dataclass(frozen=True, slots=True)
class Choice:
    """Points by the option chosen; no answer earns none."""

    input: str
    points: Mapping[str, tuple[int, int]]
    labels: Labels

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """Points for the chosen option."""
        chosen = answers[self.input]
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
    points: tuple[tuple[int, int], ...]
    cap: tuple[int, int] | None

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """Points for the four levels."""
        highest = 4 * max(row[column] for row in self.points)
        limit = min(self.cap[column], highest) if self.cap else highest
        result: LanguageResult | None = answers[self.input]
        if result is None:
            return FactorScore(0, limit, say("reason.no_result"))
        each = [
            self.points[bisect_right(self.thresholds, level) - 1][column] for level in result.levels
        ]
        reason = "; ".join(
            say(
                "reason.ability" if level else "reason.ability_below",
                ability=say(f"ability.{ability}"),
                benchmark=say(f"benchmark.{result.benchmark}"),
                level=level,
                points=points,
            )
            for ability, level, points in zip(ABILITIES, result.levels, each, strict=True)
        )
        total = sum(each)
        if total > limit:
            reason = say("reason.capped", reasons=reason, sum=total, cap=limit)
        return FactorScore(min(total, limit), limit, reason)


@dataclass(frozen=True, slots=True)
class Condition:
    """Points where every one of `when` holds."""

    when: tuple[tuple[str, Any], ...]
    points: int
    label: Mapping[str, str]

    def holds(self, answers: Answers) -> bool:
        """Whether all conditions hold: a number means this or more, a tuple one of these."""
        return all(_meets(answers[name], wanted) for name, wanted in self.when)


def _meets(answer: Any, wanted: Any) -> bool:
    if isinstance(wanted, bool):
        return answer is wanted
    if isinstance(wanted, tuple):
        return answer in wanted
    return bool(answer >= wanted)


@dataclass(frozen=True, slots=True)
class Conditions:
    """Parts, each giving the points of its best row that holds; their sum to a cap."""

    parts: tuple[tuple[str, tuple[Condition, ...]], ...]
    cap: tuple[int, int] | None
    otherwise: Mapping[str, str]

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """Points for the combinations that hold, with each part's points before the cap."""
        given: dict[str, int] = {}
        reasons = []
        for part, rows in self.parts:
            best = max(
                (row for row in rows if row.holds(answers)),
                key=lambda row: row.points,
                default=None,
            )
            given[part] = best.points if best else 0
            if best:
                reasons.append(
                    say("reason.condition", label=best.label[say.lang], points=best.points)
                )
        highest = sum(max(row.points for row in rows) for _, rows in self.parts)
        limit = min(self.cap[column], highest) if self.cap else highest
        total = sum(given.values())
        reason = "; ".join(reasons) or self.otherwise[say.lang]
        if total > limit:
            reason = say("reason.capped", reasons=reason, sum=total, cap=limit)
        return FactorScore(min(total, limit), limit, reason, given)


@dataclass(frozen=True, slots=True)
class Nothing:
    """A factor that gives no points on this day: removed, or not begun."""

    key: str
    day_in_words: Mapping[str, str]

    def score(self, answers: Answers, column: int, say: Wording) -> FactorScore:
        """No points, and since or until when."""
        return FactorScore(0, 0, say(self.key, day=self.day_in_words[say.lang]))
