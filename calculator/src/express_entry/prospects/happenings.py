"""What happens to a profile by itself in a stretch of time: each on its day, oldest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from express_entry.days import full_years, in_words, months_after, years_after
from express_entry.language import VALID_YEARS, LanguageResult
from express_entry.profile import Profile
from express_entry.prospects.change import Apply, setting, setting_spouse
from express_entry.prospects.employment import Employment
from express_entry.published import profile_validity_months
from express_entry.rules import bundled
from express_entry.wording import Wording

ORDER = ("rules", "birthday", "work", "language", "profile")
"""Which comes first of what happens on one day."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One change of the profile on a day, with the reason for it."""

    date: dt.date
    kind: str
    reason: str
    apply: Apply


def happenings(
    profile: Profile, jobs: Iterable[Employment], end: dt.date, say: Wording
) -> list[Happening]:
    """All that happens after the profile's date and up to `end`."""
    found = [
        *_rules(say),
        *_birthdays(profile, end, say),
        *(event for job in jobs for event in _years_of_work(job, profile, end, say)),
        *_results(profile, say),
        _validity(profile, say),
    ]
    inside = [happening for happening in found if profile.date < happening.date <= end]
    return sorted(inside, key=lambda happening: (happening.date, ORDER.index(happening.kind)))


def _rules(say: Wording) -> Iterator[Happening]:
    for entry in bundled().listing():
        if entry["status"] == "in_force":
            reason = say("prospects.timeline.rules", title=entry["title"][say.lang])
            day = dt.date.fromisoformat(entry["from"])
            yield Happening(day, "rules", reason, setting())


def _birthdays(profile: Profile, end: dt.date, say: Wording) -> Iterator[Happening]:
    if not profile.birth_date:
        return
    for age in range(profile.age + 1, full_years(profile.birth_date, end) + 1):
        day = years_after(profile.birth_date, age)
        reason = say("prospects.timeline.birthday", age=age)
        yield Happening(day, "birthday", reason, setting(age=age))


def _years_of_work(
    job: Employment, profile: Profile, end: dt.date, say: Wording
) -> Iterator[Happening]:
    field = "canadian_work_years" if job.where == "canada" else "foreign_work_years"
    years = int(getattr(profile, field))
    for day in job.completions(profile.date, end):
        years += 1
        reason = say.counted(f"prospects.timeline.{job.where}", years, years=years)
        yield Happening(day, "work", reason, setting(**{field: years}))


def _results(profile: Profile, say: Wording) -> Iterator[Happening]:
    for field in ("first_language", "second_language"):
        result = getattr(profile, field)
        yield from _expiry(result, field, setting(**{field: None}), say)
    if profile.scored_with_spouse and profile.spouse:
        gone = setting_spouse(language=None)
        yield from _expiry(profile.spouse.language, "spouse_language", gone, say)


def _expiry(
    result: LanguageResult | None, name: str, apply: Apply, say: Wording
) -> Iterator[Happening]:
    if result and result.taken:
        taken = in_words(result.taken, say.lang)
        language = say(f"prospects.language.{result.language}")
        key = f"prospects.timeline.{name}_ends"
        reason = say(key, language=language, taken=taken, years=VALID_YEARS)
        yield Happening(years_after(result.taken, VALID_YEARS), "language", reason, apply)


def _validity(profile: Profile, say: Wording) -> Happening:
    months = profile_validity_months(profile.date)
    reason = say("prospects.timeline.profile_ends", months=months)
    return Happening(months_after(profile.date, months), "profile", reason, setting())
