"""A half-filled profile: the points so far, and the lowest and highest total still possible."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from express_entry.errors import FieldError, InvalidProfile
from express_entry.profile import Profile
from express_entry.prospects.completions import (
    CHOICES,
    SWITCHES,
    WORK,
    End,
    Ends,
    day_of,
    missing_of_result,
)
from express_entry.prospects.reads import inputs
from express_entry.reader import shown
from express_entry.result import Score
from express_entry.rules import bundled
from express_entry.scoring import score

LANGUAGES = ("first_language", "second_language")
ORDER = ("age", "education", *LANGUAGES, *WORK, *SWITCHES, "canadian_education", "job_offer")
SPOUSE = ("accompanying", "citizen_or_pr", "education", "language", "canadian_work_years")


@dataclass(frozen=True, slots=True)
class Possible:
    """What a half-filled profile can still become.

    `so_far` is the score with the missing answers taken as null, false or 0 (no points for an age
    that is not told); `lowest` and `highest` are exact: no answers give less or more, and some
    answers give just these. `missing` are the paths of the answers that can still move the score.
    """

    so_far: Score
    lowest: int
    highest: int
    missing: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """The range as JSON."""
        sections = self.so_far.sections
        return {
            "so_far": {
                "total": self.so_far.total,
                "sections": {key: section.points for key, section in sections.items()},
            },
            "lowest": self.lowest,
            "highest": self.highest,
            "missing": list(self.missing),
        }


def still_possible(data: object, *, lang: str = "en", today: dt.date | None = None) -> Possible:
    """The points so far, and the lowest and highest total still possible, of incomplete JSON.

    Args:
        data: a profile's JSON, in which answers may be missing. What is left out is not answered
            yet; null, false, 0 and `none` are answers. A language result may lack some of its scores.
        lang: language of reasons and error messages, `en` or `fr`.
        today: the day used where the profile has no `date`.

    Raises:
        InvalidProfile: with every fault of the answers that are there.
    """
    today = today or dt.date.today()
    if not isinstance(data, Mapping):
        message = bundled().wording[lang]("error.not_a_profile", value=shown(data))
        raise InvalidProfile([FieldError("", message)])
    given = {key: value for key, value in data.items() if not _left_open(key, value)}
    day = day_of(given.get("date")) or today
    rules = bundled()
    first = rules.first_day
    ends = Ends(rules, rules.on(max(day, first)), max(day, first))
    least = _totals(_completions(given, "least", ends), lang, today)
    most = _totals(_completions(given, "most", ends), lang, today)
    so_far = score(_so_far(given, ends, lang, today), lang=lang)
    return Possible(so_far, min(least), max(most), tuple(_missing(given, ends)))


def _left_open(key: object, value: object) -> bool:
    """Whether null stands where only an answer can: these count as not answered."""
    return value is None and key in ("age", "birth_date", "education")


def _totals(completions: Iterator[dict[str, Any]], lang: str, today: dt.date) -> list[int]:
    """The totals of all completions that make sense; raises the fewest faults where none does."""
    found, faults = [], []
    for completion in completions:
        try:
            found.append(score(Profile.from_dict(completion, lang=lang, today=today)).total)
        except InvalidProfile as refused:
            faults.append(refused)
    if not found:
        raise min(faults, key=lambda refused: len(refused.errors))
    return found


def _so_far(given: Mapping[str, Any], ends: Ends, lang: str, today: dt.date) -> Profile:
    """The profile with nothing in the place of the missing answers."""
    filled = dict(given)
    if "age" not in given and "birth_date" not in given:
        filled["age"] = 0
    filled.setdefault("education", ends.plain("education", "least"))
    for name in LANGUAGES:
        filled[name] = _known(given.get(name, ...), ends)
    spouse = given.get("spouse")
    if isinstance(spouse, Mapping) and "language" in spouse:
        filled["spouse"] = {**spouse, "language": _known(spouse["language"], ends)}
    return Profile.from_dict(filled, lang=lang, today=today)


def _known(result: Any, ends: Ends) -> Any:
    """What is known of a language result; nothing, while its test is not told."""
    if isinstance(result, Mapping) and "test" not in result:
        return None
    return ends.results(result, "least")[0]


def _completions(given: Mapping[str, Any], end: End, ends: Ends) -> Iterator[dict[str, Any]]:
    """The profiles among which the least or the most possible total is."""
    plain = {
        field: ends.plain(field, end)
        for field in (*CHOICES, *WORK, *SWITCHES)
        if field not in given
    }
    told_age = "age" in given or "birth_date" in given
    ages = [{}] if told_age else [{"age": age} for age in ends.ages()]
    firsts, seconds = (ends.results(given.get(name, ...), end) for name in LANGUAGES)
    for age, first, second, spouse in product(ages, firsts, seconds, _spouses(given, end, ends)):
        languages = {"first_language": first, "second_language": second}
        yield {**given, **plain, **age, **languages, "spouse": spouse}


def _spouses(given: Mapping[str, Any], end: End, ends: Ends) -> list[Any]:
    """What the answer about the spouse can still be."""
    if "spouse" not in given:
        return [
            None,
            *_spouses({"spouse": {"accompanying": True, "citizen_or_pr": False}}, end, ends),
        ]
    spouse = given["spouse"]
    if not isinstance(spouse, Mapping):
        return [spouse]
    options = list(ends.rules.options["education"])
    filled = {
        "education": None if end == "least" else options[-1],
        "canadian_work_years": 0 if end == "least" else ends.years("spouse.canadian_work_years"),
        **spouse,
    }
    switches = [
        [spouse[name]] if name in spouse else [True, False]
        for name in ("accompanying", "citizen_or_pr")
    ]
    return [
        {**filled, "accompanying": comes, "citizen_or_pr": citizen, "language": language}
        for comes, citizen, language in product(
            *switches, ends.results(spouse.get("language", ...), end)
        )
    ]


def _missing(given: Mapping[str, Any], ends: Ends) -> Iterator[str]:
    """The paths of the missing answers that the rules of the day look at."""
    read = inputs(ends.ruleset)
    for field in ORDER:
        if field in LANGUAGES:
            yield from _missing_result(given, field, field, ends)
        elif field == "age":
            if "age" not in given and "birth_date" not in given:
                yield field
        elif field in read and field not in given:
            yield field
    if "spouse" not in given:
        yield "spouse"
    elif isinstance(given["spouse"], Mapping):
        yield from _missing_of_spouse(given["spouse"], ends)


def _missing_of_spouse(spouse: Mapping[str, Any], ends: Ends) -> Iterator[str]:
    if not spouse.get("accompanying", True) or spouse.get("citizen_or_pr", False):
        return  # not scored
    for field in SPOUSE:
        if field == "language":
            yield from _missing_result(spouse, field, f"spouse.{field}", ends)
        elif field not in spouse:
            yield f"spouse.{field}"


def _missing_result(given: Mapping[str, Any], field: str, path: str, ends: Ends) -> Iterator[str]:
    if field not in given:
        yield path
    elif isinstance(given[field], Mapping):
        for name in missing_of_result(given[field], ends.rules, ends.day):
            yield f"{path}.{name}"
