"""What stands behind each factor of a score: its official source by date, its table on the site."""

from __future__ import annotations

from typing import Any

from macros.models.crs import Factor
from macros.store import Store

# The points tables' places on /crs/, where they are not the factor's id with hyphens.
PLACES = {
    ("spouse", "education"): "spouse-education",
    ("spouse", "language"): "spouse-language",
    ("spouse", "canadian_work"): "spouse-work",
    ("transferability", "education"): "transfer-education",
    ("transferability", "foreign_work"): "transfer-foreign-work",
    ("transferability", "certificate"): "transfer-certificate",
    ("additional", "provincial_nomination"): "nomination",
}


def sections(store: Store, lang: str) -> dict[str, Any]:
    """The sections of the system: label, the factors' labels, and what stands behind each factor."""
    return {
        section.id: {
            "label": section.label[lang],
            "factors": {factor.id: factor.label[lang] for factor in section.factors},
            "rules": {factor.id: _rule(section.id, factor) for factor in section.factors},
        }
        for section in store.crs.values()
    }


def sources(store: Store, lang: str) -> dict[str, Any]:
    """Title and address of every source that a rule names, in the language or the one there is."""
    named = {
        source
        for section in store.crs.values()
        for factor in section.factors
        for _, source in _rule(section.id, factor)["sources"]
    }
    return {
        key: {"title": source.title[lang], "url": source.url[lang]}
        for key, source in store.sources.items()
        if key in named
    }


def _rule(section: str, factor: Factor) -> dict[str, Any]:
    """The place of the table, and the first source of each rule from the day it is in force."""
    in_force = [entry for entry in factor.points if entry.status == "in_force"]
    return {
        "table": PLACES.get((section, factor.id), factor.id.replace("_", "-")),
        "sources": [(entry.from_.isoformat(), entry.sources[0]) for entry in in_force],
    }
