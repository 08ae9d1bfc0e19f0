"""`hub diff`, one comparison from beginning to end."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from macros import freshness
from macros.diff import as_json, entities, markdown, pages, scores, text
from macros.diff.notes import notes
from macros.diff.report import Report
from macros.diff.revision import NoRevision, Revision, extract, revision
from macros.diff.state import states


def run(options: argparse.Namespace) -> int:
    """Prints the report and returns 0, or 1 where there is nothing to compare or the data is bad.

    That the older data does not fit the present models is no failure: the report says so and
    compares the two as text.
    """
    data: Path = options.data
    try:
        since = revision(data, options.rev)
        with tempfile.TemporaryDirectory(prefix="hub-diff-") as folder:
            report = _report(data, extract(data, since.commit, Path(folder)), since)
    except NoRevision as error:
        print(f"hub diff: {error}", file=sys.stderr)
        return 1
    match options.form:
        case "json":
            print(as_json.text(report))
        case "markdown":
            print("\n".join(markdown.lines(report)))
        case _:
            print("\n".join(text.lines(report)))
    return 1 if report.faults else 0


def _report(data: Path, older: Path, since: Revision) -> Report:
    old, new = entities.documents(older), entities.documents(data)
    found, unreadable = entities.changes(old, new)
    if not found and not unreadable:
        return Report(since, (), (), (), (), None, None, ())
    docs = data.resolve().parent / "docs"
    before, after = states([older, data], docs, freshness.build_day())
    sound = not before.faults and not after.faults
    return Report(
        revision=since,
        entities=tuple(found),
        unreadable=tuple(unreadable),
        faults=tuple(after.faults),
        unfit=tuple(before.faults),
        pages=pages.compare(before, after) if sound else None,
        scores=scores.compare(before, after) if sound else None,
        notes=tuple(notes(found, old, new)),
    )
