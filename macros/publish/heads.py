"""What the theme's templates are told of a page, for its head and for its line about data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from macros.frame import Crumb
from macros.publish.as_data import DataOfPages
from macros.publish.cards import card_of
from macros.publish.structured import structured
from macros.store import Store


class Heads:
    """Made once for each build."""

    def __init__(self, store: Store, site_url: str, site_name: str) -> None:
        self._store, self._name = store, site_name
        self._site = site_url.rstrip("/") + "/"
        self._data = DataOfPages(store)

    def context(
        self, page: Crumb, crumbs: Sequence[Crumb], edit_links: Iterable[Crumb], lang: str
    ) -> dict[str, Any]:
        """The templates' variables for `page`, whose address starts at the site's root."""
        url = page.url.lstrip("/")
        return {
            "as_data": self._data.of(url, lang),
            "yaml": yaml_file(edit_links),
            "card": card_of(url, lang),
            "structured": structured(
                self._store, page, crumbs, site=self._site, site_name=self._name, lang=lang
            ),
        }


def yaml_file(edit_links: Iterable[Crumb]) -> Crumb | None:
    """The first data file of a page, with the address where it can be read."""
    for link in edit_links:
        if link.title.startswith("data/"):
            return Crumb(link.title, link.url.replace("/edit/", "/blob/", 1))
    return None
