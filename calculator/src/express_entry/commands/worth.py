"""`express-entry worth`: what a language test result is worth."""

from __future__ import annotations

import argparse
from typing import Any

from express_entry.commands.convert import add_result, level_lines, scores_of
from express_entry.commands.io import GOOD, print_json
from express_entry.commands.layout import beside, notes, points_line, wrapped
from express_entry.wording import Wording
from express_entry.worth import LanguageWorth, language_worth


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("worth", help="levels, minimums and points of a test result")
    add_result(parser)
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """What the scores that the arguments give are worth."""
    scores = scores_of(arguments)
    found = language_worth(arguments.test, scores, taken=arguments.taken, lang=say.lang)
    if arguments.json:
        print_json(found.as_dict())
        return GOOD
    print(
        "\n".join(
            [*level_lines(found.result, say), "", *_programs(found, say), *_points(found, say)]
        )
    )
    return GOOD


def _programs(found: LanguageWorth, say: Wording) -> list[str]:
    lines = []
    for name, requirement in found.programs.values():
        state = say(f"worth.{requirement.state}")
        lines += [*wrapped(f"{name}: {state}"), *beside("    ", requirement.text)]
    return lines


def _points(found: LanguageWorth, say: Wording) -> list[str]:
    lines = []
    for place, (without, with_spouse) in (("first", found.first), ("second", found.second)):
        for column, entry in (("without", without), ("with", with_spouse)):
            label = say(f"worth.{place}_{column}")
            lines.append(points_line(label, entry.points, entry.max))
    lines.append(points_line(say("worth.grid"), found.grid.points, found.grid.max))
    return ["", *lines, *notes([say("worth.note")])]
