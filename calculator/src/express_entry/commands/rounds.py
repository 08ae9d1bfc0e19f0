"""`express-entry rounds`: which past rounds would have invited a profile."""

from __future__ import annotations

import argparse
from typing import Any

from express_entry.commands.io import GOOD, print_json, profile_from, read
from express_entry.commands.layout import beside, notes, wrapped
from express_entry.past_rounds import RoundAnswer, Rounds, rounds
from express_entry.wording import Wording


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("rounds", help="which past rounds would have invited a profile")
    parser.add_argument("file", metavar="FILE", help="a profile as JSON; - for standard input")
    parser.add_argument("--all", action="store_true", help="show every round")
    parser.add_argument("--json", action="store_true", help="print every round as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """Answer for every round since 2015, newest first."""
    found = rounds(profile_from(read(arguments.file, say), say), lang=say.lang)
    if arguments.json:
        print_json(found.as_dict())
        return GOOD
    print("\n".join(_lines(found, say, every=arguments.all)))
    return GOOD


def _lines(found: Rounds, say: Wording, *, every: bool) -> list[str]:
    counts = say(
        "prospects.report.counts",
        count=len(found.rounds),
        invited=found.count(True),
        not_invited=found.count(False),
        not_known=found.count(None),
    )
    lines = wrapped(counts)
    if not every:
        lines += wrapped(say("prospects.report.only_invited"))
    for answer in found.rounds:
        if every or answer.invited is not False:
            lines += ["", *_round(answer, say)]
    return lines + notes(found.assumptions)


def _round(answer: RoundAnswer, say: Wording) -> list[str]:
    held = answer.round
    words = {True: "yes", False: "no", None: "not_known"}[answer.invited]
    figures = f"{held.date}  {held.number:>4}  {answer.score:>4} / {held.crs_cutoff:<4}  "
    title = f"{held.label[say.lang]}: {say(f'prospects.report.{words}')}"
    return [*beside(figures, title), *wrapped(answer.reason, "    ")]
