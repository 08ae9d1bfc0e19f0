"""Occupations of the National Occupational Classification on written pages: what Markdown may call."""

from __future__ import annotations

from collections.abc import Callable

from macros.noc import finder


def macros() -> dict[str, Callable[..., str]]:
    """The macros of this area by name."""
    return {
        "noc_count": finder.noc_count,
        "noc_finder": finder.noc_finder,
        "noc_teers": finder.noc_teers,
    }
