"""What gives a text away that a French reader should not meet: English words, or English setting."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Words without which hardly any English sentence does, and which French does not have. Part of a
# compound (cut-off), an address or a name with a hyphen they tell nothing.
_ENGLISH = re.compile(
    r"(?<![\w’'./-])"
    r"(the|of|with|and|to|in|is|are|was|were|for|your|you|from|by|at|not|this|that|which|has|have|"
    r"since|what|when|who|each|only|must|than|more|before|after|between|under|every|their|been)"
    r"(?![\w’'/-])",
    re.IGNORECASE,
)
# Official names without a French form.
_NAMES = ("College of the North Atlantic", "CC BY")
# Where a figure or a name goes later, and what Markdown is told of a heading.
_HELD_OPEN = re.compile(r"\{[^}]*\}")

# A narrow space that does not break stands before ; : ! ? and inside « ».
_LOOSE = r"[^\u202f][;!?»](?!\w)|[^\u202f]:(?=\s|$)|«[^\u202f]"
# Amounts, shares and days as English writes them; the space within a figure may not break.
_FIGURES = (
    r"\$\d|\d[ ]?%(?!\w)|\d \$|\d,\d{3}(?!\d)|\d[ \u00a0]\d{3}(?!\d)|"
    r"(?<![\d,])1 (?:janv|févr|mars|avr|mai|juin|juill|août|sept|oct|nov|déc)"
)
_SLIPS = re.compile(f"{_LOOSE}|{_FIGURES}")


def english_in(text: str) -> list[str]:
    """The English words that stand in `text`."""
    for name in _NAMES:
        text = text.replace(name, "")
    return _ENGLISH.findall(_HELD_OPEN.sub("", text))


def slips_in(text: str) -> list[str]:
    """What is not set as French is: each slip with what stands around it."""
    text = _HELD_OPEN.sub("0", text)
    return [text[max(found.start() - 20, 0) : found.end() + 20] for found in _SLIPS.finditer(text)]


def texts_in(answer: object, key: str = "") -> Iterator[str]:
    """The sentences and labels of a JSON value: texts with a space, but for those kept as English."""
    if isinstance(answer, dict):
        for name, value in answer.items():
            yield from texts_in(value, name)
    elif isinstance(answer, list):
        for value in answer:
            yield from texts_in(value, key)
    elif isinstance(answer, str) and " " in answer and key != "en":
        yield answer
