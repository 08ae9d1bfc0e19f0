"""The shapes of rounds and pools in the API."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from macros.draws.context import LONG_GAP, WORTH_SAYING
from macros.publish.shapes import Confidence, Envelope, Published, SourceOut, Words


class DrawOut(Published):
    """One round of invitations."""

    round: str = Field(
        pattern=r"^[1-9][0-9]*[a-z]?$", description='The official number, as text: "447", "91a"'
    )
    date: dt.date = Field(description="The official date")
    type: str = Field(description="What the round was for: an id that never changes its meaning")
    name: Words = Field(description="The official name of the round")
    name_fr_official: bool = Field(
        description="false where no official French name was seen: name.fr is then our translation"
    )
    invitations: int = Field(ge=1, description="How many candidates were invited")
    crs_cutoff: int = Field(ge=1, le=1200, description="The lowest score that was invited")
    tie_break: dt.datetime | None = Field(
        description="Of the candidates at the cut-off, those were invited who had submitted their "
        "profile before this moment (UTC); null: none was published"
    )
    pool_as_of: dt.date | None = Field(
        description="The day of the pool figures published with the round; null: none"
    )
    url: str = Field(description="The round's page, from the site's root")
    held_at: dt.datetime | None = Field(
        description="The moment at which the round was run (UTC); null: not known"
    )
    programs: list[str] = Field(description="The programs whose candidates could be invited")
    unconfirmed: list[str] = Field(description="Fields whose value is not confirmed")
    corrected: list[str] = Field(
        description="Fields that differ from the official list; the round's own file says why"
    )


class DrawsOut(Envelope):
    """Every round since 2015, newest first."""

    count: int = Field(ge=0, description="How many rounds there are")
    draws: list[DrawOut] = Field(description="The rounds, newest first")


class DrawRef(Published):
    """Another round, with what is compared."""

    round: str = Field(description="Its number")
    date: dt.date = Field(description="Its date")
    invitations: int = Field(ge=1, description="How many candidates it invited")
    crs_cutoff: int = Field(ge=1, le=1200, description="Its cut-off")
    url: str = Field(description="Its page, from the site's root")


class RecordOut(Published):
    """Where a figure of the round is the smallest, biggest, lowest or highest of its type."""

    figure: Literal["invitations", "crs_cutoff"] = Field(description="Which figure")
    end: Literal["low", "high"] = Field(description="low: smallest or lowest; high: the other end")
    since: DrawRef | None = Field(
        description="The last earlier round of the type that went as far; null: none ever did"
    )
    passed: int = Field(
        ge=0, description="Rounds of the type in between (where since is null: all earlier ones)"
    )


class GapOut(Published):
    """A long pause before a round."""

    since: DrawRef = Field(description="The round before the pause")
    days: int = Field(ge=1, description="Days from that round to this one")
    longest: bool = Field(description="Whether no earlier pause was as long")


class YearSoFar(Published):
    """The calendar year up to and with a round."""

    year: int = Field(description="The year")
    draws: int = Field(ge=1, description="Its rounds, this one counted")
    invitations: int = Field(ge=1, description="Their invitations, this one's counted")


class MismatchOut(Published):
    """A published sum that does not fit its published parts."""

    range: str = Field(description="The range, or total")
    parts_add_up_to: int = Field(ge=0, description="What its parts add up to")


class PoolOut(Published):
    """How many candidates had which score on one day."""

    as_of: dt.date = Field(description="The day on which the candidates were counted")
    total: int = Field(ge=0, description="All candidates in the pool")
    ranges: dict[str, int] = Field(
        description="Candidates by range of scores; 451-500 and 401-450 are given whole and in parts"
    )
    mismatches: list[MismatchOut] = Field(
        description="Sums that do not fit their parts; both are kept as published"
    )
    repeats: dt.date | None = Field(
        description="An earlier day that was published with exactly these figures; null: none"
    )
    confidence: Confidence = Field(description="medium or low: not confirmed by an official text")
    notes: list[Words] = Field(description="What one must know about these figures")


class CorrectionOut(Published):
    """A figure that is given otherwise than the official list has it."""

    field: str = Field(description="The field that differs")
    feed_value: int | str = Field(description="What the official list says")
    sources: list[str] = Field(description="Ids of what supports the value given here")
    why: Words = Field(description="Why the official list is taken to be wrong")


class ContextOut(Published):
    """What a round's figures mean beside the others, computed from the data."""

    previous: DrawRef | None = Field(description="The round before, of any type")
    next: DrawRef | None = Field(description="The round after, of any type")
    previous_of_type: DrawRef | None = Field(description="The round before of the same type")
    next_of_type: DrawRef | None = Field(description="The round after of the same type")
    crs_cutoff_change: int | None = Field(
        description="Points more or fewer than in the previous round of the type; null: the first"
    )
    invitations_change: int | None = Field(
        description="Invitations more or fewer than in the previous round of the type"
    )
    first_of_type: bool = Field(description="Whether no round of the type came before")
    records: list[RecordOut] = Field(
        description=f"Records among the type that passed at least {WORTH_SAYING} rounds"
    )
    records_of_all_types: list[RecordOut] = Field(
        description="Records among the earlier rounds of every type; since is always null"
    )
    gap_of_type: GapOut | None = Field(
        description=f"A pause of at least {LONG_GAP['type']} days without a round of the type; "
        "null: none"
    )
    gap: GapOut | None = Field(
        description=f"A pause of at least {LONG_GAP['any']} days without any round; null: none"
    )
    year_so_far: YearSoFar = Field(description="The year's running total")
    nomination_points: int | None = Field(
        description="What a nomination gave on that day, for nominee rounds; otherwise null"
    )
    crs_cutoff_without_nomination: int | None = Field(
        description="The cut-off less a nomination's points, for nominee rounds; otherwise null"
    )
    ruleset: str = Field(description="The id of the CRS rules in force on that day")
    pool: PoolOut | None = Field(description="The pool published with the round; null: none")


class DrawFileOut(DrawOut, Envelope):
    """One round, with what its figures mean beside the others."""

    type_label: Words = Field(description="What readers see for the type")
    official_url: str = Field(description="The ministerial instructions that name these figures")
    sources: dict[str, SourceOut] = Field(description="Where the figures come from, by id")
    corrections: list[CorrectionOut] = Field(description="Figures that differ from that list")
    notes: list[Words] = Field(description="What one must know about this round")
    context: ContextOut = Field(description="Computed from the data")


class PoolsOut(Envelope):
    """The pool on every day that was published, newest first."""

    count: int = Field(ge=0, description="How many days there are")
    sources: dict[str, SourceOut] = Field(description="Where the figures come from, by id")
    pools: list[PoolOut] = Field(description="The days, newest first")
