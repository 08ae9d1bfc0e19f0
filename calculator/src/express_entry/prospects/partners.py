"""Which of two partners scores more as the one who applies, with the other as spouse."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from express_entry.errors import FieldError, InvalidProfile
from express_entry.figures import count
from express_entry.language import LanguageResult
from express_entry.profile import Profile, Spouse
from express_entry.result import Score
from express_entry.rules import bundled
from express_entry.scoring import score


@dataclass(frozen=True, slots=True)
class Partners:
    """Both ways round: `own` with the spouse's answers beside, `other` with the roles exchanged.

    `profile` and `other_profile` are what was scored. `higher` is `own`, `other` or `equal`.
    """

    own: Score
    other: Score
    profile: Profile
    other_profile: Profile
    text: str
    assumptions: tuple[str, ...]

    @property
    def difference(self) -> int:
        """How many points the other way round gives more; fewer, less than 0."""
        return self.other.total - self.own.total

    @property
    def higher(self) -> str:
        """Which way round scores more: `own`, `other`, or `equal`."""
        if not self.difference:
            return "equal"
        return "other" if self.difference > 0 else "own"

    def as_dict(self) -> dict[str, Any]:
        """Both scores as JSON."""
        return {
            "own": self.own.as_dict(),
            "other": self.other.as_dict(),
            "difference": self.difference,
            "higher": self.higher,
            "text": self.text,
            "assumptions": list(self.assumptions),
        }


def partners(profile: Profile, *, lang: str = "en") -> Partners:
    """Both ways round: this profile as the one who applies, and `spouse.profile` as the one.

    What the profile does not tell of the spouse (education, language, Canadian work) is taken from
    the spouse's own profile. Of two language results the one with more points counts for a spouse.

    Raises:
        InvalidProfile: without `spouse.profile`, or where the spouse is a citizen or permanent
            resident and so can't apply.
    """
    say = bundled().wording[lang]
    spouse = profile.spouse
    if spouse is None or spouse.profile is None:
        path = "spouse" if spouse is None else "spouse.profile"
        raise InvalidProfile([FieldError(path, say("prospects.partners.missing"))])
    if spouse.citizen_or_pr:
        message = say("prospects.partners.citizen")
        raise InvalidProfile([FieldError("spouse.citizen_or_pr", message)])
    own_profile = _filled(profile, spouse, spouse.profile)
    other_profile = exchanged(profile, spouse, spouse.profile)
    own, other = score(own_profile, lang=lang), score(other_profile, lang=lang)
    points = abs(other.total - own.total)
    key = "equal" if not points else "other" if other.total > own.total else "own"
    totals = {name: count(of.total, lang) for name, of in (("own", own), ("other", other))}
    text = say(f"prospects.partners.{key}", points=points, **totals)
    assumptions = ["accompanying" if spouse.accompanying else "not_accompanying"]
    if own_profile != profile:
        assumptions.append("filled")
    if profile.second_language or spouse.profile.second_language:
        assumptions.append("better_language")
    return Partners(
        own,
        other,
        own_profile,
        other_profile,
        text,
        tuple(say(f"prospects.partners.{key}") for key in assumptions),
    )


def exchanged(profile: Profile, spouse: Spouse, own: Profile) -> Profile:
    """The spouse's own profile as the one who applies, with this candidate as the spouse."""
    beside = replace(
        spouse,
        education=profile.education,
        canadian_work_years=profile.canadian_work_years,
        canadian_study_two_years=profile.canadian_study_two_years,
        profile=None,
    )
    return _best_language(replace(own, date=profile.date, spouse=beside), profile)


def _filled(profile: Profile, spouse: Spouse, own: Profile) -> Profile:
    """The profile with what it does not tell of the spouse taken from the spouse's own profile."""
    beside = replace(
        spouse,
        education=spouse.education or own.education,
        canadian_work_years=spouse.canadian_work_years or own.canadian_work_years,
    )
    filled = replace(profile, spouse=beside)
    return filled if spouse.language else _best_language(filled, own)


def _best_language(profile: Profile, of: Profile) -> Profile:
    """The profile with the better of the results of `of` as the spouse's."""
    spouse = profile.spouse or Spouse()
    results: tuple[LanguageResult | None, ...] = (of.first_language, of.second_language)
    ways = [replace(profile, spouse=replace(spouse, language=result)) for result in results]
    return max(ways, key=lambda way: score(way).total)
