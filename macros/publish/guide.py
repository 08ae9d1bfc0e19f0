"""The tables of the page about open data: what there is to fetch, and each field's meaning."""

from __future__ import annotations

from pydantic import BaseModel

from macros import figures, render
from macros.draws.sources import draws_files
from macros.faults import named
from macros.models.base import Cited
from macros.models.pool import PoolsFile
from macros.publish.catalogue import resources
from macros.publish.feed import MOST
from macros.publish.schemas import schema_of
from macros.publish.shapes import API
from macros.publish.shapes_draws import ContextOut, DrawOut, PoolOut
from macros.publish.shapes_streams import StreamOut
from macros.store import Store

SHAPES: dict[str, type[BaseModel]] = {
    "draw": DrawOut,
    "context": ContextOut,
    "pool": PoolOut,
    "stream": StreamOut,
}


def api_files(lang: str = "en") -> str:
    """A table of every file: its path, its format, what it holds, its schema.

    The newest round and pool count as cited: their source is what most of the files come from.
    """
    store = render.current().store
    for newest in (draws_files(store)[-1], _newest_pools(store)):
        render.current().cite(newest)
    rows = [
        (
            entry.path.replace("{", "<").replace("}", ">"),
            None if entry.pattern else f"/{entry.path}",
            entry.media,
            entry.about,
            f"/{API}/schemas/{entry.schema_name}.json" if entry.shape else None,
        )
        for entry in resources()
    ]
    return render.html("publish_files.jinja", lang=lang, rows=rows)


def api_fields(of: str, lang: str = "en") -> str:
    """A table of the fields of one `draw`, its `context`, a `pool` or a `stream`, by their schema.

    What a thing is stands above where that was read. Raises KeyError for anything else.
    """
    properties = schema_of(named(SHAPES, of, "shape of the API"))["properties"]
    rows = [
        (name, properties[name].get("description", ""))
        for name in sorted(properties, key=Cited.model_fields.__contains__)
    ]
    return render.html("publish_fields.jinja", lang=lang, of=of, rows=rows)


def feed_addresses(lang: str = "en") -> str:
    """A list of the feeds, one for each type of round that has any."""
    store = render.current().store
    held = {draw.type for draw in store.draws}
    kinds = [kind for kind in store.draw_types.values() if kind.id in held]
    return render.html("publish_feeds.jinja", lang=lang, kinds=kinds)


def feed_length(lang: str = "en") -> str:
    """The most entries that a feed holds."""
    return figures.number(MOST, lang)


def _newest_pools(store: Store) -> PoolsFile:
    return [file.model for file in store.files if isinstance(file.model, PoolsFile)][-1]
