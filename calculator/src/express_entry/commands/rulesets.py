"""`express-entry rulesets`: every ruleset with its dates."""

from __future__ import annotations

import argparse
from typing import Any

from express_entry.commands.io import GOOD, print_json
from express_entry.questions import rulesets
from express_entry.wording import Wording


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("rulesets", help="every ruleset with its dates")
    parser.add_argument("--json", action="store_true", help="print them as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """List the rulesets."""
    found = rulesets()
    if arguments.json:
        print_json(found)
        return GOOD
    for entry in found:
        status = say(f"report.{entry['status']}")
        print(f"{entry['id']}  {status:<12} {entry['title'][say.lang]}")
    return GOOD
