"""Single figures for running text, by their place: `program_value("fsw", "work.hours")`."""

from __future__ import annotations

import datetime as dt
import re
from types import SimpleNamespace
from typing import Any

from pydantic import BaseModel

from macros import figures, render
from macros.faults import named
from macros.models.base import Cited, Dated, Text, in_force
from macros.models.program import Program
from macros.models.province import Province
from macros.models.requirement import LanguageLevel, Requirement, Value
from macros.places.block import cite


def program(id_: str) -> Program:
    """The program of that id. Raises KeyError naming those that exist."""
    return named(render.current().store.programs, id_, "program")


def province(slug: str) -> Province:
    """The province or territory of that slug. Raises KeyError naming those that exist."""
    return named(render.current().store.provinces, slug, "province or territory")


def now[T: Dated](entries: list[T]) -> T:
    """The entry in force on the day of the build. Raises ValueError where none has begun."""
    entry = in_force(entries, render.current().today)
    if entry is None:
        raise ValueError(f"no entry is in force on {render.current().today}")
    return entry


def value_of(requirement: Requirement) -> Value:
    """What a requirement asks for on the day of the build."""
    return now(list(requirement.values))


def filled(value: Value, text: Text, lang: str) -> str:
    """`text` of `value` with its figures in it, as readers of `lang` write them."""
    shown: dict[str, Any] = {}
    for name, figure in value.figures().items():
        shown[name] = (
            SimpleNamespace(**{k: v for k, v in figure if isinstance(v, int)})
            if isinstance(figure, LanguageLevel)
            else figures.number(figure, lang)
        )
    return text[lang].format(**shown)


def in_words(numbers: list[int], lang: str) -> str:
    """Whole numbers in running text: `7`, `0 or 1`, `0 to 3`."""
    if not numbers:
        raise ValueError("an empty list has no words")
    ends = {"first": numbers[0], "last": numbers[-1]}
    if len(numbers) == 1:
        return str(numbers[0])
    if numbers == list(range(numbers[0], numbers[-1] + 1)) and len(numbers) > 2:
        return render.wording("places.range", lang, **ends)
    head = ", ".join(map(str, numbers[:-1]))
    return render.wording("places.either", lang, first=head, last=numbers[-1])


def shown(name: str, value: Any, lang: str) -> str:
    """A value for running text. Raises TypeError for what has no short form."""
    if isinstance(value, Text):
        return value[lang]
    if isinstance(value, dt.date):
        return figures.day(value, lang)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if name.endswith("year") else figures.number(value, lang)
    if isinstance(value, list) and all(isinstance(entry, int) for entry in value):
        return in_words(value, lang)
    if isinstance(value, str):
        if month := re.fullmatch(r"(\d{4})-(\d{2})", value):
            return f"{figures.MONTHS[lang][int(month[2]) - 1]} {month[1]}"
        return value
    raise TypeError(f"{name} is a {type(value).__name__}: it has no form for running text")


def _step(value: Any, name: str) -> Any:
    if isinstance(value, list):
        if value and isinstance(value[0], Dated):
            return _step(now(value), name)
        return named({str(getattr(entry, "id", "?")): entry for entry in value}, name, "entry")
    if isinstance(value, BaseModel):
        return named(
            {field: getattr(value, field) for field in type(value).model_fields}, name, "field"
        )
    raise KeyError(f'"{name}" leads nowhere: what stands before it is a value by itself')


def _walk(start: Any, path: str, lang: str) -> str:
    """What stands at `path` under `start`, in words; the fact that holds it counts as cited."""
    value, fact, name = start, None, ""
    for name in path.split("."):
        value = _step(value, name)
        if isinstance(value, Cited):
            fact = value
    fact = fact or (start if isinstance(start, Cited) else None)
    if fact is not None:
        cite(fact)
    return shown(name, value, lang)


def program_value(id_: str, path: str, lang: str = "en") -> str:
    """A figure of a program: `work.hours`, `language.teer-0-1.speaking`, `rank`.

    The first part names a requirement, the rest a field of what it asks for today. `rank` is the
    program's place among those that a candidate fits. Raises KeyError for what does not exist.
    """
    entity = program(id_)
    head, _, rest = path.partition(".")
    if head == "rank":
        return _walk(now(entity.invitation_order), "rank", lang)
    value = value_of(entity.requirement(head))
    first, _, field = rest.partition(".")
    if isinstance(level := value.figures().get(first), LanguageLevel):
        cite(value)
        return _walk(level, field, lang)
    return _walk(value, rest, lang)


def program_text(id_: str, requirement: str, lang: str = "en") -> str:
    """The rule of one requirement in full, with its figures."""
    value = value_of(program(id_).requirement(requirement))
    cite(value)
    return filled(value, value.text, lang)


def province_value(slug: str, path: str, lang: str = "en") -> str:
    """A figure, name or day of a province: `arrangement.accord.signed`, `population.count`.

    In a list of dated values the one in force is taken; in another list the next part is an id.
    """
    return _walk(province(slug), path, lang)
