"""What the panels about the meaning of a score have from the build: the picture, the pages they lead to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.charts.chart import Chart
from macros.charts.cutoffs import all_cutoffs
from macros.store import Store


@dataclass(frozen=True)
class PageLink:
    """A page that a panel leads to. `of` names what it is about; `short` is its name in few letters."""

    of: str
    address: str
    short: str


def cutoffs(store: Store, lang: str) -> Chart:
    """The cut-offs of all rounds, with a line for the score that the page's modules place."""
    return all_cutoffs(store.draws, store.draw_types, lang, score_line=True)


def pages(store: Store, lang: str) -> Iterator[PageLink]:
    """The page of every program and category, and of every type of round that was held."""
    for program in store.programs.values():
        yield PageLink(
            f"program:{program.id}", f"/programs/{program.id}/", program.abbreviation[lang]
        )
    for category in store.categories.values():
        address = f"/categories/{category.id}/"
        yield PageLink(f"category:{category.id}", address, category.label[lang])
    for draw_type in dict.fromkeys(draw.type for draw in store.draws):
        label = store.draw_types[draw_type].label[lang]
        yield PageLink(f"type:{draw_type}", f"/draws/types/{draw_type}/", label)
