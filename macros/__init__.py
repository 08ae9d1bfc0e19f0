"""data/ -> pages: loads and checks the data, gives macros to docs/, makes the pages that are many.

`define_env` is the entry that mkdocs-macros looks for. Each area has a package of its own here,
with `macros()`: the functions that Markdown may call, by name.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Protocol

AREAS = (
    "calculator",
    "categories",
    "changes",
    "crs",
    "draws",
    "examples",
    "glossary",
    "guides",
    "history",
    "noc",
    "places",
    "process",
    "publish",
    "upkeep",
)


class MacroRegistry(Protocol):
    """What define_env needs of mkdocs-macros (or of whatever reads mkdocs.yml after it)."""

    def macro(self, function: Callable[..., str], name: str = "") -> object: ...


def define_env(env: MacroRegistry) -> None:
    """Give every macro of every area to the pages. Raises ValueError if two share a name."""
    for name, function in every_macro().items():
        env.macro(function, name)


def every_macro() -> dict[str, Callable[..., str]]:
    """The macros of all areas by name. Raises ValueError if two share a name."""
    found: dict[str, Callable[..., str]] = {}
    owners: dict[str, str] = {}
    for area in AREAS:
        for name, function in import_module(f"macros.{area}").macros().items():
            if name in owners:
                raise ValueError(f"macro {name!r} is in macros.{owners[name]} and macros.{area}")
            owners[name] = area
            found[name] = function
    return found
