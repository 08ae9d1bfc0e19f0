"""Does every link lead somewhere, wherever the site is put?"""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from tests.site.parsed_page import ParsedPage

ERROR_PAGE = "404.html"  # served at any address, so its own addresses must start at the root


def target_of(page: ParsedPage, address: str) -> tuple[str, str]:
    """The file of the site that an internal address means, and the fragment after `#`."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    if not path:
        return page.path, parts.fragment
    if page.path == ERROR_PAGE:
        root = next(value for _, name, value in page.addresses if name == "data-base")
        file = relpath(path, root)
    else:
        file = normpath(join(dirname(page.path), path))
    if path.endswith("/") or path.rpartition("/")[2] in {".", ".."}:
        file = normpath(join(file, "index.html"))
    return file, parts.fragment


def internal(page: ParsedPage) -> list[tuple[str, str, str]]:
    """The page's addresses that stay on the site."""
    return [a for a in page.addresses if not urlsplit(a[2]).scheme and not a[2].startswith("//")]


def test_every_internal_link_leads_to_a_file_of_the_site(
    pages: dict[str, ParsedPage], site: Path
) -> None:
    """Links, scripts, styles and images name files that exist."""
    broken = [
        f"{page.path}: <{tag} {name}={address!r}>"
        for page in pages.values()
        for tag, name, address in internal(page)
        if name != "data-base" and not (site / target_of(page, address)[0]).is_file()
    ]
    assert broken == []


def test_every_anchor_exists_on_the_page_it_names(pages: dict[str, ParsedPage]) -> None:
    """`page/#part` leads to an element of that id, once on its page."""
    broken = []
    for page in pages.values():
        for tag, _, address in internal(page):
            file, fragment = target_of(page, address)
            if tag == "a" and fragment and fragment not in pages[file].ids:
                broken.append(f"{page.path}: {address}")
    assert broken == []


def test_no_id_stands_twice_on_a_page(pages: dict[str, ParsedPage]) -> None:
    """An anchor means one place."""
    twice = {p.path: {i for i in p.ids if p.ids.count(i) > 1} for p in pages.values()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_no_address_starts_at_the_root_of_the_domain(pages: dict[str, ParsedPage]) -> None:
    """So the site works under a sub-path. Only the error page cannot know how deep it is shown."""
    rooted = [
        f"{page.path}: {address}"
        for page in pages.values()
        if page.path != ERROR_PAGE
        for _, _, address in page.addresses
        if address.startswith("/")
    ]
    assert rooted == []


def test_error_page_names_everything_from_the_root(pages: dict[str, ParsedPage]) -> None:
    """It is shown at any wrong address, where a relative one would mean something else."""
    page = pages[ERROR_PAGE]
    loose = [a for _, _, a in internal(page) if not a.startswith(("/", "#"))]
    assert loose == []


def test_sitemap_lists_every_page(pages: dict[str, ParsedPage], site: Path) -> None:
    """Search engines are told of each page, by the address it calls canonical."""
    root = ElementTree.parse(site / "sitemap.xml").getroot()  # noqa: S314 - our own file
    listed = {element.text for element in root.iter() if element.tag.endswith("loc")}
    canonical = {p.links["canonical"] for p in pages.values() if p.path != ERROR_PAGE}
    assert listed == canonical


def test_every_style_sheet_is_used(pages: dict[str, ParsedPage], site: Path) -> None:
    """A sheet that mkdocs.yml does not list would be written in vain."""
    linked = {
        target_of(p, a)[0] for p in pages.values() for tag, _, a in internal(p) if tag == "link"
    }
    sheets = {f.relative_to(site).as_posix() for f in site.rglob("*.css")}
    assert sheets - linked == set()


def test_a_link_to_a_page_in_french_says_so(pages: dict[str, ParsedPage]) -> None:
    """Some official pages are there in French alone: a reader's software knows before following."""
    french = r'<a href="https://www\.(?:canada\.ca/fr|quebec\.ca/(?!en/))[^"]*"([^>]*)>'
    links = [rest for page in pages.values() for rest in re.findall(french, page.html)]
    assert len(links) > 20
    assert {rest for rest in links if ' hreflang="fr"' not in rest} == set()
