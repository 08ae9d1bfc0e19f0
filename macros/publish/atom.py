"""Feeds of rounds, Atom by RFC 4287: all, and one for each type that has any.

Times are the rounds' own, never the build's: the same data gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from urllib.parse import urlsplit

from macros import figures, render
from macros.draws.context import History
from macros.draws.words import comparisons
from macros.models.draw import Draw
from macros.publish.published_file import PublishedFile
from macros.publish.shapes import LICENCE
from macros.store import Store

ATOM = "http://www.w3.org/2005/Atom"
MOST = 50
"""Entries in a feed: the newest."""

TAGGED = 2026
"""The year that tag: ids name (RFC 4151). It never changes, or every reader would see all anew."""

RIGHTS = "CC BY 4.0"


def files(store: Store, site: str, lang: str = "en") -> Iterator[PublishedFile]:
    """Every feed, for a site at the address `site`, which ends in a slash."""
    history = History(store)
    title = render.wording("publish.feed.title", lang)
    yield _feed("draws", title, store.draws, history=history, site=site, lang=lang)
    for kind in store.draw_types.values():
        if draws := history.by_type[kind.id]:
            label = kind.label[lang]
            title = render.wording("publish.feed.title_type", lang, type=label)
            yield _feed(f"draws/{kind.id}", title, draws, history=history, site=site, lang=lang)


def held(draw: Draw) -> dt.datetime:
    """The moment of a round, or the start of its official day (UTC) where that is not known."""
    return draw.held_at or dt.datetime.combine(draw.date, dt.time(), dt.UTC)


def _feed(
    name: str, title: str, draws: list[Draw], *, history: History, site: str, lang: str
) -> PublishedFile:
    newest = sorted(draws, key=lambda draw: draw.order, reverse=True)[:MOST]
    page = "draws/" if name == "draws" else f"draws/types/{name.partition('/')[2]}/"
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": lang})
    _add(root, "id", _tag(site, f"feeds/{name}"))
    _add(root, "title", title)
    _add(root, "subtitle", render.wording("publish.feed.subtitle", lang))
    _add(root, "updated", _stamp(max(held(draw) for draw in newest)))
    _link(root, "self", f"{site}feeds/{name}.xml", "application/atom+xml")
    _link(root, "alternate", f"{site}{page}", "text/html")
    _link(root, "license", LICENCE)
    author = ET.SubElement(root, "author")
    _add(author, "name", render.wording("publish.feed.author", lang))
    _add(author, "uri", site)
    _add(root, "rights", RIGHTS)
    for draw in newest:
        _entry(root, draw, history, site, lang)
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    return PublishedFile(f"feeds/{name}.xml", f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n')


def _entry(root: ET.Element, draw: Draw, history: History, site: str, lang: str) -> None:
    context = history.context(draw)
    words = {
        "round": draw.round,
        "type": context.type.label[lang],
        "day": figures.day(draw.date, lang),
        "invitations": figures.number(draw.invitations, lang),
        "cutoff": figures.number(draw.crs_cutoff, lang),
    }
    lede = render.wording("draws.lede", lang, **words)
    sentences = [lede, *(line.striptags() for line in comparisons(context, lang))]
    entry = ET.SubElement(root, "entry")
    _add(entry, "id", _tag(site, f"draws/{draw.round}"))
    _add(entry, "title", render.wording("publish.feed.entry", lang, **words))
    _add(entry, "published", _stamp(held(draw)))
    _add(entry, "updated", _stamp(held(draw)))
    _link(entry, "alternate", f"{site}draws/{draw.round}/", "text/html")
    ET.SubElement(entry, "category", {"term": draw.type, "label": context.type.label[lang]})
    _add(entry, "summary", " ".join(sentences))


def _tag(site: str, name: str) -> str:
    """An id that stays when addresses change, as long as the host's name does (RFC 4151)."""
    return f"tag:{urlsplit(site).hostname},{TAGGED}:{name}"


def _stamp(moment: dt.datetime) -> str:
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _link(parent: ET.Element, rel: str, href: str, media: str | None = None) -> None:
    attributes = {"rel": rel, "href": href} | ({"type": media} if media else {})
    ET.SubElement(parent, "link", attributes)
