"""Reads JSON that people and programs hand in, refusing what is broken or ambiguous."""

from __future__ import annotations

import json
from typing import Any

from express_entry.errors import FieldError, InvalidProfile
from express_entry.wording import Wording


class _KeyTwice(ValueError):
    """A field that stands twice in one object: JSON parsers silently take the last."""


def parse(text: str, say: Wording) -> Any:
    """The value of a JSON text; raises InvalidProfile that says what is wrong and where."""
    try:
        return json.loads(text, object_pairs_hook=_object)
    except _KeyTwice as error:
        raise InvalidProfile([FieldError(str(error), say("error.key_twice"))]) from None
    except json.JSONDecodeError as error:
        message = say("error.not_json", problem=error.msg, line=error.lineno, column=error.colno)
        raise InvalidProfile([FieldError("", message)]) from None
    except RecursionError:
        raise InvalidProfile([FieldError("", say("error.too_deep"))]) from None
    except ValueError as error:  # a number with more digits than Python reads
        message = say("error.unreadable", problem=error)
        raise InvalidProfile([FieldError("", message)]) from None


def decode(data: bytes, say: Wording) -> str:
    """The text of UTF-8 bytes, without a byte order mark; raises InvalidProfile for others."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = say("error.not_utf8", byte=error.start + 1)
        raise InvalidProfile([FieldError("", message)]) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _KeyTwice(next(name for name in names if names.count(name) > 1))
    return found
