"""The scripts of pages, bundled in one folder with the hash of them all: no two versions ever mix."""

from __future__ import annotations

import re
from pathlib import Path

from calculator.bundle import esbuild
from calculator.bundle.fingerprint import of_files

PREFIX = "web-"
SCRIPTS = (  # of pages, and the worker; each becomes one file, with all that it imports
    "calculator.js",
    "early.js",
    "pages/fsw-points.js",
    "pages/language-levels.js",
    "pages/past-draws.js",
    "worker.js",
)
# what a module names, to import it or to start it as a worker
NAMED = re.compile(r"""["']([\w./-]+\.js)["']""")


def build(repo: Path, web: Path, manifest: tuple[str, str], folder: Path) -> Path:
    """Bundles each script of `web` with what it imports, side by side in a folder of their own in `folder`.

    `manifest` is the name and the text of the module that is made, not written; it stays apart.
    Returns the new folder. Raises SystemExit with what esbuild says of a fault.
    """
    unnamed = folder / "modules"
    name, text = manifest
    esbuild.bundle(repo, web, SCRIPTS, unnamed, "--format=esm", "--target=es2022",
                   "--entry-names=[name]", f"--external:./{name}")  # fmt: skip
    (unnamed / name).write_text(text, encoding="utf-8")
    return unnamed.rename(folder / f"{PREFIX}{of_files(unnamed)}")


def needed_by(entry: Path) -> list[Path]:
    """`entry` and every module that it leads to, its worker's too, each once, nearest first."""
    found = [entry.resolve()]
    for module in found:  # which grows while it is walked
        for name in NAMED.findall(module.read_text(encoding="utf-8")):
            place = (module.parent / name).resolve()
            if place not in found and place.is_file():
                found.append(place)
    return found
