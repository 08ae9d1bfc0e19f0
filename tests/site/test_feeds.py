"""Do feed readers get every new draw once, from feeds that follow the standard (RFC 4287)?"""

from __future__ import annotations

import datetime as dt
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import feedparser
import pytest

from macros.store import Store
from tests.site.parsed_page import ParsedPage
from tests.site.site_address import site_address
from tests.site.test_links import target_of

A = "{http://www.w3.org/2005/Atom}"
STAMP = re.compile(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$")
TAG = re.compile(r"^tag:[a-z0-9.-]+,2026:[a-z0-9/-]+$")  # RFC 4151
MOST = 50


def feed_files(site: Path) -> list[Path]:
    """The feed of all draws and that of each type."""
    return [site / "feeds/draws.xml", *sorted((site / "feeds/draws").glob("*.xml"))]


def parsed(file: Path) -> Any:
    """A feed as a reader's program understands it."""
    return feedparser.parse(file.read_bytes(), response_headers={"content-type": "application/xml"})


def one(parent: ET.Element, name: str) -> ET.Element:
    """The only child of that name."""
    found = parent.findall(A + name)
    assert len(found) == 1, name
    return found[0]


def test_every_type_that_has_draws_has_a_feed(site: Path, store: Store) -> None:
    """And no other type has one."""
    types = {file.stem for file in (site / "feeds/draws").glob("*.xml")}
    assert types == {draw.type for draw in store.draws}


def test_feeds_follow_the_standard(site: Path) -> None:
    """What RFC 4287 demands of a feed and its entries: ids, titles, times, authors, links."""
    address = site_address(site)
    for file in feed_files(site):
        root = ET.fromstring(file.read_bytes())  # noqa: S314 - our own file
        assert root.tag == f"{A}feed"
        path = file.relative_to(site).as_posix()
        links = {link.get("rel"): link.get("href") for link in root.findall(f"{A}link")}
        assert links["self"] == f"{address}{path}"
        assert links["alternate"].startswith(address)
        assert one(one(root, "author"), "name").text
        assert TAG.match(str(one(root, "id").text))
        assert one(root, "title").text
        updated = str(one(root, "updated").text)
        entries = root.findall(f"{A}entry")
        assert 0 < len(entries) <= MOST
        ids = [str(one(entry, "id").text) for entry in entries]
        assert len(set(ids)) == len(ids)
        assert all(map(TAG.match, ids))
        times = [str(one(entry, "updated").text) for entry in entries]
        assert all(map(STAMP.match, [updated, *times]))
        assert updated == max(times)
        for entry in entries:
            alternate = [a for a in entry.findall(f"{A}link") if a.get("rel") == "alternate"]
            assert len(alternate) == 1
            href = str(alternate[0].get("href"))
            page = href.removeprefix(address)
            assert (site / page / "index.html").is_file()
            assert one(entry, "title").text
            assert one(entry, "summary").get("type", "text") == "text"
            assert one(entry, "category").get("term")


def test_a_reader_understands_the_feeds(site: Path, store: Store) -> None:
    """feedparser finds no fault, and the newest entries are the newest draws, newest first."""
    for file in feed_files(site):
        feed = parsed(file)
        assert feed.bozo is False, feed.get("bozo_exception")
        assert feed.version == "atom10"
        label = "" if file.name == "draws.xml" else store.draw_types[file.stem].label.en
        assert feed.feed.title.endswith(label or "draws")
        kind = None if file.name == "draws.xml" else file.stem
        draws = [draw for draw in reversed(store.draws) if kind in (None, draw.type)][:MOST]
        assert [entry.id.rpartition("/")[2] for entry in feed.entries] == [d.round for d in draws]


def test_an_entry_says_what_happened(site: Path) -> None:
    """Draw 240, the only one for Federal Skilled Workers in years: who, how many, from which score, when."""
    feed = parsed(site / "feeds/draws/fsw.xml")
    entry = next(entry for entry in feed.entries if entry.id.endswith(":draws/240"))
    assert entry.title == "Draw 240, Federal Skilled Worker: 3,300 invited, cut-off 489"
    assert entry.tags[0].term == "fsw"
    assert entry.link == f"{site_address(site)}draws/240/"
    assert entry.updated == "2023-02-02T15:12:01Z"
    assert "2 February 2023" in entry.summary
    assert "<" not in entry.summary


def test_times_are_those_of_the_draws(site: Path, store: Store) -> None:
    """The moment of the run where it is known, else the start of the official day."""
    by_round = {draw.round: draw for draw in store.draws}
    known = set()
    for file in feed_files(site):
        for entry in parsed(file).entries:
            draw = by_round[entry.id.rpartition("/")[2]]
            start = dt.datetime.combine(draw.date, dt.time(), dt.UTC)
            held = draw.held_at or start
            assert entry.updated == entry.published == f"{held:%Y-%m-%dT%H:%M:%SZ}"
            known.add(draw.held_at is not None)
    assert known == {True, False}


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("draws/index.html", "feeds/draws.xml"),
        ("draws/2021/index.html", "feeds/draws.xml"),
        ("draws/196/index.html", "feeds/draws/cec.xml"),
        ("draws/types/french/index.html", "feeds/draws/french.xml"),
    ],
)
def test_pages_of_draws_advertise_their_feed(
    pages: dict[str, ParsedPage], page: str, feed: str
) -> None:
    """A reader's program finds the feed from the page."""
    tags = re.findall(r"<link [^>]*application/atom\+xml[^>]*>", pages[page].html)
    assert len(tags) == 1
    href = re.search(r'href="([^"]+)"', tags[0])
    title = re.search(r'title="([^"]+)"', tags[0])
    assert href
    assert title
    assert target_of(pages[page], href[1])[0] == feed
