"""Figures and worked cases of the guides, counted by the scoring package when pages are made."""

from __future__ import annotations

from collections.abc import Callable

from macros.guides import birthdays, both_systems, couples, differences, over_time, work


def macros() -> dict[str, Callable[..., str]]:
    """The macros of this area by name."""
    return {
        "example_total": differences.example_total,
        "example_by": differences.example_by,
        "guide_birthday": birthdays.guide_birthday,
        "guide_birthdays": birthdays.guide_birthdays,
        "guide_both_systems": both_systems.guide_both_systems,
        "guide_couple": couples.guide_couple,
        "guide_couple_by": couples.guide_couple_by,
        "guide_over_time": over_time.guide_over_time,
        "guide_work": work.guide_work,
    }
