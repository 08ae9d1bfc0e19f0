"""The glossary: every term once, in order, and related terms that are there."""

from __future__ import annotations

import re
from itertools import pairwise

from macros.checks import Report, check
from macros.faults import did_you_mean
from macros.store import Store


@check
def terms_stand_once_and_in_order(store: Store, report: Report) -> None:
    """Ids differ, and the English terms rise from A on."""
    for file in store.files:
        terms = getattr(file.model, "terms", []) if file.kind.name == "glossary" else []
        seen: set[str] = set()
        for term in terms:
            if term.id in seen:
                report(term, "id", f'"{term.id}" is the id of another term already: rename one')
            seen.add(term.id)
        for before, term in pairwise(terms):
            if term.term.en.casefold() < before.term.en.casefold():
                problem = f'"{term.term.en}" stands after "{before.term.en}": expected A first'
                report(term, "term.en", problem)


@check
def related_terms_exist(store: Store, report: Report) -> None:
    """What a term names under `see_also` is another term, once."""
    known, complete = store.known("glossary", "terms")
    for term in store.glossary.values():
        for number, name in enumerate(term.see_also):
            path = f"see_also[{number}]"
            if name not in known and complete:
                problem = f'"{name}" is not a term: expected an id of data/glossary.yml'
                report(term, path, problem + did_you_mean(name, known))
            elif name == term.id:
                report(term, path, f'"{name}" is this term itself: expected another one')
            elif name in term.see_also[:number]:
                report(term, path, f'"{name}" stands here twice')


@check
def definitions_hold_no_figures(store: Store, report: Report) -> None:
    """A figure stands where the rest of data/ holds it: in a definition it would go stale."""
    for term in store.glossary.values():
        for lang in ("en", "fr"):
            if found := re.search(r"\d+", term.definition[lang]):
                problem = f'"{found[0]}" is a figure: expected words, and a page that has it'
                report(term, f"definition.{lang}", problem)
