"""For tests of bad input: a copy of the real data/ to spoil, and what `hub check` says of it."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.cli import main


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
