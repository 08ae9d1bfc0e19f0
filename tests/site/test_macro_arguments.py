"""Is a slip in what a page asks a macro for noticed, whichever macro it is?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from macros import every_macro, render
from macros.store import Store


@pytest.fixture(autouse=True)
def _on_a_fixed_day(store: Store) -> Iterator[None]:
    """The data as it is, on 22 November 2026."""
    render.configure(store, dt.date(2026, 11, 22))
    yield
    render.current().take_citations()


def calls(repo: Path) -> dict[tuple[str, int], list[object]]:
    """By macro and place of a text among its arguments: the arguments of one call on a page."""
    found: dict[tuple[str, int], list[object]] = {}
    for page in (repo / "docs").rglob("*.md"):
        tree = Environment(autoescape=True).parse(page.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            args = [arg.as_const() for arg in call.args]
            for place in (n for n, arg in enumerate(args) if isinstance(arg, str)):
                found[call.node.name, place] = args
    return found


def test_a_letter_too_many_in_a_name_is_told_with_the_name_that_was_meant(repo: Path) -> None:
    """No macro takes a name that does not exist and shows nothing, or a wrong figure."""
    macros, found = every_macro(), calls(repo)
    assert len(found) > 40
    for (name, place), args in found.items():
        meant = args[place].rpartition(".")[2]
        wrong = [*args]
        wrong[place] = f"{args[place][:-1]}x{args[place][-1]}"
        with pytest.raises(KeyError) as refused:
            pytest.fail(f"{name}{tuple(wrong)} gave {macros[name](*wrong)!r}")
        assert f'did you mean "{meant}"?' in refused.value.args[0], (name, wrong)


def test_a_figure_of_a_place_or_family_that_cannot_be_is_refused() -> None:
    """None of these could be told from a right figure on the page."""
    with pytest.raises(KeyError, match='did you mean "ontario"'):
        every_macro()["streams_count"]("open", "ontaro")
    for people in (0, -1):
        with pytest.raises(ValueError, match="expected one person or more"):
            every_macro()["funds"](people)


def test_a_name_like_no_other_is_told_with_all_there_are() -> None:
    """Whoever does not know the names finds them in the message."""
    with pytest.raises(KeyError, match=r'no program "quebec"; known: cec, fst, fsw, pnp'):
        every_macro()["program_facts"]("quebec")


def test_what_a_category_has_not_is_refused_as_such() -> None:
    """A name that is right, but not for this category, is no slip of the pen."""
    with pytest.raises(ValueError, match='"french" has no figure for "occupations"'):
        every_macro()["category_value"]("french", "occupations")
