"""For tests of bad input: a copy of the real data/ to spoil, and what `hub check` says of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.cli import main
from macros.store import InvalidData, load


@dataclass
class DataCopy:
    """A copy of data/ that a test may spoil."""

    folder: Path

    def line_of(self, name: str, text: str) -> int:
        """The line, from 1, on which `text` first stands in a file."""
        before, found, _ = (self.folder / name).read_text(encoding="utf-8").partition(text)
        assert found, f"{name} does not hold {text!r}"
        return before.count("\n") + 1

    def swap(self, name: str, old: str, new: str, after: str = "") -> int:
        """Replaces the first `old` that follows `after`. Returns its line."""
        path = self.folder / name
        head, mark, tail = path.read_text(encoding="utf-8").partition(after) if after else (
            "", "", path.read_text(encoding="utf-8"))  # fmt: skip
        before, found, rest = tail.partition(old)
        assert mark == after, f"{name} does not hold {after!r}"
        assert found, f"{name} does not hold {old!r} after {after!r}"
        path.write_text(head + mark + before + new + rest, encoding="utf-8")
        return (head + mark + before).count("\n") + 1


def copy_of(data: Path, to: Path) -> DataCopy:
    """A copy of the folder `data` under `to`, of the same name."""
    return DataCopy(Path(shutil.copytree(data, to / "data")))


def faults(copy: DataCopy, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines that `hub check` prints, without the line that counts them; it must refuse."""
    status = main(["check", "--data", str(copy.folder)])
    lines = capsys.readouterr().out.splitlines()
    assert status == 1, lines
    number, files = re.fullmatch(r"(\d+) faults? in (\d+) files?", lines[-1]).groups()
    assert int(number) == len(lines) - 1
    assert int(files) == len({line.split(":")[0] for line in lines[:-1]})
    return lines[:-1]


type Spoil = Callable[[DataCopy], tuple[str, int, str]]
"""Spoils one thing of a copy; returns the file, its line and what must be said."""


def assert_named(spoil: Spoil, data: Path, to: Path) -> None:
    """Spoils a copy of `data` under `to`; the fault is named on its line, in the words expected."""
    copy = copy_of(data, to)
    file, line, words = spoil(copy)
    with pytest.raises(InvalidData) as refused:
        load(copy.folder)
    found = [str(fault) for fault in refused.value.faults]
    assert [f for f in found if f.startswith(f"data/{file}:{line}: ") and words in f], found


type Slip = tuple[str, str, str]
"""A text of a file, what stands there in its place, and what must be said of it."""


def assert_slip_is_refused(
    slip: Slip, file: str, data: Path, to: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Makes the slip in `file` of a copy of `data` under `to`; `hub check` names the file and says why."""
    old, new, said = slip
    copy = copy_of(data, to)
    copy.swap(file, old, new)
    found = faults(copy, capsys)
    assert any(line.startswith(f"data/{file}:") and said in line for line in found), found
