"""Lines that fit a terminal of 80 columns: wrapped text, bullets, lines with figures before them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

WIDTH = 80


def wrapped(text: str, indent: str = "") -> list[str]:
    """A text in lines of at most 80 columns, each with the indent."""
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent)


def beside(figures: str, text: str) -> list[str]:
    """A text to the right of figures, wrapped under its own beginning."""
    return textwrap.wrap(text, WIDTH, initial_indent=figures, subsequent_indent=" " * len(figures))


def notes(texts: Iterable[str]) -> list[str]:
    """Remarks below an answer, one after another, with a line between."""
    return [line for text in texts for line in ["", *wrapped(text)]]


def points_line(label: str, points: int, most: int) -> str:
    """A label with points and maximum at the right edge."""
    figures = f"{points:>5} / {most}"
    return f"{label:<{WIDTH - 12}}{figures:<12}".rstrip()
