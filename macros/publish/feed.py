"""A feed as Atom (RFC 4287): what all feeds of the site have in common."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from urllib.parse import urlsplit

from macros import render
from macros.publish.published_file import PublishedFile
from macros.publish.shapes import LICENCE

ATOM = "http://www.w3.org/2005/Atom"
MOST = 50
"""Entries in a feed: the newest."""

TAGGED = 2026
"""The year that tag: ids name (RFC 4151). It never changes, or every reader would see all anew."""

RIGHTS = "CC BY 4.0"


def start(
    name: str, title: str, subtitle: str, *, page: str, updated: dt.datetime, site: str, lang: str
) -> ET.Element:
    """A feed without entries, to stand at `feeds/<name>.xml`; `page` shows the same to people."""
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": lang})
    add(root, "id", tag(site, f"feeds/{name}"))
    add(root, "title", title)
    add(root, "subtitle", subtitle)
    add(root, "updated", stamp(updated))
    link(root, "self", f"{site}feeds/{name}.xml", "application/atom+xml")
    link(root, "alternate", f"{site}{page}", "text/html")
    link(root, "license", LICENCE)
    author = ET.SubElement(root, "author")
    add(author, "name", render.wording("publish.feed.author", lang))
    add(author, "uri", site)
    add(root, "rights", RIGHTS)
    return root


def finish(name: str, root: ET.Element) -> PublishedFile:
    """The feed as a file."""
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    return PublishedFile(f"feeds/{name}.xml", f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n')


def tag(site: str, name: str) -> str:
    """An id that stays when addresses change, as long as the host's name does (RFC 4151)."""
    return f"tag:{urlsplit(site).hostname},{TAGGED}:{name}"


def stamp(moment: dt.datetime) -> str:
    """A moment as Atom writes it, in UTC."""
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def start_of(day: dt.date) -> dt.datetime:
    """The moment at which a day begins (UTC)."""
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def add(parent: ET.Element, name: str, text: str) -> None:
    """A child with text."""
    ET.SubElement(parent, name).text = text


def link(parent: ET.Element, rel: str, href: str, media: str | None = None) -> None:
    """A link of the feed or of an entry."""
    attributes = {"rel": rel, "href": href} | ({"type": media} if media else {})
    ET.SubElement(parent, "link", attributes)
