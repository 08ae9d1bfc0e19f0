"""The pages that people write, held to what a build needs of them. Knows no MkDocs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros import front_matter, macro_calls
from macros.faults import Fault
from macros.macro_calls import Macros
from macros.yaml_text import Document, decoded


def faults(file: str, content: bytes, macros: Macros) -> Iterator[Fault]:
    """What is wrong with a page: its encoding, its head, its calls of `macros`."""
    document = Document(file)
    text = decoded(document, content).replace("\r\n", "\n")
    yield from document.faults
    yield from front_matter.faults(file, text)
    yield from macro_calls.faults(file, front_matter.left_blank(text), macros)


def files(docs: Path) -> list[Path]:
    """Every written page in the folder `docs`, in a fixed order; none where there is no such folder."""
    return sorted(docs.rglob("*.md"))
