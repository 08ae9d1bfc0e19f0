"""The words of the site's own interface: one file for each area and language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import ConfigDict, Field, RootModel

from macros.models.base import NonEmpty

type Words = NonEmpty | Annotated[dict[WordingKey, Words], Field(min_length=1)]
WordingKey = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$")]


class WordingFile(RootModel[dict[WordingKey, Words]]):
    """Texts by key, nested as deep as is handy. `{name}` stands for a value filled in later.

    A text that depends on a count has two keys, ending in `_one` and `_other`. The English and the
    French file of an area hold the same keys, and each text the same `{names}`.
    """

    model_config = ConfigDict(frozen=True, strict=True)

    def texts(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Every text with the steps of its key, in file order."""
        yield from _texts((), self.root)


def _texts(path: tuple[str, ...], words: Words) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(words, str):
        yield path, words
        return
    for key, inner in words.items():
        yield from _texts((*path, key), inner)
