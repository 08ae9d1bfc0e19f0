"""Snapshots of the Express Entry pool: how many candidates had which score on one day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field

from macros.models.base import Confidence, Day, Id, Model, Text

Count = Annotated[int, Field(ge=0)]
ScoreRange = Literal[
    "601-1200",
    "501-600",
    "451-500",
    "491-500",
    "481-490",
    "471-480",
    "461-470",
    "451-460",
    "401-450",
    "441-450",
    "431-440",
    "421-430",
    "411-420",
    "401-410",
    "351-400",
    "301-350",
    "0-300",
]

PARTS: dict[ScoreRange, tuple[ScoreRange, ...]] = {
    "451-500": ("491-500", "481-490", "471-480", "461-470", "451-460"),
    "401-450": ("441-450", "431-440", "421-430", "411-420", "401-410"),
}
"""The ranges that are published whole and also in parts of ten points."""

WHOLE: tuple[ScoreRange, ...] = (
    "601-1200",
    "501-600",
    "451-500",
    "401-450",
    "351-400",
    "301-350",
    "0-300",
)
"""The ranges that make up the total, highest scores first."""


def _count(scores: str) -> Any:
    return Field(alias=scores, description=f"Candidates with a score of {scores}")


class Ranges(Model):
    """Candidates in each published range of scores, in the order of the official table."""

    r601_1200: Count = _count("601-1200")
    r501_600: Count = _count("501-600")
    r451_500: Count = _count("451-500")
    r491_500: Count = _count("491-500")
    r481_490: Count = _count("481-490")
    r471_480: Count = _count("471-480")
    r461_470: Count = _count("461-470")
    r451_460: Count = _count("451-460")
    r401_450: Count = _count("401-450")
    r441_450: Count = _count("441-450")
    r431_440: Count = _count("431-440")
    r421_430: Count = _count("421-430")
    r411_420: Count = _count("411-420")
    r401_410: Count = _count("401-410")
    r351_400: Count = _count("351-400")
    r301_350: Count = _count("301-350")
    r0_300: Count = _count("0-300")

    def __getitem__(self, scores: ScoreRange) -> int:
        count: int = getattr(self, "r" + scores.replace("-", "_"))
        return count

    def items(self) -> Iterator[tuple[str, int]]:
        """Every range with its count, in the order of the official table."""
        for name, field in type(self).model_fields.items():
            yield str(field.alias), getattr(self, name)


class Mismatch(Model):
    """A published sum that does not fit its parts; both are kept as published."""

    range: Literal["451-500", "401-450", "total"] = Field(
        description="The figure that its parts do not add up to"
    )
    parts_add_up_to: Count = Field(description="What the published parts add up to")


class Pool(Model):
    """The pool on one day, as published with a round."""

    as_of: Day = Field(description="The day on which the candidates were counted")
    total: Count = Field(description="All candidates in the pool")
    ranges: Ranges = Field(description="Candidates in each range of scores")
    mismatches: list[Mismatch] = Field(
        default=[], description="Published sums that are known not to fit their parts"
    )
    repeats: Day | None = Field(
        default=None, description="An earlier day that was published with exactly these figures"
    )
    source: Id | list[Id] | None = Field(
        default=None, description="Ids of the sources of these figures, where not those of the file"
    )
    confidence: Confidence = Field(
        default="high", description="medium or low: the figures are shown as unconfirmed"
    )
    notes: list[Text] = Field(default=[], description="What a reader must know about these figures")


class PoolsFile(Model):
    """The pool snapshots of one calendar year, oldest first."""

    source: Id | list[Id] = Field(description="Ids of the sources of these figures")
    verified: Day = Field(description="The day on which these figures were last compared with it")
    pools: Annotated[list[Pool], Field(min_length=1)] = Field(
        description="The snapshots of the year, oldest first"
    )
