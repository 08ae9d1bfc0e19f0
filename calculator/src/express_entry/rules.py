"""The rules by date. They are compiled from the project's YAML; this module picks those of a day.

Legal basis: Immigration and Refugee Protection Act, s. 10.3(1)(h), and the Ministerial Instructions
respecting the Express Entry system made under it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from express_entry.days import in_words
from express_entry.language import LanguageTest, tests_from
from express_entry.shapes import Abilities, Choice, Condition, Conditions, Nothing, Shape, Steps
from express_entry.wording import LANGUAGES, Wording

Compiled = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Section:
    """One section on one day: its factors' rules and the most it gives (None: no cap)."""

    id: str
    only_with_spouse: bool
    cap: int | None
    factors: tuple[tuple[str, Shape], ...]


@dataclass(frozen=True, slots=True)
class Ruleset:
    """The rules of a period: `begins` to the day before the next ruleset."""

    begins: dt.date
    sections: tuple[Section, ...]

    @property
    def id(self) -> str:
        """The first day of the period, for instance `2025-03-25`."""
        return self.begins.isoformat()


class Rules:
    """All rulesets, tests and words of one compilation of the data."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self.tests: dict[str, LanguageTest] = tests_from(compiled["language_tests"])
        self.options: Mapping[str, Mapping[str, Mapping[str, str]]] = compiled["options"]
        self.wording = {lang: Wording(lang, compiled["wording"][lang]) for lang in LANGUAGES}
        self._begins = [
            dt.date.fromisoformat(entry["from"])
            for entry in compiled["rulesets"]
            if entry["status"] == "in_force"
        ]
        self._built: dict[dt.date, Ruleset] = {}

    @property
    def first_day(self) -> dt.date:
        """The first day that any ruleset covers."""
        return self._begins[0]

    def on(self, day: dt.date) -> Ruleset:
        """The ruleset in force on `day`; ValueError before the first one."""
        begun = [begins for begins in self._begins if begins <= day]
        if not begun:
            raise ValueError(f"no ruleset before {self.first_day}")
        begins = begun[-1]
        if begins not in self._built:
            sections = tuple(self._section(entry, begins) for entry in self._compiled["sections"])
            self._built[begins] = Ruleset(begins, sections)
        return self._built[begins]

    def notices(self, day: dt.date) -> list[dict[str, Any]]:
        """What a reader must know on `day`: changes that are reported but not confirmed."""
        return [
            {
                "id": entry["from"],
                "status": entry["status"],
                "from": entry["from"],
                "title": dict(entry["title"]),
                "text": dict(entry["changed"]),
                "sources": [dict(source) for source in entry["sources"]],
            }
            for entry in self._compiled["rulesets"]
            if entry["status"] == "unverified" and dt.date.fromisoformat(entry["from"]) <= day
        ]

    def labels(self, lang: str) -> dict[str, str]:
        """The names of sections (`core`) and of their factors (`core.age`)."""
        found = {}
        for section in self._compiled["sections"]:
            found[section["id"]] = section["label"][lang]
            for factor in section["factors"]:
                found[f"{section['id']}.{factor['id']}"] = factor["label"][lang]
        return found

    def listing(self) -> list[dict[str, Any]]:
        """Every ruleset, oldest first, with its dates, status, what changed and its sources."""
        entries = self._compiled["rulesets"]
        in_force = [entry["from"] for entry in entries if entry["status"] == "in_force"]
        return [
            {
                "id": entry["from"],
                "from": entry["from"],
                "to": _day_before(next((f for f in in_force if f > entry["from"]), None)),
                "status": entry["status"],
                "title": dict(entry["title"]),
                "changed": dict(entry["changed"]),
                "notices": []
                if entry["status"] == "in_force" and entry["from"] != in_force[-1]
                else self.notices(dt.date.max),
                "sources": [dict(source) for source in entry["sources"]],
                "verified": self._compiled["verified"],
            }
            for entry in entries
        ]

    def _section(self, entry: Compiled, day: dt.date) -> Section:
        cap = _latest(entry["caps"], day)
        return Section(
            entry["id"],
            entry["only_with_spouse"],
            cap["points"] if cap else None,
            tuple(
                (factor["id"], self._factor(factor, day))
                for factor in entry["factors"]
                if any(e["status"] == "in_force" for e in factor["points"])
            ),
        )

    def _factor(self, factor: Compiled, day: dt.date) -> Shape:
        entry = _latest(factor["points"], day)
        if entry is None:
            first = min(e["from"] for e in factor["points"] if e["status"] == "in_force")
            return Nothing("reason.not_begun", _in_words(first))
        if entry["removed"]:
            return Nothing("reason.removed", _in_words(entry["from"]))
        return self._shape(factor, entry)

    def _shape(self, factor: Compiled, entry: Compiled) -> Shape:
        cap = tuple(entry["cap"]) if entry["cap"] else None
        rows = entry["rows"]
        match factor["shape"]:
            case "steps":
                thresholds = tuple(row["at_least"] for row in rows)
                points = tuple(tuple(row["points"]) for row in rows)
                return Steps(factor["input"], thresholds, points, factor["unit"])
            case "abilities":
                thresholds = tuple(row["at_least"] for row in rows)
                points = tuple(tuple(row["points"]) for row in rows)
                return Abilities(factor["input"], thresholds, points, cap)
            case "choice":
                by_value = {row["value"]: tuple(row["points"]) for row in rows}
                option = factor["input"].removeprefix("spouse.")
                return Choice(factor["input"], by_value, self.options[option])
            case "conditions":
                parts = tuple((part["id"], _best_first(part["rows"])) for part in entry["parts"])
                return Conditions(parts, cap, factor["otherwise"])
        raise ValueError(f"{factor['id']}: unknown shape {factor['shape']}")


def _best_first(rows: list[Compiled]) -> tuple[Condition, ...]:
    return tuple(sorted((_condition(row) for row in rows), key=lambda row: -row.points))


def _condition(row: Compiled) -> Condition:
    when = tuple(
        (name, tuple(wanted) if isinstance(wanted, list) else wanted)
        for name, wanted in row["when"].items()
    )
    return Condition(when, row["points"], row["label"])


def _latest(entries: list[dict[str, Any]], day: dt.date) -> dict[str, Any] | None:
    """The entry in force on `day`; announced and unverified entries have no effect."""
    begun = [e for e in entries if e["status"] == "in_force" and e["from"] <= day.isoformat()]
    return max(begun, key=lambda e: str(e["from"])) if begun else None


def _day_before(day: str | None) -> str | None:
    return (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat() if day else None


def _in_words(day: str) -> dict[str, str]:
    return {lang: in_words(dt.date.fromisoformat(day), lang) for lang in LANGUAGES}


@cache
def bundled() -> Rules:
    """The rules that this package was built with."""
    from express_entry._compiled.rules import DATA

    return Rules(DATA)
