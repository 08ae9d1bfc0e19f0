"""The page's modules: in one folder with the hash of all of them, so that no two versions ever mix."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from calculator.bundle.fingerprint import of_files

PREFIX = "web-"
APART = "service-worker.js"  # stands at the site's root: see offline.py
# what a module names, to import it or to start it as a worker
NAMED = re.compile(r"""["']([\w./-]+\.js)["']""")


def build(web: Path, manifest: tuple[str, str], folder: Path) -> Path:
    """Copies every module of `web` into a folder of its own in `folder` and returns it.

    `manifest` is the name and the text of the one that is made, not written.
    """
    unnamed = folder / "modules"
    for module in sorted(web.rglob("*.js")):
        if module.name == APART:
            continue
        place = unnamed / module.relative_to(web)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(module, place)
    name, text = manifest
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
