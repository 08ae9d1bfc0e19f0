"""A walk through a model and all models in it, whatever they are: new kinds of data need no word here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel


@dataclass(frozen=True)
class Place:
    """A list of models, or one model by itself (a list of one).

    owners   the models around it, the file's own first
    field    the field of the nearest owner that holds it; empty for the file's own model
    """

    owners: tuple[BaseModel, ...]
    field: str
    models: tuple[BaseModel, ...]


def places(model: BaseModel) -> Iterator[Place]:
    """Every place that holds models, outermost first, in the order of the file."""
    yield Place((), "", (model,))
    yield from _inside(model, ())


def _inside(model: BaseModel, owners: tuple[BaseModel, ...]) -> Iterator[Place]:
    around = (*owners, model)
    for name in type(model).model_fields:
        yield from _held(getattr(model, name), around, name)


def _held(value: Any, around: tuple[BaseModel, ...], name: str) -> Iterator[Place]:
    if isinstance(value, BaseModel):
        value = [value]
    elif isinstance(value, dict):  # each has a meaning of its own
        for inner in value.values():
            yield from _held(inner, around, name)
        return
    if isinstance(value, list | tuple):
        models = tuple(entry for entry in value if isinstance(entry, BaseModel))
        if models:
            yield Place(around, name, models)
        for entry in models:
            yield from _inside(entry, around)
