"""What a version of a category asks for, each part held against a profile.

Immigration and Refugee Protection Act, s. 10.3(1)(h.1): the Minister's instructions for a round name the
category and what makes a candidate eligible to be a member of it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from express_entry.categories.versions import Category, Version
from express_entry.categories.work import work_in
from express_entry.days import in_words
from express_entry.eligibility.answer import RequirementAnswer, State
from express_entry.eligibility.case import LANGUAGE, WORK, WORK_IN_CANADA
from express_entry.language import ABILITIES
from express_entry.noc import named
from express_entry.profile import Profile
from express_entry.rules import bundled
from express_entry.wording import Wording

TELLS = {
    "offered": (),
    "french": LANGUAGE,
    "occupation": ("noc", "work"),
    "work": WORK,
    "education": ("education",),
    "condition": (),
}
"""By kind of requirement, the paths of a profile that it is judged by."""


@dataclass(frozen=True, slots=True)
class Case:
    """A profile, the category that it is held against, and the words to say it in."""

    profile: Profile
    category: Category
    say: Wording

    def words(self, key: str, /, **values: object) -> str:
        """The text of a key of the area `categories`."""
        return self.say(f"categories.{key}", **values)

    @property
    def law(self) -> str:
        """The provisions that the category rests on."""
        return self.category.law[self.say.lang]

    def answer(
        self,
        kind: str,
        state: State,
        message: str,
        *,
        text: str = "",
        missing: str | None = None,
        would_meet: str | None = None,
    ) -> RequirementAnswer:
        """One requirement's answer. `text` is the rule; without it the message says the rule too."""
        label = self.words(f"label.{kind}")
        return RequirementAnswer(
            kind, state, label, self.law, text or message, message, missing, would_meet, TELLS[kind]
        )


def answers(case: Case, version: Version) -> Iterator[RequirementAnswer]:
    """Everything that the version asks for."""
    if version.nclc is not None:
        yield french(case, version.nclc)
    if version.occupations:
        yield occupation(case, version)
    if version.work is not None:
        work = work_in(case, version, version.work)
        yield replace(work, fields=WORK_IN_CANADA) if version.work.in_canada else work
    if version.education is not None:
        yield education(case, version.education)
    for condition in version.conditions.values():
        text = condition[case.say.lang]
        message = case.words("condition", text=text)
        yield case.answer("condition", "not_known", message, text=text, missing=text)


def not_offered(case: Case, day: dt.date) -> RequirementAnswer:
    """That no version is in force on `day`, with the days of those before and after it."""
    lang = case.say.lang
    ended = [v.until for v in case.category.versions if v.until and v.until < day]
    to_come = [v.begins for v in case.category.versions if v.begins > day]
    key = "pause" if ended and to_come else "ended" if ended else "not_yet"
    message = case.words(
        f"offered.{key}",
        day=in_words(day, lang),
        last=in_words(max(ended), lang) if ended else "",
        first=in_words(min(to_come), lang) if to_come else "",
    )
    return case.answer("offered", "not_met", message)


def french(case: Case, asked: int) -> RequirementAnswer:
    """French at the level asked for in all four abilities, whichever language was named first."""
    profile = case.profile
    results = (profile.first_language, profile.second_language)
    result = next((found for found in results if found and found.language == "fr"), None)
    text = case.words("french.met", asked=asked)
    meet = case.words("french.meet", asked=asked)
    if result is None:
        message = case.words("french.none")
        return case.answer("french", "not_met", message, text=text, missing=meet, would_meet=meet)
    short = [
        case.words("french.ability", ability=case.say(f"ability.{ability}"), level=level)
        for ability, level in zip(ABILITIES, result.levels, strict=True)
        if level < asked
    ]
    if not short:
        return case.answer("french", "met", text)
    message = case.words("french.below", asked=asked, abilities=", ".join(short))
    return case.answer("french", "not_met", message, text=text, missing=meet, would_meet=meet)


def occupation(case: Case, version: Version) -> RequirementAnswer:
    """An occupation of the list, among those told. It need not be the main one of the profile."""
    told = told_occupations(case.profile)
    text = case.words("occupation.meet", count=len(version.occupations))
    if not told:
        message, tell = case.words("occupation.not_known"), case.words("occupation.tell")
        return case.answer("occupation", "not_known", message, text=text, missing=tell)
    listed = [code for code in told if code in version.occupations]
    if listed:
        names = ", ".join(named(code, case.say) for code in listed)
        return case.answer(
            "occupation", "met", case.words("occupation.met", occupation=names), text=text
        )
    names = ", ".join(named(code, case.say) for code in told)
    if len(told) == 1:
        message = case.words("occupation.not_met", occupation=names)
    else:
        message = case.words("occupation.not_met_more", occupations=names)
    return case.answer("occupation", "not_met", message, text=text, missing=text, would_meet=text)


def told_occupations(profile: Profile) -> list[str]:
    """The codes of the occupations that a profile tells, each once, the main one first."""
    main = [profile.noc] if profile.noc else []
    return list(dict.fromkeys([*main, *(job.noc for job in profile.work or ())]))


def education(case: Case, asked: str) -> RequirementAnswer:
    """A credential of at least the level `asked`; a foreign one is taken as assessed, as for the score."""
    options = bundled().options["education"]
    lang, told = case.say.lang, case.profile.education
    ranks = list(options)
    label, least = options[told][lang], options[asked][lang]
    if ranks.index(told) >= ranks.index(asked):
        message = case.words("education.met", education=label)
        return case.answer("education", "met", message, text=least)
    message = case.words("education.not_met", education=label, asked=least)
    return case.answer("education", "not_met", message, text=least, missing=least, would_meet=least)
