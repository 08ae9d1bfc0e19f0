"""The feed of what changed: the same items as the page, Atom by RFC 4287.

Times are those of the data, never the build's: the same data gives the same bytes.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from macros import render
from macros.changes.change import Change, Difference
from macros.changes.listing import News, all_news, when
from macros.publish.feed import MOST, add, finish, link, stamp, start, start_of, tag
from macros.publish.published_file import PublishedFile
from macros.store import Store

NAME = "changes"


def files(store: Store, site: str, lang: str = "en") -> Iterator[PublishedFile]:
    """The feed, for a site at the address `site`, which ends in a slash."""
    newest = all_news(store, lang)[:MOST]
    root = start(
        NAME,
        render.wording("changes.title", lang),
        render.wording("changes.subtitle", lang),
        page="changes/",
        updated=max(start_of(news.known) for news in newest),
        site=site,
        lang=lang,
    )
    for news in newest:
        _entry(root, news, site, lang)
    yield finish(NAME, root)


def _entry(root: ET.Element, news: News, site: str, lang: str) -> None:
    entry = ET.SubElement(root, "entry")
    add(entry, "id", tag(site, news.id))
    title = render.wording("changes.entry", lang, when=when(news, lang), title=news.title)
    category: dict[str, str] = {"term": news.standing}
    if news.standing != "in_force":
        category["label"] = render.wording(f"changes.standing.{news.standing}", lang)
        title += f" ({category['label']})"
    add(entry, "title", title)
    add(entry, "published", stamp(start_of(news.known)))
    add(entry, "updated", stamp(start_of(news.known)))
    link(entry, "alternate", f"{site}changes/#{news.anchor}", "text/html")
    ET.SubElement(entry, "category", category)
    add(entry, "summary", " ".join(_sentence(change, lang) for change in news.changes))


def _sentence(change: Change, lang: str) -> str:
    """`Processing fee: $950 becomes $990.`"""
    colon = render.wording("site.colon", lang)
    told = render.wording("site.semicolon", lang).join(
        _told(difference, colon, lang) for difference in change.differences
    )
    text = f"{change.label}{colon}{told}" if change.label else told
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _told(difference: Difference, colon: str, lang: str) -> str:
    label = f"{difference.label}{colon}" if difference.label else ""
    if difference.before is None:
        return f"{label}{difference.after}"
    if difference.after is None:
        return f"{label}{difference.before} ({render.wording('changes.gone', lang)})"
    becomes = render.wording("changes.becomes", lang)
    return f"{label}{difference.before} {becomes} {difference.after}"
