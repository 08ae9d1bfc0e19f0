"""What the API gives out about streams."""

from __future__ import annotations

from pydantic import Field

from macros.models.stream import Stream
from macros.publish.shapes import Envelope, SourceOut


class StreamOut(Stream):
    """One stream with the fields that data/ has for it, its place and its page."""

    province: str = Field(description="The id of its province or territory")
    page: str = Field(description="Where it stands on its place's page, from the site's root")


class StreamsOut(Envelope):
    """All streams of all provinces and territories."""

    count: int = Field(description="How many streams")
    sources: dict[str, SourceOut] = Field(description="Every source named here, by its id")
    streams: list[StreamOut] = Field(description="By place, in the order of data/")
