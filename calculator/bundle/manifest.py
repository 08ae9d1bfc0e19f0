"""manifest.js, a module: which files the worker loads, how long they are and their hashes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from calculator.bundle import fingerprint

NAME = "manifest.js"
BEGIN = "/* Made by calculator/bundle: the files of the runtime. */\nexport default "


def text(folder: Path, runtime: Path, wheel: Path, lock: dict[str, Any]) -> str:
    """The module. Paths in it are relative to `folder`; bytes are uncompressed."""
    content = {
        "runtime": f"{runtime.name}/",
        "wheel": wheel.name,
        "lock": lock,
        "files": [
            {
                "path": file.relative_to(folder).as_posix(),
                "bytes": file.stat().st_size,
                "sha256": fingerprint.of_file(file),
            }
            for file in [*sorted(runtime.iterdir()), wheel]
        ],
    }
    return f"{BEGIN}{json.dumps(content, indent=1)};\n"


def read(module: Path) -> dict[str, Any]:
    """What a manifest says."""
    written = module.read_text(encoding="utf-8").removeprefix(BEGIN)
    content: dict[str, Any] = json.loads(written.rstrip().removesuffix(";"))
    return content
