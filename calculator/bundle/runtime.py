"""The browser's Python: files of the npm package `pyodide`, cut to what is used."""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from calculator.bundle import bytecode
from calculator.bundle.fingerprint import of_files

# Pyodide looks for these names beside each other, so the hash is in the name of their folder.
LOADER = "pyodide.mjs"
LIBRARY = "python_stdlib.zip"
LOCK = "pyodide-lock.json"


def check(package: Path) -> None:
    """Raises SystemExit where the npm package is not installed."""
    if not (package / LOADER).is_file():
        raise SystemExit(f"{package} is not there: `make setup` installs the npm package pyodide")


def build(package: Path, trimmed: Iterable[Path], members: Iterable[str], folder: Path) -> Path:
    """Makes the runtime in `folder` from the npm package. Returns its own folder there.

    `trimmed` are those of its files that are smaller by now: see trimming.py.
    `members` are those of the stock standard library that stay, by name: see tracing.py.
    """
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    unnamed = folder / "runtime"
    unnamed.mkdir()
    for file in (package / LOADER, *trimmed):
        shutil.copyfile(file, unnamed / file.name)
    with tempfile.TemporaryDirectory() as made:
        cut = Path(made) / LIBRARY
        with zipfile.ZipFile(package / LIBRARY) as stock:
            bytecode.write_stored(cut, {name: stock.read(name) for name in members})
        bytecode.compile_archives(Path(made))
        bytecode.rewrite(cut, unnamed / LIBRARY)
    return unnamed.rename(folder / f"pyodide-{version}-{of_files(unnamed)}")


def lock(package: Path) -> dict[str, Any]:
    """Pyodide's list of packages with no package in it: ours needs none, so none is ever asked for."""
    content = json.loads((package / LOCK).read_text(encoding="utf-8"))
    return {"info": content["info"], "packages": {}}
