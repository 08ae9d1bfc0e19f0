"""Rounds of invitations on the site: tables for written pages, and the pages that are made."""

from __future__ import annotations

from collections.abc import Callable

from macros import figures, render
from macros.charts.cutoffs import all_cutoffs
from macros.charts.invitations import all_invitations
from macros.draws.context import History
from macros.draws.newest_cutoffs import newest_cutoffs
from macros.draws.pages import newest, pages, type_links, year_links
from macros.draws.sources import cite_files, data_as_of, draws_files
from macros.faults import named
from macros.models.draw import HIGHEST_SCORE

__all__ = ["draw_summary", "draws_table", "latest_draws", "macros", "pages"]


def macros() -> dict[str, Callable[..., str]]:
    """What Markdown pages may call."""
    return {
        "draws_table": draws_table,
        "draws_picture": draws_picture,
        "latest_draws": latest_draws,
        "newest_cutoffs": newest_cutoffs,
        "draw_summary": draw_summary,
    }


def draws_table(lang: str = "en") -> str:
    """Every round in one table, newest first, with choices for assets/js/draws.js.

    The page needs `scripts: [assets/js/draws.js]` in its front matter; without it, or without
    JavaScript, the whole table is there to read.
    """
    rendering = render.current()
    store, history = rendering.store, History(rendering.store)
    cite_files(store.draws, rendering)
    body = render.html(
        "draws_index.jinja",
        lang=lang,
        draws=newest(store, len(store.draws)),
        types=store.draw_types,
        years=year_links(history),
        all_types=type_links(history, store, lang),
        highest_score=HIGHEST_SCORE,
    )
    return render.one_block(body)


def draws_picture(name: str, lang: str = "en") -> str:
    """A picture of all rounds: `cutoffs` over time, or `invitations` by year.

    Raises KeyError for another name.
    """
    rendering = render.current()
    store = rendering.store
    cite_files(store.draws, rendering)
    pictures = {"cutoffs": all_cutoffs, "invitations": all_invitations}
    picture = named(pictures, name, "picture of rounds")
    return render.one_block(picture(store.draws, store.draw_types, lang).html(lang))


def latest_draws(n: int = 5, lang: str = "en", all_at: str = "/draws/") -> str:
    """The last `n` rounds in a small table, with a link to all of them at the address `all_at`."""
    store = render.current().store
    body = render.html(
        "draws_latest.jinja",
        lang=lang,
        draws=newest(store, n),
        all_at=all_at,
        types=store.draw_types,
        newest_file=draws_files(store)[-1],
    )
    return render.one_block(body)


def draw_summary(lang: str = "en") -> str:
    """One or two sentences of text: rounds, first and last date, invitations, day of the data."""
    rendering = render.current()
    store = rendering.store
    rendering.cite(draws_files(store)[-1])
    return render.wording(
        "draws.summary",
        lang,
        draws=figures.number(len(store.draws), lang),
        first=figures.day(store.draws[0].date, lang),
        last=figures.day(store.draws[-1].date, lang),
        invitations=figures.number(sum(draw.invitations for draw in store.draws), lang),
        as_of=figures.day(data_as_of(store), lang),
    )
