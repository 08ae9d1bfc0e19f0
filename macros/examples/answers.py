"""The answers of a made-up candidate as pairs that people read, from the words of the questions."""

from __future__ import annotations

import datetime as dt
from typing import Any

from macros import figures, render
from macros.models.example import Answers
from macros.models.language import ABILITIES


def in_words(answers: Answers, lang: str) -> list[tuple[str, str]]:
    """Name and answer of everything that is told, in the order of the calculator's questions."""
    found = []
    for field in render.current().store.profile.fields:
        value = _at(answers, field.id)
        if value is not None:
            found.append((field.name[lang], _shown(field.id, value, lang)))
    return found


def _at(answers: Answers, path: str) -> Any:
    value: Any = answers
    for step in path.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def _shown(path: str, value: Any, lang: str) -> str:
    field = render.current().store.profile.field(path)
    if field.kind == "language":
        return _language(value, lang)
    if field.kind == "choice":
        return field.label(value)[lang]
    if field.kind == "yes_no":  # a spouse is told by what is told of them
        return render.wording("examples.yes" if value else "examples.no", lang)
    if field.kind == "date":
        return figures.day(dt.date.fromisoformat(value), lang)
    # Every number of a profile counts years.
    return render.counted("examples.years", value, lang, n=figures.number(value, lang))


def _language(result: Answers, lang: str) -> str:
    """`CLB 9 in all four abilities`, or the test with each ability's score."""
    test = result["test"]
    scores = [result[ability] for ability in ABILITIES]
    known = render.current().store.language_tests
    name = known[test].name[lang] if test in known else test.upper()
    if test not in known and len(set(scores)) == 1:
        return render.wording("examples.all_four", lang, scale=name, level=scores[0])
    each = ", ".join(
        render.wording(
            "examples.ability",
            lang,
            ability=render.wording(f"crs.ability.{ability}", lang).lower(),
            score=figures.number(score, lang),
        )
        for ability, score in zip(ABILITIES, scores, strict=True)
    )
    return render.wording("examples.test", lang, test=name, scores=each)
