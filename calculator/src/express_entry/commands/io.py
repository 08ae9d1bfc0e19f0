"""What the commands share: reading files that people hand in, printing JSON, refusing."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from express_entry.errors import FieldError, InvalidProfile
from express_entry.jsontext import decode, parse
from express_entry.profile import Profile
from express_entry.wording import Wording

GOOD, REFUSED = 0, 1
SAVED_ANSWERS = "express-entry-answers"
"""What calculator/web/keep/file.js writes as `format`."""


def profile_from(data: bytes, say: Wording, if_empty: str = "error.empty") -> Profile:
    """The profile in a file's or a line's bytes; raises InvalidProfile with what is wrong."""
    text = decode(data, say)
    if not text.strip():
        raise InvalidProfile([FieldError("", say(if_empty))])
    return Profile.from_dict(told(parse(text, say)), lang=say.lang)


def told(value: object) -> object:
    """The profile itself: a file that the calculator page saved holds it beside the answers."""
    if isinstance(value, Mapping) and value.get("format") == SAVED_ANSWERS:
        return value.get("profile")
    return value


def read(file: str, say: Wording) -> bytes:
    """All of a file, `-` for standard input; raises InvalidProfile where it can't be read."""
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        message = say("error.unreadable", problem=error.strerror)
        raise InvalidProfile([FieldError("", message)]) from None


def lines(file: str, say: Wording) -> Iterator[bytes]:
    """A file line by line, `-` for standard input; raises InvalidProfile where it can't be read."""
    if file == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(file).open("rb") as opened:
            yield from opened
    except OSError as error:
        message = say("error.unreadable", problem=error.strerror)
        raise InvalidProfile([FieldError("", message)]) from None


def number(text: str) -> object:
    """A number where the text is one; what asks for it refuses anything else."""
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def print_json(value: object) -> None:
    """Print a value as JSON that people can read too."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def refuse(where: str, errors: Iterable[FieldError]) -> int:
    """Print errors on standard error, each with the name of the input; returns REFUSED."""
    name = "standard input" if where == "-" else where
    for error in errors:
        print(f"{name}: {error}", file=sys.stderr)
    return REFUSED


def unread() -> int:
    """Drop what is still to be printed, as the reader of the pipe, such as `head`, has seen enough.

    Python prints the rest of its buffer as it ends, so that has to lead somewhere. Returns REFUSED:
    whether all was good has not been told.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return REFUSED
