"""How long a fact of each kind counts as fresh after someone compared it with its source."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.models.base import Id, Model, NonEmpty, Text


class Limit(Model):
    """The limit of one kind of fact, and the files that hold such facts."""

    label: Text = Field(description="The kind of fact, as a reader would say it")
    days: Annotated[int, Field(ge=1, le=3650)] = Field(
        description="Days after the last comparison from which pages say that it is old"
    )
    files: list[NonEmpty] = Field(
        description="Patterns of files under data/ that hold such facts: crs/*.yml"
    )


class FreshnessFile(Model):
    """data/freshness.yml: the limit of each kind; `other` holds for files that no kind names."""

    limits: dict[Id, Limit] = Field(
        description="The kinds by id; the first whose files match counts"
    )
