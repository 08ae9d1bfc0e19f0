"""Reads one YAML file strictly: what two YAML versions read differently is refused, not guessed.

PyYAML parses; the values are made here. PyYAML's own loader takes the last of two equal keys, reads
`NO` as false, `12:30` as 750 and `010` as 8. Only the YAML 1.2 core schema is resolved, so dates
stay text. Every fault of the file is collected, and reading goes on as far as it can be judged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

import yaml

from macros.faults import Path, Step
from macros.yaml_text import Document, decoded, without_tabs

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_TEXT_BOOLEANS = {"y", "yes", "n", "no", "on", "off"}
_NUMBER_LIKE = re.compile(
    r"""[-+]?( 0[0-9_]+ | 0[obx][0-9a-fA-F_]+ | [0-9][0-9_]*_[0-9_]*
    | [0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?
    | ([0-9]+\.?[0-9]*|\.[0-9]+)[eE][-+]?[0-9]+ | \.[0-9]+ | [0-9]+\. | 0[0-9]+\.[0-9]+
    | [0-9][0-9_]*\.[0-9_]*_[0-9_]* | \.(inf|Inf|INF) ) | \.(nan|NaN|NAN)""",
    re.VERBOSE,
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(?= |$)", re.MULTILINE)
_DEEPEST = 30  # no fact needs more, and what follows walks through all levels
_HINTS = {
    "mapping values are not allowed in this context": (
        "a colon followed by a space stands inside a plain value: put the whole value in quotes, "
        "or look for a missing line break"
    ),
    "did not find expected key": "the indentation or a quote does not fit the lines above",
    "did not find expected '-' indicator": "the indentation does not fit the list above",
    "could not find expected ':'": "a key without its colon, or a line that is not indented enough",
    "did not find expected ',' or ']'": "a list is opened with [ and never closed with ]",
    "did not find expected ',' or '}'": "a mapping is opened with { and never closed with }",
    "found unexpected end of stream": "a quote is opened and never closed",
    "found character that cannot start any token": "this character needs quotes around the value",
}


def read(path: FilePath, file: str) -> Document:
    """Reads the file at `path`; `file` is the name that faults carry."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        document = Document(file)
        document.fault((), f"cannot be read: {error.strerror or error}")
        return document
    return parse(raw, file)


def parse(raw: bytes, file: str) -> Document:
    """Reads the bytes of one YAML file."""
    document = Document(file)
    document.text = text = without_tabs(document, decoded(document, raw))
    if not any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines()):
        document.fault((), "the file is empty: it needs its fields, or must be removed", line=1)
        return document
    if found := _CONFLICT.search(text):
        problem = f"{found[0]} is git's mark of two versions: keep one, and remove all such lines"
        document.fault((), problem, line=text.count("\n", 0, found.start()) + 1)
        return document
    try:
        _Builder(document).run(yaml.parse(text, Loader=_Loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "unknown"
        hint = _HINTS.get(problem)
        # A tab that was already reported is the likelier cause than what follows from it.
        if not any("tab" in fault.problem for fault in document.faults):
            document.fault(
                (),
                "is not YAML: " + (f"{hint} ({problem})" if hint else problem),
                line=mark.line + 1 if mark else 1,
            )
        document.readable = False
    except yaml.reader.ReaderError:
        found = _CONTROL.search(text)
        what = f"the control character U+{ord(found[0]):04X}" if found else "a control character"
        line = text.count("\n", 0, found.start()) + 1 if found else 1
        document.fault((), f"holds {what}: remove it", line=line)
        document.readable = False
    return document


@dataclass
class _Open:
    """A list or mapping that is being filled."""

    value: Any
    path: Path
    key: Step | None = None
    skip: bool = False  # the value that comes belongs to a key that was refused
    again: tuple[Step, int] | None = None  # the key that was refused because it is there already


class _Builder:
    """Makes plain values from PyYAML's events."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.stack: list[_Open] = []
        self.documents = 0

    def run(self, events: Any) -> None:
        """Fills the document; stops where nothing that follows could be judged."""
        for event in events:
            line = event.start_mark.line + 1
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents == 2:
                    self.document.fault(
                        (), "a second document begins here: one file holds one document", line
                    )
                    return
            elif isinstance(event, yaml.AliasEvent):
                self._refuse_anchor(f"*{event.anchor}", line)
                self.document.refused.add(self._place())
                self._add(None, line)
            elif isinstance(event, yaml.ScalarEvent):
                self._check_marks(event, line)
                if self._expects_key():
                    self._key(event, line)
                else:
                    self._add(self._scalar(event, line), line)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                self._check_marks(event, line)
                self._begin({} if isinstance(event, yaml.MappingStartEvent) else [], line)
                if len(self.stack) > _DEEPEST:
                    self.document.fault((), f"is nested more than {_DEEPEST} levels deep", line)
                    self.document.readable = False
                    return
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self.stack.pop()

    def _expects_key(self) -> bool:
        top = self.stack[-1] if self.stack else None
        return top is not None and isinstance(top.value, dict) and top.key is None and not top.skip

    def _place(self) -> Path:
        """The path of the value that comes next."""
        if not self.stack:
            return ()
        top = self.stack[-1]
        return (*top.path, len(top.value) if isinstance(top.value, list) else top.key or "")

    def _refuse_anchor(self, mark: str, line: int) -> None:
        self.document.fault(
            self._place() if not self._expects_key() else self.stack[-1].path,
            f"{mark}: anchors and aliases are not used here; write the value out",
            line,
        )

    def _check_marks(self, event: Any, line: int) -> None:
        if event.anchor:
            self._refuse_anchor(f"&{event.anchor}", line)
        if event.tag:
            path = self.stack[-1].path if self._expects_key() else self._place()
            self.document.fault(path, f"the tag {event.tag} is not used here; remove it", line)

    def _begin(self, value: Any, line: int) -> None:
        if self._expects_key():
            self.document.fault(self.stack[-1].path, "a key must be text on one line", line)
            self.stack[-1].skip = True
            self.stack.append(_Open(value, self.stack[-1].path))
            # The refused key is kept apart: its value is skipped when it comes.
            return
        path = self._place()
        self._add(value, line)
        self.stack.append(_Open(value, path))

    def _key(self, event: Any, line: int) -> None:
        top = self.stack[-1]
        key = event.value if event.style else self._scalar(event, line, key=True)
        if key == "<<" and not event.style:
            self.document.fault(
                top.path, "<<: merge keys are not used here; write the values out", line
            )
            top.skip = True
        elif not isinstance(key, str | int) or isinstance(key, bool):
            self.document.fault(top.path, f"the key {event.value or '(none)'} needs quotes", line)
            top.skip = True
        elif key in top.value:
            top.skip, top.again = True, (key, line)
        else:
            top.key = key
            self.document.lines[(*top.path, key)] = line

    def _add(self, value: Any, line: int) -> None:
        if not self.stack:
            self.document.value, self.document.readable = value, True
            self.document.lines[()] = line
            return
        top = self.stack[-1]
        if top.skip:
            if top.again is not None:
                self._given_twice(top, *top.again, value)
            top.skip, top.again = False, None
        elif isinstance(top.value, list):
            self.document.lines[(*top.path, len(top.value))] = line
            top.value.append(value)
        else:
            top.value[top.key] = value
            top.key = None

    def _given_twice(self, top: _Open, key: Step, line: int, value: Any) -> None:
        path = (*top.path, key)
        first = self.document.lines[path]
        plain = not isinstance(value, dict | list) and not isinstance(top.value[key], dict | list)
        values = f": {top.value[key]} on line {first}, {value} here" if plain else ""
        since = "" if plain else f", first on line {first}"
        self.document.fault(path, f"the key is given twice{since}{values}; keep one", line)

    def _scalar(self, event: Any, line: int, *, key: bool = False) -> Any:
        """The value of a scalar by the YAML 1.2 core schema; a refused one is kept as text."""
        text: str = event.value
        if event.style:
            return text
        path = self.stack[-1].path if key else self._place()
        if text in ("", "~", "null", "Null", "NULL"):
            return None
        if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
            return text.lower() == "true"
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
        problem = None
        if text.lower() in _TEXT_BOOLEANS:
            problem = "some readers take this for true or false"
            problem += f'; write "{text}" in quotes if it is text, else true or false'
        elif _NUMBER_LIKE.fullmatch(text):
            problem = "readers disagree on the value of this"
            problem += f'; write "{text}" in quotes if it is text, or a plain decimal number'
        elif text == "=":
            problem = 'write "=" in quotes'
        if problem:
            self.document.fault(path, f"{text}: {problem}", line)
            if not key:
                self.document.refused.add(path)
        return text
