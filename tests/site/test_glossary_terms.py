"""Is each term of the glossary explained where a page first uses it, and only there?"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from html import escape

import pytest
from bs4 import BeautifulSoup

from macros import render
from macros.glossary import explain_terms
from macros.models.base import Text
from macros.store import Store
from tests.site.parsed_page import ParsedPage

MARKED = re.compile(r'<a class="hub-term" href="[^"#]*#([^"]+)"')


@pytest.fixture(scope="module", autouse=True)
def rendering(store: Store) -> None:
    """The glossary of the real data."""
    render.configure(store, dt.date(2026, 10, 2))


def marked(html: str, address: str = "/x/", lang: str = "en") -> list[str]:
    """The terms that are explained in a piece of a page."""
    return MARKED.findall(explain_terms(html, address, lang))


def test_only_the_first_use_is_marked() -> None:
    """In its full form, its short form or its initials, whichever comes first."""
    html = "<p>The Canadian Experience Class, or CEC. The CEC again.</p>"
    assert marked(html) == ["cec"]
    assert marked("<p>CEC, the Canadian Experience Class.</p>") == ["cec"]


def test_initials_are_in_capitals_and_words_in_any_case() -> None:
    """`pa` is no principal applicant; "proof of funds" stands within a sentence too."""
    assert marked("<p>pa, Proof of Funds, and its proof of funds</p>") == ["pof"]


def test_a_term_may_run_over_a_line_and_may_be_plural() -> None:
    """Line breaks of the source do not hide it; other words between its own do."""
    assert marked("<li>two work\npermits</li>") == ["work-permit"]
    assert marked("<li>a work or study permit</li>") == []
    assert marked("<li>Bring proof of work. Permits are not enough.</li>") == []
    assert marked("<li>Immigration, Refugees\nand Citizenship Canada</li>") == ["ircc"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_term_leads_to_itself_and_carries_its_meaning(store: Store, lang: str) -> None:
    """Express Entry pool is not explained as Express Entry, and no quotation mark ends a meaning."""
    for term in store.glossary.values():
        if not re.fullmatch(r"[\w’', -]+", term.term[lang]):
            continue  # with brackets or quotation marks: no running text has it so
        text = f"<p>{escape(term.term[lang])}</p>"
        link = BeautifulSoup(explain_terms(text, "/x/", lang), "html.parser").a
        assert link is not None, term.id
        assert (link["href"], link["data-means"]) == (
            f"/glossary/#{term.id}", term.definition[lang],
        )  # fmt: skip


def test_a_meaning_with_marks_of_html_stays_whole(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A quotation mark would end it, and the rest would stand on the page."""
    means = Text(en='A "class" of <immigrants> & others.', fr="Une catégorie.")
    term = store.glossary["cec"].model_copy(update={"definition": means})
    with monkeypatch.context() as changed:
        changed.setitem(store.glossary, "cec", term)
        render.configure(store, dt.date(2026, 10, 2))
        link = BeautifulSoup(explain_terms("<p>CEC</p>", "/x/"), "html.parser").a
    render.configure(store, dt.date(2026, 10, 2))
    assert link is not None
    assert link["data-means"] == means.en


def test_links_headings_tables_and_controls_stay_as_they_are() -> None:
    """A link in a link would be broken, and a heading is no place to stop."""
    inside = "<h2>CEC</h2><p><a href='/x/'>CEC</a> <code>CEC</code></p>"
    inside += "<table><tr><td><p>CEC</p></td></tr></table>"
    assert explain_terms(inside, "/x/") == inside
    assert marked(inside + "<p>CEC</p>") == ["cec"]


def test_the_page_that_explains_a_term_does_not_mark_it(store: Store) -> None:
    """There it would lead away from the very explanation, also where that is a part of the page."""
    assert marked("<p>CEC</p>", "/programs/cec/") == []
    assert marked("<p>a permanent resident card</p>", "/how-it-works/landing/") == ["pr-card"]
    for term in store.glossary.values():
        if term.explained_on:
            page = term.explained_on.partition("#")[0]
            assert term.id not in marked(f"<p>{term.term.en}</p>", page), term.id


def test_french_pages_use_the_french_terms() -> None:
    """The initials differ too: CEC is the same, ITA is not."""
    assert marked("<p>la catégorie de l’expérience canadienne</p>", lang="fr") == ["cec"]


def test_every_page_marks_a_term_once_at_most(pages: dict[str, ParsedPage]) -> None:
    """All pages of the site; and nearly all of them use some term."""
    with_terms = 0
    for page in pages.values():
        found = Counter(MARKED.findall(page.html))
        assert all(count == 1 for count in found.values()), page.path
        with_terms += bool(found)
    assert with_terms > 0.9 * len(pages)


def test_no_ordinary_word_is_explained_as_a_term(pages: dict[str, ParsedPage]) -> None:
    """Nothing "the other way round", and nobody who "draws from" a list, is a round of invitations."""
    ordinary = re.compile(r"\bway <a [^>]*>rounds?</a>|<a class=\"hub-term\"[^>]*>draws</a> from\b")
    assert {page.path for page in pages.values() if ordinary.search(page.html)} == set()
