"""How a score changes over the next three years if life goes on as told, day by day and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from express_entry.days import in_words, months_after, years_after
from express_entry.errors import FieldError, InvalidProfile
from express_entry.profile import Profile
from express_entry.prospects.employment import Employment, fits_told, from_since, going_on
from express_entry.prospects.happenings import Happening, happenings
from express_entry.reader import shown
from express_entry.rules import bundled
from express_entry.scoring import score
from express_entry.wording import Wording

YEARS_AHEAD = 3
MONTHS_AHEAD = 36
ALWAYS_TOLD = ("language", "profile")
"""Kinds of event that matter also where the score stays the same."""
PLACES = ("canada", "abroad")


@dataclass(frozen=True, slots=True)
class Event:
    """What happens on a day: the score `before` and `after`, and the reason.

    `kind` is `birthday`, `work`, `language`, `rules` or `profile`.
    """

    date: dt.date
    kind: str
    before: int
    after: int
    reason: str

    def as_dict(self) -> dict[str, Any]:
        """The event as JSON."""
        return {
            "date": self.date.isoformat(),
            "kind": self.kind,
            "before": self.before,
            "after": self.after,
            "change": self.after - self.before,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Timeline:
    """Three years from the profile's date: `total` today, `events` by date, the score of each month.

    `months` holds 37 days, a month apart, the first one the profile's date, each with the score.
    """

    start: dt.date
    end: dt.date
    total: int
    events: tuple[Event, ...]
    months: tuple[tuple[dt.date, int], ...]
    assumptions: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """The timeline as JSON."""
        return {
            "from": self.start.isoformat(),
            "to": self.end.isoformat(),
            "total": self.total,
            "events": [event.as_dict() for event in self.events],
            "months": [{"date": day.isoformat(), "total": total} for day, total in self.months],
            "assumptions": list(self.assumptions),
        }


def timeline(
    profile: Profile,
    *,
    working: str | None = None,
    since: dt.date | None = None,
    lang: str = "en",
) -> Timeline:
    """What the score becomes in the three years after the profile's date, and why.

    Args:
        profile: what the candidate told. Birthdays need `birth_date`, the end of a test result its
            `taken`; a job in `work` without an end goes on.
        working: `canada` or `abroad` for full-time skilled work that goes on; it takes the place of
            the jobs in `work`.
        since: the day on which that work began or will begin; the profile's date where not told.
        lang: language of the reasons, `en` or `fr`.

    Raises:
        InvalidProfile: where `working` is no such place, or `since` is given without it.
    """
    say = bundled().wording[lang]
    jobs = _employment(profile, working, since, say)
    end = years_after(profile.date, YEARS_AHEAD)
    total = score(profile).total
    state, now = profile, total
    events, steps = [], [(profile.date, total)]
    for happening in happenings(profile, jobs, end, say):
        state = happening.apply(replace(state, date=happening.date))
        after = score(state).total
        if after != now or happening.kind in ALWAYS_TOLD:
            events.append(_event(happening, now, after))
        now = after
        steps.append((happening.date, now))
    return Timeline(
        profile.date,
        end,
        total,
        tuple(events),
        tuple(_months(profile.date, steps)),
        tuple(_assumptions(profile, working, jobs, say)),
    )


def _event(happening: Happening, before: int, after: int) -> Event:
    return Event(happening.date, happening.kind, before, after, happening.reason)


def _employment(
    profile: Profile, working: str | None, since: dt.date | None, say: Wording
) -> list[Employment]:
    if working is None:
        if since is not None:
            raise InvalidProfile([FieldError("since", say("prospects.timeline.since_alone"))])
        return list(going_on(profile))
    if working not in PLACES:
        message = say("error.not_an_option", value=shown(working), options=", ".join(PLACES))
        raise InvalidProfile([FieldError("working", message)])
    return [from_since(profile, working, since)]


def _months(start: dt.date, steps: list[tuple[dt.date, int]]) -> Iterator[tuple[dt.date, int]]:
    """The score a month apart: that of the last step up to each day."""
    for number in range(MONTHS_AHEAD + 1):
        day = months_after(start, number)
        yield day, [total for on, total in steps if on <= day][-1]


def _assumptions(
    profile: Profile, working: str | None, jobs: list[Employment], say: Wording
) -> Iterator[str]:
    """What was taken for granted, and what could not be told."""
    yield say("prospects.timeline.submitted", day=in_words(profile.date, say.lang))
    if not profile.birth_date:
        yield say("prospects.timeline.no_birthdays")
    for job in jobs:
        yield say(f"prospects.timeline.working_{job.where}")
        if working is None and not fits_told(profile, job):
            yield say(f"prospects.timeline.other_years_{job.where}")
    if not jobs:
        yield say("prospects.timeline.not_working")
    results = {"first": profile.first_language, "second": profile.second_language}
    if profile.scored_with_spouse and profile.spouse:
        results["spouse"] = profile.spouse.language
    for whose, result in results.items():
        if result and result.taken is None:
            yield say(f"prospects.timeline.no_test_day_{whose}")
