"""Where facts come from: one entry for each page or document that was read."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.models.base import Day, Id, Link, Model, Text


class Source(Model):
    """A page or document that facts in data/ were read from."""

    title: Text = Field(description="The title of the page or document, in both languages")
    url: Link = Field(description="Its address; `fr` is left out where no French one is known")
    publisher: Text = Field(description="Who publishes it")
    kind: Literal["official", "secondary"] = Field(
        description="official: a government or the body itself; secondary: anyone else"
    )
    read: Day = Field(description="The day on which the text was last read")
    note: Text | None = Field(
        default=None, description="What a reader must know about this source, such as its limits"
    )


class SourcesFile(Model):
    """The sources of one area. Other files name them by their id."""

    sources: dict[Id, Source] = Field(
        min_length=1, description="Every source by its id; an id is used once in all files"
    )
