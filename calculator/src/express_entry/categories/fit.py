"""Whether a profile fits a category, requirement by requirement."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from express_entry.categories.asked import Case, answers, not_offered
from express_entry.categories.versions import all_on, known
from express_entry.eligibility.answer import RequirementAnswer
from express_entry.errors import FieldError, InvalidInput
from express_entry.profile import Profile
from express_entry.reader import shown
from express_entry.rules import bundled
from express_entry.wording import Wording


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a profile fits a category.

    `eligible` is False where a requirement is not met, else None where one is not known, else True.
    `version` is the first day of the version that was applied, None where none was in force;
    `assumptions` are what was taken as met; `notices` what is not confirmed about the category.
    """

    category: str
    label: str
    version: str | None
    requirements: tuple[RequirementAnswer, ...]
    notices: tuple[str, ...]

    @property
    def eligible(self) -> bool | None:
        """True, False, or None where not enough was told."""
        states = {requirement.state for requirement in self.requirements}
        if "not_met" in states:
            return False
        return None if "not_known" in states else True

    @property
    def reasons(self) -> tuple[str, ...]:
        """What decides: what is not met, else what is not known, else everything."""
        for state in ("not_met", "not_known"):
            if open_ := [r.message for r in self._telling if r.state == state]:
                return tuple(open_)
        return tuple(r.message for r in self.requirements)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is missing to know, or to fit."""
        return tuple(r.missing for r in self._telling if r.missing)

    @property
    def _telling(self) -> tuple[RequirementAnswer, ...]:
        """The requirements without the work, where already no occupation told is on the list."""
        on_list = all(r.state == "met" for r in self.requirements if r.id == "occupation")
        return tuple(r for r in self.requirements if on_list or r.id != "work")

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What was taken as met because nothing was told about it."""
        return tuple(r.message for r in self.requirements if r.state == "assumed")

    def as_dict(self) -> dict[str, Any]:
        """The answer as JSON."""
        return {
            "eligible": self.eligible,
            "label": self.label,
            "version": self.version,
            "requirements": [requirement.as_dict() for requirement in self.requirements],
            "reasons": list(self.reasons),
            "missing": list(self.missing),
            "assumptions": list(self.assumptions),
            "notices": list(self.notices),
        }


def fits(profile: Profile, category_id: str, day: dt.date, *, lang: str = "en") -> Fit:
    """Whether the profile fits a category by the list and the rules in force on `day`.

    That the candidate is in the pool, eligible for a program, is another question: `eligible`.

    Args:
        profile: what the candidate told; jobs count up to the profile's own date, whatever `day` is.
            Without jobs (`work`), years of work are taken as work in the occupation `noc`.
        category_id: one of `express_entry.categories.ids()`, such as `healthcare`.
        day: the day whose version applies.
        lang: language of the texts, `en` or `fr`.

    Raises:
        InvalidInput: where there has never been a category of that id.

    Source: Immigration and Refugee Protection Act, ss. 10.3(1)(h.1) and 10.5; the lists are the Department's.
    """
    say = bundled().wording[lang]
    category = known().get(category_id)
    if category is None:
        message = say(
            "categories.unknown_category", value=f'"{category_id}"', known=", ".join(known())
        )
        raise InvalidInput([FieldError("category", message)])
    version = category.on(day)
    case = Case(profile, category, say)
    found = answers(case, version) if version else [not_offered(case, day)]
    return Fit(
        category=category.id,
        label=category.label[lang],
        version=version.id if version else None,
        requirements=tuple(found),
        notices=() if category.sure else (say("categories.not_sure"),),
    )


def fits_on(profile: Profile, day: dt.date, *, lang: str = "en") -> dict[str, Fit]:
    """The answer for each category that is offered on `day`, by the category's id."""
    return {name: fits(profile, name, day, lang=lang) for name in all_on(day)}


def read_day(text: object, say: Wording) -> dt.date | None:
    """A day as people type it, YYYY-MM-DD; None where none is given. Raises InvalidInput."""
    if text is None:
        return None
    if isinstance(text, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        with contextlib.suppress(ValueError):
            return dt.date.fromisoformat(text)
    message = say("categories.not_a_day", value=shown(text))
    raise InvalidInput([FieldError("date", message)])
