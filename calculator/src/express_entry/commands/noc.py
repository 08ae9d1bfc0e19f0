"""`express-entry noc`: occupations by code or words, with the categories that they are or were in."""

from __future__ import annotations

import argparse
import datetime as dt
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from express_entry.commands.io import GOOD, print_json
from express_entry.days import in_words
from express_entry.wording import Wording

WIDTH = 80
INDENT = " " * 7


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("noc", help="occupations by code or words, with their categories")
    parser.add_argument(
        "words", nargs="+", metavar="CODE|WORDS", help="such as 21231, or: software engineer"
    )
    parser.add_argument("--json", action="store_true", help="print them as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """List the occupations that the arguments name."""
    from express_entry.occupation_search import occupations

    found = occupations(" ".join(arguments.words), lang=say.lang)
    if arguments.json:
        print_json(found)
        return GOOD
    print("\n\n".join("\n".join(_occupation(entry, say)) for entry in found))
    return GOOD


def _occupation(entry: Mapping[str, Any], say: Wording) -> Iterator[str]:
    title = entry["title"][say.lang]
    yield from textwrap.wrap(f"{entry['code']}  {title}", WIDTH, subsequent_indent=INDENT)
    yield INDENT + say("categories.noc.teer", teer=entry["teer"])
    if not entry["categories"]:
        yield INDENT + say("categories.noc.none")
    for span in entry["categories"]:
        text = say(
            "categories.noc.between" if span["to"] else "categories.noc.since",
            category=span["label"][say.lang],
            first=_day(span["from"], say),
            last=_day(span["to"], say) if span["to"] else "",
        )
        yield from textwrap.wrap(
            text, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT + "  "
        )


def _day(text: str, say: Wording) -> str:
    return in_words(dt.date.fromisoformat(text), say.lang)
