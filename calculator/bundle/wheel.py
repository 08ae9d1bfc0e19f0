"""The scoring package as a wheel for the browser: byte-compiled, equal bytes for equal source."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from calculator.bundle import fingerprint

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip archive can hold


def build(project: Path, folder: Path) -> Path:
    """Builds the wheel of `project` into `folder` and returns it; its build tag is a hash.

    The modules are compiled by `pyodide py-compile` for the browser's Python, so that a start
    in the browser compiles nothing. Raises SystemExit with what a tool said where it fails.
    """
    with tempfile.TemporaryDirectory() as made:
        _run(project, sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", made)
        pyodide = Path(sys.executable).with_name("pyodide")
        _run(project, str(pyodide), "py-compile", "--silent", made)
        (compiled,) = Path(made).glob("*.whl")
        steady = Path(made) / "steady.zip"
        rewrite(compiled, steady)
        name, version, *tags = compiled.stem.split("-")
        # a build tag begins with a digit
        tag = "0" + fingerprint.of_file(steady)[: fingerprint.LENGTH]
        target = folder / ("-".join((name, version, tag, *tags)) + ".whl")
        target.write_bytes(steady.read_bytes())
    return target


def rewrite(archive: Path, target: Path) -> None:
    """Copies a zip archive, members sorted and all of one fixed time: equal content, equal bytes."""
    with zipfile.ZipFile(archive) as source, zipfile.ZipFile(target, "w") as written:
        for name in sorted(source.namelist()):
            member = zipfile.ZipInfo(name, EARLIEST)
            member.external_attr = 0o644 << 16
            written.writestr(member, source.read(name), zipfile.ZIP_DEFLATED, compresslevel=9)


def _run(folder: Path, *command: str) -> None:
    # with this set, bytecode holds a hash of its source instead of the time of day
    steady = os.environ | {"SOURCE_DATE_EPOCH": "315532800"}
    done = subprocess.run(
        command, cwd=folder, env=steady, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stdout + done.stderr).strip()
        raise SystemExit(f"{' '.join(command)} failed in {folder}:\n{said}")
