"""The list of terms by letter, and where they come from."""

from __future__ import annotations

from collections import defaultdict

from macros import render
from macros.collation import alphabetical
from macros.models.glossary import Term


def by_letter(terms: list[Term], lang: str) -> dict[str, list[Term]]:
    """The terms under their first letters, A first."""
    letters: dict[str, list[Term]] = defaultdict(list)
    for term in sorted(terms, key=lambda term: alphabetical(term.term[lang])):
        letters[alphabetical(term.term[lang])[0].upper()].append(term)
    return dict(letters)


def by_source(terms: list[Term]) -> list[list[Term]]:
    """The terms in groups that have sources, day and certainty in common; the largest first."""
    groups: dict[tuple[object, ...], list[Term]] = defaultdict(list)
    for term in terms:
        groups[*term.sources, term.verified, term.confidence == "high"].append(term)
    return sorted(groups.values(), key=len, reverse=True)


def glossary_list(lang: str = "en") -> str:
    """Every term by letter, with its other name, what it means and what belongs to it."""
    glossary = render.current().store.glossary
    letters = by_letter(list(glossary.values()), lang)
    other = "fr" if lang == "en" else "en"
    return render.html(
        "glossary_list.jinja", lang=lang, other=other, letters=letters, glossary=glossary
    )


def glossary_sources(lang: str = "en") -> str:
    """Where the terms come from: one note for all terms with the same sources."""
    terms = sorted(
        render.current().store.glossary.values(), key=lambda term: alphabetical(term.term[lang])
    )
    return render.html("glossary_sources.jinja", lang=lang, groups=by_source(terms))
