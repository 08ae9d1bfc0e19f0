"""Archives of byte-compiled Python for the browser: equal bytes for equal source, nothing deflated.

An archive that is only stored is compressed as a whole on its way to the reader, which makes it a
third smaller there, and is not unpacked once more at each start.
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

from calculator.bundle.tools import VENV, run

REPO = Path(__file__).resolve().parents[2]
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip archive can hold
SMALL = {"PYTHONOPTIMIZE": "2", "PYTHONNODEBUGRANGES": "1"}
"""No docstrings, no assertions, and of places in the source only the lines: half the size."""


def compile_archives(folder: Path) -> None:
    """Puts bytecode for the browser's Python in the place of the source in a folder's archives.

    Raises SystemExit with what `pyodide py-compile` said where it fails.
    """
    run(folder, str(VENV / "pyodide"), "py-compile", "--silent", "--compression-level", "0", str(folder),
        also=SMALL)  # fmt: skip


def write_stored(target: Path, members: Mapping[str, bytes]) -> None:
    """Writes a zip archive of `members` by name, sorted, all of one fixed time, none compressed."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as written:
        for name, content in sorted(members.items()):
            member = zipfile.ZipInfo(name, EARLIEST)
            member.external_attr = 0o644 << 16
            written.writestr(member, content)


def rewrite(archive: Path, target: Path) -> None:
    """Copies an archive of bytecode as `write_stored` writes it, without the lines of its source.

    Raises SystemExit with what Python said where it fails.
    """
    run(REPO, sys.executable, "-m", "calculator.bundle.forget_lines", str(archive), str(target))
