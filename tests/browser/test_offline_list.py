"""Does the list of what is kept for a visit without a network name all of it, and change with it?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from calculator.bundle import offline

PAGE = """<!DOCTYPE html>
<link rel="canonical" href="https://site.example/calculator/">
<link rel="stylesheet" href="../assets/css/site.css">
<link rel="icon" href="../assets/icon.svg"><link rel="alternate" href="../feeds/all.xml">
<script type="module" src="../assets/calculator/web-1/calculator.js"></script>
<img src="../assets/picture.svg"><script src="https://elsewhere.example/a.js"></script>
<img src="../assets/gone.svg"><a href="../about/">About</a>
"""
KEPT = {
    "calculator/", "calculator/past-draws/", "fr/calculator/", "assets/css/site.css",
    "assets/icon.svg", "assets/picture.svg", "assets/calculator/web-1/calculator.js",
    "assets/calculator/runtime.wasm",
}  # fmt: skip


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """A finished site of a few files: the calculator's pages in two languages, and others."""
    pages = {
        "calculator/index.html": PAGE,
        "calculator/past-draws/index.html": "<p>Nothing is loaded.</p>",
        "fr/calculator/index.html": "<p>Rien.</p>",
        "about/index.html": '<link rel="stylesheet" href="../assets/css/about.css">',
    }
    others = (KEPT - {address for address in KEPT if address.endswith("/")}) | {
        "assets/css/about.css", "assets/calculator/runtime.wasm.br", "feeds/all.xml",
        "assets/calculator/runtime.wasm.gz",
    }  # fmt: skip
    for name, text in (pages | dict.fromkeys(others, "1")).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def version(site: Path) -> str:
    """The name of the version that the worker would keep."""
    offline.write(site)
    found = re.search(r'"id":"([0-9a-f]{12})"', (site / offline.NAME).read_text(encoding="utf-8"))
    assert found
    return found[1]


def test_all_that_the_pages_load_is_kept_and_nothing_else(small_site: Path) -> None:
    """Style, scripts, pictures and the whole runtime; no copies for hosts, feeds or other pages."""
    assert set(offline.kept_files(small_site)) == KEPT


@pytest.mark.parametrize(
    "changed", ["assets/css/site.css", "calculator/index.html", "assets/calculator/runtime.wasm"]
)
def test_a_changed_file_is_another_version(small_site: Path, changed: str) -> None:
    """Else a browser would go on with what it has. The same files are the same version."""
    before = version(small_site)
    assert version(small_site) == before
    (small_site / "assets/css/about.css").write_text("2", encoding="utf-8")
    assert version(small_site) == before
    file = small_site / changed
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert version(small_site) != before


def test_a_changed_worker_is_another_version(
    small_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it keeps under one name was put there by one script."""
    before = version(small_site)
    script = tmp_path / "other.js"
    script.write_text("// another", encoding="utf-8")
    monkeypatch.setattr(offline, "SOURCE", script)
    assert version(small_site) != before
