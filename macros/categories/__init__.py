"""Categories of category-based selection on written pages: what Markdown may call."""

from __future__ import annotations

from collections.abc import Callable

from macros.categories import facts, lists, overview, rounds


def macros() -> dict[str, Callable[..., str]]:
    """The macros of this area by name."""
    return {
        "categories_count": overview.categories_count,
        "categories_table": overview.categories_table,
        "category_value": facts.category_value,
        "category_facts": facts.category_facts,
        "category_versions": facts.category_versions,
        "category_occupations": lists.category_occupations,
        "category_rounds": rounds.category_rounds,
    }
