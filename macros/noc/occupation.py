"""All that the site knows of one occupation: for the finder and for the API."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from express_entry.eligibility.occupations import accepted
from macros.categories.membership import Span, memberships
from macros.models.base import in_force
from macros.models.noc import UnitGroup
from macros.models.program import Program
from macros.models.requirement import WorkValue
from macros.store import Store


@dataclass(frozen=True)
class Occupation:
    """A unit group with the programs whose work requirement counts it, and its categories."""

    group: UnitGroup
    programs: list[Program]
    categories: list[Span]


def occupations(store: Store, day: dt.date) -> Iterator[Occupation]:
    """Every unit group, lowest code first, with the programs that count it on `day`."""
    rules = [(program, rule.model_dump()) for program, rule in work_rules(store, day)]
    for code, group in store.noc.items():
        programs = [program for program, rule in rules if accepted(code, rule)]
        yield Occupation(group, programs, memberships(code, store.categories.values()))


def work_rules(store: Store, day: dt.date) -> Iterator[tuple[Program, WorkValue]]:
    """The programs that ask for work, each with what it asks for on `day`."""
    for program in store.programs.values():
        for requirement in program.requirements:
            rule = in_force(list(requirement.values), day)
            if isinstance(rule, WorkValue):
                yield program, rule
