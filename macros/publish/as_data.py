"""Where the facts of a page stand as data: its JSON, its table, its feed."""

from __future__ import annotations

from dataclasses import dataclass

from macros import render
from macros.publish.places import KINDS
from macros.publish.shapes import API
from macros.store import Store


@dataclass(frozen=True)
class AsData:
    """Addresses from the site's root, each None where there is no such file."""

    json: str | None = None
    csv: str | None = None
    feed: str | None = None
    feed_title: str = ""


class DataOfPages:
    """What each page of a site is as data."""

    def __init__(self, store: Store) -> None:
        self._type_of = {draw.round: draw.type for draw in store.draws}
        self._types = {kind: store.draw_types[kind] for kind in set(self._type_of.values())}
        self._years = {str(draw.year) for draw in store.draws}
        self._entities = {kind.name for kind in KINDS}

    def of(self, url: str, lang: str = "en") -> AsData | None:
        """The data of the page at `url` (`draws/447/`), or None where it is prose."""
        match url.removeprefix(f"{lang}/").strip("/").split("/"):
            case ["draws", "pool"]:
                return AsData(f"/{API}/pools.json", f"/{API}/pools.csv")
            case ["draws", "types", kind] if kind in self._types:
                return self._draws(f"/{API}/draws.json", kind, lang)
            case ["draws", round_] if round_ in self._type_of:
                return self._draws(f"/{API}/draws/{round_}.json", self._type_of[round_], lang)
            case ["draws"]:
                return self._draws(f"/{API}/draws.json", None, lang)
            case ["draws", year] if year in self._years:
                return self._draws(f"/{API}/draws.json", None, lang)
            case ["changes"]:
                title = render.wording("changes.title", lang)
                return AsData(feed="/feeds/changes.xml", feed_title=title)
            case ["history"] | ["crs", "changes"]:
                return AsData(f"/{API}/timeline.json")
            case ["crs"]:
                return AsData(f"/{API}/crs/index.json")
            case [name, *_] if name in self._entities:
                return AsData(f"/{API}/{name}.json")
        return None

    def _draws(self, json: str, kind: str | None, lang: str) -> AsData:
        if kind is None:
            title = render.wording("publish.feed.title", lang)
            return AsData(json, f"/{API}/draws.csv", "/feeds/draws.xml", title)
        label = self._types[kind].label[lang]
        title = render.wording("publish.feed.title_type", lang, type=label)
        return AsData(json, f"/{API}/draws.csv", f"/feeds/draws/{kind}.xml", title)
