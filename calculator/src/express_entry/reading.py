"""From the contract's JSON to the fields of a profile, with every fault named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from express_entry.days import full_years
from express_entry.errors import FieldError, InvalidProfile
from express_entry.profile import Profile, Spouse
from express_entry.read_details import DETAILS, FIELDS, read_details
from express_entry.read_language import read_language
from express_entry.reader import LAST_DAY, Reader, shown
from express_entry.rules import Rules, bundled

HIGHEST_AGE = 120
MOST_YEARS = 100

PROFILE_FIELDS = (
    "date birth_date age education first_language second_language canadian_work_years "
    "foreign_work_years certificate_of_qualification canadian_education sibling_in_canada "
    "provincial_nomination job_offer noc spouse"
).split() + list(FIELDS)
SPOUSE_FIELDS = (
    "accompanying citizen_or_pr education language canadian_work_years "
    "canadian_study_two_years profile"
).split()
LANGUAGE_NAMES = {"en": "english", "fr": "french"}


def read_profile(
    data: object, *, lang: str, today: dt.date | None, rules: Rules | None = None
) -> dict[str, Any]:
    """The arguments of `Profile` from parsed JSON; raises InvalidProfile with every fault."""
    rules = rules or bundled()
    say = rules.wording[lang]
    if not isinstance(data, Mapping):
        raise InvalidProfile([FieldError("", say("error.not_a_profile", value=shown(data)))])
    errors: list[FieldError] = []
    reader = Reader(data, say, errors)
    reader.only(PROFILE_FIELDS)
    day = _date(reader, rules, today or dt.date.today())
    fields = _fields(reader, day, rules)
    fields["spouse"] = _spouse(reader, day, rules)
    if errors:
        order = {name: place for place, name in enumerate(PROFILE_FIELDS)}
        errors.sort(key=lambda error: order.get(_first(error.path), len(order)))
        raise InvalidProfile(errors)
    return fields


def _first(path: str) -> str:
    """The field of the profile that a path begins with: `work` of `work[0].noc`."""
    return path.partition(".")[0].partition("[")[0]


def _fields(reader: Reader, day: dt.date, rules: Rules) -> dict[str, Any]:
    """The arguments of `Profile` without the spouse."""
    birth, age = _age(reader, day)
    first = read_language(reader, "first_language", day, rules, required=True)
    second = read_language(reader, "second_language", day, rules)
    if first and second and first.language == second.language:
        language = reader.say(f"language.{LANGUAGE_NAMES[first.language]}")
        reader.fault("second_language", "same_language", language=language)
    fields = {
        "date": day,
        "age": age,
        "birth_date": birth,
        "education": _required_choice(reader, "education", rules),
        "first_language": first,
        "second_language": second,
        "canadian_work_years": reader.number("canadian_work_years", 0, MOST_YEARS),
        "foreign_work_years": reader.number("foreign_work_years", 0, MOST_YEARS),
        "certificate_of_qualification": reader.yes_no("certificate_of_qualification", False),
        "canadian_education": _choice(reader, "canadian_education", rules) or "none",
        "sibling_in_canada": reader.yes_no("sibling_in_canada", False),
        "provincial_nomination": reader.yes_no("provincial_nomination", False),
        "job_offer": _job_offer(reader, rules),
        "noc": _noc(reader),
    }
    if not DETAILS.isdisjoint(reader.data):
        fields |= read_details(reader, day)
    return fields


def _date(reader: Reader, rules: Rules, today: dt.date) -> dt.date:
    if reader.data.get("date") is None:
        return today
    day = reader.day("date")
    if day is not None and day < rules.first_day:
        reader.fault("date", "before_rules", value=shown(str(day)), first=rules.first_day)
        return today
    if day is not None and day > LAST_DAY:
        reader.fault("date", "too_far_ahead", value=shown(str(day)), last=LAST_DAY)
        return today
    return day or today


def _age(reader: Reader, day: dt.date) -> tuple[dt.date | None, int | None]:
    given = [name for name in ("age", "birth_date") if reader.data.get(name) is not None]
    if len(given) != 1:
        reader.fault("age", "age_twice" if given else "age_missing")
        return None, None
    if given == ["age"]:
        return None, reader.whole("age", 0, HIGHEST_AGE)
    birth = reader.day("birth_date")
    if birth is None:
        return None, None
    if birth > day:
        reader.fault("birth_date", "born_later", value=shown(str(birth)), day=day)
        return None, None
    age = full_years(birth, day)
    if age > HIGHEST_AGE:
        reader.fault("birth_date", "too_old", value=shown(str(birth)), age=age, highest=HIGHEST_AGE)
    return birth, age


def _required_choice(reader: Reader, name: str, rules: Rules) -> str | None:
    if reader.data.get(name) is None:
        reader.fault(name, "missing_choice", options=", ".join(rules.options[name]))
        return None
    return reader.choice(name, rules.options[name])


def _choice(reader: Reader, name: str, rules: Rules) -> str | None:
    return reader.choice(name, rules.options[name]) if name in reader.data else None


def _job_offer(reader: Reader, rules: Rules) -> str | None:
    if reader.data.get("job_offer") is None:
        return None
    offers = [option for option in rules.options["job_offer"] if option != "none"]
    return reader.choice("job_offer", offers)


def _noc(reader: Reader) -> str | None:
    return reader.noc("noc") if reader.data.get("noc") is not None else None


def _spouse(reader: Reader, day: dt.date, rules: Rules) -> Spouse | None:
    data = reader.data.get("spouse")
    if data is None:
        return None
    if not isinstance(data, Mapping):
        reader.fault("spouse", "not_an_object", value=shown(data))
        return None
    inner = Reader(data, reader.say, reader.errors, reader.at("spouse"))
    inner.only(SPOUSE_FIELDS)
    if len(data) == 1 and data.get("accompanying") is False:
        reader.fault("spouse", "spouse_says_nothing")
    education = data.get("education")
    return Spouse(
        accompanying=inner.yes_no("accompanying", True),
        citizen_or_pr=inner.yes_no("citizen_or_pr", False),
        education=inner.choice("education", rules.options["education"])
        if education is not None
        else None,
        language=read_language(inner, "language", day, rules),
        canadian_work_years=inner.number("canadian_work_years", 0, MOST_YEARS),
        canadian_study_two_years=inner.maybe("canadian_study_two_years"),
        profile=_spouse_profile(inner, day, rules) if data.get("profile") is not None else None,
    )


def _spouse_profile(reader: Reader, day: dt.date, rules: Rules) -> Profile | None:
    """The spouse's own profile as the one who applies, on the day of the whole profile."""
    data = reader.data["profile"]
    if not isinstance(data, Mapping):
        reader.fault("profile", "not_an_object", value=shown(data))
        return None
    inner = Reader(data, reader.say, reader.errors, reader.at("profile"))
    inner.only(name for name in PROFILE_FIELDS if name != "spouse")
    if data.get("date") is not None and inner.day("date") not in (None, day):
        inner.fault("date", "other_day", value=shown(data["date"]), day=day)
    before = len(reader.errors)
    fields = _fields(inner, day, rules)
    return None if len(reader.errors) > before else Profile(**fields)
