"""The question about an occupation: what it is called, its TEER, and its categories over the years."""

from __future__ import annotations

from typing import Any

from express_entry.categories import memberships
from express_entry.noc import search


def occupations(query: str, *, lang: str = "en") -> list[dict[str, Any]]:
    """The occupations that a code names or whose title has the words, best first.

    Args:
        query: five digits, or words of the English or French title.
        lang: language of the errors, `en` or `fr`.

    Returns:
        For each its code, TEER category, titles, and the categories of rounds that it is or was in,
        each with its days; `to` is None where it still is.

    Raises:
        InvalidInput: where nothing is found; it names near misses.
    """
    return [
        group.as_dict() | {"categories": [span.as_dict() for span in memberships(group.code)]}
        for group in search(query, lang=lang)
    ]
