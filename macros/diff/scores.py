"""Which totals move: a fixed set of profiles, scored by the rules of both states of the data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from express_entry import InvalidProfile, Profile, Score
from express_entry.reading import read_profile
from express_entry.rules import Rules
from express_entry.scoring import score
from macros.diff.profiles import Example, examples
from macros.diff.state import State


@dataclass(frozen=True)
class Move:
    """One profile whose score on one day is another one.

    before, after  the totals; None where the profile is refused
    because        what differs: `additional.french 50 -> 60`, or why it is refused
    """

    profile: str
    before: int | None
    after: int | None
    because: tuple[str, ...]


@dataclass(frozen=True)
class Period:
    """The days from `begins` to the day before `ends`, on which both states have one set of rules."""

    begins: dt.date
    ends: dt.date | None
    moves: tuple[Move, ...]


@dataclass(frozen=True)
class Scores:
    """How many profiles were scored, on how many days, and the periods with moves, newest first."""

    profiles: int
    days: int
    periods: tuple[Period, ...]


def compare(before: State, after: State) -> Scores:
    """Scores every profile on the first day of every set of rules of both."""
    old, new = Rules(before.rules), Rules(after.rules)
    days = sorted({*_days(before.rules), *_days(after.rules)})
    known = examples()
    periods: list[Period] = []
    for day, ends in zip(days, [*days[1:], None], strict=True):
        moves = tuple(move for example in known for move in _move(example, day, old, new))
        if moves and periods and periods[-1].ends == day and periods[-1].moves == moves:
            periods[-1] = Period(periods[-1].begins, ends, moves)
        elif moves:
            periods.append(Period(day, ends, moves))
    return Scores(len(known), len(days), tuple(reversed(periods)))


def _days(rules: dict[str, Any]) -> Iterator[dt.date]:
    """Every day from which something counts otherwise than before."""
    dated = [entry for entry in rules["rulesets"] if entry["status"] == "in_force"]
    for section in rules["sections"]:
        dated += section["caps"]
        dated += [entry for factor in section["factors"] for entry in factor["points"]]
    for test in rules["language_tests"].values():
        dated += test["scales"]
        if test["accepted_from"]:
            dated.append({"from": test["accepted_from"]})
    for entry in dated:
        if entry.get("status", "in_force") == "in_force":
            yield dt.date.fromisoformat(entry["from"])


def _move(example: Example, day: dt.date, old: Rules, new: Rules) -> Iterator[Move]:
    was, now = (_score(example, day, rules) for rules in (old, new))
    if isinstance(was, Score) and isinstance(now, Score):
        if because := tuple(_factors(was, now)):
            yield Move(example.name, was.total, now.total, because)
    elif isinstance(was, Score) or isinstance(now, Score):
        totals = [found.total if isinstance(found, Score) else None for found in (was, now)]
        refusal = next(found for found in (now, was) if isinstance(found, str))
        yield Move(example.name, totals[0], totals[1], (refusal,))


def _score(example: Example, day: dt.date, rules: Rules) -> Score | str:
    """The score, or why there is none: the profile is refused, or nothing was in force yet."""
    if day < rules.first_day:
        return f"no rules before {rules.first_day}"
    told = example.profile | {"date": day.isoformat()}
    try:
        return score(Profile(**read_profile(told, lang="en", today=day, rules=rules)), rules=rules)
    except InvalidProfile as refused:
        return "; ".join(f"{error.path}: {error.message}" for error in refused.errors)


def _factors(was: Score, now: Score) -> Iterator[str]:
    """The factors and section caps that give other points; a total that stays needs none."""
    if was.total == now.total:
        return
    for name in dict.fromkeys([*now.sections, *was.sections]):
        old, new = was.sections.get(name), now.sections.get(name)
        before = {key: factor.points for key, factor in old.factors.items()} if old else {}
        after = {key: factor.points for key, factor in new.factors.items()} if new else {}
        for key in dict.fromkeys([*after, *before]):
            if before.get(key, 0) != after.get(key, 0):
                yield f"{name}.{key} {before.get(key, 0)} -> {after.get(key, 0)}"
        if before == after and old and new and old.points != new.points:
            yield f"cap of {name}: {old.points} -> {new.points}"
