"""The first use of a glossary term on a page becomes a link to the term that carries its meaning.

Without scripts it is a link; docs/assets/js/terms.js shows the meaning beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import pairwise

from macros import render
from macros.models.glossary import Term
from macros.render import Rendering

GLOSSARY = "/glossary/"
TAG = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
WORD = re.compile(r"[\w’'-]+")
RUNNING_TEXT = {"p", "li", "dd"}
# What is a link or a control already, what is quoted, and what is short for a reason.
LEFT_ALONE = {
    "a", "button", "code", "dt", "figcaption", "form", "h1", "h2", "h3", "h4", "h5", "h6", "label",
    "legend", "nav", "noscript", "option", "pre", "script", "style", "summary", "svg", "table",
    "template", "textarea",
}  # fmt: skip
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass(frozen=True)
class _Form:
    """One way to write a term: its words, as they must stand or (where not `exact`) in any case.

    `gaps` are the marks between them beside spaces: the comma in the name of a department.
    """

    words: tuple[str, ...]
    gaps: tuple[str, ...]
    exact: bool
    term: Term


def explain_terms(html: str, address: str, lang: str = "en") -> str:
    """`html` with the first use of each term linked; `address` is the page's, such as `/draws/447/`.

    A page that a term is explained on says what it means by itself: there it stays plain. In the
    glossary all are.
    """
    if address == GLOSSARY:
        return html
    glossary = render.current().store.glossary
    explained = {
        term.id
        for term in glossary.values()
        if term.explained_on and term.explained_on.partition("#")[0] == address
    }
    forms = _forms(render.current(), lang)
    pieces = TAG.split(html)
    open_tags: list[str] = []
    for place, piece in enumerate(pieces):
        if place % 2:
            _follow(piece, open_tags)
        elif piece.strip() and _is_running_text(open_tags):
            pieces[place] = _mark(piece, forms, explained, lang)
    return "".join(pieces)


def _follow(tag: str, open_tags: list[str]) -> None:
    """Keeps the list of elements that are open. An element left open ends with the one around it."""
    found = NAME.match(tag)
    if not found or found[1].lower() in VOID or tag.endswith("/>"):
        return
    name = found[1].lower()
    if not tag.startswith("</"):
        open_tags.append(name)
    elif name in open_tags:
        while open_tags.pop() != name:
            pass


def _is_running_text(open_tags: list[str]) -> bool:
    return not RUNNING_TEXT.isdisjoint(open_tags) and LEFT_ALONE.isdisjoint(open_tags)


def _mark(text: str, forms: Mapping[str, list[_Form]], used: set[str], lang: str) -> str:
    words = list(WORD.finditer(text))
    marked, done, skip_to = [], 0, 0
    for place, word in enumerate(words):
        if place < skip_to:
            continue
        for form in forms.get(word[0].casefold(), ()):
            end = place + len(form.words)
            if form.term.id in used or not _stands(form, words[place:end], text):
                continue
            used.add(form.term.id)
            first, last = word.start(), words[end - 1].end()
            marked += [text[done:first], _link(form.term, text[first:last], lang)]
            done, skip_to = last, end
            break
    return "".join([*marked, text[done:]])


def _stands(form: _Form, words: list[re.Match[str]], text: str) -> bool:
    """Whether these words of `text` are the form's, with space and its own marks between them."""
    if len(words) != len(form.words):
        return False
    return _gaps(words, text) == form.gaps and all(
        found[0] == wanted if form.exact else found[0].casefold() == wanted
        for found, wanted in zip(words, form.words, strict=True)
    )


def _gaps(words: list[re.Match[str]], text: str) -> tuple[str, ...]:
    return tuple(text[a.end() : b.start()].strip() for a, b in pairwise(words))


def _link(term: Term, text: str, lang: str) -> str:
    means = escape(term.definition[lang])
    return f'<a class="hub-term" href="{GLOSSARY}#{term.id}" data-means="{means}">{text}</a>'


@lru_cache(maxsize=2)  # each page of a build asks for the same
def _forms(rendering: Rendering, lang: str) -> dict[str, list[_Form]]:
    """Every form by its first word, the longest first."""
    found: dict[str, list[_Form]] = defaultdict(list)
    for term in rendering.store.glossary.values():
        for form in _of(term, lang):
            found[form.words[0].casefold()].append(form)
    return {
        first: sorted(forms, key=lambda form: -len(form.words)) for first, forms in found.items()
    }


def _of(term: Term, lang: str) -> Iterator[_Form]:
    said = [term.term[lang], *term.also[lang]]
    for text in (*said, *_plurals(said)):
        words = list(WORD.finditer(text))
        gaps = _gaps(words, text)
        if words and {"", ","}.issuperset(gaps):  # a link would end within brackets or quotes
            plain = tuple(word[0].casefold() for word in words)
            yield _Form(plain, gaps, exact=False, term=term)
    if short := term.abbreviations and term.abbreviations[lang]:
        initials = tuple(short.split())
        yield _Form(initials, ("",) * (len(initials) - 1), exact=True, term=term)


def _plurals(texts: Iterable[str]) -> Iterator[str]:
    """Both languages mostly add an s."""
    return (f"{text}s" for text in texts if not text.endswith("s"))
