"""The points rules, the language tests and the words of the scoring package, as plain literals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from macros.models.base import Text
from macros.models.crs import (
    SECTIONS,
    Factor,
    FactorPoints,
    Part,
    Row,
    Ruleset,
    SectionCap,
    SectionFile,
)
from macros.models.language import ABILITIES, LanguageTest, Scale
from macros.store import Store

CHOICES = ("education", "canadian_education", "job_offer")
WORDING_AREAS = ("scoring", "eligibility", "prospects", "categories", "cutoffs", "worth")
"""Whose words go into the package; `scoring.` is left away from its keys, the others keep their area."""


def compiled(store: Store) -> dict[str, Any]:
    """The rules, tests, option labels and words as plain dicts, lists, strings and numbers."""
    return {
        "verified": store.rulesets.verified.isoformat(),
        "rulesets": [_ruleset(entry, store) for entry in store.rulesets.rulesets],
        "sections": [_section(store.crs[section]) for section in SECTIONS],
        "language_tests": {key: _test(test) for key, test in store.language_tests.items()},
        "options": {
            choice: {o.value: _text(o.label) for o in store.profile.field(choice).options}
            for choice in CHOICES
        },
        "wording": {lang: dict(_words(texts)) for lang, texts in store.wording.items()},
    }


def _words(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, text in texts.items():
        if key.split(".")[0] in WORDING_AREAS:
            yield key.removeprefix("scoring."), text


def _text(text: Text) -> dict[str, str]:
    return {"en": text.en, "fr": text.fr}


def _ruleset(entry: Ruleset, store: Store) -> dict[str, Any]:
    sources = [store.sources[source] for source in entry.sources]
    return {
        "from": entry.id,
        "status": entry.status,
        "title": _text(entry.title),
        "changed": _text(entry.changed),
        "sources": [
            {"title": _text(s.title), "url": s.url.en, "kind": s.kind, "read": s.read.isoformat()}
            | ({"url_fr": s.url.fr} if s.url.fr else {})
            for s in sources
        ],
    }


def _section(section: SectionFile) -> dict[str, Any]:
    return {
        "id": section.id,
        "label": _text(section.label),
        "only_with_spouse": section.only_with_spouse,
        "caps": [_cap(cap) for cap in section.caps],
        "factors": [_factor(factor) for factor in section.factors],
    }


def _cap(cap: SectionCap) -> dict[str, Any]:
    return {"from": cap.from_.isoformat(), "status": cap.status, "points": cap.points}


def _factor(factor: Factor) -> dict[str, Any]:
    unit = factor.unit
    return {
        "id": factor.id,
        "label": _text(factor.label),
        "shape": factor.shape,
        "input": factor.input,
        "unit": {"one": _text(unit.one), "other": _text(unit.other)} if unit else None,
        "otherwise": _text(factor.otherwise) if factor.otherwise else None,
        "points": [_points(factor, entry) for entry in factor.points],
    }


def _points(factor: Factor, entry: FactorPoints) -> dict[str, Any]:
    return {
        "from": entry.from_.isoformat(),
        "status": entry.status,
        "removed": entry.removed,
        "cap": list(entry.caps) if entry.caps else None,
        "rows": [_row(row) for row in entry.rows],
        "parts": [_part(factor, part) for part in entry.parts],
    }


def _row(row: Row) -> dict[str, Any]:
    key = "value" if row.value is not None else "at_least"
    return {key: getattr(row, key), "points": list(row.columns)}


def _part(factor: Factor, part: Part) -> dict[str, Any]:
    return {
        "id": part.id,
        "rows": [
            {"when": _when(factor, row.when), "points": row.points, "label": _text(row.label)}
            for row in part.rows
        ],
    }


def _when(factor: Factor, conditions: Mapping[Any, Any]) -> dict[str, Any]:
    """The conditions of a row, with the occupations of its tiers in place of their names."""
    found = dict(conditions)
    tiers = found.pop("occupation_tier", None)
    if tiers is not None:
        codes = {tier.id: tier.occupations for tier in factor.tiers}
        found["noc"] = [code for tier in tiers for code in codes[tier]]
    return found


def _test(test: LanguageTest) -> dict[str, Any]:
    return {
        "name": _text(test.name),
        "language": test.language,
        "accepted_from": test.accepted_from.isoformat() if test.accepted_from else None,
        "scales": [_scale(scale) for scale in test.scales],
    }


def _scale(scale: Scale) -> dict[str, Any]:
    return {
        "from": scale.from_.isoformat(),
        "scores": {
            ability: [getattr(scale.scores[ability], end) for end in ("minimum", "maximum", "step")]
            for ability in ABILITIES
        },
        "lowest": {
            ability: [[row.level, row.lowest(ability)] for row in scale.lowest_scores]
            for ability in ABILITIES
        },
    }
