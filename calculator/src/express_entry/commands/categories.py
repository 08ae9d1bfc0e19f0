"""`express-entry categories`: which categories of rounds a profile fits."""

from __future__ import annotations

import argparse
import datetime as dt
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from express_entry.commands.io import GOOD, print_json, profile_from, read
from express_entry.days import in_words
from express_entry.wording import Wording

if TYPE_CHECKING:
    from express_entry.categories import Fit

WIDTH = 80
ANSWERS = {True: "fits", False: "fits_not", None: "unknown"}


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("categories", help="which categories of rounds a profile fits")
    parser.add_argument("file", metavar="FILE", help="a profile as JSON; - for standard input")
    parser.add_argument(
        "--date", metavar="YYYY-MM-DD", help="the day whose lists apply; by default the profile's"
    )
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """Answer for the profile that the arguments name."""
    from express_entry.categories import fits_on, read_day

    day = read_day(arguments.date, say)
    profile = profile_from(read(arguments.file, say), say)
    day = day or profile.date
    found = fits_on(profile, day, lang=say.lang)
    if arguments.json:
        print_json({name: fit.as_dict() for name, fit in found.items()})
        return GOOD
    print("\n".join(_report(found, day, say)))
    return GOOD


def _report(found: dict[str, Fit], day: dt.date, say: Wording) -> Iterator[str]:
    told = in_words(day, say.lang)
    if not found:
        yield say("categories.report.none", day=told)
        return
    yield say("categories.report.title", day=told)
    for fit in found.values():
        yield ""
        answer = say(f"categories.answer.{ANSWERS[fit.eligible]}")
        yield f"{fit.label:<{WIDTH - len(answer) - 1}} {answer}"
        for text in (*fit.reasons, *fit.notices):
            yield from _wrapped(text)
    yield ""
    yield from textwrap.wrap(say("categories.report.program"), WIDTH)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="    ")
