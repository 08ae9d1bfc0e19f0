"""HTML that Markdown takes as one block."""

from __future__ import annotations

from typing import Any

from macros import render
from macros.models.base import Cited

# Sources whose text changes by an amendment only; their facts stay fresh longer.
LAW = {"irpa", "irpr", "interpretation-act", "sor-2026-63", "quebec-accord"}


def freshness_kind(fact: Cited) -> str | None:
    """`law` for a fact that rests on the law alone; None leaves it to the fact's file."""
    return "law" if LAW.issuperset(fact.sources) else None


def cite(fact: Cited) -> bool:
    """Notes the fact as cited on the current page. Whether it is older than its kind allows."""
    rendering = render.current()
    return rendering.is_stale(rendering.cite(fact, freshness_kind(fact)))


def one_block(template: str, lang: str, **context: Any) -> str:
    """The template as HTML without blank or indented lines, which would end the block."""
    html = render.html(template, lang=lang, kind=freshness_kind, is_stale=cite, **context)
    return render.one_block(html)
