"""A fault in data/: where it is and what is wrong, in words a contributor can act on."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

type Step = str | int
type Path = tuple[Step, ...]

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend. `line` counts from 1; `path` is empty where the whole file is meant."""

    file: str
    line: int
    path: str
    problem: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: "
        return place + (f"{self.path}: {self.problem}" if self.path else self.problem)


class InvalidData(Exception):
    """data/ has faults. `faults` holds all of them, sorted by file and line."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join([*map(str, self.faults), count_line(self.faults)]))


def count_line(faults: Iterable[Fault]) -> str:
    """The last line of a report, for instance `7 faults in 3 files`."""
    found = list(faults)
    files = len({fault.file for fault in found})
    return (
        f"{len(found)} {'fault' if len(found) == 1 else 'faults'} "
        f"in {files} {'file' if files == 1 else 'files'}"
    )


def written(path: Path) -> str:
    """A path as people write it: `("draws", 3, "name")` is `draws[3].name`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def parsed(path: str) -> Path:
    """The steps of a written path: `draws[3].name` is `("draws", 3, "name")`."""
    return tuple(int(n) if n else name for n, name in _STEP.findall(path))


def named[T](known: Mapping[str, T], name: str, what: str) -> T:
    """What `known` holds by that name. Raises KeyError with the name meant, or all: `what` is in words."""
    if name in known:
        return known[name]
    hint = did_you_mean(name, known) or f"; known: {', '.join(known)}"
    raise KeyError(f'there is no {what} "{name}"{hint}')


def did_you_mean(word: str, known: Iterable[object]) -> str:
    """`; did you mean "cec"?` where a known word is close to `word`, else nothing."""
    names = {str(name).casefold(): str(name) for name in known}
    close = difflib.get_close_matches(word.casefold(), names, n=1, cutoff=0.6)
    return f'; did you mean "{names[close[0]]}"?' if close else ""
