"""The calculator as an installed app: one web app manifest for each language that has its page.

The icons are drawn from the site's own by `.ci/make-icons` and kept in docs/assets/images/icons/.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros import render
from macros.publish.published_file import PublishedFile, json_file

NAME = "app.webmanifest"
FOLDER = "assets/images/icons"
PAPER, ACCENT = "#fcfbf8", "#0f5c57"
"""The colours of docs/assets/css/tokens.css in light, as a manifest can't name a variable."""


@dataclass(frozen=True)
class Icon:
    """A square picture of `size` pixels; one that goes to the edge may be cut to any shape."""

    name: str
    size: int
    to_the_edge: bool = False
    in_manifest: bool = True


ICONS = (
    Icon("icon-192.png", 192),
    Icon("icon-512.png", 512),
    Icon("maskable-512.png", 512, to_the_edge=True),
    Icon("touch-180.png", 180, to_the_edge=True, in_manifest=False),  # for home screens of iOS
)


def home(lang: str) -> str:
    """The address of the calculator below the site's root."""
    return "calculator/" if lang == "en" else f"{lang}/calculator/"


def files(paths: Iterable[str]) -> Iterator[PublishedFile]:
    """The manifests of a site that has files at `paths`. Addresses are relative to the manifest's own."""
    there = set(paths)
    for lang in render.current().store.wording:
        if f"{home(lang)}index.html" not in there:
            continue
        up = "../" * home(lang).count("/")
        icons = [
            {
                "src": f"{up}{FOLDER}/{icon.name}",
                "sizes": f"{icon.size}x{icon.size}",
                "type": "image/png",
                "purpose": "maskable" if icon.to_the_edge else "any",
            }
            for icon in ICONS
            if icon.in_manifest
        ]
        yield json_file(
            home(lang) + NAME,
            {
                "name": render.wording("app.name", lang),
                "short_name": render.wording("app.short_name", lang),
                "description": render.wording("app.description", lang),
                "lang": lang,
                "start_url": "./",
                "scope": up,
                "display": "minimal-ui",
                "background_color": PAPER,
                "theme_color": ACCENT,
                "icons": icons,
            },
        )
