"""Is what the browser loads complete, small and the same for the same source?"""

from __future__ import annotations

import gzip
import hashlib
import re
import sys
import zipfile
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

import brotli
import pytest

from calculator.bundle import (
    bytecode,
    compressed,
    ensure,
    fingerprint,
    inputs,
    runtime,
    tools,
    wheel,
)
from calculator.bundle import manifest as manifests

MOST_BYTES_OF_WHEEL = 300_000  # with gzip
MOST_BYTES = {".gz": 4_200_000, ".br": 3_200_000}  # runtime, wheel and data over the wire


@pytest.fixture(scope="module")
def bundled(site: Path) -> Path:
    """The calculator's folder of the built site."""
    return site / "assets" / "calculator"


@pytest.fixture(scope="module")
def manifest(bundled: Path) -> dict[str, Any]:
    """What the worker is told to load."""
    (module,) = bundled.glob(f"web-*/{manifests.NAME}")
    return manifests.read(module)


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
    assert manifest["lock"]["packages"] == {}  # so that no package is ever asked for elsewhere
    whole = {path for path in on_disk if not path.endswith(tuple(compressed.WAYS))}
    assert {path.partition("-")[0] for path in whole - paths} == {"web"}


def test_wheel_is_compiled_and_small(bundled: Path, manifest: dict[str, Any]) -> None:
    """Every module comes as bytecode, so that the browser compiles nothing at its start."""
    file = bundled / manifest["wheel"]
    names = zipfile.ZipFile(file).namelist()
    assert "express_entry/worker.pyc" in names
    assert [name for name in names if name.endswith(".py")] == []
    assert len(gzip.compress(file.read_bytes())) < MOST_BYTES_OF_WHEEL


def test_library_holds_only_what_is_used_stored_and_without_docstrings(
    bundled: Path, manifest: dict[str, Any], repo: Path
) -> None:
    """A quarter of the stock modules, as bytecode, none of them compressed a second time."""
    with zipfile.ZipFile(bundled / manifest["runtime"] / "python_stdlib.zip") as library:
        members = library.infolist()
        code = library.read("json/decoder.pyc")
    with zipfile.ZipFile(repo / "node_modules/pyodide/python_stdlib.zip") as stock:
        assert len(members) < len(stock.namelist()) / 3
    assert {member.compress_type for member in members} == {zipfile.ZIP_STORED}
    assert {member.filename.rpartition(".")[2] for member in members} == {"pyc"}
    assert b"Simple JSON <" not in code  # how the class's docstring begins


def test_runtime_holds_only_what_is_reached(
    bundled: Path, manifest: dict[str, Any], repo: Path
) -> None:
    """Nothing for packages in WebAssembly: no graphics, few exports, and no direct eval, which the
    pages' policy forbids."""
    stock, ours = repo / "node_modules" / "pyodide", bundled / manifest["runtime"]
    glue = (ours / "pyodide.asm.js").read_text(encoding="utf-8")
    assert len(glue) < len((stock / "pyodide.asm.js").read_text(encoding="utf-8")) / 2
    assert "glUniformMatrix4x3fv" in (stock / "pyodide.asm.js").read_text(encoding="utf-8")
    assert "glUniformMatrix4x3fv" not in glue
    assert re.search(r"(?<![\w$.])eval\(", glue) is None
    module = (ours / "pyodide.asm.wasm").read_bytes()
    assert len(module) < 0.9 * (stock / "pyodide.asm.wasm").stat().st_size
    assert b"PyUnicode_AsUTF8AndSize" not in module  # a name that only its export would give it


@pytest.mark.parametrize("ending", [".gz", ".br"])
def test_compressed_files_are_the_files_and_light(
    bundled: Path, manifest: dict[str, Any], ending: str
) -> None:
    """Beside each file lies the same one compressed; together the runtime keeps to its budget."""
    unpack = gzip.decompress if ending == ".gz" else brotli.decompress
    sizes = 0
    for entry in manifest["files"]:
        packed = (bundled / (entry["path"] + ending)).read_bytes()
        assert hashlib.sha256(unpack(packed)).hexdigest() == entry["sha256"], entry["path"]
        sizes += len(packed)
    assert sizes <= MOST_BYTES[ending]


def test_page_announces_every_module_it_leads_to(bundled: Path, site: Path) -> None:
    """No script waits for the one that imports or starts it: all are asked for at once, and they are few."""
    page = (site / "calculator" / "index.html").read_text(encoding="utf-8")
    announced = set(
        re.findall(
            r'<(?:link rel="modulepreload" href|script src)="\.\./assets/calculator/([^"]+)"', page
        )
    )
    (folder,) = bundled.glob("web-*")
    names = {path.removeprefix(f"{folder.name}/") for path in announced}
    assert names == {"calculator.js", "early.js", "worker.js", "manifest.js"}
    for name in names:
        for needed in re.findall(r'from ?"(\.[^"]+)"', (folder / name).read_text(encoding="utf-8")):
            assert normpath(join(dirname(name), needed)) in names, f"{name} needs {needed}"


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
    assert any(place.endswith("/manifest.js") for place in before)
    assert not any(inputs.STAMP in place for place in before)


def test_a_hash_of_files_is_of_names_and_contents_in_any_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the order in which a disk lists them; a file renamed or with other content has another."""
    hashes = {}
    for case, files in {
        "first": {"a": "1", "b/c": "2", "d": "3"},
        "renamed": {"a": "1", "b/e": "2", "d": "3"},
        "swapped": {"a": "2", "b/c": "1", "d": "3"},
    }.items():
        for name, text in files.items():
            file = tmp_path / case / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        hashes[case] = fingerprint.of_files(tmp_path / case)
    assert len(set(hashes.values())) == 3
    listed = Path.rglob
    monkeypatch.setattr(Path, "rglob", lambda *asked: sorted(listed(*asked), reverse=True))
    assert fingerprint.of_files(tmp_path / "first") == hashes["first"]


def test_archives_and_compressed_files_know_no_time_and_no_order(tmp_path: Path) -> None:
    """Equal content gives equal bytes on every day: what has a hash in its name stays good."""
    members = {"b.pyc": b"2", "a.pyc": b"1"}
    archives = [tmp_path / "one.zip", tmp_path / "two.zip"]
    bytecode.write_stored(archives[0], members)
    bytecode.write_stored(archives[1], dict(sorted(members.items())))
    assert archives[0].read_bytes() == archives[1].read_bytes()
    with zipfile.ZipFile(archives[0]) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert compressed.with_gzip(b"text")[4:8] == bytes(4)  # RFC 1952: MTIME, 0 for no time


def test_a_tool_that_fails_stops_the_build_with_what_it_said(tmp_path: Path) -> None:
    """Half a runtime is never put in place, and whoever builds reads why."""
    fails = ("-c", "import sys; print('no such module'); sys.exit(3)")
    with pytest.raises(SystemExit, match="no such module"):
        tools.run(tmp_path, sys.executable, *fails)
    with pytest.raises(SystemExit, match="node_modules has no esbuild: `make setup` installs it"):
        tools.from_npm(tmp_path, "esbuild")
    with pytest.raises(SystemExit, match="`make setup` installs the npm package pyodide"):
        runtime.check(tmp_path)
