"""Everything that would raise a score: single changes by gain, and the best pairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from express_entry.profile import Profile
from express_entry.prospects.change import Change, Pair, Step
from express_entry.prospects.language_steps import language_steps, spouse_language_steps
from express_entry.prospects.other_steps import other_steps, spouse_steps
from express_entry.prospects.partners import exchanged
from express_entry.rules import bundled
from express_entry.scoring import score
from express_entry.wording import Wording

MOST_PAIRS = 10
NOMINATION = "provincial_nomination"

Tried = list[tuple[Step, Change]]


@dataclass(frozen=True, slots=True)
class Changes:
    """The `total` of the profile as it is, what would raise it by gain, the best pairs.

    `facts` are no advice: what the score would be with the spouse left out or counted.
    """

    total: int
    changes: tuple[Change, ...]
    pairs: tuple[Pair, ...]
    facts: tuple[Change, ...]
    assumptions: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """The changes as JSON."""
        return {
            "total": self.total,
            "changes": [change.as_dict() for change in self.changes],
            "pairs": [pair.as_dict() for pair in self.pairs],
            "facts": [fact.as_dict() for fact in self.facts],
            "assumptions": list(self.assumptions),
        }


def changes(profile: Profile, *, lang: str = "en") -> Changes:
    """Every single change open to this person that gains points, and the best pairs of them.

    Each change is counted on the profile's date: a year of work adds its points, and no birthday.
    A pair is listed where it gains more than either change alone; of the pairs about the same two
    subjects only the best one. Pairs with a nomination are left out: it adds its points to any other.

    Args:
        profile: what the candidate told. Test scores are taken as the levels they prove.
        lang: language of the texts, `en` or `fr`.
    """
    say = bundled().wording[lang]
    now = score(profile).total
    tried = [(step, _made(step, profile, now)) for step in _steps(profile, say)]
    shown, possible = _sorted_out(tried)
    singles = [change for _, change in shown] + list(_partner(profile, now, say))
    keys = ["separately", "levels"] + (["spouse"] if profile.scored_with_spouse else [])
    return Changes(
        now,
        tuple(sorted(singles, key=lambda change: -change.gain)),
        tuple(_pairs(possible, profile, now)),
        tuple(_facts(profile, now, say)),
        tuple(say(f"prospects.changes.{key}") for key in keys),
    )


def _steps(profile: Profile, say: Wording) -> Iterator[Step]:
    yield from language_steps(profile, say)
    yield from other_steps(profile, say)
    if profile.scored_with_spouse:
        yield from spouse_language_steps(profile, say)
        yield from spouse_steps(profile, say)


def _made(step: Step, profile: Profile, now: int) -> Change:
    changed = step.apply(profile)
    total = score(changed).total
    return Change(step.id, step.kind, step.text, total - now, total, changed, profile)


def _sorted_out(tried: Tried) -> tuple[Tried, Tried]:
    """The steps to show, and those to pair.

    Up a ladder, a step is shown where it gains more than the ones before it. A ladder without any
    gain may still gain together with another step.
    """
    best: dict[str, int] = {}
    shown = []
    for step, change in tried:
        before = best.get(step.ladder, 0)
        if change.gain > before and not (step.next_only and before):
            best[step.ladder] = change.gain
            shown.append((step, change))
    possible = shown + [(step, change) for step, change in tried if step.ladder not in best]
    return shown, [(step, change) for step, change in possible if step.kind != NOMINATION]


def _pairs(possible: Tried, profile: Profile, now: int) -> list[Pair]:
    """The pair that gains most for each two subjects, by gain."""
    best: dict[tuple[str, str], Pair] = {}
    for (one, first), (two, second) in combinations(possible, 2):
        if not one.goes_with(two):
            continue
        changed = two.apply(first.profile)
        total = score(changed).total
        gain = total - now
        about = (one.area, two.area)
        known = best[about].gain if about in best else 0
        if gain > max(first.gain, second.gain, known):
            more = gain - first.gain - second.gain
            best[about] = Pair(first, second, gain, total, more, changed)
    return sorted(best.values(), key=lambda pair: -pair.gain)[:MOST_PAIRS]


def _partner(profile: Profile, now: int, say: Wording) -> Iterator[Change]:
    """The spouse as the one who applies, where that gains."""
    spouse = profile.spouse
    if spouse is None or spouse.profile is None or spouse.citizen_or_pr:
        return
    changed = exchanged(profile, spouse, spouse.profile)
    total = score(changed).total
    if total > now:
        text = say("prospects.change.partner")
        yield Change("partner.applies", "partner", text, total - now, total, changed, profile)


def _facts(profile: Profile, now: int, say: Wording) -> Iterator[Change]:
    """The score with the spouse left out, or counted, whichever is not the case."""
    spouse = profile.spouse
    if spouse is None or spouse.citizen_or_pr:
        return
    key = "spouse_stays" if spouse.accompanying else "spouse_comes"
    changed = replace(profile, spouse=replace(spouse, accompanying=not spouse.accompanying))
    total = score(changed).total
    text = say(f"prospects.change.{key}")
    yield Change(f"fact.{key}", "fact", text, total - now, total, changed, profile)
