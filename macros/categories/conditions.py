"""What a version of a category asks for, in sentences."""

from __future__ import annotations

from macros import figures, render
from macros.models.base import Text
from macros.models.category import CategoryVersion, CategoryWork


def conditions(version: CategoryVersion, lang: str) -> list[str]:
    """One sentence for each thing that the version asks for."""
    said: list[str] = []
    if version.nclc is not None:
        said.append(_say("french", lang, level=version.nclc))
    if version.work is not None:
        said.append(work(version.work, lang))
    if version.education is not None:
        said.append(_say("education", lang, level=_education(version.education)[lang]))
    return said + [condition.text[lang] for condition in version.conditions]


def work(asked: CategoryWork, lang: str) -> str:
    """How much work the version asks for, where and when."""
    months = figures.number(asked.months, lang)
    amount = render.counted("process.unit.months", asked.months, lang, n=months)
    hours = _say("hours", lang, hours=figures.number(asked.hours, lang)) if asked.hours else ""
    return _say(
        "work_continuous" if asked.continuous else "work",
        lang,
        amount=amount,
        hours=hours,
        years=asked.window_years,
        where=_say("in_canada" if asked.in_canada else "anywhere", lang),
    )


def _say(key: str, lang: str, **parameters: object) -> str:
    return render.wording(f"selection.asks.{key}", lang, **parameters)


def _education(value: str) -> Text:
    """The label of an answer to the calculator's question about education."""
    return render.current().store.profile.field("education").label(value)
