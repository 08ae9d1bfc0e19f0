"""Whether the programs or the category that a round was for take a candidate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from express_entry.categories import fits
from express_entry.eligibility import programs
from express_entry.profile import Profile
from express_entry.published import Round
from express_entry.wording import Wording

Fits = tuple[bool | None, str]
"""true, false or None (not known), and the reason where it is not true."""


class Fitting:
    """One profile against rounds. The programs are asked once for each age."""

    def __init__(self, profile: Profile, say: Wording) -> None:
        self._profile = profile
        self._say = say
        self._programs: dict[int, dict[str, bool | None]] = {}

    def of(self, held: Round, age: int) -> Fits:
        """Whether the round takes the candidate at this age."""
        eligible = self._eligible(age)
        program = _any([eligible[name] for name in held.programs])
        if held.kind != "category":
            return self._said(held, ((program, held.kind),))
        category = fits(self._profile, held.type, held.date, lang=self._say.lang).eligible
        return self._said(held, ((category, "category"), (program, "general")))

    def _said(self, held: Round, answers: Sequence[tuple[bool | None, str]]) -> Fits:
        """All of the answers together, with the words for the first that decides."""
        for wanted, key in ((False, "not_fit"), (None, "not_known")):
            for answer, kind in answers:
                if answer is wanted:
                    label = held.label[self._say.lang]
                    return wanted, self._say(f"prospects.rounds.{key}_{kind}", label=label)
        return True, ""

    def _eligible(self, age: int) -> dict[str, bool | None]:
        if age not in self._programs:
            found = programs(replace(self._profile, age=age), lang=self._say.lang)
            self._programs[age] = {key: entry.eligible for key, entry in found.items()}
        return self._programs[age]


def _any(answers: list[bool | None]) -> bool | None:
    """true where one is; else None where one is not known; else false."""
    if True in answers:
        return True
    return None if None in answers else False
