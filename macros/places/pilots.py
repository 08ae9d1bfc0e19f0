"""Blocks about the federal pilots, and about what covers which place."""

from __future__ import annotations

from dataclasses import dataclass

from macros import render
from macros.faults import named
from macros.models.arrangement import Allocation, NomineeProgram
from macros.models.pilot import Pilot
from macros.models.province import Province
from macros.places.block import cite, one_block
from macros.places.provinces import newest_allocation
from macros.places.standing import Standing, by_state, standing, streams_of
from macros.places.values import province

LIVE = ("open", "announced")


def pilots_table(lang: str = "en") -> str:
    """All federal pilots in one table: status, where, whether a job offer is needed."""
    return one_block("pilots_table.jinja", lang, pilots=_pilots(lang), **_words(lang))


def pilots_list(which: str = "live", lang: str = "en") -> str:
    """The pilots with all that is recorded: the `live` ones, or the `other`, paused or ended ones.

    Raises KeyError for any other word.
    """
    wanted = named({"live": True, "other": False}, which, "list of pilots")
    found = [each for each in _pilots(lang) if (each.state.value in LIVE) == wanted]
    return one_block("pilots_list.jinja", lang, pilots=found, **_words(lang))


def pilots_of(place: Province, lang: str) -> list[Standing[Pilot]]:
    """The pilots that take people now and cover the place."""
    live = [each for each in _pilots(lang) if each.state.value in LIVE]
    return [each for each in live if covers(each.way, place)]


def covers(pilot: Pilot, place: Province) -> bool:
    """Whether someone who means to live in the place can use the pilot; False where not settled."""
    where = pilot.where
    if where.kind == "outside_quebec":
        return place.code != "CA-QC"
    named = {*where.provinces, *(community.province for community in where.communities)}
    return place.id in named


def province_pilots(slug: str, lang: str = "en") -> str:
    """The federal pilots that take people now and cover a place, as a list; or that there is none."""
    place = province(slug)
    found = pilots_of(place, lang)
    for each in found:
        cite(each.way)
    return one_block("province_pilots.jinja", lang, place=place, pilots=found)


@dataclass(frozen=True)
class Territory:
    """One territory beside the others."""

    place: Province
    program: str | None
    streams: int
    aligned: int
    allocation: Allocation | None
    pilots: list[Standing[Pilot]]


def territories_table(lang: str = "en") -> str:
    """The three territories side by side: what each has, and what it has not."""
    rows = []
    for place in render.current().store.provinces.values():
        if place.kind != "territory":
            continue
        arrangement = place.arrangement
        program = arrangement.program if isinstance(arrangement, NomineeProgram) else None
        streams = [each for each in streams_of(place, lang) if each.state.value != "closed"]
        aligned = [each for each in streams if each.link.value in ("enhanced", "partly")]
        for fact in (*(each.way for each in streams), *([program] if program else ())):
            cite(fact)
        rows.append(
            Territory(
                place,
                program.name[lang] if program else None,
                len(streams),
                len(aligned),
                newest_allocation(place),
                pilots_of(place, lang),
            )
        )
    return one_block("territories_table.jinja", lang, rows=rows)


def _pilots(lang: str) -> list[Standing[Pilot]]:
    return by_state([standing(pilot, lang) for pilot in render.current().store.pilots.values()])


def _words(lang: str) -> dict[str, object]:
    store = render.current().store
    return {"places": store.provinces, "all_sources": store.sources}
