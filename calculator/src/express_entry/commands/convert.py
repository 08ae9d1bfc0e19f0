"""`express-entry convert`: test scores to CLB or NCLC levels."""

from __future__ import annotations

import argparse
from typing import Any

from express_entry.commands.io import GOOD, number, print_json
from express_entry.language import ABILITIES, LanguageResult
from express_entry.questions import convert
from express_entry.rules import bundled
from express_entry.wording import Wording


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("convert", help="test scores to CLB or NCLC levels")
    add_result(parser)
    parser.add_argument("--json", action="store_true", help="print the levels as JSON")
    parser.set_defaults(run=run)


def add_result(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of a test result: the test, four scores, the day."""
    parser.add_argument("test", metavar="TEST", help=", ".join(bundled().tests))
    for ability in ABILITIES:
        parser.add_argument(f"--{ability}", required=True, metavar="SCORE")
    parser.add_argument("--taken", metavar="YYYY-MM-DD", help="the day of the test")


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """Convert the scores that the arguments give."""
    result = convert(arguments.test, scores_of(arguments), taken=arguments.taken, lang=say.lang)
    levels = dict(zip(ABILITIES, result.levels, strict=True))
    if arguments.json:
        print_json({"test": result.test, "language": result.language, "levels": levels})
        return GOOD
    print("\n".join(level_lines(result, say)))
    return GOOD


def scores_of(arguments: argparse.Namespace) -> dict[str, object]:
    """The four scores that the arguments give."""
    return {ability: number(getattr(arguments, ability)) for ability in ABILITIES}


def level_lines(result: LanguageResult, say: Wording) -> list[str]:
    """The four levels, a line each."""
    benchmark = say(f"benchmark.{result.benchmark}")
    return [
        say(
            "report.level" if level else "report.level_below",
            ability=say(f"ability.{ability}"),
            benchmark=benchmark,
            level=level,
        )
        for ability, level in zip(ABILITIES, result.levels, strict=True)
    ]
