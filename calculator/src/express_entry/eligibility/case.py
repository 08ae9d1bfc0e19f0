"""One question to answer: a profile, the law of its day, and the words to say it in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from express_entry.days import in_words
from express_entry.eligibility.answer import RequirementAnswer, State
from express_entry.profile import Profile
from express_entry.wording import Wording

Rule = Mapping[str, Any]
"""What a requirement or a factor asks for from a day on, as compiled from data/."""
WORK_IN_CANADA = ("work", "noc", "canadian_work_years")
WORK = (*WORK_IN_CANADA, "foreign_work_years")
LANGUAGE = ("first_language", "second_language")
TELLS = {
    "work": WORK,
    "language": LANGUAGE,
    "education": ("education", "canadian_education"),
    "funds": ("funds", "family_size"),
    "residence": ("destination",),
    "job_offer": ("certificate_of_qualification", "trade_offer"),
    "nomination": ("provincial_nomination",),
}
"""By kind of requirement, the paths of a profile that it is judged by."""


@cache
def law() -> Rule:
    """The programs, grids and funds tables that this package was built with."""
    from express_entry._compiled import requirements

    found: Rule = requirements.DATA
    return found


def on(values: Sequence[Rule], day: dt.date) -> Rule | None:
    """The entry in force on `day`; None before the first. Announced and unverified ones don't count."""
    begun = [v for v in values if v["status"] == "in_force" and v["from"] <= day.isoformat()]
    return max(begun, key=lambda v: str(v["from"])) if begun else None


def on_or_first(values: Sequence[Rule], day: dt.date) -> Rule:
    """The entry in force on `day`, or the earliest known where `day` is before it."""
    in_force = [value for value in values if value["status"] == "in_force"]
    return on(values, day) or min(in_force, key=lambda v: str(v["from"]))


@dataclass(frozen=True, slots=True)
class Case:
    """A profile with the words of one language (`eligibility.` is put before the keys)."""

    profile: Profile
    say: Wording

    @property
    def lang(self) -> str:
        """The language of the answer."""
        return self.say.lang

    def words(self, key: str, /, **values: object) -> str:
        """The text of `key` with its values filled in."""
        return self.say(f"eligibility.{key}", **values)

    def counted(self, key: str, count: int, /, **values: object) -> str:
        """The text of `key` for one or for another number."""
        return self.say.counted(f"eligibility.{key}", count, count=count, **values)


@dataclass(frozen=True, slots=True)
class Asked:
    """One requirement of a program as it stands on the profile's day."""

    case: Case
    entry: Rule
    rule: Rule

    @property
    def text(self) -> str:
        """The rule in full, with its figures."""
        return str(self.rule["text"][self.case.lang])

    @property
    def earlier(self) -> str | None:
        """What to say where the day is before the earliest rule held here, which then counts."""
        day = self.case.profile.date
        if self.rule["since"] == "at_least" or self.rule["from"] <= day.isoformat():
            return None
        first = in_words(dt.date.fromisoformat(self.rule["from"]), self.case.lang)
        return self.case.words("earlier", label=self.entry["label"][self.case.lang], first=first)

    def answer(
        self,
        state: State,
        message: str,
        missing: str | None = None,
        would: str | None = None,
        *,
        fields: tuple[str, ...] | None = None,
    ) -> RequirementAnswer:
        """The answer; where it is open, the rule itself is what would meet it unless `would` is given.

        `fields` is for what other answers decide than those of the requirement's kind.
        """
        is_open = state in ("not_met", "not_known")
        return RequirementAnswer(
            id=self.entry["id"],
            state=state,
            label=self.entry["label"][self.case.lang],
            law=self.entry["law"][self.case.lang],
            text=self.text,
            message=message,
            missing=(missing or message) if is_open else None,
            would_meet=(would or self.text) if is_open else None,
            fields=TELLS.get(self.entry["kind"], ()) if fields is None else fields,
        )


def asked(program: str, case: Case) -> list[Asked]:
    """What a program asks for on the profile's day, in the order of its file."""
    return [
        Asked(case, entry, on_or_first(entry["values"], case.profile.date))
        for entry in law()["programs"][program]["requirements"]
    ]
