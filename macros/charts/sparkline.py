"""A small line of all cut-offs of a type, with one round marked, for that round's page.

A type has one line, computed once. It has at most 4 points for each of its columns, however many
rounds there are: so a page stays small and the build grows with the number of pages only.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros import figures, render
from macros.charts.scale import Scale, runs
from macros.models.draw import Draw, DrawType

WIDTH, HEIGHT, EDGE = 320, 72, 6
COLUMNS = 40


@dataclass(frozen=True)
class Sparkline:
    """The line of one type; `of` gives the picture for one of its rounds."""

    across: Scale
    down: Scale
    line: str
    first: dt.date
    last: dt.date
    lowest: int
    highest: int

    @classmethod
    def through(cls, draws: Sequence[Draw]) -> Sparkline:
        """The line through at least two rounds of one type, oldest first."""
        cutoffs = [draw.crs_cutoff for draw in draws]
        low, high = min(cutoffs), max(cutoffs)
        first, last = draws[0].date, draws[-1].date
        end = max(last.toordinal(), first.toordinal() + 1)
        across = Scale(first.toordinal(), end, EDGE, WIDTH - EDGE)
        down = Scale(low, max(high, low + 1), HEIGHT - EDGE, EDGE)
        kept = thinned(draws, across)
        points = [_point(across, down, draw) for draw in kept]
        line = "".join("M" + " ".join(points[run]) for run in runs([draw.date for draw in kept]))
        return cls(across, down, line, first, last, low, high)

    def of(self, draw: Draw, draw_type: DrawType, lang: str) -> Markup:
        """The line with this round's place on it marked, and its caption."""
        across = round(self.across.at(draw.date.toordinal()))
        down = round(self.down.at(draw.crs_cutoff))
        words = {
            "type": draw_type.label[lang],
            "first": figures.day(self.first, lang),
            "last": figures.day(self.last, lang),
            "lowest": figures.number(self.lowest, lang),
            "highest": figures.number(self.highest, lang),
            "cutoff": figures.number(draw.crs_cutoff, lang),
        }
        return Markup(
            '<figure class="chart-spark"><svg role="img" aria-labelledby="spark-title spark-desc"'
            ' viewBox="0 0 {0} {1}"><title id="spark-title">{2}</title>'
            '<desc id="spark-desc">{3}</desc><path d="{4}"/>'
            '<path class="chart-here" d="M{5} {1}V{6}"/><circle cx="{5}" cy="{6}" r="4.5"/></svg>'
            "<figcaption>{7}</figcaption></figure>"
        ).format(
            WIDTH,
            HEIGHT,
            render.wording("charts.spark.title", lang, **words),
            render.wording("charts.spark.description", lang, **words),
            self.line,
            across,
            down,
            render.wording("charts.spark.caption", lang, **words),
        )


def thinned(draws: Sequence[Draw], across: Scale) -> list[Draw]:
    """All rounds where they are few; otherwise of each column the first, lowest, highest and last."""
    if len(draws) <= 4 * COLUMNS:
        return list(draws)
    columns: dict[int, list[int]] = defaultdict(list)
    for place, draw in enumerate(draws):
        share = (across.at(draw.date.toordinal()) - EDGE) / (WIDTH - 2 * EDGE)
        columns[min(int(share * COLUMNS), COLUMNS - 1)].append(place)
    kept: set[int] = set()
    for column in columns.values():
        by_cutoff = sorted(column, key=lambda place: draws[place].crs_cutoff)
        kept |= {column[0], by_cutoff[0], by_cutoff[-1], column[-1]}
    return [draws[place] for place in sorted(kept)]


def _point(across: Scale, down: Scale, draw: Draw) -> str:
    return f"{round(across.at(draw.date.toordinal()))},{round(down.at(draw.crs_cutoff))}"
