"""What each birthday costs, from the points for age in force."""

from __future__ import annotations

from dataclasses import dataclass

from express_entry.rules import Rules
from macros import figures, render
from macros.examples import counting
from macros.faults import named
from macros.places.block import one_block

AGES = range(18, 60)
ANSWERS = {"education": "bachelors", "first_language": None}  # move no points for age


@dataclass(frozen=True)
class Birthday:
    """One birthday: points for age after it and points lost by it, without and with a spouse."""

    age: int
    left: tuple[int, int]
    lost: tuple[int, int]


def guide_birthdays(lang: str = "en") -> str:
    """Every birthday that takes points away: what it takes and what is left."""
    return one_block(
        "guide_birthdays.jinja",
        lang,
        birthdays=_costly(),
        factor=render.current().store.crs["core"],
    )


def guide_birthday(what: str, lang: str = "en") -> str:
    """A figure of that table for running text, of a person scored without a spouse.

    `first` and `last`: the ages of the first and last birthday that cost points; `least` and `most`:
    what a single one costs; `all`: what all of them cost together.
    """
    rendering = render.current()
    costly = _costly()
    lost = [birthday.lost[0] for birthday in costly if birthday.lost[0]]
    found = {
        "first": costly[0].age,
        "last": costly[-1].age,
        "least": min(lost),
        "most": max(lost),
        "all": sum(lost),
    }
    rendering.cite(rendering.store.crs["core"])
    return figures.number(named(found, what, "figure of birthdays"), lang)


def _costly() -> list[Birthday]:
    rules = counting.rules_of(render.current().store)
    found = []
    for age in AGES:
        before, after = _points(age - 1, rules), _points(age, rules)
        lost = (before[0] - after[0], before[1] - after[1])
        if max(lost) > 0:
            found.append(Birthday(age, after, lost))
    return found


def _points(age: int, rules: Rules) -> tuple[int, int]:
    """Points for age without and with a spouse."""
    day = render.current().today
    single, couple = (
        counting.points(answers, day, rules).sections["core"].factors["age"].points
        for answers in (
            {"age": age} | ANSWERS,
            {"age": age} | ANSWERS | {"spouse": {"accompanying": True}},
        )
    )
    return single, couple
