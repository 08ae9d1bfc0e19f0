"""The picture that goes with a shared link: one for each kind of page, in both languages.

The pictures are drawn from the wording by `.ci/make-cards` and kept in docs/assets/images/cards/.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros import render

KINDS = ("home", "draws", "calculator", "crs", "programs", "provinces", "data")
FOLDER = "assets/images/cards"
WIDTH, HEIGHT = 1200, 630

_OF_PAGES = {
    "draws": "draws",
    "calculator": "calculator",
    "crs": "crs",
    "programs": "programs",
    "categories": "programs",
    "noc": "programs",
    "provinces": "provinces",
    "data": "data",
    "open-data": "data",
}


@dataclass(frozen=True)
class Card:
    """A picture: its path on the site and its words for those who do not see it."""

    path: str
    alt: str
    width: int = WIDTH
    height: int = HEIGHT


def card_of(url: str, lang: str) -> Card:
    """The picture for the page at `url` (`draws/447/`)."""
    area = url.removeprefix(f"{lang}/").strip("/").split("/")[0]
    kind = _OF_PAGES.get(area, "home")
    title = render.wording(f"publish.card.{kind}.title", lang)
    alt = render.wording("publish.card.alt", lang, title=title)
    return Card(f"{FOLDER}/{kind}-{lang}.png", alt)
