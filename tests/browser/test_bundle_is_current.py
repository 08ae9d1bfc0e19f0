"""Are the calculator's files made anew when what they come from has changed, and only then?"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from calculator import bundle
from calculator.bundle import ensure, inputs, tracing, trimming
from macros import hooks


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
