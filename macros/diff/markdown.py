"""The report for a pull request, as GitHub's Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.diff import words
from macros.diff.report import Report
from macros.diff.values import shown


def lines(report: Report) -> Iterator[str]:
    """Line by line. What comes from data stands in code, so that nothing in it is read as markup."""
    yield "# What this change of data means"
    yield ""
    yield f"{report.headline}."
    yield from _list(
        "Faults", report.faults, "The data is not in order, so pages and scores are not compared."
    )
    yield from _list(
        "The older data does not fit",
        report.unfit,
        "The present models refuse the data of that commit, so pages and scores are not compared.",
    )
    yield from _list("No YAML on one side", report.unreadable)
    yield from _list("Look at", report.notes)
    if report.entities:
        yield from ("", "## Entities", "", "| what | change |", "|---|---|")
    for change in report.entities:
        if change.differences:
            told = "<br>".join(_code(words.figure(difference)) for difference in change.differences)
        else:
            told = f"{change.what}: {_code(shown(change.whole))}"
        yield f"| **{_plain(change.name)}**<br>{_code(words.where(change))} | {told} |"
    yield from _pages(report)
    yield from _scores(report)


def _pages(report: Report) -> Iterator[str]:
    pages = report.pages
    if pages is None:
        return
    if pages.same:
        yield from ("", "## Pages", "", "All stay as they are.")
    for title, found in words.page_lists(pages):
        yield from _list(title, found)


def _scores(report: Report) -> Iterator[str]:
    scores = report.scores
    if scores is None:
        return
    yield from ("", "## Scores", "")
    if not scores.periods:
        yield f"None of {scores.profiles} profiles moves on any of {scores.days} days."
        return
    yield f"{scores.profiles} profiles were scored on {scores.days} days by both states of the rules."
    for period in scores.periods:
        yield from ("", f"{words.moved(period)}.", "")
        yield from ("| profile | before | after | because |", "|---|---:|---:|---|")
        for move in words.in_order(period)[: words.MOST_MOVES]:
            because = "<br>".join(map(_plain, move.because))
            points = f"{words.total(move.before)} | {words.total(move.after)}"
            yield f"| {_plain(move.profile)} | {points} | {because} |"
        if len(period.moves) > words.MOST_MOVES:
            yield from ("", f"And {len(period.moves) - words.MOST_MOVES} more.")


def _list(title: str, items: Iterable[str], lede: str = "") -> Iterator[str]:
    found = list(items)
    if found:
        yield from ("", f"## {title}", "")
        if lede:
            yield from (lede, "")
        yield from (f"- {_code(item)}" for item in found)


def _code(text: str) -> str:
    """Text as code, also inside a table and with backticks of its own."""
    fence = "``" if "`" in text else "`"
    padding = " " if fence == "``" else ""
    return f"{fence}{padding}{text}{padding}{fence}".replace("|", "\\|").replace("\n", " ")


def _plain(text: str) -> str:
    """Text that is no markup."""
    escaped = "".join(f"\\{c}" if c in "\\`*_{}[]<>#|~" else c for c in text)
    return escaped.replace("\n", " ").replace("@", "@\u200b")
