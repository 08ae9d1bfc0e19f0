"""Canada's Express Entry scores, by date, with every factor and the reason for it.

    >>> from express_entry import Profile, score
    >>> nine = {"speaking": 9, "listening": 9, "reading": 9, "writing": 9}
    >>> profile = Profile.from_dict({
    ...     "date": "2026-09-29", "age": 29, "education": "bachelors",
    ...     "first_language": {"test": "clb"} | nine,
    ... })
    >>> score(profile).total
    379

Pure Python, standard library only, no network and no files: the rules are part of the package.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from express_entry.errors import FieldError, InvalidInput, InvalidProfile, InvalidScores
from express_entry.language import LanguageResult
from express_entry.profile import Job, Profile, Spouse
from express_entry.questions import convert, rulesets
from express_entry.result import FactorScore, Score, SectionScore
from express_entry.scoring import other_language_first, score

if TYPE_CHECKING:
    from express_entry.categories import Fit
    from express_entry.categories import all_on as categories_on
    from express_entry.categories import fits as fits_category
    from express_entry.eligibility import Eligibility, ProgramAnswer, RequirementAnswer, eligible
    from express_entry.noc import UnitGroup, unit_group
    from express_entry.occupation_search import occupations
    from express_entry.past_rounds import RoundAnswer, Rounds, rounds
    from express_entry.pool_position import Position, position
    from express_entry.prospects import (
        Change,
        Changes,
        Event,
        Pair,
        Partners,
        Possible,
        Timeline,
        changes,
        partners,
        still_possible,
        timeline,
    )
    from express_entry.score_alone import CutoffAnswer, CutoffsMet, TypeAnswer, cutoffs_met
    from express_entry.worth import LanguageWorth, language_worth

# What a score does not need is imported when it is first asked for: a page in a browser starts sooner.
_LATER: dict[str, dict[str, str | None]] = {
    "categories": {"Fit": "Fit", "categories_on": "all_on", "fits_category": "fits"},
    "eligibility": dict.fromkeys(("Eligibility", "ProgramAnswer", "RequirementAnswer", "eligible")),
    "noc": dict.fromkeys(("UnitGroup", "unit_group")),
    "occupation_search": {"occupations": "occupations"},
    "past_rounds": dict.fromkeys(("RoundAnswer", "Rounds", "rounds")),
    "pool_position": dict.fromkeys(("Position", "position")),
    "prospects": dict.fromkeys(
        (
            "Change", "Changes", "Event", "Pair", "Partners", "Possible", "Timeline", "changes",
            "partners", "still_possible", "timeline",
        )
    ),
    "score_alone": dict.fromkeys(("CutoffAnswer", "CutoffsMet", "TypeAnswer", "cutoffs_met")),
    "worth": dict.fromkeys(("LanguageWorth", "language_worth")),
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """The public name `name` from the module that defines it, imported now."""
    for module, names in _LATER.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), names[name] or name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "Change",
    "Changes",
    "CutoffAnswer",
    "CutoffsMet",
    "Eligibility",
    "Event",
    "FactorScore",
    "FieldError",
    "Fit",
    "InvalidInput",
    "InvalidProfile",
    "InvalidScores",
    "Job",
    "LanguageResult",
    "LanguageWorth",
    "Pair",
    "Partners",
    "Position",
    "Possible",
    "Profile",
    "ProgramAnswer",
    "RequirementAnswer",
    "RoundAnswer",
    "Rounds",
    "Score",
    "SectionScore",
    "Spouse",
    "Timeline",
    "TypeAnswer",
    "UnitGroup",
    "categories_on",
    "changes",
    "convert",
    "cutoffs_met",
    "eligible",
    "fits_category",
    "language_worth",
    "occupations",
    "other_language_first",
    "partners",
    "position",
    "rounds",
    "rulesets",
    "score",
    "still_possible",
    "timeline",
    "unit_group",
]
