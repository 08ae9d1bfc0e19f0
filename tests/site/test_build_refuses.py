"""Does bad data, or a page that cannot be made of its text, ever become a page?"""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros import hooks


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
        ("---\ntitle: A\n---\n# A\n\n{{ limmit() }}\n", 6, 'did you mean "limit"?'),
    ],
)
def test_a_page_that_cannot_be_made_of_its_text_stops_the_build(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    """A head that is no YAML would stand on the page as text: file and line are named instead."""
    pages = {"good.md": "---\ntitle: A\n---\n# A\n", "bad.md": text}
    for name, content in pages.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    files = Files([File(name, str(tmp_path), str(tmp_path / "site"), True) for name in pages])
    with pytest.raises(Abort) as stopped:
        hooks.on_files(files, MkDocsConfig())
    first, *_, last = str(stopped.value).splitlines()
    assert first.startswith(f"docs/bad.md:{line}: ")
    assert words in first
    assert last == "Nothing was built: mend these pages in docs/ first."
    assert "good.md" not in str(stopped.value)


def test_what_a_macro_refuses_stops_the_build_with_the_lines_of_all_pages(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether data/ has what a call names is known when pages are made: no traceback, no page."""
    texts = {
        "a.md": '---\ntitle: A\n---\n# A\n\n{{ fee("single") }} {{ fee("singel") }}\n',
        "b.md": "---\ntitle: B\n---\n{{ noc_count() }}\n{{ funds(people=0) }}\n",
    }
    monkeypatch.chdir(repo)
    config = load_config("mkdocs.yml", docs_dir=str(tmp_path))
    config = config.plugins.on_config(config)
    files = Files([])
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        files.append(File(name, str(tmp_path), str(tmp_path / "site"), True))
        page = Page(None, files.src_uris[name], config)
        page.read_source(config)
        around = {"page": page, "config": config, "files": files}
        html = config.plugins.on_page_markdown(page.markdown, **around)
        config.plugins.on_page_content(html, **around)
    with pytest.raises(Abort) as stopped:
        config.plugins.on_env(Environment(autoescape=True), config=config, files=files)
    no_such = 'there is no family among the fee cases "singel"; did you mean "single"?'
    assert str(stopped.value).splitlines() == [
        f'docs/a.md:6: fee("singel"): {no_such}',
        "docs/b.md:5: funds(people=0): a family of 0: expected one person or more",
        "2 faults in 2 files",
        "Nothing was built: mend these pages in docs/ first.",
    ]
