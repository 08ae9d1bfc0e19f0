"""Common mistakes: what people say about Express Entry, and what is right."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.models.base import Cited, Id, Model, Text

Area = Literal["pool", "points", "invitation", "papers", "money", "occupation", "place"]


class Mistake(Cited):
    """One mistake, in the words in which people make it."""

    id: Id = Field(description="Short name, unique; the anchor on the page of mistakes")
    area: Area = Field(description="What it is about")
    said: Text = Field(description="What people say, one sentence, as they say it")
    right: Text = Field(
        description="What is right instead, one to three sentences; `{limit_name}` stands for a limit"
        " of process.yml"
    )
    page: Annotated[str, Field(pattern=r"^/[a-z0-9/-]*(#[a-z0-9-]+)?$")] = Field(
        description="Where the site explains it, from the site's root"
    )


class MistakesFile(Model):
    """The mistakes, in the order in which the page shows them within their area."""

    mistakes: list[Mistake] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        ids = [mistake.id for mistake in self.mistakes]
        if twice := sorted({id_ for id_ in ids if ids.count(id_) > 1}):
            raise ValueError(f"{twice[0]} is used as an id twice")
        return self
