"""Is what the browser loads complete, small and the same for the same source?"""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
import sys
import zipfile
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

import brotli
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from calculator import bundle
from calculator.bundle import (
    bytecode,
    compressed,
    ensure,
    fingerprint,
    inputs,
    runtime,
    tools,
    tracing,
    trimming,
    wheel,
)
from calculator.bundle import manifest as manifests
from macros import hooks

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


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A small repository with finished files; the list says how often they were made again."""
    for name in ("data/draws/2026.yml", "data/pools/2026.yml", "data/crs/core.yml"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("a: 1\n", encoding="utf-8")
    built, rules = tmp_path / "build", tmp_path / "calculator" / "src" / "_compiled"
    built.mkdir()
    rules.mkdir(parents=True)
    inputs.stamp(tmp_path, built, rules)
    builds: list[str] = []

    def build() -> None:
        builds.append("made")
        inputs.stamp(tmp_path, built, rules)

    monkeypatch.setattr(bundle, "REPO", tmp_path)
    monkeypatch.setattr(bundle, "BUILT", built)
    monkeypatch.setattr(bundle, "_build", build)
    return builds


@pytest.mark.parametrize("name", ["data/draws/2026.yml", "data/pools/2026.yml"])
def test_server_keeps_the_wheel_where_a_round_or_a_pool_changed(
    name: str, made: list[str], tmp_path: Path
) -> None:
    """The page of an edited round does not wait for the wheel; the next build makes it."""
    (tmp_path / name).write_text("a: 2\n", encoding="utf-8")
    ensure(serving=True)
    assert made == []
    ensure()
    assert made == ["made"]


def test_server_makes_the_wheel_where_rules_changed(made: list[str], tmp_path: Path) -> None:
    """An edit of the points shows in the calculator of a running server, once it is made."""
    (tmp_path / "data/draws/2026.yml").write_text("a: 2\n", encoding="utf-8")
    (tmp_path / "data/crs/core.yml").write_text("a: 2\n", encoding="utf-8")
    ensure(serving=True)
    ensure(serving=True)
    assert made == ["made"]


MADE_FROM = (
    "calculator/bundle/compilers/rules.py", "calculator/hatch_build.py", "calculator/pyproject.toml",
    "calculator/src/express_entry/score.py", "calculator/web/pages/past-draws.js",
    "macros/figures.py", "macros/models/draw.py", "macros/store.py", "macros/yaml_strict.py",
    "node_modules/binaryen/package.json", "node_modules/esbuild/package.json",
    "node_modules/pyodide/package.json", "node_modules/terser/package.json", "requirements.txt",
)  # fmt: skip


def test_whatever_the_files_are_made_from_makes_them_anew(made: list[str], tmp_path: Path) -> None:
    """Code, tools, the runtime, how data is read: a new file, new text of the same length, another name."""
    for name in MADE_FROM:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        for text in ("one", "two"):
            file.write_text(text, encoding="utf-8")
            made.clear()
            ensure(serving=True)
            assert made == ["made"], (name, text)
    file = tmp_path / "data/crs/core.yml"
    file.rename(file.with_name("other.yml"))
    ensure()
    assert made == ["made", "made"]


def test_rules_that_were_taken_away_are_compiled_again_and_are_no_source(
    made: list[str], tmp_path: Path
) -> None:
    """What the build itself writes says nothing of its source, but has to be there."""
    rules = tmp_path / "calculator" / "src" / "_compiled"
    (rules / "rules.py").write_text("DATA = 1", encoding="utf-8")
    ensure()
    assert made == []
    shutil.rmtree(rules)
    ensure()
    assert made == ["made"]


def test_a_hash_of_files_is_of_names_and_contents_in_any_order(tmp_path: Path) -> None:
    """Equal files made in another order have it too; a file renamed or with other content has not."""
    hashes = {}
    for case, files in {
        "first": {"a": "1", "b/c": "2", "d": "3"},
        "again": {"d": "3", "b/c": "2", "a": "1"},
        "renamed": {"a": "1", "b/e": "2", "d": "3"},
        "swapped": {"a": "2", "b/c": "1", "d": "3"},
    }.items():
        for name, text in files.items():
            file = tmp_path / case / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        hashes[case] = fingerprint.of_files(tmp_path / case)
    assert hashes["first"] == hashes["again"]
    assert len(set(hashes.values())) == 3


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


@pytest.mark.parametrize("changed", ["package/package.json", "source/score.py"])
def test_used_modules_are_found_anew_where_runtime_or_package_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    """A module that only new code needs would be missing in the browser; new rules need none."""
    asked: list[str] = []
    monkeypatch.setattr(tracing, "_trace", lambda *_: asked.append("traced") or ["json"])
    for name in ("package/package.json", "source/score.py", "source/_compiled/rules.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1", encoding="utf-8")

    def used() -> list[str]:
        return tracing.used_modules(
            tmp_path / "package", tmp_path / "source", tmp_path / "wheel", tmp_path / "kept.json"
        )

    assert used() == used() == ["json"]
    (tmp_path / "source/_compiled/rules.py").write_text("2", encoding="utf-8")
    used()
    assert asked == ["traced"]
    (tmp_path / changed).write_text("2", encoding="utf-8")
    used()
    assert asked == ["traced", "traced"]


def test_the_runtime_is_trimmed_anew_where_a_tool_or_the_runtime_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A trimmed module of one version beside a loader of another would fail in the browser."""

    def trim(_repo: Path, _work: Path, done: Path) -> None:
        for name in (trimming.GLUE, trimming.MODULE):
            (done / name).touch()

    monkeypatch.setattr(trimming, "_trim", trim)
    found = set()
    for name in (*trimming.PACKAGES, *trimming.PACKAGES):
        file = tmp_path / "node_modules" / name / "package.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'{{"version": {file.exists()}}}', encoding="utf-8")
        if all(
            (tmp_path / "node_modules" / each / "package.json").exists()
            for each in trimming.PACKAGES
        ):
            found |= set(trimming.trimmed(tmp_path, tmp_path / "kept"))
            assert trimming.trimmed(tmp_path, tmp_path / "kept")[0] in found
    assert len(found) == 2 * (len(trimming.PACKAGES) + 1)


@pytest.mark.parametrize(("command", "serving"), [("serve", True), ("build", False)])
def test_only_a_server_may_keep_the_wheel(
    command: Any, serving: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build of the site, as it is deployed, always asks for files of exactly this source."""
    asked: list[bool] = []

    def answer(*, serving: bool = False) -> list[tuple[str, Path]]:
        asked.append(serving)
        raise InterruptedError

    monkeypatch.setattr(bundle, "ensure", answer)
    monkeypatch.setattr(hooks, "_serving", not serving)  # and put back after the test
    hooks.on_startup(command, dirty=False)
    with pytest.raises(InterruptedError):
        hooks.on_files(Files([]), MkDocsConfig())
    assert asked == [serving]
