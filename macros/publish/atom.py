"""Feeds of rounds, Atom by RFC 4287: all, and one for each type that has any.

Times are the rounds' own, never the build's: the same data gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from macros import figures, render
from macros.draws.context import History
from macros.draws.words import comparisons
from macros.models.draw import Draw
from macros.publish.feed import MOST, add, finish, link, stamp, start, start_of, tag
from macros.publish.published_file import PublishedFile
from macros.stacked import plain
from macros.store import Store


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
    return draw.held_at or start_of(draw.date)


def _feed(
    name: str, title: str, draws: list[Draw], *, history: History, site: str, lang: str
) -> PublishedFile:
    newest = sorted(draws, key=lambda draw: draw.order, reverse=True)[:MOST]
    page = "draws/" if name == "draws" else f"draws/types/{name.partition('/')[2]}/"
    root = start(
        name,
        title,
        render.wording("publish.feed.subtitle", lang),
        page=page,
        updated=max(held(draw) for draw in newest),
        site=site,
        lang=lang,
    )
    for draw in newest:
        _entry(root, draw, history, site, lang)
    return finish(name, root)


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
    sentences = [lede, *(plain(line) for line in comparisons(context, lang))]
    entry = ET.SubElement(root, "entry")
    add(entry, "id", tag(site, f"draws/{draw.round}"))
    add(entry, "title", render.wording("publish.feed.entry", lang, **words))
    add(entry, "published", stamp(held(draw)))
    add(entry, "updated", stamp(held(draw)))
    link(entry, "alternate", f"{site}draws/{draw.round}/", "text/html")
    ET.SubElement(entry, "category", {"term": draw.type, "label": context.type.label[lang]})
    add(entry, "summary", " ".join(sentences))
