"""`express-entry score`: one profile as a breakdown or JSON, or a batch line by line."""

from __future__ import annotations

import argparse
import json
from typing import Any

from express_entry.commands.breakdown import breakdown
from express_entry.commands.io import GOOD, REFUSED, lines, print_json, profile_from, read, refuse
from express_entry.errors import FieldError, InvalidProfile
from express_entry.scoring import other_language_first, score
from express_entry.wording import Wording


def add(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("score", help="score one profile, or one on each line")
    parser.add_argument("file", metavar="FILE", help="a profile as JSON; - for standard input")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the score as JSON")
    form.add_argument(
        "--jsonl", action="store_true", help="one profile a line in, one object a line out"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, say: Wording) -> int:
    """Score what the arguments name."""
    if arguments.jsonl:
        return _batch(arguments.file, say)
    profile = profile_from(read(arguments.file, say), say)
    found = score(profile, lang=say.lang)
    if arguments.json:
        print_json(found.as_dict())
        return GOOD
    print(breakdown(found, say.lang), end="")
    other = other_language_first(profile, lang=say.lang)
    if other and profile.second_language:
        language = say(f"language_name.{profile.second_language.language}")
        gain = other.total - found.total
        print(f"\n{say('report.other_first', language=language, total=other.total, gain=gain)}")
    return GOOD


def _batch(file: str, say: Wording) -> int:
    """One object for each line, in order; a bad line gives its errors and the rest go on."""
    status, count = GOOD, 0
    for count, line in enumerate(lines(file, say), start=1):
        try:
            answer = score(profile_from(line, say, "error.empty_line"), lang=say.lang).as_dict()
        except InvalidProfile as refused:
            status = REFUSED
            errors = [{"path": e.path, "message": e.message} for e in refused.errors]
            answer = {"line": count, "error": errors[0]}
            if len(errors) > 1:
                answer["errors"] = errors
        print(json.dumps(answer, ensure_ascii=False))
    if not count:
        return refuse(file, [FieldError("", say("error.empty_batch"))])
    return status
