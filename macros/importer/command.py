"""`hub import-draws`, one import from beginning to end."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from macros.faults import InvalidData
from macros.importer.compare import compare
from macros.importer.edit import new_texts
from macros.importer.entries import ListedRound, read_all
from macros.importer.fetch import Unreadable, entries_of
from macros.importer.french import join_french
from macros.importer.held import Held, read_held
from macros.importer.layout import NotEditable
from macros.importer.plan import Plan
from macros.importer.report import lines, summary
from macros.importer.write import NotWritten, check, write
from macros.store import Store


def run(options: argparse.Namespace) -> int:
    """Imports, prints the report and returns 0, or 1 where something was refused.

    A summary that cannot be written is wrong usage, 2: nothing is imported then.
    """
    data: Path = options.data
    if options.summary:
        try:
            options.summary.write_text("", encoding="utf-8")
        except OSError as error:
            print(f"hub import-draws: {options.summary}: {error.strerror}", file=sys.stderr)
            return 2
    try:
        held = read_held(data)
        listed, faults = _listed(options.source, options.timeout, held)
        notices = _french(options.fr, options.timeout, held, listed) if options.fr else []
        accept = [number.lower().lstrip("#") for number in options.accept]
        plan = compare(held, listed, faults, accept)
        plan.notices += notices
        texts, store = ({}, None) if plan.stopped else _checked(plan, held, data)
        if texts and not options.dry_run:
            write(data, held.texts, texts)
    except InvalidData as error:
        print("refused: nothing was written; data/ has or would have these faults:")
        print(*error.faults, sep="\n")
        return _failed(options.summary, str(error))
    except (Unreadable, NotEditable, NotWritten, OSError) as error:
        print(f"refused: nothing was written: {error}")
        return _failed(options.summary, str(error))
    for line in lines(plan, dry_run=options.dry_run, files=[str(data / name) for name in texts]):
        print(line)
    if options.summary:
        options.summary.write_text(summary(plan, store), encoding="utf-8")
    return 1 if plan.stopped else 0


def _listed(source: str, timeout: float, held: Held) -> tuple[dict[str, ListedRound], list[str]]:
    entries, others = entries_of(source, timeout)
    return read_all(entries, others, held.ignored_fields)


def _french(source: str, timeout: float, held: Held, listed: dict[str, ListedRound]) -> list[str]:
    """Only names are taken from the French list, so its other words need not be known."""
    french, _ = _listed(source, timeout, held)
    if not french:
        raise Unreadable(f"{source}: no round in it can be read")
    return join_french(listed, french, held.draws)


def _checked(plan: Plan, held: Held, data: Path) -> tuple[dict[str, str], Store | None]:
    if plan.empty:
        return {}, None
    texts = new_texts(plan, held, dt.datetime.now(dt.UTC).date())
    store = check(data, texts)
    if store is None:
        plan.notices.append("other files of data/ have faults: run `hub check`")
    return texts, store


def _failed(summary_file: Path | None, problem: str) -> int:
    if summary_file:
        text = (
            f"# Official list of rounds: refused\n\nNothing was written.\n\n```\n{problem}\n```\n"
        )
        summary_file.write_text(text, encoding="utf-8")
    return 1
