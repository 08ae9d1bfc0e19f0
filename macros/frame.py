"""What surrounds a page's text: breadcrumb, sources and dates, files to edit. Knows no MkDocs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from posixpath import relpath
from urllib.parse import urljoin

from macros.citation import Citation
from macros.models.base import Link, Text
from macros.render import Rendering

# An address that starts at the site's root, in an attribute that holds one: what stands before it,
# its path, and its query or fragment. `//` is another site.
ROOT_ADDRESS = re.compile(
    r'(\s(?:href|src|action|poster|data-src|data-href)=")/(?!/)([^"?#]*)((?:[?#][^"]*)?")'
)

# A page's heading and, where it has one, the paragraph that opens it.
INTRO = re.compile(r'.*?</h1>(?:\s*<p class="hub-lede">.*?</p>)?', re.DOTALL)


@dataclass(frozen=True)
class Crumb:
    """One step of the breadcrumb: a short name and an address from the site's root."""

    title: str
    url: str


@dataclass(frozen=True)
class UsedSource:
    """A source the page relies on, with its oldest comparison among the facts shown."""

    title: Text
    publisher: Text
    url: Link
    verified: dt.date
    age: str
    stale: bool
    certain: bool


def relative(html: str, page_url: str) -> str:
    """`html` with its site-absolute addresses made relative to the page at `draws/447/`.

    So the site works at a domain's root and under any sub-path.
    """
    here = "/" + page_url.lstrip("./")
    folder = here if here.endswith("/") else here.rpartition("/")[0] + "/"

    @cache  # a page names the same addresses often
    def from_here(path: str) -> str:
        target = relpath("/" + path, folder)
        return target + "/" if path == "" or path.endswith("/") else target

    def rewrite(match: re.Match[str]) -> str:
        return f"{match[1]}{from_here(match[2])}{match[3]}"

    return ROOT_ADDRESS.sub(rewrite, html)


def split_intro(html: str) -> tuple[str, str]:
    """The page's heading with its opening paragraph, and the rest: the contents go between."""
    match = INTRO.match(html)
    return (html[: match.end()], html[match.end() :]) if match else ("", html)


def breadcrumb(
    url: str, parent: str | None, pages: Mapping[str, tuple[str, str | None]]
) -> list[Crumb]:
    """The pages above `url`, nearest last, the home page left out.

    `pages` maps each address (`draws/2026/`) to its short title and its parent, if it names one.
    Raises KeyError where a page names a parent that does not exist.
    """
    crumbs: list[Crumb] = []
    above = parent or _nearest(url, pages)
    while above:
        above = above.strip("/") + "/"
        title, grandparent = pages[above]
        crumbs.insert(0, Crumb(title, "/" + above))
        above = grandparent or _nearest(above, pages)
    return crumbs


def _nearest(url: str, pages: Mapping[str, object]) -> str | None:
    parts = url.strip("/").split("/")[:-1]
    while parts:
        if (candidate := "/".join(parts) + "/") in pages:
            return candidate
        parts.pop()
    return None


def used_sources(cited: Iterable[Citation], rendering: Rendering, lang: str) -> list[UsedSource]:
    """One entry per source, in the order of first use; the oldest of its comparisons counts."""
    by_source: dict[str, list[Citation]] = {}
    for citation in cited:
        for source in citation.sources:
            by_source.setdefault(source, []).append(citation)
    found = []
    for source, citations in by_source.items():
        entry = rendering.store.sources[source]
        verified = min(c.verified for c in citations)
        found.append(
            UsedSource(
                title=entry.title,
                publisher=entry.publisher,
                url=entry.url,
                verified=verified,
                age=rendering.age_in_words(verified, lang),
                stale=any(rendering.is_stale(c) for c in citations),
                certain=all(c.certain for c in citations),
            )
        )
    return found


def edit_links(files: Iterable[str], repo_url: str | None, edit_uri: str | None) -> list[Crumb]:
    """Each file once, with the address where it can be edited (`<repo>/edit/main/data/…`).

    `edit_uri` is MkDocs' setting, which ends in the folder of the pages: `edit/main/docs/`.
    """
    if not repo_url or not edit_uri:
        return []
    base = urljoin(urljoin(repo_url.rstrip("/") + "/", edit_uri), "../")
    return [Crumb(file, urljoin(base, file)) for file in dict.fromkeys(files)]
