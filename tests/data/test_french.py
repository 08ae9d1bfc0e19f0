"""Is the French of data/ set as French readers expect it, whoever wrote it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from macros import walk
from macros.models.base import Text

if TYPE_CHECKING:
    from macros.store import Store

# Titles that the Government of Canada published are kept to the letter.
AS_PUBLISHED = ("data/noc/", "data/official-list.yml")


@pytest.fixture(scope="module")
def french(store: Store) -> list[tuple[str, str]]:
    """Every French text of ours, with the file or the key where it stands."""
    return [*_of_data(store), *store.wording["fr"].items()]


def _of_data(store: Store) -> Iterator[tuple[str, str]]:
    for file in store.files:
        name = file.document.file
        if file.model is None or name.startswith(AS_PUBLISHED):
            continue
        for place in walk.places(file.model):
            # The names of a type of round are those of the official list.
            if place.field != "names":
                yield from ((name, text.fr) for text in place.models if isinstance(text, Text))


def test_double_punctuation_keeps_to_its_word(french: list[tuple[str, str]]) -> None:
    """A narrow space that does not break before ; : ! ? and inside « »."""
    assert len(french) > 3000
    loose = r"[^\u202f][;!?»](?!\w)|[^\u202f]:(?=\s|$)|«[^\u202f]"
    assert [(where, text) for where, text in french if re.search(loose, text)] == []


def test_apostrophes_are_round_and_thousands_stay_together(french: list[tuple[str, str]]) -> None:
    """L’été and 1 590, neither cut at the end of a line."""
    slips = r"(?<=\w)'(?=\w)|\d[ \u00a0]\d{3}(?!\d)|[\d}] [%$]"
    assert [(where, text) for where, text in french if re.search(slips, text)] == []


def test_one_thing_has_one_official_name(french: list[tuple[str, str]]) -> None:
    """FÉER as in the classification, bris d’égalité as in the rounds, and one word for calculator."""
    other = r"\bFEER\b|règle de départage|[Cc]alculateur"
    assert [
        (where, text)
        for where, text in french
        if re.search(other, text) and text != "règle de départage"  # which the glossary leads on
    ] == []
