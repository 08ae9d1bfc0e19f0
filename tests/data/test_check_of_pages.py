"""`hub check` says in seconds what is wrong with a written page, as it does for a file of data/."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import every_macro, written_pages
from macros.cli import main
from tests.data.badinput import copy_of, faults

HEAD = "---\ntitle: A\n---\n"
LIMIT = "expected limit(name, on=None, lang='en')"


def said_of(content: str | bytes) -> list[str]:
    """What is said of docs/a.md with that content."""
    raw = content if isinstance(content, bytes) else content.encode()
    return [str(fault) for fault in written_pages.faults("docs/a.md", raw, every_macro())]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ limmit('x') }}", 'limmit: there is no such macro; did you mean "limit"?'),
        ("{{ xyzzy }}", "xyzzy: there is no such macro; macros/__init__.py says where they are"),
        ("{{ noc_count }}", "noc_count: is a macro: write noc_count() with what it needs"),
        ("{{ limit() }}", f"limit(): missing a required argument: 'name': {LIMIT}"),
        (
            "{{ limit('x', day='y') }}",
            f'limit("x", day="y"): got an unexpected keyword argument \'day\': {LIMIT}',
        ),
        ("{{ limit('x' }}", "unexpected '}', expected ')': expected calls such as {{ "),
        ("{{ noc_count() | rond }}", "No filter named 'rond': expected calls such as {{ "),
    ],
)
def test_a_call_that_no_macro_takes_is_named_with_its_line(text: str, said: str) -> None:
    """Name, arguments and brackets are judged where they stand, the head counted in."""
    (line,) = said_of(f"{HEAD}# A\n\nSome text.\n{text}\n")
    assert line.startswith(f"docs/a.md:7: {said}")


def test_what_pages_may_use_is_not_refused() -> None:
    """Macros with all ways to give arguments, the site's address, and text with single braces."""
    good = (
        "{{ limit('x', on='2026-01-01') }} {{ crs_most(with_spouse=True) }} {{ config.site_url }}"
    )
    assert said_of(f"{HEAD}{good} {{a}} {{% for n in [1] %}}{{{{ n }}}}{{% endfor %}}") == []


def test_a_page_in_another_encoding_is_named_with_its_line() -> None:
    """What a computer with an old setting saves is told of, and lines end as they like."""
    (line,) = said_of(f"{HEAD}# Qu\xe9bec\n".encode("latin-1"))
    assert line.startswith("docs/a.md:4: is not UTF-8: byte 0xE9 at byte 5 of this line")
    assert said_of((HEAD + "# A\n").replace("\n", "\r\n")) == []


def test_pages_and_data_are_reported_in_one_list(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`hub check` reads docs/ beside data/: faults of both come out of one run, and it ends with 1."""
    copy = copy_of(repo / "data", tmp_path)
    (tmp_path / "docs/guides").mkdir(parents=True)
    page = tmp_path / "docs/guides/a.md"
    page.write_text("---\ntitle: A: b\n---\n", encoding="utf-8")
    (line,) = faults(copy, capsys)
    assert line.startswith("docs/guides/a.md:2: is not YAML: a colon followed by a space")
    copy.swap("draws/2021.yml", "crs_cutoff: 760", "crs_cutoff: 7600")
    assert [line.split(":")[0] for line in faults(copy, capsys)] == [
        "data/draws/2021.yml",
        "docs/guides/a.md",
    ]


def test_the_pages_of_this_site_are_in_order(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No written page is refused, and it is said how many were read."""
    assert main(["check", "--data", str(repo / "data")]) == 0
    pages = len(list((repo / "docs").rglob("*.md")))
    assert f"docs/ is in order: {pages} pages\n" in capsys.readouterr().out
