"""The types that all data files are made of: bilingual labels, days, sources, dated values."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema


class Model(BaseModel):
    """A mapping in data/: no unknown field, no silent conversion, never changed after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, validate_by_name=True)


def _written(value: Any) -> str:
    """A value as it stands in a file, where an empty one is no word of Python's."""
    return "an empty value" if value is None else repr(value)


def _day(value: Any) -> dt.date:
    """A calendar day from its ISO text, for instance `2021-07-08`."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError as error:
            raise ValueError(f"{value} is not a day of the calendar") from error
    raise ValueError(f"{_written(value)} is not a date: expected YYYY-MM-DD, such as 2021-07-08")


def _moment(value: Any) -> dt.datetime:
    """A moment in UTC from its ISO text, for instance `2021-07-08T14:03:28Z`."""
    if isinstance(value, dt.datetime):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", value):
        try:
            return dt.datetime.fromisoformat(value)
        except ValueError as error:
            raise ValueError(f"{value} is not a moment of the calendar") from error
    raise ValueError(
        f"{_written(value)} is not a moment in UTC: expected YYYY-MM-DDTHH:MM:SSZ, "
        "such as 2021-07-08T14:03:28Z"
    )


Day = Annotated[
    dt.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})
]
Moment = Annotated[
    dt.datetime, BeforeValidator(_moment), WithJsonSchema({"type": "string", "format": "date-time"})
]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
NonEmpty = Annotated[str, Field(min_length=1, pattern=r"\S")]
HttpUrl = Annotated[str, Field(pattern=r"^https?://[^\s]+$")]

Status = Literal["in_force", "announced", "unverified"]
Confidence = Literal["high", "medium", "low"]


# What tells that a government's page is in French, where a language has no folder of its own too.
_IN_FRENCH = re.compile(r"/fr/|/fra/|/francais/|//www\.quebec\.ca/(?!en/)")


class Text(Model):
    """What a reader sees, in both official languages."""

    en: NonEmpty = Field(description="The English text")
    fr: NonEmpty = Field(description="The French text")

    def __getitem__(self, lang: str) -> str:
        return self.fr if lang == "fr" else self.en


class Link(Model):
    """An address per language; the French one may be missing where none is known."""

    en: HttpUrl
    fr: HttpUrl | None = None

    def __getitem__(self, lang: str) -> str:
        return self.fr if lang == "fr" and self.fr else self.en

    def language(self, lang: str) -> str:
        """The language of the page that a reader of `lang` is led to, which may be the other one."""
        return "fr" if _IN_FRENCH.search(self[lang]) or (lang == "fr" and self.fr) else "en"


class Cited(Model):
    """A fact with where it comes from and the day someone last compared it with that source."""

    source: Id | list[Id] = Field(description="One or more ids of data/sources/")
    verified: Day = Field(description="The day someone last compared this with its source")
    confidence: Confidence = Field(
        default="high", description="high: official text read; medium or low: shown as unconfirmed"
    )
    note: Text | None = Field(default=None, description="What a reader must know about this fact")

    @property
    def sources(self) -> list[str]:
        """The source ids as a list, whichever way they were written."""
        return [self.source] if isinstance(self.source, str) else list(self.source)


class Dated(Model):
    """Base of an entry in a list of dated values: in force from a day on, until the next entry."""

    from_: Day = Field(alias="from", description="The first day on which this value applies")
    status: Status = Field(
        default="in_force",
        description="announced and unverified entries are shown but have no effect",
    )
    source: Id | list[Id] = Field(description="One or more ids of data/sources/")
    note: Text | None = None

    @property
    def sources(self) -> list[str]:
        """The source ids as a list, whichever way they were written."""
        return [self.source] if isinstance(self.source, str) else list(self.source)


def in_force[T: Dated](entries: list[T], day: dt.date) -> T | None:
    """The entry that applies on `day`, or None before all. Only `in_force` entries count."""
    begun = [e for e in entries if e.status == "in_force" and e.from_ <= day]
    return max(begun, key=lambda e: e.from_) if begun else None
