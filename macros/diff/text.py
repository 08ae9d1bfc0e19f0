"""The report for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.diff import words
from macros.diff.report import Report
from macros.diff.values import shown


def lines(report: Report) -> Iterator[str]:
    """Line by line."""
    yield report.headline
    yield from _list(
        "The data has these faults, so pages and scores are not compared:", report.faults
    )
    yield from _list(
        "The data of that commit does not fit the present models, so pages and scores are not compared:",
        report.unfit,
    )
    yield from _list("No YAML on one side, so nothing is said of them:", report.unreadable)
    if report.entities:
        yield ""
        yield "Entities"
    for change in report.entities:
        yield f"  {change.name} ({words.where(change)})" + (
            "" if change.differences else f" {change.what}"
        )
        if not change.differences:
            yield f"    {shown(change.whole)}"
        yield from (f"    {words.figure(difference)}" for difference in change.differences)
    yield from _pages(report)
    yield from _scores(report)
    yield from _list("Notes", report.notes)


def _pages(report: Report) -> Iterator[str]:
    pages = report.pages
    if pages is None:
        return
    if pages.same:
        yield ""
        yield "Pages: all stay as they are"
    for title, found in words.page_lists(pages):
        yield from _list(title, found)


def _scores(report: Report) -> Iterator[str]:
    scores = report.scores
    if scores is None:
        return
    yield ""
    if not scores.periods:
        yield f"Scores: none of {scores.profiles} profiles moves on any of {scores.days} days"
        return
    yield f"Scores ({scores.profiles} profiles on {scores.days} days)"
    for period in scores.periods:
        yield f"  {words.moved(period)}"
        for move in words.in_order(period)[: words.MOST_MOVES]:
            because = "; ".join(move.because)
            yield f"    {words.total(move.before)} -> {words.total(move.after)}  {move.profile} ({because})"
        if len(period.moves) > words.MOST_MOVES:
            yield f"    and {len(period.moves) - words.MOST_MOVES} more"


def _list(title: str, items: Iterable[str]) -> Iterator[str]:
    found = list(items)
    if found:
        yield ""
        yield title
        yield from (f"  {item}" for item in found)
