"""From the contract's JSON to the fields of a profile, with every fault named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from express_entry.days import full_years
from express_entry.errors import FieldError, InvalidProfile, InvalidScores
from express_entry.language import ABILITIES, VALID_YEARS, LanguageResult, LanguageTest
from express_entry.profile import Spouse
from express_entry.reader import Reader, is_number, shown
from express_entry.rules import Rules, bundled

HIGHEST_AGE = 120
MOST_YEARS = 100

PROFILE_FIELDS = (
    "date birth_date age education first_language second_language canadian_work_years "
    "foreign_work_years certificate_of_qualification canadian_education sibling_in_canada "
    "provincial_nomination job_offer noc spouse"
).split()
SPOUSE_FIELDS = "accompanying citizen_or_pr education language canadian_work_years".split()
RESULT_FIELDS = ("test", *ABILITIES, "taken")
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
    birth, age = _age(reader, day)
    first = _language(reader, "first_language", day, rules, required=True)
    second = _language(reader, "second_language", day, rules)
    if first and second and first.language == second.language:
        language = say(f"language.{LANGUAGE_NAMES[first.language]}")
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
        "spouse": _spouse(reader, day, rules),
    }
    if errors:
        order = {name: place for place, name in enumerate(PROFILE_FIELDS)}
        errors.sort(key=lambda error: order.get(error.path.split(".")[0], len(order)))
        raise InvalidProfile(errors)
    return fields


def read_scores(
    test_id: str, scores: Mapping[str, Any], *, lang: str, taken: str | None, day: dt.date
) -> LanguageResult:
    """Levels of test scores given by ability; raises InvalidScores with every fault."""
    rules = bundled()
    errors: list[FieldError] = []
    given = {"test": test_id, **scores} | ({"taken": taken} if taken is not None else {})
    result = _result(Reader(given, rules.wording[lang], errors), day, rules)
    if errors or result is None:
        raise InvalidScores(errors)
    return result


def _date(reader: Reader, rules: Rules, today: dt.date) -> dt.date:
    if reader.data.get("date") is None:
        return today
    day = reader.day("date")
    if day is not None and day < rules.first_day:
        reader.fault("date", "before_rules", value=shown(str(day)), first=rules.first_day)
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
    noc = reader.data.get("noc")
    if noc is None or (isinstance(noc, str) and len(noc) == 5 and noc.isascii() and noc.isdigit()):
        return noc
    reader.fault("noc", "not_noc", value=shown(noc))
    return None


def _spouse(reader: Reader, day: dt.date, rules: Rules) -> Spouse | None:
    data = reader.data.get("spouse")
    if data is None:
        return None
    if not isinstance(data, Mapping):
        reader.fault("spouse", "not_an_object", value=shown(data))
        return None
    inner = Reader(data, reader.say, reader.errors, reader.at("spouse"))
    inner.only(SPOUSE_FIELDS)
    education = data.get("education")
    return Spouse(
        accompanying=inner.yes_no("accompanying", True),
        citizen_or_pr=inner.yes_no("citizen_or_pr", False),
        education=inner.choice("education", rules.options["education"])
        if education is not None
        else None,
        language=_language(inner, "language", day, rules),
        canadian_work_years=inner.number("canadian_work_years", 0, MOST_YEARS),
    )


def _language(
    reader: Reader, name: str, day: dt.date, rules: Rules, *, required: bool = False
) -> LanguageResult | None:
    if required and name not in reader.data:
        reader.fault(name, "missing_language", tests=", ".join(rules.tests))
        return None
    data = reader.data.get(name)
    if data is None:
        return None
    if not isinstance(data, Mapping):
        reader.fault(name, "not_a_result", value=shown(data), tests=", ".join(rules.tests))
        return None
    return _result(Reader(data, reader.say, reader.errors, reader.at(name)), day, rules)


def _result(reader: Reader, day: dt.date, rules: Rules) -> LanguageResult | None:
    reader.only(RESULT_FIELDS)
    before = len(reader.errors)
    if "test" not in reader.data:
        reader.fault("test", "missing_choice", options=", ".join(rules.tests))
        return None
    test_id = reader.choice("test", rules.tests)
    if test_id is None:
        return None
    test = rules.tests[test_id]
    taken = _taken(reader, test, day)
    if len(reader.errors) > before:
        return None
    scales = test.scales_for(taken, day)
    if len(scales) != 1:
        reader.fault("taken", "scale_depends", test=test.id)
        return None
    levels = []
    for ability in ABILITIES:
        limits = scales[0].scores[ability]
        about = {
            "test": test.id,
            "named": reader.say(
                f"named.{'vowel' if test.id[0] in 'aeiou' else 'other'}", test=test.id
            ),
            "lowest": reader.say.number(limits.minimum),
            "highest": reader.say.number(limits.maximum),
            "step": reader.say.number(limits.step),
        }
        score = reader.data.get(ability)
        kind = "whole" if limits.step == 1 else "steps"
        if ability not in reader.data:
            reader.fault(ability, f"score_missing_{kind}", **about)
        elif not (is_number(score) and limits.holds(score)):
            reader.fault(ability, f"not_a_score_{kind}", value=shown(score), **about)
        else:
            levels.append(scales[0].level(ability, score))
    if len(levels) < len(ABILITIES):
        return None
    return LanguageResult(test.id, test.language, (levels[0], levels[1], levels[2], levels[3]))


def _taken(reader: Reader, test: LanguageTest, day: dt.date) -> dt.date | None:
    """The day of the test where it is given; notes why a result does not count on `day`."""
    if test.accepted_from and day < test.accepted_from:
        reader.fault("test", "not_accepted_yet", test=test.id, first=test.accepted_from, day=day)
    if reader.data.get("taken") is None:
        return None
    taken = reader.day("taken")
    if taken is None:
        return None
    if taken > day:
        reader.fault("taken", "taken_later", value=shown(str(taken)), day=day)
    elif full_years(taken, day) >= VALID_YEARS:
        reader.fault("taken", "expired", value=shown(str(taken)), day=day, years=VALID_YEARS)
    return taken
