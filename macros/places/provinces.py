"""Blocks about provinces and territories: facts, how they select people, the overview."""

from __future__ import annotations

from dataclasses import dataclass

from macros import figures, render
from macros.collation import alphabetical
from macros.faults import named
from macros.models.arrangement import Allocation, NomineeProgram, Selection
from macros.models.law import Fact
from macros.models.province import Alignment, Province
from macros.places.block import cite, one_block
from macros.places.values import in_words, now, province, shown

# How each kind of arrangement is shown.
TEMPLATES = {
    "nominee_program": "province_nominee.jinja",
    "quebec_selection": "province_quebec.jinja",
    "no_nominee_program": "province_without.jinja",
}


@dataclass(frozen=True)
class Line:
    """One province or territory in the overview."""

    place: Province
    alignment: Alignment
    selection: Selection | None
    allocation: Allocation | None


def newest_allocation(place: Province) -> Allocation | None:
    """The last allocation that is known, or None where the place makes no nominations."""
    if not isinstance(place.arrangement, NomineeProgram) or not place.arrangement.allocations:
        return None
    return place.arrangement.allocations[-1]


def _line(place: Province) -> Line:
    arrangement = place.arrangement
    selection = now(arrangement.selection) if isinstance(arrangement, NomineeProgram) else None
    return Line(place, now(place.express_entry), selection, newest_allocation(place))


def province_facts(slug: str, lang: str = "en") -> str:
    """The place at a glance: its program, Express Entry, capital and population."""
    line = _line(province(slug))
    for fact in (line.place, line.place.population):
        render.current().cite(fact, "other")  # a census count does not age with the statuses
    return one_block("province_facts.jinja", lang, line=line)


def province_arrangement(slug: str, lang: str = "en") -> str:
    """How the place selects people, by the kind of its arrangement."""
    place = province(slug)
    return one_block(
        TEMPLATES[place.arrangement.kind],
        lang,
        line=_line(place),
        arrangement=place.arrangement,
        programs=render.current().store.programs,
        in_words=in_words,
        shown=shown,
    )


def province_steps(slug: str, lang: str = "en") -> str:
    """What a candidate does, in order, where there is no nominee program to ask."""
    arrangement = province(slug).arrangement
    if isinstance(arrangement, NomineeProgram):
        raise KeyError(f"{slug} has a nominee program: its steps are on the page of that program")
    return one_block("place_steps.jinja", lang, steps=arrangement.steps)


def _facts(place: Province, which: str) -> list[Fact]:
    arrangement = place.arrangement
    found = getattr(arrangement, which, None)
    if not found:
        kind = arrangement.kind
        raise KeyError(f"{place.id} ({kind}) has no {which}: expected facts, law or differences")
    return list(found)


def province_statements(slug: str, which: str = "facts", lang: str = "en") -> str:
    """A list of dated statements: `facts`, and for some kinds `law` or `differences`."""
    return one_block("place_statements.jinja", lang, facts=_facts(province(slug), which))


def province_links(slug: str, lang: str = "en") -> str:
    """The official pages, as a list; the program's own page first."""
    place = province(slug)
    arrangement = place.arrangement
    main = updates = None
    if isinstance(arrangement, NomineeProgram):
        program = arrangement.program
        main = (program.name[lang], program.url)
        updates = program.updates_url
    return one_block("place_links.jinja", lang, main=main, updates=updates, links=place.links)


def provinces_table(lang: str = "en") -> str:
    """All thirteen in one table: program, Express Entry, how they select, places."""
    places = sorted(
        render.current().store.provinces.values(), key=lambda place: alphabetical(place.name[lang])
    )
    lines = [_line(place) for place in places]
    statuses = [s for line in lines for s in (line.alignment, line.selection) if s is not None]
    limit = render.current().store.freshness.limits["provinces"].days
    return one_block(
        "provinces_table.jinja",
        lang,
        lines=lines,
        stale=sum(cite(status) for status in statuses),
        statuses=len(statuses),
        limit=limit,
    )


def provinces_count(which: str = "all", lang: str = "en") -> str:
    """How many there are: `all`, `province` or `territory`."""
    places = list(render.current().store.provinces.values())
    counts = {
        "all": len(places),
        "province": sum(place.kind == "province" for place in places),
        "territory": sum(place.kind == "territory" for place in places),
    }
    return figures.number(named(counts, which, "count of provinces"), lang)
