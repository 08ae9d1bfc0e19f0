"""`express-entry changes`: what would raise a score, by gain."""

from __future__ import annotations

import argparse
from typing import Any

from express_entry.commands.io import GOOD, print_json, profile_from, read
from express_entry.commands.layout import beside, notes
from express_entry.figures import signed
from express_entry.prospects.change import Change, Pair
from express_entry.prospects.changes import Changes, changes
from express_entry.wording import Wording


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("changes", help="what would raise a score, and by how much")
    parser.add_argument("file", metavar="FILE", help="a profile as JSON; - for standard input")
    parser.add_argument("--json", action="store_true", help="print the changes as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """List single changes, then pairs."""
    found = changes(profile_from(read(arguments.file, say), say), lang=say.lang)
    if arguments.json:
        print_json(found.as_dict())
        return GOOD
    print("\n".join(_lines(found, say)))
    return GOOD


def _lines(found: Changes, say: Wording) -> list[str]:
    lines = [say("prospects.report.now", total=found.total), ""]
    if not found.changes:
        lines.append(say("prospects.report.nothing"))
    else:
        lines.append(say("prospects.report.changes"))
        lines += [line for change in found.changes for line in _change(change)]
    if found.pairs:
        lines += ["", say("prospects.report.pairs")]
        lines += [line for pair in found.pairs for line in _pair(pair, say)]
    if found.facts:
        lines += ["", say("prospects.report.facts")]
        lines += [line for fact in found.facts for line in _change(fact)]
    return lines + notes(found.assumptions)


def _figures(gain: int, total: int) -> str:
    return f"{signed(gain):>5}  {total:>4}  "


def _change(change: Change) -> list[str]:
    return beside(_figures(change.gain, change.total), change.text)


def _pair(pair: Pair, say: Wording) -> list[str]:
    second = say("prospects.report.with", text=pair.second.text)
    lines = beside(_figures(pair.gain, pair.total), pair.first.text)
    indent = " " * len(_figures(pair.gain, pair.total))
    lines += beside(indent, second)
    if pair.more:
        key = "more" if pair.more > 0 else "less"
        lines += beside(indent, f"({say(f'prospects.report.{key}', points=abs(pair.more))})")
    return lines
