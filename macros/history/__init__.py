"""What has changed: the ranking rules with their effect, the whole history, the levels plans."""

from __future__ import annotations

from collections.abc import Callable

from macros.history import changes, levels, pages


def macros() -> dict[str, Callable[..., str]]:
    """The macros of this area by name."""
    return {
        "crs_changes": changes.crs_changes,
        "crs_proposals": changes.crs_proposals,
        "crs_checked_to": changes.crs_checked_to,
        "history_timeline": pages.history_timeline,
        "levels_chart": levels.levels_chart,
        "levels_plan": levels.levels_plan,
        "levels_plans": levels.levels_plans,
        "levels_disputes": levels.levels_disputes,
        "levels_gaps": levels.levels_gaps,
    }
