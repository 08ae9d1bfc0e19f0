"""A YAML file as text: bytes to characters, tabs reported, and the list of its faults."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field
from typing import Any

from macros.faults import Fault, Path, written


@dataclass
class Document:
    """What one file holds. `readable` is false where no value could be made of it."""

    file: str
    value: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    readable: bool = False
    text: str = ""
    refused: set[Path] = field(default_factory=set)  # values that were kept as text or left out

    def line(self, path: Path) -> int:
        """The line (from 1) of the key or list item at `path`, or of the nearest one around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, path: Path, problem: str, line: int | None = None) -> None:
        """Notes a fault at `path`."""
        self.faults.append(
            Fault(self.file, self.line(path) if line is None else line, written(path), problem)
        )


def decoded(document: Document, raw: bytes) -> str:
    """The text of a file, also where it is not UTF-8: that is reported, and the rest is judged."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        document.fault((), "is UTF-16 text: save it as UTF-8", line=1)
        return raw.decode("utf-16", errors="replace")
    if raw.startswith(codecs.BOM_UTF8):
        document.fault((), "begins with a byte order mark: save it as UTF-8 without BOM", line=1)
        raw = raw[len(codecs.BOM_UTF8) :]
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        document.fault(
            (),
            f"is not UTF-8: byte 0x{raw[error.start]:02X} at byte {column} of this line "
            f"(offset {error.start} of the file): save the file as UTF-8",
            line=line,
        )
        return raw.decode("utf-8", errors="replace")


def without_tabs(document: Document, text: str) -> str:
    """Reports each line with a tab; gives the text with spaces, so that the rest is judged too."""
    if "\t" not in text:
        return text
    lines = text.split("\n")
    indent = ""
    for number, line in enumerate(lines):
        if "\t" in line:
            body = line.lstrip(" \t")
            leading = "\t" in line[: len(line) - len(body)]
            where = "in the indentation" if leading else "in the line"
            document.fault((), f"a tab {where}: use spaces, never tabs", line=number + 1)
            lines[number] = (indent if leading else line[: len(line) - len(body)]) + body.replace(
                "\t", " "
            )
        elif line.strip():
            indent = line[: len(line) - len(line.lstrip(" "))]
            if line.rstrip().endswith(":") or line.lstrip().startswith("- "):
                indent += "  "
    return "\n".join(lines)
