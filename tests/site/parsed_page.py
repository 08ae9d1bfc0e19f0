"""What a test needs to know of one built page, read with the standard library's parser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

ADDRESSES = {"href", "src", "action", "poster", "data", "data-worker", "data-base"}


@dataclass
class ParsedPage:
    """One page: where it stands in the site (`draws/447/index.html`) and what it holds."""

    path: str
    html: str
    lang: str | None = None
    title: str = ""
    headings: list[str] = field(default_factory=list)  # the text of every h1
    meta: dict[str, str] = field(default_factory=dict)  # name or property: content
    links: dict[str, str] = field(default_factory=dict)  # rel of <link>: href, the last of each
    ids: list[str] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    addresses: list[tuple[str, str, str]] = field(default_factory=list)  # tag, attribute, value


class _Reader(HTMLParser):
    def __init__(self, page: ParsedPage) -> None:
        super().__init__()
        self.page = page
        self.inside: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        page = self.page
        if tag == "html":
            page.lang = values.get("lang")
        if tag == "meta":
            page.meta[values.get("name") or values.get("property", "")] = values.get("content", "")
        if tag == "link":
            page.links[values.get("rel", "")] = values.get("href", "")
        if tag == "h1":
            page.headings.append("")
        if tag in ("title", "h1"):
            self.inside = tag
        if "id" in values:
            page.ids.append(values["id"])
        page.classes.update(values.get("class", "").split())
        page.addresses += [(tag, name, values[name]) for name in values if name in ADDRESSES]

    def handle_endtag(self, tag: str) -> None:
        if tag == self.inside:
            self.inside = None

    def handle_data(self, data: str) -> None:
        if self.inside == "title":
            self.page.title += data
        if self.inside == "h1":
            self.page.headings[-1] += data


def parse(path: str, html: str) -> ParsedPage:
    """The page at `path`, from its HTML."""
    page = ParsedPage(path, html)
    _Reader(page).feed(html)
    return page


def parse_site(site: Path) -> Iterator[ParsedPage]:
    """Every HTML file of the built site."""
    for file in sorted(site.rglob("*.html")):
        yield parse(file.relative_to(site).as_posix(), file.read_text(encoding="utf-8"))
