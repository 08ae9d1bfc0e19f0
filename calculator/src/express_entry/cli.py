"""The command `express-entry`: scores, test conversions and rulesets from a terminal.

Exit status: 0 all good; 1 some input was refused, or not all output was read; 2 wrong usage.
"""

from __future__ import annotations

import argparse

from express_entry.commands import (
    categories,
    changes,
    convert,
    cutoffs,
    eligible,
    noc,
    partners,
    position,
    possible,
    rounds,
    rulesets,
    score,
    timeline,
    worth,
)
from express_entry.commands.io import refuse, unread
from express_entry.errors import InvalidInput
from express_entry.rules import bundled
from express_entry.wording import LANGUAGES

COMMANDS = (
    score,
    eligible,
    categories,
    rounds,
    cutoffs,
    changes,
    timeline,
    partners,
    position,
    possible,
    noc,
    convert,
    worth,
    rulesets,
)
EXAMPLES = """examples:
  express-entry score profile.json
  express-entry score --json - < profile.json
  express-entry score --jsonl profiles.jsonl > scores.jsonl
  express-entry eligible --json profile.json
  express-entry categories --date 2025-03-01 profile.json
  express-entry rounds profile.json
  express-entry cutoffs 480 --program cec
  express-entry changes profile.json
  express-entry timeline --working canada --since 2026-01-05 profile.json
  express-entry partners couple.json
  express-entry position profile.json
  express-entry range half-filled.json
  express-entry noc software engineer
  express-entry convert ielts-gt --speaking 7 --listening 8.5 --reading 8 --writing 7
  express-entry worth ielts-gt --speaking 7 --listening 8.5 --reading 8 --writing 7
  express-entry rulesets --json
"""


def main(argv: list[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    try:
        try:
            return _run(argv)
        finally:
            print(end="", flush=True)
    except BrokenPipeError:
        return unread()


def _run(argv: list[str] | None) -> int:
    arguments = _parser().parse_args(argv)
    try:
        status: int = arguments.run(arguments, bundled().wording[arguments.lang])
    except InvalidInput as refused:
        return refuse(getattr(arguments, "file", "express-entry"), refused.errors)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="express-entry",
        description="Express Entry scores by the rules of any day since 1 January 2015.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--lang", choices=LANGUAGES, default="en", help="language of reasons and errors"
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    for command in COMMANDS:
        command.add(commands)
    return parser
