"""For tests of `hub import-draws`: a copy of data/ at an earlier time, and one run of the command."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.cli import main
from tests.data.official_feed import Feed, saved


@dataclass
class Importing:
    """A copy of data/ to import into."""

    folder: Path
    data: Path
    capsys: pytest.CaptureFixture[str]

    def run(self, source: Feed | str, *options: str) -> tuple[int, str]:
        """Runs the command with a list, or with a file's path. Returns its status and its words."""
        if not isinstance(source, str):
            source = saved(source, self.folder / "feed.json")
        status = main(["import-draws", source, "--data", str(self.data), *options])
        said = self.capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return status, said.out

    def refused(self, source: Feed | str, *options: str) -> str:
        """Runs it where it must refuse and change no byte. Returns its words."""
        before = self.bytes()
        status, said = self.run(source, *options)
        assert status == 1, said
        assert "refused: nothing was written" in said
        assert self.bytes() == before
        return said

    def bytes(self) -> dict[str, bytes]:
        """Every file of data/ by its name."""
        files = (path for path in self.data.rglob("*") if path.is_file())
        return {path.relative_to(self.data).as_posix(): path.read_bytes() for path in files}

    def text(self, name: str) -> str:
        """A file of data/, with its line ends."""
        return (self.data / name).read_bytes().decode("utf-8")

    def changed_lines(self, name: str, before: bytes) -> tuple[list[str], list[str]]:
        """The lines that went and those that came, of a file."""
        old, new = before.decode().splitlines(), self.text(name).splitlines()
        return [line for line in old if line not in new], [line for line in new if line not in old]

    def swap(self, name: str, old: str, new: str) -> None:
        """Puts a text in the place of another that stands there once."""
        text = self.text(name)
        assert text.count(old) == 1, f"{name} holds {old!r} {text.count(old)} times"
        (self.data / name).write_bytes(text.replace(old, new).encode())

    def cut_after(self, last: str) -> None:
        """Leaves out all rounds after `last`, and all snapshots that only they name."""
        cut_after(self.data, last)

    def empty(self) -> None:
        """Leaves out every round and every snapshot."""
        shutil.rmtree(self.data / "draws")
        shutil.rmtree(self.data / "pools")


def cut_after(data: Path, last: str) -> None:
    """Leaves out all rounds after `last` of a folder, and all snapshots that only they name."""
    named: set[str] = set()
    for path in sorted((data / "draws").glob("*.yml")):
        rounds = re.finditer(r'^  - round: "(\d+)[a-z]?"$', path.read_text(), re.MULTILINE)
        _cut(path, [found.start() for found in rounds if int(found[1]) > int(last)])
        if path.is_file():
            named |= set(re.findall(r"pool_as_of: (\S+)", path.read_text()))
    newest = max(named, default="")
    for path in sorted((data / "pools").glob("*.yml")):
        days = re.finditer(r"^  - as_of: (\S+)$", path.read_text(), re.MULTILINE)
        _cut(path, [found.start() for found in days if found[1] > newest])


def _cut(path: Path, places: list[int]) -> None:
    """Cuts a file before the first of these places; one that keeps no entry goes."""
    if places:
        text = path.read_text()[: places[0]]
        # Comments above the first that goes are about it.
        text = re.sub(r"(^ *#.*\n)+\Z", "", text, flags=re.MULTILINE) if "  - " in text else text
        if "  - " in text:
            path.write_text(text)
        else:
            path.unlink()
