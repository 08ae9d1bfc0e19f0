"""Does the glossary's page hold every term, where a link to it leads?"""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from macros.glossary.terms import by_letter
from macros.store import Store
from tests.site.parsed_page import ParsedPage


@pytest.fixture(scope="module")
def page(pages: dict[str, ParsedPage]) -> ParsedPage:
    """The page of the glossary."""
    return pages["glossary/index.html"]


def entries(page: ParsedPage) -> dict[str, str]:
    """What stands on the page under each term, by id, with its tags."""
    pattern = r'<div id="([a-z0-9-]+)">\s*(<dt>.*?)</div>'
    return dict(re.findall(pattern, page.html, re.DOTALL))


def words(text: str) -> str:
    """HTML without its tags."""
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", text)))


def test_every_term_is_there_with_both_names_and_its_meaning(
    page: ParsedPage, store: Store
) -> None:
    """The English definition, the French term as French where it is, the initials of both languages."""
    found = entries(page)
    assert set(found) == set(store.glossary)
    for term in store.glossary.values():
        said = words(found[term.id])
        assert term.term.en in said
        assert term.definition.en in said
        told = html.escape(term.term.fr, quote=False)
        assert f'<span lang="{term.language or "fr"}">{told}' in found[term.id]
        for lang in ("en", "fr"):
            if term.abbreviations and (initials := term.abbreviations[lang]):
                assert initials in said


def test_a_name_that_stays_french_is_said_in_french(page: ParsedPage) -> None:
    """The NCLC have no English name: a screen reader is told so, wherever the term stands."""
    name = "Niveaux de compétence linguistique canadiens"
    assert page.html.count(f'<span lang="fr">{name}') > 3
    assert f">{name}" not in page.html.replace(f'<span lang="fr">{name}', "")


def test_each_term_has_one_anchor_and_links_to_its_neighbours(
    page: ParsedPage, store: Store
) -> None:
    """#ita, #cec, #pnp, #crs and #copr are there once; every see-also leads to a term."""
    assert {"ita", "cec", "pnp", "crs", "copr"} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    found = entries(page)
    for term in store.glossary.values():
        linked = re.findall(r'href="#([a-z0-9-]+)"', found[term.id])
        assert linked == [term.id, *term.see_also]


def test_letters_lead_to_their_terms_in_order(page: ParsedPage, store: Store) -> None:
    """A heading for each first letter, a link to each, and the terms from A on."""
    first = sorted({term.term.en[0] for term in store.glossary.values()})
    nav = re.search(r'<nav class="glossary-letters".*?</nav>', page.html, re.DOTALL)
    assert nav
    assert re.findall(r'href="#letter-([a-z])"', nav[0]) == [letter.lower() for letter in first]
    assert [i[-1].upper() for i in page.ids if i.startswith("letter-")] == first
    order = [store.glossary[name].term.en.casefold() for name in entries(page)]
    assert order == sorted(order)


def test_french_letters_go_without_accents(store: Store) -> None:
    """In French, `énoncé principal` and `étude d’impact` stand under E."""
    letters = by_letter(list(store.glossary.values()), "fr")
    assert {"lead-statement", "lmia"} <= {term.id for term in letters["E"]}
    assert all(re.fullmatch("[A-Z]", letter) for letter in letters)


def test_unconfirmed_french_terms_are_marked(page: ParsedPage, store: Store) -> None:
    """The mark stands at exactly those terms whose French was read in no official text."""
    marked = {name for name, text in entries(page).items() if "French term not confirmed" in text}
    assert marked == {t.id for t in store.glossary.values() if t.french_basis == "usage"}


def test_every_term_names_its_source_once(page: ParsedPage, store: Store) -> None:
    """The last section has each term once, in a group with its sources and day."""
    section = page.html.partition('id="sources"')[2]
    groups = re.findall(r"<li>(.*?)</details>\s*</li>", section, re.DOTALL)
    named: list[str] = []
    for group in groups:
        ids = re.findall(r'href="#([a-z0-9-]+)"', group)
        named += ids
        for term in (store.glossary[name] for name in ids):
            assert f'datetime="{term.verified}"' in group
            marks = ("not confirmed by an official text", "official text was not read in full")
            assert any(mark in group for mark in marks) == (term.confidence != "high")
            for source in term.sources:
                assert html.escape(store.sources[source].url.en) in group
    assert sorted(named) == sorted(store.glossary)


def test_the_json_holds_every_term_with_its_place_on_the_page(
    page: ParsedPage, site: Path, store: Store
) -> None:
    """The same terms as data, each with the address of its entry and its definition."""
    content = json.loads((site / "api/v1/glossary.json").read_text(encoding="utf-8"))
    terms = {entry["id"]: entry for entry in content["glossary"]}
    assert set(terms) == set(entries(page))
    for name, entry in terms.items():
        term = store.glossary[name]
        assert entry["page"] == f"/glossary/#{name}"
        assert entry["explained_on"] == term.explained_on
        assert entry["definition"] == {"en": term.definition.en, "fr": term.definition.fr}
        assert entry["term"]["fr"] == term.term.fr


def test_every_page_links_the_glossary(pages: dict[str, ParsedPage]) -> None:
    """The footer has it, so a reader can look a word up from anywhere."""
    for path in ("index.html", "draws/447/index.html", "calculator/index.html"):
        assert any(href.endswith("glossary/") for _, _, href in pages[path].addresses), path
