"""`express-entry eligible`: which programs and categories take a profile, and what is missing."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from express_entry.commands.io import GOOD, print_json, profile_from, read
from express_entry.days import in_words
from express_entry.wording import Wording

if TYPE_CHECKING:
    from express_entry.categories import Fit
    from express_entry.eligibility import Grid, ProgramAnswer

WIDTH = 80
STATE_WIDTH = 12


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser(
        "eligible", help="which programs take a profile, requirement by requirement"
    )
    parser.add_argument("file", metavar="FILE", help="a profile as JSON; - for standard input")
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """Answer for the profile that the arguments name."""
    from express_entry.eligibility import eligible

    profile = profile_from(read(arguments.file, say), say)
    found = eligible(profile, lang=say.lang)
    if arguments.json:
        print_json(found.as_dict())
        return GOOD
    print(say("eligibility.report.intro", date=in_words(profile.date, say.lang)))
    for program in found.programs.values():
        print("\n" + "\n".join(_program(program, say)))
    if found.categories:
        print("\n" + "\n".join(_categories(found.categories, say)))
    return GOOD


def _program(program: ProgramAnswer, say: Wording) -> Iterator[str]:
    yield _row(program.name, say(f"eligibility.report.{_name(program.eligible)}"))
    for asked in program.requirements:
        yield _row(f"  {asked.label}", say(f"eligibility.state.{asked.state}"))
        if asked.state == "assumed":
            continue
        yield from _wrapped(f"{asked.message} ({asked.law})", "    ")
        if asked.missing and asked.missing != asked.message:
            yield from _wrapped(say("eligibility.report.missing", text=asked.missing), "    ")
        if asked.would_meet:
            yield from _wrapped(say("eligibility.report.would_meet", text=asked.would_meet), "    ")
    if program.grid:
        yield f"  {say('eligibility.report.grid', **_marks(program.grid))}"
        for factor in program.grid.factors.values():
            yield _row(f"    {factor.label}", f"{factor.points:>3} / {factor.max}")
    if program.assumptions:
        yield f"  {say('eligibility.report.assumptions')}"
        for text in program.assumptions:
            yield from _wrapped(text, "    - ")


def _categories(categories: Mapping[str, Fit], say: Wording) -> Iterator[str]:
    yield say("eligibility.report.categories")
    for fit in categories.values():
        yield _row(f"  {fit.label}", say(f"eligibility.report.{_name(fit.eligible)}"))


def _marks(grid: Grid) -> dict[str, int]:
    return {"points": grid.points, "max": grid.max, "needed": grid.pass_mark}


def _name(answer: bool | None) -> str:
    return {True: "true", False: "false", None: "null"}[answer]


def _row(label: str, state: str) -> str:
    room = WIDTH - 1 - max(STATE_WIDTH, len(state))
    return f"{label:<{room}} {state}"


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent))
