"""A data file as text with places, so that an edit changes its own bytes and no other."""

from __future__ import annotations

from dataclasses import dataclass

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode


class NotEditable(Exception):
    """A file is laid out in a way that an edit would have to rewrite."""


@dataclass(frozen=True)
class Entry:
    """One item of the file's list: its node, its first line and the one after its last."""

    node: MappingNode
    first_line: int
    end_line: int

    def value(self, key: str) -> Node | None:
        """The node of a key's value."""
        return member(self.node, key)


def member(node: Node | None, key: str) -> Node | None:
    """The value of a key of a mapping node, or None."""
    if isinstance(node, MappingNode):
        for name, value in node.value:
            if name.value == key:
                # PyYAML gives no types to the pairs of a node.
                return value  # type: ignore[no-any-return]
    return None


class Sheet:
    """A file's text and the edits to make in it. All places are those of the text as it was."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.root: Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
        self._edits: list[tuple[int, int, str]] = []
        self._starts = [0]
        for line in text.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)

    def entries(self, key: str) -> list[Entry]:
        """The items of the list under `key`. Raises NotEditable unless each begins its own line."""
        items = member(self.root, key)
        if items is None or isinstance(items, ScalarNode):
            return []
        if not isinstance(items, SequenceNode) or (items.flow_style and items.value):
            raise NotEditable(f"{self.name}: {key} is not written as one entry below the other")
        found = []
        for node in items.value:
            if not isinstance(node, MappingNode) or node.flow_style:
                problem = f"line {node.start_mark.line + 1} is not written as one field a line"
                raise NotEditable(f"{self.name}: {problem}")
            found.append(Entry(node, node.start_mark.line, last_line(node) + 1))
        return found

    def line_start(self, line: int) -> int:
        """The place of a line's first character; that of the end for a line after the last."""
        return min(self._starts[line], len(self.text))

    def only_comments_from(self, line: int) -> bool:
        """Whether nothing but comments and blank lines stands from this line on."""
        rest = self.text[self.line_start(line) :].split("\n")
        return all(not text.strip() or text.lstrip().startswith("#") for text in rest)

    def replace(self, node: Node, new: str) -> None:
        """Puts `new` in the place of a value."""
        start, end = node.start_mark.index, node.end_mark.index
        self._edits.append((start, start + len(self.text[start:end].rstrip()), new))

    def insert_lines(self, line: int, new: str) -> None:
        """Puts whole lines before a line."""
        place = self.line_start(line)
        if place == len(self.text) and not self.text.endswith("\n"):
            new = "\n" + new
        self._edits.append((place, place, new))

    def cut(self, start: int, end: int, new: str) -> None:
        """Puts `new` in the place of the text between two places."""
        self._edits.append((start, end, new))

    def result(self) -> str:
        """The text with all edits made."""
        parts, done = [], 0
        for start, end, new in sorted(self._edits, key=lambda edit: edit[:2]):
            parts += [self.text[done:start], new.replace("\n", self.newline)]
            done = end
        return "".join([*parts, self.text[done:]])


def last_line(node: Node) -> int:
    """The last line that a value stands on, from 0, without comments and blank lines after it."""
    if isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return last_line(last[1] if isinstance(last, tuple) else last)
    line: int = node.end_mark.line
    return line if node.end_mark.column > 0 or line == node.start_mark.line else line - 1
