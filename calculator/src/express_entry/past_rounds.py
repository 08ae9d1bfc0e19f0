"""What each past round would have done with a profile.

The score is counted by the rules of the day of each round, with the age of that day; everything
else (tests, work, studies, a nomination) is taken as it is in the profile. Whether a program or a
category would have taken the candidate is judged by today's answers too.

Source in law: Immigration and Refugee Protection Act, ss. 10.2 and 10.3, and the Ministerial
Instructions of each round.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from express_entry.days import full_years, in_words
from express_entry.figures import count
from express_entry.fitting import Fitting
from express_entry.profile import Profile
from express_entry.published import BesideCutoff, Round, rounds_held
from express_entry.rules import bundled
from express_entry.scoring import score
from express_entry.wording import Wording


@dataclass(frozen=True, slots=True)
class RoundAnswer(BesideCutoff):
    """One round: would it have invited this candidate?

    `score` is by the rules of that day, `difference` the score less the cut-off. `fits` says whether
    the round's programs and category take the candidate, `invited` the answer: true, false, or None
    where the profile does not tell it or the tie-break decides.
    """

    round: Round
    age: int
    score: int
    fits: bool | None
    invited: bool | None
    reason: str

    def as_dict(self) -> dict[str, Any]:
        """The answer as JSON; `label` and `name` in both languages."""
        held = self.round
        return {
            **held.identity(),
            "label": dict(held.label),
            "name": dict(held.name),
            "programs": list(held.programs),
            "invitations": held.invitations,
            "crs_cutoff": held.crs_cutoff,
            "tie_break": held.tie_break,
            "age": self.age,
            "score": self.score,
            "difference": self.difference,
            "fits": self.fits,
            "invited": self.invited,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Rounds:
    """Every round since 2015, newest first, and what was assumed.

    `total` is the score on `day`, the profile's date.
    """

    rounds: tuple[RoundAnswer, ...]
    assumptions: tuple[str, ...]
    total: int
    day: dt.date

    def count(self, invited: bool | None) -> int:
        """How many rounds have this answer."""
        return sum(answer.invited is invited for answer in self.rounds)

    @property
    def latest(self) -> tuple[RoundAnswer, ...]:
        """The latest round of each type that was held up to `day`, newest first."""
        newest: dict[str, RoundAnswer] = {}
        for answer in self.rounds:
            if answer.round.date <= self.day:
                newest.setdefault(answer.round.type, answer)
        return tuple(newest.values())

    def as_dict(self, *, every: bool = True) -> dict[str, Any]:
        """The answers as JSON, with their counts; the score of `day` against the latest of each type.

        Without `every` the rounds that would not have invited the candidate are left out.
        """
        shown = [answer for answer in self.rounds if every or answer.invited is not False]
        return {
            "count": len(self.rounds),
            "invited": self.count(True),
            "not_invited": self.count(False),
            "not_known": self.count(None),
            "assumptions": list(self.assumptions),
            "total": self.total,
            "latest": [self._beside(answer) for answer in self.latest],
            "rounds": [answer.as_dict() for answer in shown],
        }

    def _beside(self, answer: RoundAnswer) -> dict[str, Any]:
        """A latest round, with the difference of the score of `day` to its cut-off."""
        held = answer.round
        return {
            **held.identity(),
            "label": dict(held.label),
            "invitations": held.invitations,
            "crs_cutoff": held.crs_cutoff,
            "fits": answer.fits,
            "difference": self.total - held.crs_cutoff,
        }


def rounds(profile: Profile, *, lang: str = "en") -> Rounds:
    """Which rounds since 31 January 2015 would have invited this profile, newest first.

    Args:
        profile: what the candidate told. Its credentials are taken as they are for every round,
            also where a test result would not have counted yet or any more.
        lang: language of the reasons and assumptions, `en` or `fr`.
    """
    say = bundled().wording[lang]
    asked = _Asked(profile, say)
    found = tuple(asked.answer(held) for held in reversed(rounds_held()))
    age = "age_by_birth_date" if profile.birth_date else "age_by_full_years"
    today = in_words(profile.date, lang)
    assumptions = tuple(
        say(f"prospects.rounds.{key}", today=today) for key in ("credentials", age, "programs")
    )
    return Rounds(found, assumptions, score(profile).total, profile.date)


class _Asked:
    """One profile against every round; a score is made once for each ruleset and age."""

    def __init__(self, profile: Profile, say: Wording) -> None:
        self._profile = profile
        self._say = say
        self._rules = bundled()
        self._fitting = Fitting(profile, say)
        self._totals: dict[tuple[str, int], int] = {}

    def answer(self, held: Round) -> RoundAnswer:
        age = self._age(held.date)
        total = self._total(held.date, age)
        fits, why = self._fitting.of(held, age)
        invited, at_cutoff = standing(held, total, self._say)
        if fits is not True:
            invited = False if invited is False else fits
        reason = at_cutoff if fits is True else f"{at_cutoff} {why}"
        return RoundAnswer(held, age, total, fits, invited, reason)

    def _age(self, day: dt.date) -> int:
        """The age on `day`; by full years from the age told where the birth date is not."""
        profile = self._profile
        if profile.birth_date:
            return max(full_years(profile.birth_date, day), 0)
        if day > profile.date:
            return profile.age + full_years(profile.date, day)
        return max(profile.age - full_years(day, profile.date), 0)

    def _total(self, day: dt.date, age: int) -> int:
        key = (self._rules.on(day).id, age)
        if key not in self._totals:
            self._totals[key] = score(replace(self._profile, date=day, age=age)).total
        return self._totals[key]


def standing(held: Round, total: int, say: Wording) -> tuple[bool | None, str]:
    """Whether `total` is enough for the round, None where the tie-break decides; and the words."""
    difference, shown = total - held.crs_cutoff, count(total, say.lang)
    if difference:
        key = "above" if difference > 0 else "below"
        points = abs(difference)
        words = say.counted(
            f"prospects.rounds.{key}", points, score=shown, cutoff=held.crs_cutoff, points=points
        )
        return difference > 0, words
    if held.tie_break is None:
        return True, say("prospects.rounds.equal", score=shown)
    moment = dt.datetime.fromisoformat(held.tie_break)
    day = in_words(moment.date(), say.lang)
    key = "tie_break_unsure" if held.tie_break_unsure else "tie_break"
    clock = say(
        "prospects.rounds.clock", hour=moment.hour, minute=moment.minute, second=moment.second
    )
    return None, say(f"prospects.rounds.{key}", score=shown, day=day, time=clock)
