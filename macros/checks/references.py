"""What one file names must exist in another, and no fact is later than today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from macros.checks import Report, check
from macros.faults import did_you_mean
from macros.models.crs import SectionFile
from macros.models.language import LanguageTest
from macros.store import Store

# Days on which something was read or happened. A value may well begin (`from`) in the future.
_PAST = {"verified", "read", "as_of", "pool_as_of", "date", "held_at"}


def models_in(value: Any) -> Iterator[BaseModel]:
    """Every model inside `value`, itself included."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from models_in(getattr(value, name))
    elif isinstance(value, dict):
        for inner in value.values():
            yield from models_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from models_in(inner)


def _listed(names: object, field: str) -> Iterator[tuple[str, str]]:
    """Each id of a field that holds one or a list of them, with its path."""
    if isinstance(names, str):
        yield field, names
    elif isinstance(names, list):
        for number, name in enumerate(names):
            yield f"{field}[{number}]", name


def cited(store: Store) -> Iterator[tuple[BaseModel, str, str]]:
    """Every use of a source: the fact, the path of the field in it, the id."""
    for file in store.files:
        for model in models_in(file.model):
            for path, name in _listed(getattr(model, "source", None), "source"):
                yield model, path, name


@check
def sources_exist(store: Store, report: Report) -> None:
    """Every `source` names an entry of data/sources/."""
    known, complete = store.known("sources", "sources")
    for model, path, name in cited(store):
        # Without a file's ids there is no telling.
        if name not in known and complete:
            problem = f'"{name}" is not a source: expected an id of data/sources/'
            report(model, path, problem + did_you_mean(name, known))


@check
def source_ids_are_unique(store: Store, report: Report) -> None:
    """A source id stands in one file only."""
    first: dict[str, str] = {}
    for file in store.files:
        if file.kind.name != "sources" or file.model is None:
            continue
        for name in getattr(file.model, "sources", {}):
            if name in first:
                report(
                    file.model,
                    f"sources.{name}",
                    f"this id is used already, in {first[name]}: rename one",
                )
            first.setdefault(name, file.document.file)


@check
def programs_and_types_exist(store: Store, report: Report) -> None:
    """Every round names programs and a type that exist, and every type its program."""
    programs, all_programs = store.known("program")
    types, complete = store.known("draw-types", "types")

    def program(model: BaseModel, path: str, name: str) -> None:
        if name not in programs and all_programs:
            hint = did_you_mean(name, programs) or f"; known: {', '.join(sorted(programs))}"
            report(
                model, path, f'"{name}" is not a program: expected an id of data/programs/{hint}'
            )

    for draw in store.draws:
        for path, name in _listed(draw.programs, "programs"):
            program(draw, path, name)
        if draw.type not in types and complete:
            hint = did_you_mean(draw.type, types)
            report(
                draw,
                "type",
                f'"{draw.type}" is not a type: expected an id of data/draw-types.yml{hint}',
            )
    for draw_type in store.draw_types.values():
        if draw_type.program is not None:
            program(draw_type, "program", draw_type.program)


@check
def ids_equal_file_names(store: Store, report: Report) -> None:
    """A language test and a section of the ranking system stand in the file of their name."""
    for file in store.files:
        entity = file.model
        if not isinstance(entity, LanguageTest | SectionFile):
            continue
        if entity.id != file.stem:
            problem = f'"{entity.id}" is not the file\'s name: expected "{file.stem}"'
            report(entity, "id", problem)


@check
def nothing_is_later_than_today(store: Store, report: Report) -> None:
    """What was read, counted or held cannot lie in the future."""
    for file in store.files:
        for model in models_in(file.model):
            for name in _PAST & type(model).model_fields.keys():
                value = getattr(model, name)
                day = value.date() if isinstance(value, dt.datetime) else value
                if isinstance(day, dt.date) and day > store.today:
                    report(
                        model, name, f"{day} is in the future: expected a day up to {store.today}"
                    )
