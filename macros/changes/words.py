"""A dated entry in words, value by value: what a reader compares.

`values(entry, owners, lang)` gives words by label, the label empty where there is one value only. A
model without words of its own here gives its texts, or else its numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Any

from pydantic import BaseModel

from macros import figures, render
from macros.crs import ranges
from macros.models.arrangement import Allocation, Selection
from macros.models.base import Text
from macros.models.category import CategoryVersion
from macros.models.crs import Factor, FactorPoints, SectionCap
from macros.models.language import ABILITIES, Scale
from macros.models.process import FeeValue, FundsValue, Limit, LimitValue
from macros.models.requirement import RequirementValue
from macros.places.values import filled
from macros.process.limits import in_words

type Owners = Sequence[BaseModel]
type Values = dict[str, str]

TEXTS = ("text", "changed", "detail", "short", "condition")
BESIDE = ("year", "number", "points_maximum")


def _t(key: str, lang: str, **parameters: object) -> str:
    return render.wording(f"changes.{key}", lang, **parameters)


@singledispatch
def values(entry: BaseModel, owners: Owners, lang: str) -> Values:
    """Its value and text where it has them, else its numbers by the words of their fields."""
    said = []
    if isinstance(value := getattr(entry, "value", None), str) and (
        word := _if_there(f"value.{value}", lang)
    ):
        said.append(f"{word}.")
    text = next(
        (t for t in (getattr(entry, name, None) for name in TEXTS) if isinstance(t, Text)), None
    )
    if text is not None:
        said.append(text[lang])
    if said:
        return {"": " ".join(said)}
    found = {}
    for name in type(entry).model_fields:
        number = getattr(entry, name)
        if isinstance(number, int | float) and not isinstance(number, bool) and name not in BESIDE:
            found[_if_there(f"field.{name}", lang)] = figures.number(number, lang)
    return found


def _if_there(key: str, lang: str) -> str:
    """A text of this area; nothing where there is none, as the names around say what it is."""
    found = render.current().store.wording[lang].get(f"changes.{key}")
    return found or ""


@values.register
def _(entry: LimitValue, owners: Owners, lang: str) -> Values:
    unit = owners[-1].unit if isinstance(owners[-1], Limit) else "days"
    return {"": in_words(entry.value, unit, lang)}


@values.register
def _(entry: FeeValue, owners: Owners, lang: str) -> Values:
    return {"": figures.money(entry.amount, lang)}


@values.register
def _(entry: FundsValue, owners: Owners, lang: str) -> Values:
    found = {}
    for people, amount in enumerate(entry.amounts, start=1):
        size = render.counted("process.funds.people", people, lang, n=people)
        found[size] = figures.money(amount, lang)
    return found | {render.wording("process.funds.more", lang): figures.money(entry.extra, lang)}


@values.register
def _(entry: SectionCap, owners: Owners, lang: str) -> Values:
    return {"": _t("points_at_most", lang, points=figures.number(entry.points, lang))}


@values.register
def _(entry: FactorPoints, owners: Owners, lang: str) -> Values:
    if entry.removed or entry.unknown:
        return {"": _t("no_points" if entry.removed else "points_unknown", lang)}
    found = {}
    factor = owners[-1]
    for place, row in enumerate(entry.rows):
        if row.value == "none":  # gives nothing, and not every form has it as an answer
            continue
        label = ranges.label(factor, entry.rows, place, lang) if isinstance(factor, Factor) else ""
        found[label] = _points(row.columns, lang)
    for part in entry.parts:
        for line in part.rows:
            found[line.label[lang]] = _points((line.points, line.points), lang)
    if entry.caps:
        found[_t("most", lang)] = _points(entry.caps, lang)
    return found


def _points(columns: tuple[int, int], lang: str) -> str:
    """`50 points`, or `35 points, with a spouse 30`."""
    with_spouse, alone = columns
    key = "points" if with_spouse == alone else "points_columns"
    numbers = {"points": figures.number(alone, lang), "spouse": figures.number(with_spouse, lang)}
    return _t(key, lang, **numbers)


@values.register
def _(entry: RequirementValue, owners: Owners, lang: str) -> Values:
    # Each kind of requirement is a model of its own that one of the union's types makes.
    value: Any = entry
    return {"": filled(value, entry.short, lang)}


@values.register
def _(entry: Selection, owners: Owners, lang: str) -> Values:
    return {entry.name[lang]: entry.detail[lang]}


@values.register
def _(entry: Allocation, owners: Owners, lang: str) -> Values:
    places = figures.number(entry.places, lang)
    return {"": _t(f"allocation_{entry.scope}", lang, places=places, year=entry.year)}


@values.register
def _(entry: Scale, owners: Owners, lang: str) -> Values:
    found = {}
    for row in entry.lowest_scores:
        scores = [
            f"{render.wording(f'crs.ability.{ability}', lang)} {figures.number(row.lowest(ability), lang)}"
            for ability in ABILITIES
        ]
        found[_t("level", lang, level=row.level)] = ", ".join(scores)
    return found


@values.register
def _(entry: CategoryVersion, owners: Owners, lang: str) -> Values:
    found = {}
    if entry.work:
        key = "work"
        key += "_continuous" if entry.work.continuous else ""
        key += "_canada" if entry.work.in_canada else ""
        found[_t("category_work", lang)] = _t(
            key, lang, months=entry.work.months, years=entry.work.window_years
        )
    if entry.nclc:
        found[_t("category_french", lang)] = _t("nclc", lang, level=entry.nclc)
    if entry.education:
        options = render.current().store.profile.field("education")
        found[_t("category_education", lang)] = options.label(entry.education)[lang]
    if entry.occupations:
        number = len(entry.occupations)
        count = render.counted("changes.occupations", number, lang, n=number)
        found[_t("category_occupations", lang)] = count
    if entry.conditions:
        also = " ".join(condition.text[lang] for condition in entry.conditions)
        found[_t("category_conditions", lang)] = also
    return found
