"""Worked examples: profiles that the scoring package takes."""

from __future__ import annotations

from express_entry.errors import InvalidProfile
from macros.checks import Report, check
from macros.models.example import Answers, Example
from macros.store import Store

NOT_HERE = ("noc", "work")
"""Need the classification of occupations as compiled into the package, and move no points here."""
RULES = ("rulesets", "crs", "language-test", "profile", "wording")
"""What the rules are compiled from: with a part of them missing there is no telling."""


@check
def profiles_are_accepted(store: Store, report: Report) -> None:
    """Every example and every variant of it is a profile without faults, by the rules of the data."""
    if not all(store.whole(kind) for kind in RULES):
        return
    # Imported here: they load the scoring package, which a check of other files does without.
    from macros.examples import counting

    rules = counting.rules_of(store)

    def hold(example: Example, path: str, answers: Answers) -> None:
        for name in NOT_HERE:
            if name in answers:
                report(example, path, f"{name}: an example tells years of work, not jobs")
                return
        try:
            counting.profile_on(answers, store.examples.day, rules)
        except InvalidProfile as refused:
            for error in refused.errors:
                report(example, path, f"{error.path}: {error.message}")

    for example in store.examples.examples:
        hold(example, "profile", example.profile)
        for number, variant in enumerate(example.variants):
            hold(example, f"variants[{number}].change", example.with_change(variant))
