"""The categories with their versions, as plain literals."""

from __future__ import annotations

from typing import Any

from calculator.bundle.compilers import law
from macros.models.base import Text
from macros.models.category import Category, CategoryVersion
from macros.store import Store


def compiled(store: Store) -> dict[str, Any]:
    """Every category by its id, in the order of the types of round; those without rounds at the end."""
    order = {name: place for place, name in enumerate(store.draw_types)}
    known = sorted(store.categories.values(), key=lambda c: (order.get(c.id, len(order)), c.id))
    return {category.id: _category(category, store) for category in known}


def _category(category: Category, store: Store) -> dict[str, Any]:
    return {
        "label": _text(category.label),
        "law": law.named(category.law, store),
        "verified": category.verified.isoformat(),
        "confidence": category.confidence,
        "note": _text(category.note) if category.note else None,
        "versions": [_version(version) for version in category.versions],
    }


def _version(version: CategoryVersion) -> dict[str, Any]:
    work = version.work
    return {
        "from": version.from_.isoformat(),
        "until": version.until.isoformat() if version.until else None,
        "round_names": list(version.round_names),
        "work": work.model_dump() if work else None,
        "occupations": list(version.occupations),
        "nclc": version.nclc,
        "education": version.education,
        "conditions": {entry.id: _text(entry.text) for entry in version.conditions},
    }


def _text(text: Text) -> dict[str, str]:
    return {"en": text.en, "fr": text.fr}
