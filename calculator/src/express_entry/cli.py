"""The command `express-entry`: scores, test conversions and rulesets from a terminal.

Exit status: 0 all good; 1 some input was refused; 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from express_entry.errors import FieldError, InvalidProfile, InvalidScores
from express_entry.jsontext import decode, parse
from express_entry.language import ABILITIES
from express_entry.profile import Profile
from express_entry.questions import convert, rulesets
from express_entry.report import breakdown
from express_entry.result import Score
from express_entry.rules import bundled
from express_entry.scoring import score
from express_entry.wording import LANGUAGES, Wording

GOOD, REFUSED = 0, 1
EXAMPLES = """examples:
  express-entry score profile.json
  express-entry score --json - < profile.json
  express-entry score --jsonl profiles.jsonl > scores.jsonl
  express-entry convert ielts-gt --speaking 7 --listening 8.5 --reading 8 --writing 7
  express-entry rulesets --json
"""


def main(argv: list[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    arguments = _parser().parse_args(argv)
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of a pipe, such as `head`, has seen enough
        sys.stderr.close()
        return GOOD
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

    scoring = commands.add_parser("score", help="score one profile, or one on each line")
    scoring.add_argument("file", metavar="FILE", help="a profile as JSON; - for standard input")
    form = scoring.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the score as JSON")
    form.add_argument(
        "--jsonl", action="store_true", help="one profile a line in, one object a line out"
    )
    scoring.set_defaults(run=_score)

    converting = commands.add_parser("convert", help="test scores to CLB or NCLC levels")
    converting.add_argument("test", metavar="TEST", help=", ".join(bundled().tests))
    for ability in ABILITIES:
        converting.add_argument(f"--{ability}", required=True, metavar="SCORE")
    converting.add_argument("--taken", metavar="YYYY-MM-DD", help="the day of the test")
    converting.add_argument("--json", action="store_true", help="print the levels as JSON")
    converting.set_defaults(run=_convert)

    listing = commands.add_parser("rulesets", help="every ruleset with its dates")
    listing.add_argument("--json", action="store_true", help="print them as JSON")
    listing.set_defaults(run=_rulesets)
    return parser


def _score(arguments: argparse.Namespace) -> int:
    say = bundled().wording[arguments.lang]
    if arguments.jsonl:
        return _score_lines(arguments.file, say)
    try:
        found = _score_text(_bytes(arguments.file, say), say, "error.empty")
    except InvalidProfile as refused:
        return _refuse(arguments.file, refused.errors)
    print(_json(found.as_dict()) if arguments.json else breakdown(found, say.lang), end="")
    return GOOD


def _score_lines(file: str, say: Wording) -> int:
    """One object for each line, in order; a bad line gives its errors and the rest go on."""
    status, count = GOOD, 0
    try:
        for count, line in enumerate(_lines(file, say), start=1):
            try:
                answer = _score_text(line, say, "error.empty_line").as_dict()
            except InvalidProfile as refused:
                status = REFUSED
                errors = [{"path": e.path, "message": e.message} for e in refused.errors]
                answer = {"line": count, "error": errors[0]}
                if len(errors) > 1:
                    answer["errors"] = errors
            print(json.dumps(answer, ensure_ascii=False))
    except InvalidProfile as refused:  # the file itself
        return _refuse(file, refused.errors)
    if not count:
        return _refuse(file, [FieldError("", say("error.empty_batch"))])
    return status


def _score_text(data: bytes, say: Wording, if_empty: str) -> Score:
    text = decode(data, say)
    if not text.strip():
        raise InvalidProfile([FieldError("", say(if_empty))])
    return score(Profile.from_dict(parse(text, say), lang=say.lang), lang=say.lang)


def _convert(arguments: argparse.Namespace) -> int:
    scores = {ability: _number(getattr(arguments, ability)) for ability in ABILITIES}
    try:
        result = convert(arguments.test, scores, taken=arguments.taken, lang=arguments.lang)
    except InvalidScores as refused:
        return _refuse("convert", refused.errors)
    levels = dict(zip(ABILITIES, result.levels, strict=True))
    if arguments.json:
        print(_json({"test": result.test, "language": result.language, "levels": levels}), end="")
        return GOOD
    say = bundled().wording[arguments.lang]
    for ability, level in levels.items():
        key = "report.level" if level else "report.level_below"
        name = say(f"ability.{ability}")
        print(say(key, ability=name, benchmark=say(f"benchmark.{result.benchmark}"), level=level))
    return GOOD


def _rulesets(arguments: argparse.Namespace) -> int:
    found = rulesets()
    if arguments.json:
        print(_json(found), end="")
        return GOOD
    say = bundled().wording[arguments.lang]
    for entry in found:
        status = say(f"report.{entry['status']}")
        print(f"{entry['id']}  {status:<12} {entry['title'][arguments.lang]}")
    return GOOD


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _number(text: str) -> object:
    """A score as a number where it is one; the check of the scores refuses anything else."""
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def _bytes(file: str, say: Wording) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        message = say("error.unreadable", problem=error.strerror)
        raise InvalidProfile([FieldError("", message)]) from None


def _lines(file: str, say: Wording) -> Iterator[bytes]:
    if file == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(file).open("rb") as lines:
            yield from lines
    except OSError as error:
        message = say("error.unreadable", problem=error.strerror)
        raise InvalidProfile([FieldError("", message)]) from None


def _refuse(where: str, errors: Iterable[FieldError]) -> int:
    name = "standard input" if where == "-" else where
    for error in errors:
        print(f"{name}: {error}", file=sys.stderr)
    return REFUSED
