"""A page that no one writes by hand: its body comes from data and a template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from macros import render
from macros.citation import Citation


@dataclass(frozen=True)
class MadePage:
    """One virtual page of the site, for instance the page of one round.

    path         where its Markdown would stand in docs/: `draws/447.md` is served at /draws/447/
    title        the page's title and, where the body has no h1 of its own, its heading
    description  one or two sentences for search engines and previews
    body         finished HTML; addresses in it start at the site's root (`/draws/2026/`)
    data_files   the files to edit, from the repository's root: `data/draws/2026.yml`
    parent       address of the page above it (`/draws/2026/`) for the breadcrumb;
                 without it, the nearest page whose address begins this one's
    crumb        its short name in the breadcrumb, where the title is long
    meta         more front matter; `search: {exclude: true}` is set unless given here
    cited        what the body cites. Filled by itself: everything cited since the last page was
                 made, so render the body, then build the page, then go on to the next
    """

    path: str
    title: str
    description: str
    body: str
    data_files: Sequence[str] = ()
    parent: str | None = None
    crumb: str | None = None
    meta: Mapping[str, Any] = field(default_factory=dict)
    cited: tuple[Citation, ...] = field(default_factory=lambda: render.current().take_citations())
