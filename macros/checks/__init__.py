"""Checks across fields and files. A module in this folder marks its functions with `@check`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from pydantic import BaseModel

if TYPE_CHECKING:
    from macros.store import Store


class Report(Protocol):
    """`report(entity, "name.fr", "problem, and what is expected")`; "" means the entity itself."""

    def __call__(self, entity: BaseModel, path: str, problem: str) -> None: ...


type Check = Callable[[Store, Report], None]

_checks: list[Check] = []


def check[F: Callable[[Store, Report], None]](function: F) -> F:
    """Registers a check. It runs on every load, also on data with faults, with what is valid."""
    _checks.append(function)
    return function


def all_checks() -> list[Check]:
    """Every check of every module here."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return list(_checks)
