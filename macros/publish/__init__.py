"""What the site publishes for programs: the API, tables, feeds, and what heads of pages say of them.

`files(store, site_url)` gives every file. The same data and address give the same bytes: no file
holds the day of the build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from macros.publish import (
    app,
    atom,
    changes,
    crs,
    draws,
    headers,
    index,
    noc,
    openapi,
    places,
    pools,
    schemas,
    search,
    streams,
    timeline,
)
from macros.publish.guide import api_fields, api_files, feed_addresses, feed_length
from macros.publish.heads import Heads
from macros.publish.published_file import PublishedFile
from macros.store import Store

__all__ = ["Heads", "PublishedFile", "files", "for_hosts", "macros"]


def macros() -> dict[str, Callable[..., str]]:
    """What Markdown pages may call."""
    return {
        "api_files": api_files,
        "api_fields": api_fields,
        "feed_addresses": feed_addresses,
        "feed_length": feed_length,
    }


def files(store: Store, site_url: str) -> Iterator[PublishedFile]:
    """Every file that is published beside the pages, for a site at `site_url`.

    Needs `macros.render.configure` first: the feeds have words in them.
    """
    site = site_url.rstrip("/") + "/"
    yield from draws.files(store)
    yield from pools.files(store)
    yield from places.files(store)
    yield from streams.files(store)
    yield from noc.files(store)
    yield from crs.files(store)
    yield from timeline.files(store)
    yield from index.files(store, site)
    yield from openapi.files(store, site)
    yield from schemas.files(store, site)
    yield from atom.files(store, site)
    yield from changes.files(store, site)
    yield from search.files(store)


def for_hosts(paths: Iterable[str], site_url: str) -> Iterator[PublishedFile]:
    """What hosts and crawlers read, for a site that has files at `paths`."""
    there = [*paths]
    yield from headers.files(there, site_url.rstrip("/") + "/")
    yield from app.files(there)
