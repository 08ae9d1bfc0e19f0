"""What the forms of the report for people say alike: lines and lists of lines, without markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from macros.diff.entities import EntityChange
from macros.diff.pages import Pages
from macros.diff.scores import Move, Period
from macros.diff.values import NOTHING, Difference, path, shown

MOST_PAGES = 6  # of one folder; more are counted
MOST_MOVES = 12  # of one period


def figure(difference: Difference) -> str:
    """One difference in one line: `crs_cutoff 476 -> 477`."""
    name = path(difference.steps) or "all of it"
    was, now = difference.before, difference.after
    if was is NOTHING:
        return f"{name} added: {shown(now)}"
    if now is NOTHING:
        return f"{name} removed: {shown(was)}"
    if isinstance(was, list) and isinstance(now, list):
        came, went = [v for v in now if v not in was], [v for v in was if v not in now]
        parts = [f"with {shown(came)}"] * bool(came) + [f"without {shown(went)}"] * bool(went)
        return f"{name} {', '.join(parts) or f'in another order: {shown(now)}'}"
    return f"{name} {shown(was)} -> {shown(now)}"


def grouped(addresses: Iterable[str]) -> Iterator[str]:
    """Addresses one by one; of a folder with many, how many and the first of them."""

    def folder(address: str) -> str:
        return address.rstrip("/").rpartition("/")[0] + "/"

    for name, found in groupby(sorted(addresses, key=lambda a: (folder(a), len(a), a)), folder):
        of_it = list(found)
        if len(of_it) <= MOST_PAGES:
            yield from of_it
        else:
            yield f"{len(of_it)} under {name}, such as {', '.join(of_it[:3])}"


def page_lists(pages: Pages) -> Iterator[tuple[str, Iterable[str]]]:
    """Titles with what stands below them; some lists may be empty."""
    yield "Pages that show something else", grouped(pages.text)
    yield "Pages of which only sources and dates differ", grouped(pages.dates)
    yield "New pages", grouped(pages.new)
    yield "Pages that are gone: their addresses lead nowhere", grouped(pages.gone)
    yield "Files of the API, tables and feeds", grouped(pages.files)
    yield "Pages that could not be rendered", pages.failed


def moved(period: Period) -> str:
    """`By the rules from 2025-03-25 on: 12 profiles, by -5 to +10 points`."""
    by = [m.after - m.before for m in period.moves if m.before is not None and m.after is not None]
    until = f"to the day before {period.ends}" if period.ends else "on"
    profiles = f"{len(period.moves)} profile{'' if len(period.moves) == 1 else 's'}"
    told = f"By the rules from {period.begins} {until}: {profiles}"
    if not by:
        return told
    span = f"{min(by):+d}" + (f" to {max(by):+d}" if min(by) != max(by) else "")
    return f"{told}, by {span} points"


def total(points: int | None) -> str:
    """A total, or that there is none."""
    return "refused" if points is None else str(points)


def in_order(period: Period) -> list[Move]:
    """The moves of a period, the farthest first; what is refused before all."""

    def distance(move: Move) -> int:
        if move.before is None or move.after is None:
            return -2000
        return -abs(move.after - move.before)

    return sorted(period.moves, key=distance)


def where(change: EntityChange) -> str:
    """`data/draws/2026.yml:812`."""
    return f"{change.file}:{change.line}"
