"""Does bad data, or a page whose head cannot be read, ever become a page?"""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from macros import front_matter, hooks


def test_bad_data_stops_the_build_with_every_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message holds file and line of each fault, and says that nothing was built."""
    (tmp_path / "data/draws").mkdir(parents=True)
    (tmp_path / "data/draws/2021.yml").write_text("source: a\nsource: b\n", encoding="utf-8")
    (tmp_path / "data/freshness.yml").write_text("limits:\n\tall: 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Abort) as stopped:
        hooks.on_config(MkDocsConfig())
    message = str(stopped.value)
    assert "data/draws/2021.yml:2" in message
    assert "data/freshness.yml:2" in message
    assert "Nothing was built" in message


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("---\ntitle: A\ndescription: b: c\n---\n# A\n", 3, "put the whole value in quotes"),
        ("---\ntitle: A\n\tdescription: b\n---\n# A\n", 3, "a tab in the indentation"),
        ("---\ntitle: A\ntitle: B\n---\n# A\n", 3, "the key is given twice"),
        ("---\ntitle: A\n# A\n", 1, "the three dashes that end the page's head are missing"),
        ("title: A\n---\n# A\n", 1, "expected three dashes"),
        ("---\n---\n# A\n", 2, "is empty"),
    ],
)
def test_a_page_whose_head_cannot_be_read_stops_the_build(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    """Its head would stand on the page as text: file and line are named instead."""
    pages = {"good.md": "---\ntitle: A\n---\n# A\n", "bad.md": text}
    for name, content in pages.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    files = Files([File(name, str(tmp_path), str(tmp_path / "site"), True) for name in pages])
    with pytest.raises(Abort) as stopped:
        hooks.on_files(files, MkDocsConfig())
    first, *_, last = str(stopped.value).splitlines()
    assert first.startswith(f"docs/bad.md:{line}: ")
    assert words in first
    assert last == "Nothing was built: mend the heads of these pages first."
    assert "good.md" not in str(stopped.value)


def test_every_page_has_a_head_that_can_be_read(repo: Path) -> None:
    """No page of the site is refused."""
    for path in (repo / "docs").rglob("*.md"):
        assert list(front_matter.faults(path.name, path.read_text(encoding="utf-8"))) == []
