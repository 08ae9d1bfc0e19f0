"""The ranking rules' changes, each with what it did to the score of one made-up person."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from express_entry.result import Score
from express_entry.rules import Rules
from macros import render
from macros.examples import counting
from macros.examples.difference import Moved, moved
from macros.history.dates import when
from macros.models.base import Text
from macros.models.crs import Ruleset
from macros.models.history import CrsChange
from macros.places.block import one_block
from macros.store import Store

DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Effect:
    """One made-up person's score by the rules of the day before, and by those of the day.

    before is None on the first day of all; `moved` names the factors that differ.
    """

    before: int | None
    after: int
    moved: list[Moved]

    @property
    def by(self) -> int:
        """Points more, or less where it is negative."""
        return self.after - (self.before or 0)


@dataclass(frozen=True)
class Told:
    """A change with its title, and its effect where the points changed on that day."""

    change: CrsChange
    title: Text
    effect: Effect | None


def all_changes(store: Store) -> list[CrsChange]:
    """Every change, oldest first; a day of the rulesets that has no entry tells what they say."""
    known = {change.date for change in store.crs_changes.changes}
    missing = [
        _of_ruleset(ruleset, store)
        for ruleset in store.rulesets.rulesets
        if ruleset.from_ not in known
    ]
    return sorted([*store.crs_changes.changes, *missing], key=lambda change: change.date)


def title_of(change: CrsChange, store: Store) -> Text:
    """Its own title, or that of the ruleset of its day."""
    if change.title is not None:
        return change.title
    for ruleset in store.rulesets.rulesets:
        if ruleset.from_ == change.date:
            return ruleset.title
    raise LookupError(f"{change.id} has no title, and {change.date} is no day of the rulesets")


def _of_ruleset(ruleset: Ruleset, store: Store) -> CrsChange:
    return CrsChange(
        id=f"rules-{ruleset.id}",
        date=ruleset.from_,
        scope="points",
        state="applies" if ruleset.status == "in_force" else "unverified",
        detail=ruleset.changed,
        source=ruleset.source,
        verified=store.rulesets.verified,
        note=ruleset.note,
    )


def effect_of(change: CrsChange, store: Store, rules: Rules) -> Effect | None:
    """What the change did to the example's score; None where no ruleset began on its day."""
    begins = [r.from_ for r in store.rulesets.rulesets if r.status == "in_force"]
    if change.date not in begins:
        return None
    example = store.examples.example(store.examples.through_the_rules)

    def by_rules_of(day: dt.date) -> Score:
        return counting.points(example.profile, day, rules)

    after = by_rules_of(change.date)
    if change.date == rules.first_day:
        return Effect(None, after.total, [])
    before = by_rules_of(change.date - DAY)
    return Effect(before.total, after.total, moved(before, after))


def crs_changes(lang: str = "en") -> str:
    """Every change that has been in force, newest first, with before, after and its effect."""
    return _listed(lang, law=True)


def crs_proposals(lang: str = "en") -> str:
    """What is proposed or only reported, newest first: none of it counts in any score."""
    return _listed(lang, law=False)


def crs_checked_to(lang: str = "en") -> str:
    """The day of the newest text about the rules that was read, in words."""
    return render.time_tag(render.current().store.crs_changes.checked_to, lang)


def _listed(lang: str, *, law: bool) -> str:
    store = render.current().store
    rules = counting.rules_of(store)
    told = [
        Told(change, title_of(change, store), effect_of(change, store, rules) if law else None)
        for change in reversed(all_changes(store))
        if change.law_yet == law
    ]
    return one_block(
        "crs_changes.jinja",
        lang,
        told=told,
        labels=rules.labels(lang),
        when=lambda change: when(change.date, change.precision, lang),
    )
