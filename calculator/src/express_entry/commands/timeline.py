"""`express-entry timeline`: how a score changes over the next three years."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import Any

from express_entry.commands.io import GOOD, print_json, profile_from, read
from express_entry.commands.layout import beside, notes, wrapped
from express_entry.days import in_words
from express_entry.figures import signed
from express_entry.prospects.timeline import PLACES, Timeline, timeline
from express_entry.wording import Wording


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("timeline", help="how a score changes in the next three years")
    parser.add_argument("file", metavar="FILE", help="a profile as JSON; - for standard input")
    parser.add_argument("--working", choices=PLACES, help="skilled full-time work that goes on")
    parser.add_argument(
        "--since", type=day, metavar="YYYY-MM-DD", help="the day on which that work begins"
    )
    parser.add_argument("--json", action="store_true", help="print the events as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """List what happens, oldest first."""
    profile = profile_from(read(arguments.file, say), say)
    found = timeline(profile, working=arguments.working, since=arguments.since, lang=say.lang)
    if arguments.json:
        print_json(found.as_dict())
        return GOOD
    print("\n".join(_lines(found, say)))
    return GOOD


def day(text: str) -> dt.date:
    """A day of the command line; argparse refuses the ValueError of anything else."""
    return dt.date.fromisoformat(text)


def _lines(found: Timeline, say: Wording) -> list[str]:
    head = say(
        "prospects.report.timeline",
        start=in_words(found.start, say.lang),
        end=in_words(found.end, say.lang),
        before=found.total,
        after=found.months[-1][1],
    )
    lines = [*wrapped(head), ""]
    for event in found.events:
        change = signed(event.after - event.before)
        lines += beside(f"{event.date}  {event.after:>4}  {change:>5}  ", event.reason)
    return lines + notes(found.assumptions)
