"""What a candidate tells about themselves, checked: the input of every answer given here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from express_entry.language import LanguageResult

FULL_TIME_HOURS = 30
"""Hours of a week that are full-time work (IRPR s. 73(1)); what is taken where none are told."""


@dataclass(frozen=True, slots=True)
class Job:
    """One stretch of work in one occupation, from the day `begins` to the day `ends`, both worked.

    `noc` is the code of the NOC 2021, `where` is `canada` or `abroad`, `ends` None for work that goes on.
    """

    noc: str
    where: str
    begins: dt.date
    ends: dt.date | None = None
    hours_per_week: float = FULL_TIME_HOURS
    paid: bool = True
    authorized: bool = True
    self_employed: bool = False
    while_studying: bool = False


@dataclass(frozen=True, slots=True)
class Spouse:
    """The spouse or common-law partner.

    Scored with the spouse columns only if `accompanying` and not `citizen_or_pr`. `education` is
    one of the contract's levels or None (not told); `canadian_work_years` counts skilled work, in years.
    `profile` is the spouse's own profile as the one who applies, where it is told.
    """

    accompanying: bool = True
    citizen_or_pr: bool = False
    education: str | None = None
    language: LanguageResult | None = None
    canadian_work_years: float = 0
    canadian_study_two_years: bool | None = None
    profile: Profile | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """A candidate on a day.

    `age` is in whole years on `date`. Work is skilled work (TEER 0 to 3) of the last ten years, in
    years; only completed years count. `education`, `canadian_education` and `job_offer` are option ids.

    What follows `birth_date` does not move a score; None means "not told". `work` are the jobs one by
    one; `funds` are Canadian dollars for a family of `family_size` people; `destination` is
    `outside_quebec` or `quebec`; `trade_offer` is a full-time offer of a year or more in one's trade.
    """

    date: dt.date
    age: int
    education: str
    first_language: LanguageResult | None
    second_language: LanguageResult | None = None
    canadian_work_years: float = 0
    foreign_work_years: float = 0
    certificate_of_qualification: bool = False
    canadian_education: str = "none"
    sibling_in_canada: bool = False
    provincial_nomination: bool = False
    job_offer: str | None = None
    noc: str | None = None
    spouse: Spouse | None = None
    birth_date: dt.date | None = None
    work: tuple[Job, ...] | None = None
    family_size: int | None = None
    funds: float | None = None
    destination: str | None = None
    relative_in_canada: bool | None = None
    canadian_study_two_years: bool | None = None
    trade_offer: bool | None = None

    @classmethod
    def from_dict(cls, data: object, *, lang: str = "en", today: dt.date | None = None) -> Self:
        """A profile from the JSON of the contract.

        Args:
            data: the parsed JSON.
            lang: language of the error messages, `en` or `fr`.
            today: the day used where the profile has no `date`.

        Raises:
            InvalidProfile: with every fault of the profile.
        """
        from express_entry.reading import read_profile

        return cls(**read_profile(data, lang=lang, today=today))

    def as_dict(self) -> dict[str, Any]:
        """The profile as the JSON of the contract: `Profile.from_dict` reads the same profile from it."""
        from express_entry.telling import as_json

        return as_json(self)

    @property
    def scored_with_spouse(self) -> bool:
        """Whether the spouse columns apply (Ministerial Instructions, s. 1)."""
        spouse = self.spouse
        return spouse is not None and spouse.accompanying and not spouse.citizen_or_pr

    def answers(self) -> Mapping[str, Any]:
        """The answers by the names that the rules use; a missing language counts as level 0."""
        spouse = self.spouse or Spouse()
        by_language = {
            result.language: result.lowest
            for result in (self.first_language, self.second_language)
            if result is not None
        }
        first, second = self.first_language, self.second_language
        return {
            "age": self.age,
            "education": self.education,
            "first_language": first,
            "second_language": second,
            "first_language.lowest": first.lowest if first else 0,
            "second_language.lowest": second.lowest if second else 0,
            "french.lowest": by_language.get("fr", 0),
            "english.lowest": by_language.get("en", 0),
            "canadian_work_years": self.canadian_work_years,
            "foreign_work_years": self.foreign_work_years,
            "certificate_of_qualification": self.certificate_of_qualification,
            "canadian_education": self.canadian_education,
            "sibling_in_canada": self.sibling_in_canada,
            "provincial_nomination": self.provincial_nomination,
            "job_offer": self.job_offer or "none",
            "noc": self.noc,
            "spouse.education": spouse.education,
            "spouse.language": spouse.language,
            "spouse.canadian_work_years": spouse.canadian_work_years,
        }
