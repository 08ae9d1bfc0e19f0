"""Does every page say what it is, to readers, search engines and those it is shared with?"""

from __future__ import annotations

from collections import Counter

from tests.site.parsed_page import ParsedPage


def test_every_page_has_one_heading_of_the_first_rank(pages: dict[str, ParsedPage]) -> None:
    """One h1 with text, no more."""
    wrong = {p.path: p.headings for p in pages.values() if len(p.headings) != 1}
    empty = [p.path for p in pages.values() if not "".join(p.headings).strip()]
    assert (wrong, empty) == ({}, [])


def test_titles_are_unique(pages: dict[str, ParsedPage]) -> None:
    """Two tabs or two search results can be told apart."""
    count = Counter(page.title.strip() for page in pages.values())
    assert [title for title, times in count.items() if times > 1 or not title] == []


def test_every_page_has_a_description_of_its_own(pages: dict[str, ParsedPage]) -> None:
    """At least 20 characters, on one page only."""
    texts = {page.path: page.meta.get("description", "") for page in pages.values()}
    count = Counter(texts.values())
    assert {path: text for path, text in texts.items() if len(text) < 20 or count[text] > 1} == {}


def test_every_page_names_its_language(pages: dict[str, ParsedPage]) -> None:
    """Screen readers choose their voice by it."""
    assert {p.path: p.lang for p in pages.values() if p.lang not in ("en", "fr")} == {}


def test_shared_pages_show_title_and_description(pages: dict[str, ParsedPage]) -> None:
    """The preview of a shared link has the page's own words and its canonical address."""
    for page in pages.values():
        assert page.meta["og:title"] in page.title, page.path
        assert page.meta["og:description"] == page.meta["description"], page.path
        assert page.meta.get("og:url") == page.links.get("canonical"), page.path


def test_every_page_says_that_the_site_is_unofficial(pages: dict[str, ParsedPage]) -> None:
    """No reader takes it for the government, from whichever page they come in."""
    silent = [p.path for p in pages.values() if "hub-footer__unofficial" not in p.classes]
    assert silent == []
