"""What the words mean: what Markdown pages may call."""

from __future__ import annotations

from collections.abc import Callable

from macros.glossary import terms
from macros.glossary.tooltips import explain_terms

__all__ = ["explain_terms", "macros"]


def macros() -> dict[str, Callable[..., str]]:
    """The macros of this area by name."""
    return {"glossary_list": terms.glossary_list, "glossary_sources": terms.glossary_sources}
