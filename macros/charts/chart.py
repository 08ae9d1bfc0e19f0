"""One picture with what belongs to it: its heading, its legend, and its figures as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros import render


@dataclass(frozen=True)
class Table:
    """The figures of a picture in words that are ready to be read.

    head  the headings of the columns, that of the first one included
    rows  the cells of each row, the first one its heading
    """

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class LegendEntry:
    """What a mark means: `mark` is a small SVG."""

    mark: Markup
    text: str


@dataclass(frozen=True)
class Chart:
    """A picture on a page.

    id      unique on the page; the ids inside the picture begin with it
    title   says what the picture shows, above it
    svg     the picture, with a title and a description of its own
    legend  what its marks mean; empty where labels stand at the marks
    table   its figures; None where the page has them in a table of its own
    """

    id: str
    title: str
    svg: Markup
    legend: Sequence[LegendEntry] = ()
    table: Table | None = None

    def html(self, lang: str) -> Markup:
        """The picture with all that belongs to it."""
        return render.html("chart.jinja", lang=lang, chart=self)
