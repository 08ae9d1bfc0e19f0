"""Hashes of content, for names that change when the content does."""

from __future__ import annotations

import hashlib
from pathlib import Path

LENGTH = 12


def of_file(file: Path) -> str:
    """The whole SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def of_files(folder: Path) -> str:
    """The start of a SHA-256 over the names and contents of all files in a folder and below."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            digest.update(f"{file.relative_to(folder).as_posix()}\0{of_file(file)}\n".encode())
    return digest.hexdigest()[:LENGTH]
