"""manifest.json: which files the worker loads, how long they are and their hashes."""

from __future__ import annotations

import json
from pathlib import Path

from calculator.bundle import fingerprint

NAME = "manifest.json"


def write(folder: Path, runtime: Path, wheel: Path) -> None:
    """Writes the manifest of `folder`. Paths in it are relative to it; bytes are uncompressed."""
    files = [*sorted(runtime.iterdir()), wheel]
    content = {
        "runtime": f"{runtime.name}/",
        "wheel": wheel.name,
        "files": [
            {
                "path": file.relative_to(folder).as_posix(),
                "bytes": file.stat().st_size,
                "sha256": fingerprint.of_file(file),
            }
            for file in files
        ],
    }
    (folder / NAME).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
