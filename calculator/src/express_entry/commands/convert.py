"""`express-entry convert`: test scores to CLB or NCLC levels."""

from __future__ import annotations

import argparse
from typing import Any

from express_entry.commands.io import GOOD, number, print_json
from express_entry.language import ABILITIES
from express_entry.questions import convert
from express_entry.rules import bundled
from express_entry.wording import Wording


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("convert", help="test scores to CLB or NCLC levels")
    parser.add_argument("test", metavar="TEST", help=", ".join(bundled().tests))
    for ability in ABILITIES:
        parser.add_argument(f"--{ability}", required=True, metavar="SCORE")
    parser.add_argument("--taken", metavar="YYYY-MM-DD", help="the day of the test")
    parser.add_argument("--json", action="store_true", help="print the levels as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """Convert the scores that the arguments give."""
    scores = {ability: number(getattr(arguments, ability)) for ability in ABILITIES}
    result = convert(arguments.test, scores, taken=arguments.taken, lang=say.lang)
    levels = dict(zip(ABILITIES, result.levels, strict=True))
    if arguments.json:
        print_json({"test": result.test, "language": result.language, "levels": levels})
        return GOOD
    for ability, level in levels.items():
        key = "report.level" if level else "report.level_below"
        benchmark = say(f"benchmark.{result.benchmark}")
        print(say(key, ability=say(f"ability.{ability}"), benchmark=benchmark, level=level))
    return GOOD
