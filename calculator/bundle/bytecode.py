"""Archives of byte-compiled Python for the browser: equal bytes for equal source, nothing deflated.

An archive that is only stored is compressed as a whole on its way to the reader, which makes it a
third smaller there, and is not unpacked once more at each start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip archive can hold
STEADY = {"SOURCE_DATE_EPOCH": "315532800"}
"""With this set, bytecode holds a hash of its source instead of the time of day."""
SMALL = {"PYTHONOPTIMIZE": "2", "PYTHONNODEBUGRANGES": "1"}
"""No docstrings, no assertions, and of places in the source only the lines: half the size."""


def compile_archives(folder: Path) -> None:
    """Puts bytecode for the browser's Python in the place of the source in a folder's archives.

    Raises SystemExit with what `pyodide py-compile` said where it fails.
    """
    pyodide = Path(sys.executable).with_name("pyodide")
    run(folder, str(pyodide), "py-compile", "--silent", "--compression-level", "0", str(folder),
        also=SMALL)  # fmt: skip


def write_stored(target: Path, members: Mapping[str, bytes]) -> None:
    """Writes a zip archive of `members` by name, sorted, all of one fixed time, none compressed."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as written:
        for name, content in sorted(members.items()):
            member = zipfile.ZipInfo(name, EARLIEST)
            member.external_attr = 0o644 << 16
            written.writestr(member, content)


def rewrite(archive: Path, target: Path) -> None:
    """Copies an archive as `write_stored` writes it."""
    with zipfile.ZipFile(archive) as source:
        write_stored(target, {name: source.read(name) for name in source.namelist()})


def run(folder: Path, *command: str, also: Mapping[str, str] | None = None) -> None:
    """Runs a build tool in `folder`; raises SystemExit with all it said where it fails."""
    environment = os.environ | STEADY | dict(also or {})
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stdout + done.stderr).strip()
        raise SystemExit(f"{' '.join(command)} failed in {folder}:\n{said}")
