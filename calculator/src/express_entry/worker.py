"""One request, one answer, both as JSON text: how the web page's worker speaks to the package.

{"ask": "score", "profile": {…}, "lang": "en"}     -> {"ok": true, "result": {…}}
{"ask": "eligible", "profile": {…}}
{"ask": "categories", "profile": {…}, "date": "2025-03-01"}
{"ask": "rounds", "profile": {…}, "every": false}  without the rounds that would not have invited
{"ask": "changes", "profile": {…}}                 and so "partners", "position", "range"
{"ask": "timeline", "profile": {…}, "working": "canada", "since": "2026-01-05"}
{"ask": "cutoffs", "score": 480, "program": "cec"}
{"ask": "noc", "query": "software engineer"}
{"ask": "convert", "test": "ielts-gt", "scores": {…}, "taken": "2026-03-01", "date": "2026-11-28"}
{"ask": "worth", "test": "ielts-gt", "scores": {…}}
{"ask": "rulesets"}
A range also has `wanted`: for each missing answer what a form says that is wanted there.
refused: {"ok": false, "errors": [{"path": "spouse.language.reading", "message": "…"}]}
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from typing import Any

import express_entry
from express_entry.errors import FieldError, InvalidInput, InvalidProfile
from express_entry.jsontext import parse
from express_entry.language import ABILITIES
from express_entry.profile import Profile
from express_entry.questions import convert, rulesets
from express_entry.reader import Reader, shown
from express_entry.rules import bundled
from express_entry.scoring import score
from express_entry.wording import LANGUAGES


def answer(request: str) -> str:
    """Answer one request. Bad input is answered with its errors, never raised."""
    try:
        return json.dumps({"ok": True, "result": _result(request)}, ensure_ascii=False)
    except InvalidInput as refused:
        errors = [{"path": error.path, "message": error.message} for error in refused.errors]
        return json.dumps({"ok": False, "errors": errors}, ensure_ascii=False)


def _result(text: str) -> object:
    asked = parse(text, bundled().wording["en"])
    request: Mapping[str, Any] = asked if isinstance(asked, Mapping) else {}
    lang = request.get("lang")
    lang = lang if lang in LANGUAGES else "en"
    ask = request.get("ask")
    if not isinstance(ask, str) or ask not in _ASKS:
        message = bundled().wording[lang](
            "error.unknown_ask", value=shown(ask), known=", ".join(_ASKS)
        )
        raise InvalidProfile([FieldError("ask", message)])
    return _ASKS[ask](request, lang)


def _score(request: Mapping[str, Any], lang: str) -> object:
    return score(Profile.from_dict(request.get("profile"), lang=lang), lang=lang).as_dict()


def _categories(request: Mapping[str, Any], lang: str) -> object:
    from express_entry.categories import fits_on, read_day

    day = read_day(request.get("date"), bundled().wording[lang])
    profile = Profile.from_dict(request.get("profile"), lang=lang)
    found = fits_on(profile, day or profile.date, lang=lang)
    return {name: fit.as_dict() for name, fit in found.items()}


def _about(name: str) -> Callable[[Mapping[str, Any], str], object]:
    """An ask that takes a profile only; its code is imported when it is first asked."""

    def ask(request: Mapping[str, Any], lang: str) -> object:
        question = getattr(express_entry, name)
        return question(Profile.from_dict(request.get("profile"), lang=lang), lang=lang).as_dict()

    return ask


def _rounds(request: Mapping[str, Any], lang: str) -> object:
    found = express_entry.rounds(Profile.from_dict(request.get("profile"), lang=lang), lang=lang)
    return found.as_dict(every=request.get("every") is not False)


def _day(request: Mapping[str, Any], name: str, lang: str) -> dt.date | None:
    """A day that a request may have; None where it has none."""
    errors: list[FieldError] = []
    reader = Reader(request, bundled().wording[lang], errors)
    day = reader.day(name) if request.get(name) is not None else None
    if errors:
        raise InvalidProfile(errors)
    return day


def _timeline(request: Mapping[str, Any], lang: str) -> object:
    since = _day(request, "since", lang)
    profile = Profile.from_dict(request.get("profile"), lang=lang)
    return express_entry.timeline(
        profile, working=request.get("working"), since=since, lang=lang
    ).as_dict()


def _range(request: Mapping[str, Any], lang: str) -> object:
    from express_entry.prospects.wanted import wanted

    found = express_entry.still_possible(request.get("profile"), lang=lang)
    return found.as_dict() | {"wanted": {path: wanted(path, lang=lang) for path in found.missing}}


def _cutoffs(request: Mapping[str, Any], lang: str) -> object:
    program = request.get("program")
    return express_entry.cutoffs_met(request.get("score"), program, lang=lang).as_dict()


def _noc(request: Mapping[str, Any], lang: str) -> object:
    query = request.get("query")
    return express_entry.occupations(query if isinstance(query, str) else shown(query), lang=lang)


def _convert(request: Mapping[str, Any], lang: str) -> object:
    scores = request.get("scores")
    given = scores if isinstance(scores, Mapping) else {}
    test, taken = request.get("test"), request.get("taken")
    day = _day(request, "date", lang)
    # Whatever was asked with: a wrong kind of value is refused with its name.
    result = convert(test, given, taken=taken, on=day, lang=lang)  # type: ignore[arg-type]
    return {
        "language": result.language,
        "benchmark": result.benchmark,
        "levels": dict(zip(ABILITIES, result.levels, strict=True)),
    }


def _worth(request: Mapping[str, Any], lang: str) -> object:
    test, scores = request.get("test"), request.get("scores")
    given = scores if isinstance(scores, Mapping) else {}
    taken = request.get("taken")
    # As above: `language_worth` refuses a wrong kind of value.
    return express_entry.language_worth(test, given, taken=taken, lang=lang).as_dict()  # type: ignore[arg-type]


_ASKS: dict[str, Callable[[Mapping[str, Any], str], object]] = {
    "score": _score,
    "eligible": _about("eligible"),
    "categories": _categories,
    "rounds": _rounds,
    "changes": _about("changes"),
    "timeline": _timeline,
    "partners": _about("partners"),
    "position": _about("position"),
    "range": _range,
    "cutoffs": _cutoffs,
    "noc": _noc,
    "convert": _convert,
    "worth": _worth,
    "rulesets": lambda _request, _lang: rulesets(),
}

ASKS = tuple(_ASKS)
"""What can be asked, by name."""
