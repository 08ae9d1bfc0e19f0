"""What every file of the API is wrapped in. These models make the files and their JSON Schemas.

Within /api/v1/ fields are only added: none is taken away, renamed or given another meaning.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from macros.models.base import Confidence, Link, Text
from macros.models.source import Source
from macros.store import Store

API = "api/v1"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
CREDIT = "Express Entry Hub contributors"


class Published(BaseModel):
    """Base of what the API gives out. More fields may come, so its schema leaves room for them."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)


class Words(Published):
    """A text in both official languages."""

    en: str = Field(description="In English")
    fr: str = Field(description="In French")

    @classmethod
    def of(cls, text: Text) -> Words:
        """The same texts, without what else a label in data/ may carry."""
        return cls(en=text.en, fr=text.fr)


class SourceOut(Published):
    """A page or document that facts were read from."""

    title: Words = Field(description="Its title")
    url: Link = Field(description="Its address; fr is null where no French one is known")
    publisher: Words = Field(description="Who publishes it")
    kind: Literal["official", "secondary"] = Field(
        description="official: a government or the body itself; secondary: anyone else"
    )
    read: dt.date = Field(description="The day on which the text was last read")

    @classmethod
    def of(cls, source: Source) -> SourceOut:
        """An entry of data/sources/."""
        return cls(
            title=Words.of(source.title),
            url=source.url,
            publisher=Words.of(source.publisher),
            kind=source.kind,
            read=source.read,
        )


class Envelope(Published):
    """What stands at the top of every file."""

    schema_: Literal["1"] = Field(
        default="1", alias="schema", description="The version of the API; the 1 of /api/v1/"
    )
    data_as_of: dt.date = Field(
        description="The day on which someone last compared this data with its source"
    )
    source: str = Field(description="The address of the main source")
    licence: str = Field(default=LICENCE, description="The licence of this data: CC BY 4.0")
    credit: str = Field(default=CREDIT, description="Whom to name when you use the data")


def sources_of(store: Store, ids: list[str]) -> dict[str, SourceOut]:
    """These sources by their id, in alphabetical order, each once."""
    return {name: SourceOut.of(store.sources[name]) for name in sorted(set(ids))}


def listed(source: str | list[str]) -> list[str]:
    """Source ids as a list, whichever way they were written."""
    return [source] if isinstance(source, str) else list(source)


__all__ = [
    "API", "CREDIT", "LICENCE", "Confidence", "Envelope", "Published", "SourceOut", "Words",
    "listed", "sources_of",
]  # fmt: skip
