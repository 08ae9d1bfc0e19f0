"""`express-entry cutoffs`: which past rounds a score alone would have met."""

from __future__ import annotations

import argparse
from typing import Any

from express_entry.commands.io import GOOD, number, print_json
from express_entry.commands.layout import beside, notes, wrapped
from express_entry.score_alone import PROGRAMS, CutoffsMet, TypeAnswer, cutoffs_met
from express_entry.wording import Wording


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("cutoffs", help="which past rounds a score would have met")
    parser.add_argument("score", metavar="SCORE", help="a CRS score, 0 to 1200")
    parser.add_argument("--program", metavar="PROGRAM", help=", ".join(PROGRAMS))
    parser.add_argument("--json", action="store_true", help="print every round as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """Compare the score with the cut-offs, by type of round."""
    found = cutoffs_met(number(arguments.score), arguments.program, lang=say.lang)
    if arguments.json:
        print_json(found.as_dict())
        return GOOD
    print("\n".join(_lines(found, say)))
    return GOOD


def _lines(found: CutoffsMet, say: Wording) -> list[str]:
    counts = found.as_dict()
    total = say("cutoffs.counts", **{key: counts[key] for key in ("score", "count", "met", "tie")})
    lines = wrapped(total)
    for entry in found.types:
        lines += ["", *_type(entry, say)]
    return lines + notes(found.assumptions)


def _type(entry: TypeAnswer, say: Wording) -> list[str]:
    latest = entry.rounds[0]
    title = f"{entry.label[say.lang]}: {say('cutoffs.of', met=entry.count(True), count=len(entry.rounds))}"
    figures = f"{latest.round.date}  {latest.round.number:>4}  "
    return [*wrapped(title), *beside(figures, latest.reason)]
