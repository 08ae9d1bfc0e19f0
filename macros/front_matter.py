"""The head of a written page: YAML between two lines of dashes. Knows no MkDocs.

A head that is not YAML would be taken for text and stand on the page for all to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from macros.faults import Fault
from macros.yaml_strict import parse

_HEAD = re.compile(r"\A---[ \t]*\n(.*?\n|)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)


def faults(file: str, text: str) -> Iterator[Fault]:
    """What is wrong in the head of `text`, the page in `file`, held to the YAML of data/."""
    if not text.startswith("---"):
        yield Fault(
            file, 1, "", "expected three dashes, and the page's title and description below"
        )
        return
    head = _HEAD.match(text)
    if head is None:
        yield Fault(file, 1, "", "the three dashes that end the page's head are missing")
        return
    for fault in parse(head[1].encode(), file).faults:
        yield replace(fault, line=fault.line + 1)


def left_blank(text: str) -> str:
    """`text` with empty lines in the place of its head, so that all lines keep their number."""
    return _HEAD.sub(lambda head: "\n" * head[0].count("\n"), text, count=1)
