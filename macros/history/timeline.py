"""All that happened, from three places in data/, as one list by date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from macros import figures, render
from macros.history.changes import all_changes, title_of
from macros.models.base import Cited
from macros.models.history import CrsChange, EventKind, HistoryEvent, Precision
from macros.models.levels import LevelsPlan
from macros.store import Store

KINDS: tuple[EventKind, ...] = (
    "rounds", "rules", "categories", "programs", "provinces", "process", "levels", "law",
)  # fmt: skip
OF_SCOPE: dict[str, EventKind] = {
    "points": "rules", "unknown": "rules", "selection": "categories", "system": "process",
}  # fmt: skip


@dataclass(frozen=True)
class Happening:
    """One entry of the timeline.

    id     unique on the page
    text   what happened, by language
    mark   `proposed` or `unverified` for what is not law; "" for what is
    round  the number of the round it tells of, if any
    page   where on this site there is more, from the site's root, if anywhere
    fact   what it was read from, with its source, day and confidence
    """

    id: str
    date: dt.date
    precision: Precision
    kind: EventKind
    text: dict[str, str]
    mark: str
    round: str | None
    page: str | None
    fact: Cited


def happenings(store: Store) -> list[Happening]:
    """Everything, newest first."""
    held = {draw.round for draw in store.draws}
    found = [
        _event(event, store)
        for event in store.history.events
        # A round that has not been imported yet has no figures to tell.
        if event.round is None or event.round in held
    ]
    found += [_change(change, store) for change in all_changes(store)]
    found += [_plan(plan) for plan in store.levels.plans]
    return sorted(found, key=lambda happening: happening.date, reverse=True)


def _event(event: HistoryEvent, store: Store) -> Happening:
    draw = next((draw for draw in store.draws if draw.round == event.round), None)
    text = {}
    for lang in ("en", "fr"):
        given = {
            "invitations": figures.number(draw.invitations, lang) if draw else "",
            "cutoff": figures.number(draw.crs_cutoff, lang) if draw else "",
        }
        text[lang] = event.text[lang].format_map(given)
    page = event.page or (f"/draws/{draw.round}/" if draw else None)
    return Happening(
        event.id, event.date, event.precision, event.kind, text, "", event.round, page, event
    )


def _change(change: CrsChange, store: Store) -> Happening:
    title = title_of(change, store)
    return Happening(
        id=change.id,
        date=change.date,
        precision=change.precision,
        kind=OF_SCOPE[change.scope],
        text={lang: title[lang] + "." for lang in ("en", "fr")},
        mark="" if change.law_yet else change.state,
        round=None,
        page=f"/crs/changes/#{change.id}",
        fact=change,
    )


def _plan(plan: LevelsPlan) -> Happening:
    first, last = plan.id.split("-")
    text = {}
    for lang in ("en", "fr"):
        targets = ", ".join(
            render.wording(
                "history.in_year",
                lang,
                target=figures.number(level.target, lang),
                year=level.year,
            )
            for level in plan.levels["total"]
        )
        text[lang] = render.wording("history.plan", lang, first=first, last=last, targets=targets)
    return Happening(
        f"levels-{plan.id}", plan.tabled, "day", "levels", text, "", None, "/levels/", plan
    )
