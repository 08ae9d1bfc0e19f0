"""The least and the most that answers still missing can be, as JSON for each field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from express_entry.days import years_before
from express_entry.language import ABILITIES, VALID_YEARS, LanguageTest
from express_entry.prospects.reads import best_choice, thresholds
from express_entry.rules import Rules, Ruleset
from express_entry.shapes import Steps

End = Literal["least", "most"]
SWITCHES = ("certificate_of_qualification", "sibling_in_canada", "provincial_nomination")
WORK = ("canadian_work_years", "foreign_work_years")
CHOICES = ("education", "canadian_education", "job_offer")
DIRECT = {"en": "clb", "fr": "nclc"}


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends of every answer under the rules of one day.

    But for the age, the spouse's coming and which language is named first, a higher answer never
    lowers a score, so that the two ends of each answer hold all that lies between.
    """

    rules: Rules
    ruleset: Ruleset
    day: dt.date

    def plain(self, field: str, end: End) -> Any:
        """The end of an answer that has an order: a switch, years, or a choice."""
        if field in SWITCHES:
            return end == "most"
        if field == "job_offer":
            return None if end == "least" else best_choice(self.ruleset, field)
        if field in CHOICES:
            return list(self.rules.options[field])[0 if end == "least" else -1]
        return 0 if end == "least" else self.years(field)

    def years(self, field: str) -> int:
        """The years of work above which no more points come."""
        return thresholds(self.ruleset, field)[-1]

    def ages(self) -> list[int]:
        """The ages with the fewest and the most points, in both columns."""
        found = set()
        for section in self.ruleset.sections:
            for _, shape in section.factors:
                if isinstance(shape, Steps) and shape.input == "age":
                    rows = list(zip(shape.thresholds, shape.points, strict=True))
                    for column in (0, 1):
                        ranked = sorted(rows, key=lambda row: row[1][column])
                        found |= {ranked[0][0], ranked[-1][0]}
        return sorted(found)

    def results(self, given: Any, end: End) -> list[Any]:
        """What a language result can still be; `given` is `...` where nothing was answered."""
        if given is ...:
            full = [
                {"test": test} | dict.fromkeys(ABILITIES, self._score(test, end))
                for test in DIRECT.values()
            ]
            return [None] if end == "least" else [*full, None]
        if not isinstance(given, Mapping) or _complete(given, self.rules, self.day):
            return [given]
        tests = [given["test"]] if "test" in given else list(self.rules.tests)
        known = [test for name, test in self.rules.tests.items() if name in tests]
        return [one for test in known for one in self._filled(given, test, end)] or [given]

    def _score(self, test: str, end: End) -> int:
        limits = self.rules.tests[test].scales[0].scores[ABILITIES[0]]
        return int(limits.minimum if end == "least" else limits.maximum)

    def _filled(self, given: Mapping[str, Any], test: LanguageTest, end: End) -> Iterator[Any]:
        """The result with its missing scores, on each scale that it can be on."""
        taken = day_of(given.get("taken"))
        for scale in test.scales_for(taken, self.day):
            filled = {"test": test.id, **given}
            if given.get("taken") is None and len(test.scales_for(None, self.day)) > 1:
                oldest = years_before(self.day, VALID_YEARS) + dt.timedelta(days=1)
                filled["taken"] = max(scale.begins, oldest).isoformat()
            for ability in ABILITIES:
                limits = scale.scores[ability]
                filled.setdefault(ability, limits.minimum if end == "least" else limits.maximum)
            yield filled


def _complete(given: Mapping[str, Any], rules: Rules, day: dt.date) -> bool:
    return not missing_of_result(given, rules, day)


def missing_of_result(given: Mapping[str, Any], rules: Rules, day: dt.date) -> list[str]:
    """The answers that a language result lacks: its test, scores, and the day where needed."""
    lacking = [name for name in ("test", *ABILITIES) if name not in given]
    test = rules.tests.get(given["test"]) if isinstance(given.get("test"), str) else None
    if test and given.get("taken") is None and len(test.scales_for(None, day)) > 1:
        lacking.append("taken")
    return lacking


def day_of(text: object) -> dt.date | None:
    """The day that a well-written text names."""
    try:
        return dt.date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
