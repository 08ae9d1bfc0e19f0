"""The browser's Python: the files of the npm package `pyodide` that a page loads."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from calculator.bundle.fingerprint import of_files

# Pyodide looks for these names beside each other, so the hash is in the name of their folder.
LOADER = "pyodide.mjs"
COPIED = (LOADER, "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"


def copy(package: Path, folder: Path) -> Path:
    """Copies the runtime from the npm package into `folder`. Returns its own folder there.

    Raises SystemExit where the package is not installed.
    """
    if not (package / LOADER).is_file():
        raise SystemExit(f"{package} is not there: `make setup` installs the npm package pyodide")
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    unnamed = folder / "runtime"
    unnamed.mkdir()
    for name in COPIED:
        shutil.copyfile(package / name, unnamed / name)
    (unnamed / LOCK).write_text(_without_packages(package / LOCK), encoding="utf-8")
    return unnamed.rename(folder / f"pyodide-{version}-{of_files(unnamed)}")


def _without_packages(lock: Path) -> str:
    """The lock file with no package in it: ours needs none, and so none is ever asked for."""
    content = json.loads(lock.read_text(encoding="utf-8"))
    return json.dumps({"info": content["info"], "packages": {}}, separators=(",", ":"))
