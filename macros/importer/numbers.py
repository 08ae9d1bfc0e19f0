"""Whole numbers as the official lists write them: `5,000`, `5 000`, `5000`."""

from __future__ import annotations

import re
from typing import Any

_NUMBER = re.compile(r"\d{1,9}|\d{1,3}(?:[, \u00a0\u202f]\d{3}){1,2}")


class NotReadable(ValueError):
    """A value of the list is of a kind that it cannot be."""


def whole_number(value: Any) -> int | None:
    """The number, or None for an empty value. Raises ValueError for anything else."""
    text = plain(value)
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise ValueError(f'"{text}" is not a whole number')
    return int(re.sub(r"\D", "", text))


def plain(value: Any) -> str:
    """A value as trimmed text, blanks folded; "" for null. Raises ValueError for an object."""
    if value is None:
        return ""
    if isinstance(value, bool | list | dict):
        raise NotReadable(f"{str(value)[:40]!r} is not a text")
    return " ".join(str(value).split())
