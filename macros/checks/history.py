"""The history: dates that rise, rounds that were held, changes that the rulesets know."""

from __future__ import annotations

import datetime as dt
import string
from collections.abc import Sequence
from itertools import pairwise

from macros.checks import Report, check
from macros.models.history import CrsChange, HistoryEvent
from macros.store import Store

FIGURES = {"invitations", "cutoff"}


def _in_order[E: (CrsChange, HistoryEvent)](entries: Sequence[E], report: Report) -> None:
    seen: set[str] = set()
    for entry in entries:
        if entry.id in seen:
            report(entry, "id", f'"{entry.id}" is the id of another entry already: rename one')
        seen.add(entry.id)
        start = {"month": "-01", "year": "-01-01"}.get(entry.precision, "")
        if not entry.date.isoformat().endswith(start):
            report(entry, "date", f"{entry.date} is no first day of a {entry.precision}")
    for before, entry in pairwise(entries):
        if entry.date < before.date:
            report(entry, "date", f"{entry.date} is before {before.date}: oldest first")


@check
def what_happened_stands_in_order(store: Store, report: Report) -> None:
    """Events and changes stand oldest first, each id once."""
    _in_order(store.history.events, report)
    _in_order(store.crs_changes.changes, report)


@check
def changes_and_rulesets_agree(store: Store, report: Report) -> None:
    """A change on the day of a ruleset takes its title from there; any other one has its own."""
    titled = {ruleset.from_ for ruleset in store.rulesets.rulesets}
    for change in store.crs_changes.changes:
        if change.title is None and change.date not in titled and store.whole("rulesets"):
            problem = f"is missing: {change.date} is no day of data/crs/rulesets.yml"
            report(change, "title", problem)
        if change.title is not None and change.date in titled:
            report(change, "title", "data/crs/rulesets.yml has the title of this day: leave it out")


@check
def events_tell_of_rounds_that_were_held(store: Store, report: Report) -> None:
    """A round that is named exists, on that day; only then may the text name its figures.

    Rounds later than the newest that is held are not judged: an import may yet bring them.
    """
    rounds = {draw.round: draw for draw in store.draws}
    newest = max((draw.date for draw in store.draws), default=dt.date.min)
    for event in store.history.events:
        if event.round is not None and store.whole("draws"):
            draw = rounds.get(event.round)
            if draw is None and event.date <= newest:
                report(event, "round", f'"{event.round}" is not a round of data/draws/')
            elif draw is not None and draw.date != event.date:
                report(event, "date", f"round {event.round} was held on {draw.date}")
        for lang in ("en", "fr"):
            names = {name for _, name, _, _ in string.Formatter().parse(event.text[lang]) if name}
            allowed = FIGURES if event.round is not None else set()
            if unknown := sorted(names - allowed):
                known = ", ".join(sorted(allowed)) or "none, as no round is named"
                report(event, f"text.{lang}", f"{{{unknown[0]}}} is no figure here: {known}")
