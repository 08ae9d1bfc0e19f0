"""Provincial nominees through Express Entry: IRPR s. 87 and the Act, s. 10.1."""

from __future__ import annotations

from collections.abc import Mapping

from express_entry.eligibility import common
from express_entry.eligibility.answer import ProgramAnswer, RequirementAnswer
from express_entry.eligibility.case import Asked, Case, asked
from express_entry.eligibility.program import decided


def pnp(case: Case, federal: Mapping[str, ProgramAnswer]) -> ProgramAnswer:
    """What a nominee needs in the pool. What the stream asks for is the province's own decision."""
    checks = {
        "nomination": nomination,
        "federal_program": lambda entry: federal_program(entry, federal),
        "residence": common.residence,
    }
    return decided("pnp", case, asked("pnp", case), checks)


def nomination(asked: Asked) -> RequirementAnswer:
    """S. 87(2): a nomination certificate."""
    told = asked.case.profile.provincial_nomination
    key = "told" if told else "none"
    return asked.answer("met" if told else "not_met", asked.case.words(f"nomination.{key}"))


def federal_program(asked: Asked, federal: Mapping[str, ProgramAnswer]) -> RequirementAnswer:
    """The Act, s. 10.1: the minimums of one of the federal programs."""
    case = asked.case
    answers = [federal[program] for program in asked.rule["programs"]]
    eligible = [answer.name for answer in answers if answer.eligible]
    if eligible:
        return asked.answer("met", case.words("federal.met", programs=", ".join(eligible)))
    unknown = [answer.name for answer in answers if answer.eligible is None]
    if unknown:
        message = case.words("federal.not_known", programs=", ".join(unknown))
        return asked.answer("not_known", message)
    return asked.answer("not_met", case.words("federal.not_met"))
