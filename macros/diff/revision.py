"""data/ as it was at a commit: taken out of git into a folder of its own."""

from __future__ import annotations

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

MAIN = ("origin/main", "main")
"""The branches that changes are proposed for, the first that exists."""


class NoRevision(Exception):
    """git cannot give the data of a commit; the message says why."""


@dataclass(frozen=True)
class Revision:
    """A commit: how it was asked for, its name, the day it was made."""

    asked: str
    commit: str
    day: str

    def __str__(self) -> str:
        return f"{self.commit[:9]} of {self.day} ({self.asked})"


def revision(data: Path, asked: str | None) -> Revision:
    """The commit that `data` is compared with.

    Without `asked` it is where the branch left the main one: the changes of a branch, committed or
    not, are what a reviewer has to see. On the main branch that is its last commit.
    Raises NoRevision outside of a git checkout and for a commit that git does not know.
    """
    _git(data, "rev-parse", "--show-toplevel")
    commit, asked = (_commit(data, asked), asked) if asked else _left_main(data)
    if commit is None:
        raise NoRevision(f"{asked}: git knows no such commit, branch or tag here")
    day = _git(data, "show", "--no-patch", "--format=%cs", commit).decode().strip()
    return Revision(asked, commit, day)


def extract(data: Path, commit: str, target: Path) -> Path:
    """Writes what `data` held at `commit` below `target`. Returns its folder there."""
    top = Path(_git(data, "rev-parse", "--show-toplevel").decode().strip())
    inside = data.resolve().relative_to(top.resolve()).as_posix()
    if not _git(data, "ls-tree", commit, "--full-tree", "--", inside):
        raise NoRevision(f"{commit[:9]} holds no folder {inside}/")
    packed = _git(top, "archive", "--format=tar", commit, "--", inside)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(target, filter="data")
    return target / inside


def _commit(data: Path, name: str) -> str | None:
    try:
        found = _git(
            data, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
        )
    except NoRevision:
        return None
    return found.decode().strip()


def _left_main(data: Path) -> tuple[str | None, str]:
    for branch in MAIN:
        if _commit(data, branch):
            try:
                found = _git(data, "merge-base", branch, "HEAD").decode().strip()
            except NoRevision:  # a clone without the history between the two
                continue
            return found, f"where this branch left {branch}"
    return _commit(data, "HEAD"), "HEAD"


def _git(folder: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", *words], cwd=folder, capture_output=True, check=False)
    except FileNotFoundError:
        raise NoRevision("git is not installed here") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        if "not a git repository" in said:
            said = f"{folder} is in no git checkout, so there is nothing to compare it with"
        raise NoRevision(said or f"git {words[0]} failed")
    return done.stdout
