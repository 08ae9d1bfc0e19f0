"""`express-entry partners`: which of two partners scores more as the one who applies."""

from __future__ import annotations

import argparse
from typing import Any

from express_entry.commands.io import GOOD, print_json, profile_from, read
from express_entry.commands.layout import notes, wrapped
from express_entry.prospects.partners import partners
from express_entry.wording import Wording


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("partners", help="which of two partners scores more")
    parser.add_argument(
        "file", metavar="FILE", help="a profile as JSON, with spouse.profile; - for standard input"
    )
    parser.add_argument("--json", action="store_true", help="print both scores as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """Score both ways round."""
    found = partners(profile_from(read(arguments.file, say), say), lang=say.lang)
    if arguments.json:
        print_json(found.as_dict())
        return GOOD
    lines = [
        f"{found.own.total:>5}  {say('prospects.report.own')}",
        f"{found.other.total:>5}  {say('prospects.report.other')}",
        "",
        *wrapped(found.text),
    ]
    print("\n".join(lines + notes(found.assumptions)))
    return GOOD
