"""Whether the calculator's files are still up to date: a hash over all that they are made from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

STAMP = ".made-from.json"
ROUNDS = ("data/draws", "data/pools")
SOURCES = (
    ("data", "*.yml"),
    ("macros/models", "*.py"),
    ("calculator/src", "*"),
    ("calculator/web", "*.js"),
    ("calculator/bundle", "*"),
)
SINGLE_FILES = (
    "macros/datafile.py",  # how data/ is read: what else of macros/ could change what is compiled
    "macros/figures.py",
    "macros/store.py",
    "macros/yaml_strict.py",
    "macros/yaml_text.py",
    "requirements.txt",
    "calculator/pyproject.toml",
    "calculator/README.md",
    "calculator/hatch_build.py",
    "node_modules/binaryen/package.json",
    "node_modules/esbuild/package.json",
    "node_modules/pyodide/package.json",
    "node_modules/terser/package.json",
)


def unchanged(repo: Path, built: Path, but: tuple[str, ...] = ()) -> bool:
    """Whether `built` was made from exactly what the repository holds now.

    With `but=ROUNDS`, what has changed in these folders does not count.
    """
    stamp = built / STAMP
    if not stamp.is_file():
        return False
    made_from = json.loads(stamp.read_text(encoding="utf-8"))
    generated = repo / made_from["generated"]
    noted = made_from.get("hash_but_rounds" if but else "hash")
    return generated.is_dir() and _hash(repo, generated, but) == str(noted)


def stamp(repo: Path, built: Path, generated: Path) -> None:
    """Notes what `built` was made from. `generated` is the folder that the build itself writes."""
    noted = {
        "generated": str(generated.relative_to(repo)),
        "hash": _hash(repo, generated),
        "hash_but_rounds": _hash(repo, generated, ROUNDS),
    }
    (built / STAMP).write_text(json.dumps(noted), encoding="utf-8")


def _hash(repo: Path, generated: Path, but: tuple[str, ...] = ()) -> str:
    digest = hashlib.sha256()
    for file in _files(repo):
        left_out = any(file.is_relative_to(repo / folder) for folder in but)
        if not left_out and not file.is_relative_to(generated):
            digest.update(f"{file.relative_to(repo)}\0{file.stat().st_size}\0".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(repo: Path) -> Iterator[Path]:
    for folder, pattern in SOURCES:
        for file in sorted((repo / folder).rglob(pattern)):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file
    yield from (repo / name for name in SINGLE_FILES if (repo / name).is_file())
