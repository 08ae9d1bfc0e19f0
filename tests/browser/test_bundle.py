"""Is what the browser loads complete, small and the same for the same source?"""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from calculator.bundle import ensure, wheel

MOST_BYTES_OF_WHEEL = 400_000  # compressed: a tenth of what the whole runtime may weigh


@pytest.fixture(scope="module")
def bundled(site: Path) -> Path:
    """The calculator's folder of the built site."""
    return site / "assets" / "calculator"


@pytest.fixture(scope="module")
def manifest(bundled: Path) -> dict[str, Any]:
    """What the worker is told to load."""
    content: dict[str, Any] = json.loads((bundled / "manifest.json").read_text(encoding="utf-8"))
    return content


def test_manifest_tells_length_and_hash_of_every_file(
    bundled: Path, manifest: dict[str, Any]
) -> None:
    """Progress and later checks rest on it: each file is there, as long and with the hash it says."""
    for entry in manifest["files"]:
        content = (bundled / entry["path"]).read_bytes()
        assert len(content) == entry["bytes"], entry["path"]
        assert hashlib.sha256(content).hexdigest() == entry["sha256"], entry["path"]
    paths = {entry["path"] for entry in manifest["files"]}
    on_disk = {
        file.relative_to(bundled).as_posix() for file in bundled.rglob("*") if file.is_file()
    }
    assert on_disk - paths == {"manifest.json", *(f.name for f in bundled.glob("*.js"))}


def test_wheel_is_compiled_and_small(bundled: Path, manifest: dict[str, Any]) -> None:
    """Every module comes as bytecode, so that the browser compiles nothing at its start."""
    file = bundled / manifest["wheel"]
    names = zipfile.ZipFile(file).namelist()
    assert "express_entry/worker.pyc" in names
    assert [name for name in names if name.endswith(".py")] == []
    assert file.stat().st_size < MOST_BYTES_OF_WHEEL


def test_same_source_gives_the_same_wheel(repo: Path, tmp_path: Path) -> None:
    """Built twice, name and bytes are equal: a visitor's copy stays good until something changes."""
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    first, second = (wheel.build(repo / "calculator", folder) for folder in folders)
    assert first.name == second.name
    assert first.read_bytes() == second.read_bytes()


def test_nothing_is_built_again_without_a_change() -> None:
    """A second call gives the same files, untouched."""
    before = {place: file.stat().st_mtime_ns for place, file in ensure()}
    assert {place: file.stat().st_mtime_ns for place, file in ensure()} == before
    assert "assets/calculator/manifest.json" in before
