"""For tests of `hub diff`: a repository of git with the real data and pages, to change and to review."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from macros.cli import main
from macros.diff.state import State, states

_known: dict[str, State] = {}


def known_states(folders: list[Path], docs: Path, day: dt.date) -> list[State]:
    """The state of each folder. Data that a test of this process had before is not rendered again.

    Most tests compare with data as it is, which takes as long as their own change.
    """
    names = [_content(folder, docs, day) for folder in folders]
    new = {name: folder for name, folder in zip(names, folders, strict=True) if name not in _known}
    _known.update(zip(new, states(list(new.values()), docs, day), strict=True))
    return [_known[name] for name in names]


def _content(data: Path, docs: Path, day: dt.date) -> str:
    """A hash of all that a state is made of."""
    found = hashlib.sha256(day.isoformat().encode())
    for folder in (data, docs):
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            found.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return found.hexdigest()


@dataclass
class Reviewing:
    """A checkout whose first commit, on `main`, is data/ and docs/ as they are here."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def git(self, *words: str) -> str:
        """Runs git in the checkout, as nobody in particular."""
        who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
        done = subprocess.run(
            ["git", *who, *words], cwd=self.folder, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def commit(self, message: str = "A change") -> str:
        """Commits all there is. Returns the name of the commit."""
        self.git("add", "--all")
        self.git("commit", "-q", "--message", message)
        return self.git("rev-parse", "HEAD")

    def swap(self, name: str, old: str, new: str) -> None:
        """Puts a text in the place of another that stands in a data file once."""
        path = self.folder / "data" / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name} holds {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def swap_in(self, name: str, mark: str, old: str, new: str) -> None:
        """The same for the first `old` after the one place where `mark` stands."""
        path = self.folder / "data" / name
        head, found, rest = path.read_text(encoding="utf-8").partition(mark)
        assert found, f"{name} has no {mark!r}"
        assert old in rest, f"{name} has no {old!r} after {mark!r}"
        path.write_text(head + found + rest.replace(old, new, 1), encoding="utf-8")

    def run(self, *options: str) -> tuple[int, str, str]:
        """Runs the command. Returns its status and what it said on both outputs."""
        status = main(["diff", *options, "--data", str(self.folder / "data")])
        said = self.capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return status, said.out, said.err

    def told(self, *options: str) -> str:
        """What it says where all is good."""
        status, out, err = self.run(*options)
        assert (status, err) == (0, "")
        return out

    def found(self, *options: str) -> dict[str, Any]:
        """The same as a program reads it."""
        read: dict[str, Any] = json.loads(self.told(*options, "--json"))
        return read

    def back(self) -> None:
        """Undoes what is not committed."""
        self.git("checkout", "-q", "--", ".")


def reviewing(repo: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> Reviewing:
    """A new checkout in `folder`."""
    folder.mkdir()
    for name in ("data", "docs"):
        shutil.copytree(repo / name, folder / name)
    found = Reviewing(folder, capsys)
    found.git("init", "-q", "-b", "main")
    found.commit("Data as it is")
    return found
