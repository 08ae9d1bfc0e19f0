"""Keeping facts fresh: which were compared with their source too long ago, or will have been soon.

facts    every fact with a day of comparison, found by a walk over all files
report   the same as a page, and as the lines of `hub freshness`
"""

from __future__ import annotations

from collections.abc import Callable

from macros.upkeep.report import freshness_report

__all__ = ["macros"]


def macros() -> dict[str, Callable[..., str]]:
    """What Markdown pages may call."""
    return {"freshness_report": freshness_report}
