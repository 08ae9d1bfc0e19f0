"""Points of made-up candidates: by the rules of the data that this build has read."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from express_entry.profile import Profile
from express_entry.reading import read_profile
from express_entry.result import Score
from express_entry.rules import Rules
from express_entry.scoring import score

if TYPE_CHECKING:
    import datetime as dt

    from macros.models.example import Answers
    from macros.store import Store


def rules_of(store: Store) -> Rules:
    """The ranking rules and language tests as `store` has them, compiled as for the package.

    Not those that the package was built with: in a running server, data/ may be newer.
    """
    # Imported when asked for: the bundler itself imports the store.
    compiled = import_module("calculator.bundle.compilers.rules").compiled(store)
    return Rules(compiled)


def profile_on(answers: Answers, day: dt.date, rules: Rules) -> Profile:
    """The candidate on `day`, or on the day that the answers name.

    Raises express_entry.InvalidProfile with every fault of the answers.
    """
    given = {"date": day.isoformat()} | answers
    return Profile(**read_profile(given, lang="en", today=day, rules=rules))


def points(answers: Answers, day: dt.date, rules: Rules, lang: str = "en") -> Score:
    """The ranking score with its reasons in the words of `lang`."""
    return score(profile_on(answers, day, rules), lang=lang, rules=rules)
