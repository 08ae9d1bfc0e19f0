"""The changes as readers go through them: by day and by what they are about, newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros import figures, freshness, render
from macros.changes.change import Change, all_changes
from macros.changes.series import Precision, Standing
from macros.citation import Citation
from macros.store import Store

TOGETHER = {"rulesets": "crs", "crs": "crs", "crs-changes": "crs"}
"""Kinds of files that tell of one thing. Other files are a thing each."""

EVENTS = "history"
"""The kind of file that tells of what happened in sentences, whatever it was about."""

SHORT = 48
"""Letters up to which a value stands on one line with the one before it."""


@dataclass(frozen=True)
class News:
    """What changed from one day on in one thing: one item of the page and of the feed.

    id     stays the same as long as day, thing and standing do
    title  the thing, or what of it changes
    page   where the facts stand, from the site's root
    """

    id: str
    day: dt.date
    precision: Precision
    standing: Standing
    title: str
    page: str | None
    file: str
    changes: tuple[Change, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of all of it, each once."""
        return tuple(dict.fromkeys(source for change in self.changes for source in change.sources))

    @property
    def confirmed(self) -> bool:
        """Whether official texts say all of it."""
        return all(change.confirmed for change in self.changes)

    @property
    def anchor(self) -> str:
        """Where it stands on the page: `2026-04-30-process`."""
        return self.id.removeprefix("changes/").replace("/", "-")

    def citation(self, store: Store) -> Citation:
        """That a page tells of it."""
        kind = freshness.kind_of(self.file, store.freshness)
        verified = min(change.verified for change in self.changes)
        return Citation(self.sources, verified, kind, self.file, certain=self.confirmed)

    @property
    def known(self) -> dt.date:
        """The day since when it is known here: its own, or the one on which it was read of before."""
        seen = max(max(change.read, change.verified) for change in self.changes)
        return min(self.day, seen)


@lru_cache(maxsize=4)  # the page and the feed of one build, in both languages
def all_news(store: Store, lang: str) -> tuple[News, ...]:
    """Everything that data/ tells of changes, newest first."""
    groups: dict[tuple[dt.date, str, Standing], list[Change]] = {}
    for change in _each_once(list(all_changes(store, lang))):
        key = (change.day, _thing(change), change.standing)
        groups.setdefault(key, []).append(change)
    found = [_news(group, lang) for group in groups.values()]
    return tuple(sorted(found, key=lambda news: (-news.day.toordinal(), news.file, news.standing)))


def _each_once(changes: list[Change]) -> Iterator[Change]:
    """Without events that a thing's own dated values tell of, and better: what was before, and after."""
    told = {(change.day, change.page) for change in changes if change.series.kind != EVENTS}
    for change in changes:
        page = (change.page or "").partition("#")[0]
        if change.series.kind != EVENTS or (change.day, page) not in told:
            yield change


def _thing(change: Change) -> str:
    """What news are about, as a part of their id: `crs`, `process`, `provinces/ontario`."""
    series = change.series
    return TOGETHER.get(series.kind, series.file.removeprefix("data/").removesuffix(".yml"))


def _news(changes: list[Change], lang: str) -> News:
    changes.sort(key=lambda change: change.series.kind != "rulesets")  # which sum up the rest
    first = changes[0]
    standing = "" if first.standing == "in_force" else f"/{first.standing}"
    precisions = {change.precision for change in changes}
    return News(
        id=f"changes/{first.day}/{_thing(first)}{standing}".replace("_", "-"),
        day=first.day,
        precision=first.precision if len(precisions) == 1 else "day",
        standing=first.standing,
        title=_title(first, lang),
        page=first.page,
        file=first.series.file,
        changes=tuple(changes),
    )


def _title(change: Change, lang: str) -> str:
    """The thing that it is about: by the words for it, or by its own name."""
    key = f"changes.about.{_thing(change).partition('/')[0]}"
    if key in render.current().store.wording[lang]:
        return render.wording(key, lang)
    return change.about[lang] if change.about else change.label


def when(news: News, lang: str = "en") -> str:
    """From when it counts, as exactly as it is known: a day, a month, a year."""
    if news.precision == "year":
        return str(news.day.year)
    if news.precision == "month":
        return f"{figures.MONTHS[lang][news.day.month - 1]} {news.day.year}"
    day = figures.day(news.day, lang)
    return day if news.precision == "day" else render.wording("process.at_latest", lang, day=day)


def coming(news: News, today: dt.date) -> bool:
    """Whether it is still to come on `today`, or only announced or proposed."""
    return news.standing in ("announced", "proposed") or (
        news.standing == "in_force" and news.day > today
    )


def changes_list(lang: str = "en") -> str:
    """All changes: what is to come, what is only reported, then year by year, newest first.

    Markdown with headings, so that the page's contents name the years. All but the newest year are
    folded: hundreds of items would hide from a phone what is new.
    """
    rendering = render.current()
    news = all_news(rendering.store, lang)
    for item in news:
        rendering.note(item.citation(rendering.store))
    ahead = [item for item in news if coming(item, rendering.today)]
    reported = [item for item in news if item.standing == "unverified"]
    past = [item for item in news if item not in ahead and item not in reported]
    parts = [
        _section("coming", "coming", ahead[::-1], lang),  # what comes first stands first
        _section("reported", "reported", reported, lang),
    ]
    first = rendering.store.rulesets.rulesets[0].from_.year
    years = list(dict.fromkeys(item.day.year for item in past if item.day.year >= first))
    for year in years:
        of_it = [item for item in past if item.day.year == year]
        told = _items(of_it, lang, folded=year != years[0])
        parts.append(f"## {year} {{: #y{year} }}\n\n{told}")
    if earlier := [item for item in past if item.day.year < first]:
        heading = render.wording("changes.earlier", lang)
        parts.append(f"## {heading} {{: #earlier }}\n\n{_items(earlier, lang, folded=True)}")
    return "\n\n".join(parts)


def _section(id_: str, key: str, news: list[News], lang: str) -> str:
    heading = f"## {render.wording(f'changes.{key}', lang)} {{: #{id_} }}"
    if not news:
        return f"{heading}\n\n{render.wording(f'changes.none_{key}', lang)}"
    return f"{heading}\n\n{_items(news, lang)}"


def _items(news: list[News], lang: str, *, folded: bool = False) -> str:
    body = render.html(
        "changes_items.jinja",
        lang=lang,
        items=news,
        folded=folded,
        when=when,
        short=_short,
        sources=render.current().store.sources,
    )
    return render.one_block(body)


def _short(words: Iterable[str]) -> bool:
    return all(len(text) <= SHORT for text in words)
