"""Language results out of parsed JSON: a test with its four scores, as levels that count on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from express_entry.days import full_years
from express_entry.errors import FieldError, InvalidScores
from express_entry.language import ABILITIES, VALID_YEARS, LanguageResult, LanguageTest
from express_entry.reader import Reader, is_number, shown
from express_entry.rules import Rules, bundled

RESULT_FIELDS = ("test", *ABILITIES, "taken")


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


def read_language(
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
    levels, scores = [], []
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
            scores.append(score)
    if len(levels) < len(ABILITIES):
        return None
    found = (levels[0], levels[1], levels[2], levels[3])
    told = (scores[0], scores[1], scores[2], scores[3])
    return LanguageResult(test.id, test.language, found, taken, told)


def _taken(reader: Reader, test: LanguageTest, day: dt.date) -> dt.date | None:
    """The day of the test where it is given; notes why a result does not count on `day`."""
    accepted = test.accepted_from or dt.date.min
    if day < accepted:
        reader.fault("test", "not_accepted_yet", test=test.id, first=accepted, day=day)
    if reader.data.get("taken") is None:
        return None
    taken = reader.day("taken")
    if taken is None:
        return None
    if taken > day:
        reader.fault("taken", "taken_later", value=shown(str(taken)), day=day)
    elif full_years(taken, day) >= VALID_YEARS:
        reader.fault("taken", "expired", value=shown(str(taken)), day=day, years=VALID_YEARS)
    elif taken < accepted <= day:
        reader.fault("taken", "not_accepted_then", test=test.id, first=accepted, day=taken)
    return taken
