"""The made pages: one for each round, each year and each type of round."""

from __future__ import annotations

from collections.abc import Iterator

from macros import figures, render
from macros.charts.cutoffs import type_cutoffs
from macros.charts.invitations import type_invitations
from macros.charts.sparkline import Sparkline
from macros.draws.context import DrawContext, History
from macros.draws.pool_page import pool_page
from macros.draws.sources import (
    Provenance,
    cite_files,
    data_as_of,
    draws_files,
    official_url,
    pool_provenance,
    provenance,
)
from macros.draws.statistics import LastYear
from macros.draws.totals import Total, totals
from macros.draws.words import comparisons, corrected, official_name, tie_break
from macros.made_page import MadePage
from macros.models.draw import Draw, DrawType
from macros.models.pool import PARTS, Pool
from macros.store import Store

type BrowseLink = tuple[int | str, str, str]
"""The id of a year or type, its text and its address."""


def pages(store: Store, lang: str = "en") -> Iterator[MadePage]:
    """Every page about rounds that no one writes by hand."""
    history = History(store)
    lines = {
        kind: Sparkline.through(draws) for kind, draws in history.by_type.items() if len(draws) > 1
    }
    for draw in store.draws:
        yield draw_page(history.context(draw), store, lang, lines.get(draw.type))
    for year in history.by_year:
        yield year_page(year, history, store, lang)
    for draw_type in store.draw_types.values():
        if history.by_type[draw_type.id]:
            yield type_page(draw_type, history, store, lang)
    yield from pool_page(store, lang)


def draw_page(
    context: DrawContext, store: Store, lang: str, line: Sparkline | None = None
) -> MadePage:
    """The page of one round."""
    draw, label = context.draw, context.type.label[lang]
    words = {
        "round": draw.round,
        "type": label,
        "day": figures.day(draw.date, lang),
        "invitations": figures.number(draw.invitations, lang),
        "cutoff": figures.number(draw.crs_cutoff, lang),
    }
    origin = provenance(draw, store)
    body = render.html(
        "draw.jinja",
        lang=lang,
        context=context,
        name=official_name(draw, store, lang),
        tie_break=tie_break(draw, lang),
        programs=[store.programs[program] for program in draw.programs],
        corrected=corrected,
        comparisons=comparisons(context, lang),
        spark=line.of(draw, context.type, lang) if line else "",
        first_pool=store.pools[0],
        pool_rows=pool_rows(context.pool) if context.pool else [],
        pool_provenance=pool_provenance(context.pool, store) if context.pool else None,
        provenance=origin,
        correction_sources=[Provenance(c.source, origin.verified) for c in draw.corrections],
        official=official_url(draw, store),
    )
    files = [store.file_of(draw)] + ([store.file_of(context.pool)] if context.pool else [])
    return MadePage(
        path=f"draws/{draw.round}.md",
        title=render.wording("draws.draw_title", lang, **words),
        description=render.wording("draws.draw_description", lang, **words),
        body=str(body),
        data_files=files,
        parent=f"/draws/{draw.year}/",
        crumb=render.wording("draws.draw_crumb", lang, round=draw.round),
    )


def year_page(year: int, history: History, store: Store, lang: str) -> MadePage:
    """The page of one calendar year."""
    draws = history.by_year[year]
    total = Total.of(draws)
    as_of = data_as_of(store)
    so_far = year == as_of.year
    file = next(f for f in draws_files(store) if f.draws[0].year == year)
    key = "title_so_far" if so_far else "title"
    day = figures.day(as_of, lang)
    body = render.html(
        "draws_year.jinja",
        lang=lang,
        year=year,
        draws=draws[::-1],
        types=store.draw_types,
        totals=totals(draws, store.draw_types),
        so_far=so_far,
        as_of=as_of,
        file=file,
        years=year_links(history),
    )
    return MadePage(
        path=f"draws/{year}.md",
        title=render.wording(f"draws.year_page.{key}", lang, year=year, day=day),
        description=render.wording(
            "draws.year_page.description",
            lang,
            year=year,
            draws=figures.number(total.draws, lang),
            invitations=figures.number(total.invitations, lang),
        ),
        body=str(body),
        data_files=[store.file_of(file)],
        parent="/draws/",
        crumb=str(year),
        meta={"search": {"exclude": False}},
    )


def type_page(draw_type: DrawType, history: History, store: Store, lang: str) -> MadePage:
    """The page of one type of round, with all its rounds."""
    draws = history.by_type[draw_type.id]
    total, label = Total.of(draws), draw_type.label[lang]
    files = list(dict.fromkeys(store.file_of(draw) for draw in draws[::-1]))
    cite_files(draws, render.current())
    body = render.html(
        "draws_type.jinja",
        lang=lang,
        type=draw_type,
        types=store.draw_types,
        draws=draws[::-1],
        total=total,
        last_year=LastYear.of(draws, data_as_of(store)),
        cutoffs=type_cutoffs(draw_type, draws, lang).html(lang),
        invitations=type_invitations(draw_type, draws, lang).html(lang),
        program=store.programs[draw_type.program] if draw_type.program else None,
        newest_file=draws_files(store)[-1],
        all_types=type_links(history, store, lang),
    )
    return MadePage(
        path=f"draws/types/{draw_type.id}.md",
        title=render.wording("draws.type_page.title", lang, label=label),
        description=render.wording(
            "draws.type_page.description",
            lang,
            label=label,
            draws=figures.number(total.draws, lang),
            invitations=figures.number(total.invitations, lang),
            first=figures.day(draws[0].date, lang),
            last=figures.day(draws[-1].date, lang),
        ),
        body=str(body),
        data_files=["data/draw-types.yml", *files],
        parent="/draws/",
        crumb=label,
        meta={"search": {"exclude": False}},
    )


def year_links(history: History) -> list[BrowseLink]:
    """Every year's page, newest first."""
    return [(year, str(year), f"/draws/{year}/") for year in sorted(history.by_year, reverse=True)]


def type_links(history: History, store: Store, lang: str) -> list[BrowseLink]:
    """The page of every type that has rounds, in the order of data/draw-types.yml."""
    return [
        (kind.id, kind.label[lang], f"/draws/types/{kind.id}/")
        for kind in store.draw_types.values()
        if history.by_type[kind.id]
    ]


def pool_rows(pool: Pool) -> list[tuple[str, str, bool, int]]:
    """Lowest and highest score of each range, whether it is part of another, and its candidates."""
    parts = {part for group in PARTS.values() for part in group}
    rows = []
    for scores, count in pool.ranges.items():
        low, _, high = scores.partition("-")
        rows.append((low, high, scores in parts, count))
    return rows


def newest(store: Store, count: int) -> list[Draw]:
    """The last `count` rounds, newest first."""
    return store.draws[: -count - 1 : -1] if count > 0 else []
