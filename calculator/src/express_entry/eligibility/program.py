"""From the checks of a program's requirements to the program's answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from express_entry.eligibility.answer import Grid, ProgramAnswer, RequirementAnswer
from express_entry.eligibility.case import Asked, Case, law

Checks = Mapping[str, Callable[[Asked], RequirementAnswer]]
"""What decides each kind of requirement (`work`, `language`) of a program."""


def decided(
    program: str, case: Case, asked: Sequence[Asked], checks: Checks, grid: Grid | None = None
) -> ProgramAnswer:
    """The program's answer: each requirement of a kind that has a check, as its file orders them.

    A requirement that the day's rule does not make (no education needed, no funds) is left out.
    """
    checked = [
        (entry, checks[entry.entry["kind"]](entry))
        for entry in asked
        if entry.entry["kind"] in checks and is_asked(entry)
    ]
    assumptions = [answer.message for _, answer in checked if answer.state == "assumed"]
    assumptions += [entry.earlier for entry, _ in checked if entry.earlier]
    return ProgramAnswer(
        id=program,
        name=law()["programs"][program]["name"][case.lang],
        requirements=tuple(answer for _, answer in checked),
        assumptions=tuple(assumptions),
        grid=grid,
    )


def is_asked(entry: Asked) -> bool:
    """Whether the rule of the day asks for anything."""
    return entry.rule.get("required", True) and entry.rule.get("need") != "not_required"
