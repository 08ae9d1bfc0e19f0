"""Requirements that several programs share: language, residence, conditions, education."""

from __future__ import annotations

from collections.abc import Sequence

from express_entry.eligibility.answer import RequirementAnswer
from express_entry.eligibility.case import Asked, Case
from express_entry.language import ABILITIES, LanguageResult

Levels = Sequence[int]


def language(asked: Asked) -> RequirementAnswer:
    """IRPR ss. 74 and 75(2)(d), 87.2(3)(a): the least level in each ability, in either language."""
    return levels_met(asked, [level["levels"] for level in asked.rule["levels"]])


def levels_met(asked: Asked, possible: Sequence[Levels]) -> RequirementAnswer:
    """Whether a result reaches the levels; with several `possible` ones, which is not known."""
    case, profile = asked.case, asked.case.profile
    results = [r for r in (profile.first_language, profile.second_language) if r is not None]
    if not results:
        return asked.answer("not_met", case.words("language.no_test"))
    reached = [
        (result, [wanted for wanted in possible if not _short(result, wanted)])
        for result in results
    ]
    # The result that reaches the most; of equals the first, which the candidate named first.
    result, met = max(reached, key=lambda found: len(found[1]))
    told = _named(case, result, result.levels)
    if len(met) == len(possible):
        return asked.answer("met", told)
    if met:
        missing = case.words("language.which_occupation")
        return asked.answer("not_known", f"{told}. {missing}", missing, fields=("noc", "work"))
    nearest = min(results, key=lambda found: min(sum(_gaps(found, w)) for w in possible))
    wanted = min(possible, key=lambda levels: sum(_gaps(nearest, levels)))
    missing = _named(case, nearest, wanted, short=True)
    told = _named(case, nearest, nearest.levels)
    return asked.answer(
        "not_met", f"{told}. {case.words('language.short', levels=missing)}", missing
    )


def residence(asked: Asked) -> RequirementAnswer:
    """IRPR ss. 75(1), 87(2), 87.1(1) and 87.2(3)(e): the intent to live outside Quebec."""
    destination = asked.case.profile.destination
    if destination is None:
        return asked.answer("assumed", asked.case.words("residence.assumed"))
    message = asked.case.words(f"residence.{destination}")
    return asked.answer("not_met" if destination == "quebec" else "met", message)


def condition(asked: Asked) -> RequirementAnswer:
    """A condition that no answer of a profile can tell: taken for granted, and said so."""
    return asked.answer("assumed", asked.case.words("condition", text=asked.text))


def education(asked: Asked) -> RequirementAnswer:
    """IRPR s. 75(2)(e): a Canadian credential, or a foreign one that has been assessed."""
    case = asked.case
    if case.profile.education == "less_than_secondary":
        return asked.answer("not_met", case.words("education.none"))
    if case.profile.canadian_education != "none":
        return asked.answer("met", case.words("education.canadian"))
    return asked.answer("assumed", case.words("education.assumed"))


def _gaps(result: LanguageResult, wanted: Levels) -> list[int]:
    return [max(0, least - level) for level, least in zip(result.levels, wanted, strict=True)]


def _short(result: LanguageResult, wanted: Levels) -> bool:
    return any(_gaps(result, wanted))


def _named(case: Case, result: LanguageResult, levels: Levels, *, short: bool = False) -> str:
    """Levels by ability in words; with `short` only those that the result does not reach."""
    benchmark = case.say(f"benchmark.{result.benchmark}")
    return ", ".join(
        case.words(
            "language.level" if level else "language.below",
            ability=case.say(f"ability.{ability}"), benchmark=benchmark, level=level,
        )
        for ability, level, told in zip(ABILITIES, levels, result.levels, strict=True)
        if not short or told < level
    )  # fmt: skip
