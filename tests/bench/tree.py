"""Copies of the repository to build from, whose data/ may be changed without harm."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
LINKED = ("docs", "node_modules", "mkdocs.yml")
COPIED = ("build", "calculator", "data", "macros")  # these find the repository by where they stand
ROUND = re.compile(r'^  - round: "[^"]+"$', re.MULTILINE)


def tree(folder: Path) -> Path:
    """A repository at `folder`, with a finished calculator. Returns `folder`."""
    folder.mkdir()
    for name in LINKED:
        (folder / name).symlink_to(REPO / name)
    for name in COPIED:
        shutil.copytree(REPO / name, folder / name, copy_function=shutil.copy2)
    return folder


def multiply_draws(repo: Path, times: int) -> int:
    """Puts `times` rounds in the place of each one, numbered anew; returns how many there are.

    The rounds are made up, only how many there are matters. So what data/ says of a real one by its
    number (a slip of the official list) is made to be about none of them.
    """
    (repo / "data" / "official-list.yml").write_text(_slips_of_no_round(repo), encoding="utf-8")
    number = 0
    for file in sorted((repo / "data" / "draws").glob("*.yml")):
        written = file.read_text(encoding="utf-8")
        begins = [found.start() for found in ROUND.finditer(written)]
        text = written[: begins[0]]
        for begin, end in zip(begins, [*begins[1:], len(written)], strict=True):
            block = written[begin:end].rstrip("\n") + "\n"
            for _ in range(times):
                number += 1
                text += ROUND.sub(f'  - round: "{number}"', block)
        file.write_text(text, encoding="utf-8")
    return number


def _slips_of_no_round(repo: Path) -> str:
    """The slips of the official list, about rounds that are not there."""
    text = (repo / "data" / "official-list.yml").read_text(encoding="utf-8")
    return re.sub(r'(- round: ")', r"\g<1>90000", text)
