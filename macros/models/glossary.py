"""What the words of the field mean, with their French terms."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.models.base import Cited, Id, Model, NonEmpty, Text

SitePath = Annotated[str, Field(pattern=r"^/([a-z0-9]+(-[a-z0-9]+)*/)*(#[a-z0-9]+(-[a-z0-9]+)*)?$")]


class Abbreviations(Model):
    """The initials in use, in one language or both."""

    en: NonEmpty | None = None
    fr: NonEmpty | None = None

    @model_validator(mode="after")
    def _has_one(self) -> Self:
        if self.en is None and self.fr is None:
            raise ValueError(
                "expected en, fr or both; leave abbreviations out where there are none"
            )
        return self

    def __getitem__(self, lang: str) -> str | None:
        return self.fr if lang == "fr" else self.en


class OtherForms(Model):
    """Other ways in which texts say it, in one language or both."""

    en: list[NonEmpty] = Field(default_factory=list)
    fr: list[NonEmpty] = Field(default_factory=list)

    def __getitem__(self, lang: str) -> list[str]:
        return self.fr if lang == "fr" else self.en


class Term(Cited):
    """One word or name and what it means."""

    id: Id = Field(description="Short name, part of its address: /glossary/#ita")
    term: Text = Field(description="The word or name; official where there is an official one")
    abbreviations: Abbreviations | None = Field(default=None, description="Initials, if any")
    also: OtherForms = Field(
        default=OtherForms(),
        description="Other ways in which texts say it, for instance its short form; "
        "the first use on a page is explained, whichever way it is said",
    )
    definition: Text = Field(
        description="What it means, one to three short sentences, without a figure that can change"
    )
    french_basis: Literal["law", "official", "usage"] = Field(
        description="Where the French term was read: in the law, on a page of a government, "
        "or on no official page; then it is shown as unconfirmed"
    )
    language: Literal["en", "fr"] | None = Field(
        default=None,
        description="The language of a name that texts in the other language leave as it is",
    )
    see_also: list[Id] = Field(default=[], description="Ids of related terms")
    explained_on: SitePath | None = Field(
        default=None, description="The page of this site that explains it, from the site's root"
    )


class GlossaryFile(Model):
    """All terms."""

    terms: list[Term] = Field(min_length=1, description="By the English term, A first")
