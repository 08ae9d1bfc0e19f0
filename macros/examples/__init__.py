"""Made-up candidates with their points, counted by the scoring package when pages are made."""

from __future__ import annotations

from collections.abc import Callable

from macros.examples import pages


def macros() -> dict[str, Callable[..., str]]:
    """The macros of this area by name."""
    return {
        "example_title": pages.example_title,
        "crs_example": pages.crs_example,
        "grid_example": pages.grid_example,
    }
