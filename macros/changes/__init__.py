"""What changed in Express Entry, read off the dated entries of data/: a page and a feed.

series   every list of dated entries, found by a walk over all files
words    an entry as words, value by value
change   from one entry to the next: what was before and what is after
listing  the changes by day and by what they are about, for the page
"""

from __future__ import annotations

from collections.abc import Callable

from macros.changes.listing import changes_list

__all__ = ["macros"]


def macros() -> dict[str, Callable[..., str]]:
    """What Markdown pages may call."""
    return {"changes_list": changes_list}
