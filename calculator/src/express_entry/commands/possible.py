"""`express-entry range`: what a half-filled profile can still score."""

from __future__ import annotations

import argparse
from typing import Any

from express_entry.commands.io import GOOD, print_json, read, told
from express_entry.commands.layout import points_line, wrapped
from express_entry.errors import FieldError, InvalidProfile
from express_entry.jsontext import decode, parse
from express_entry.prospects.half_filled import still_possible
from express_entry.rules import bundled
from express_entry.wording import Wording


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("range", help="what a half-filled profile can still score")
    parser.add_argument(
        "file",
        metavar="FILE",
        help="a profile as JSON, answers may be missing; - for standard input",
    )
    parser.add_argument("--json", action="store_true", help="print the range as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """Points so far, the lowest and the highest total, and what is missing."""
    text = decode(read(arguments.file, say), say)
    if not text.strip():
        raise InvalidProfile([FieldError("", say("error.empty"))])
    found = still_possible(told(parse(text, say)), lang=say.lang)
    if arguments.json:
        print_json(found.as_dict())
        return GOOD
    lines = [
        say("prospects.report.range", lowest=found.lowest, highest=found.highest),
        say("prospects.report.so_far", total=found.so_far.total),
        "",
    ]
    labels = bundled().labels(say.lang)
    for section_id, section in found.so_far.sections.items():
        lines.append(points_line(labels[section_id], section.points, section.max))
    lines.append("")
    if found.missing:
        lines += wrapped(say("prospects.report.missing", fields=", ".join(found.missing)))
    else:
        lines += wrapped(say("prospects.report.complete"))
    print("\n".join(lines))
    return GOOD
