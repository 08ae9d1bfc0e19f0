"""`express-entry position`: how many candidates of the pool have a higher score."""

from __future__ import annotations

import argparse
from typing import Any

from express_entry.commands.io import GOOD, print_json, profile_from, read
from express_entry.commands.layout import notes, wrapped
from express_entry.figures import count
from express_entry.pool_position import position
from express_entry.wording import Wording


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("position", help="candidates of the pool with a higher score")
    parser.add_argument("file", metavar="FILE", help="a profile as JSON; - for standard input")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """The bracket, by the last pool published up to the profile's date."""
    found = position(profile_from(read(arguments.file, say), say), lang=say.lang)
    if arguments.json:
        print_json(found.as_dict())
        return GOOD
    bracket = say(
        "prospects.report.bracket",
        lowest=found.lowest,
        highest=found.highest,
        count=count(found.in_range, say.lang),
    )
    print("\n".join([*wrapped(found.text), *wrapped(bracket), *notes(found.notes)]))
    return GOOD
