"""The tables of the page about open data: what there is to fetch, and each field's meaning."""

from __future__ import annotations

from pydantic import BaseModel

from macros import figures, render
from macros.publish.atom import MOST
from macros.publish.catalogue import resources
from macros.publish.schemas import schema_of
from macros.publish.shapes import API
from macros.publish.shapes_draws import ContextOut, DrawOut, PoolOut

SHAPES: dict[str, type[BaseModel]] = {"draw": DrawOut, "context": ContextOut, "pool": PoolOut}


def api_files(lang: str = "en") -> str:
    """A table of every file: its path, its format, what it holds, its schema."""
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
    """A table of the fields of one `draw`, its `context` or one `pool`, from their schema.

    Raises KeyError for anything else.
    """
    properties = schema_of(SHAPES[of])["properties"]
    rows = [(name, field.get("description", "")) for name, field in properties.items()]
    return render.html("publish_fields.jinja", lang=lang, of=of, rows=rows)


def feed_addresses(lang: str = "en") -> str:
    """A list of the feeds, one for each type of round that has any."""
    store = render.current().store
    held = {draw.type for draw in store.draws}
    kinds = [kind for kind in store.draw_types.values() if kind.id in held]
    return render.html("publish_feeds.jinja", lang=lang, kinds=kinds)


def feed_length(lang: str = "en") -> str:
    """The most draws that a feed holds."""
    return figures.number(MOST, lang)
