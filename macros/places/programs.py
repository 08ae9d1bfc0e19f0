"""Blocks about the federal programs: facts, requirements, the grid, the comparison."""

from __future__ import annotations

from dataclasses import dataclass

from macros import render
from macros.models.draw import Draw
from macros.models.program import Program
from macros.models.requirement import PointsValue, Requirement, Value, WorkValue
from macros.places.block import cite, one_block
from macros.places.values import filled, now, program, value_of

# The rows of the comparison: kinds of requirement, in the order in which people ask.
COMPARED = (
    "nomination", "work", "language", "education", "points", "job_offer", "funds", "residence",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A requirement as it stands on the day of the build, and what is announced about it."""

    requirement: Requirement
    value: Value
    text: str
    later: list[tuple[Value, str]]


def _row(requirement: Requirement, lang: str) -> Row:
    today = render.current().today
    value = value_of(requirement)
    cite(value)
    later = [
        (entry, filled(entry, entry.text, lang))
        for entry in requirement.values
        if entry.status != "in_force" or entry.from_ > today
    ]
    return Row(requirement, value, filled(value, value.text, lang), later)


def program_facts(id_: str, lang: str = "en") -> str:
    """What the program is called, where the law has it, when its turn comes, the official page."""
    entity = program(id_)
    order = now(entity.invitation_order)
    cite(order)
    return one_block("program_facts.jinja", lang, program=entity, order=order)


def program_requirements(id_: str, lang: str = "en") -> str:
    """A table of all the program asks for, with the section of the law beside each rule."""
    entity = program(id_)
    rows = [_row(requirement, lang) for requirement in entity.requirements]
    return one_block("program_requirements.jinja", lang, program=entity, rows=rows)


def _value[V: Value](entity: Program, kind: type[V]) -> V:
    for requirement in entity.requirements:
        value = value_of(requirement)
        if isinstance(value, kind):
            cite(value)
            return value
    raise KeyError(f"{entity.id} has no requirement of the kind {kind.__name__}")


def program_grid(id_: str, lang: str = "en") -> str:
    """The factors of the program's own selection grid with the most each can give."""
    entity = program(id_)
    grid = _value(entity, PointsValue)
    return one_block("program_grid.jinja", lang, program=entity, grid=grid)


def program_trades(id_: str, lang: str = "en") -> str:
    """The groups of trades that count, as a table."""
    entity = program(id_)
    work = _value(entity, WorkValue)
    return one_block("program_trades.jinja", lang, program=entity, work=work)


def program_statements(id_: str, *ids: str, lang: str = "en") -> str:
    """The program's other facts as a list with their provisions; with ids, only these."""
    entity = program(id_)
    facts = [fact for fact in entity.facts if not ids or fact.id in ids]
    if not facts or (ids and len(facts) != len(ids)):
        known = ", ".join(fact.id for fact in entity.facts)
        raise KeyError(f"{id_} has no fact {', '.join(ids)}: expected some of {known}")
    return one_block("place_statements.jinja", lang, facts=facts)


def program_history(id_: str, lang: str = "en") -> str:
    """What happened to the program, oldest first."""
    return one_block("place_history.jinja", lang, events=program(id_).history)


def program_notices(id_: str, lang: str = "en") -> str:
    """What is proposed or reported about the program and has no effect yet; may be nothing."""
    about, programs = program(id_).id, render.current().store.programs.values()
    notices = [n for entry in programs for n in entry.notices if about in n.applies_to]
    return one_block("program_notices.jinja", lang, notices=notices) if notices else ""


def program_links(id_: str, lang: str = "en") -> str:
    """The official pages, as a list."""
    entity = program(id_)
    cite(entity)
    return one_block(
        "place_links.jinja",
        lang,
        main=(entity.name[lang], entity.url),
        updates=None,
        links=entity.links,
    )


def _cell(entity: Program, kind: str, lang: str) -> str | None:
    """What a program asks for in one row, in few words. None: no such requirement."""
    values = [value_of(requirement) for requirement in entity.requirements]
    for value in values:
        if value.kind == kind or (value.kind == "federal_program" and kind in value.covers):
            cite(value)
            return filled(value, value.short, lang)
    return None


def _rounds(entity: Program) -> tuple[int, Draw | None]:
    """How many rounds were for this program alone, and the newest of them."""
    store = render.current().store
    held = [draw for draw in store.draws if store.draw_types[draw.type].program == entity.id]
    return len(held), held[-1] if held else None


def programs_comparison(lang: str = "en") -> str:
    """The four programs side by side, one row for each kind of requirement."""
    programs = sorted(
        render.current().store.programs.values(), key=lambda p: now(p.invitation_order).rank
    )
    for entity in programs:
        cite(now(entity.invitation_order))
    rows = [(kind, [_cell(entity, kind, lang) for entity in programs]) for kind in COMPARED]
    return one_block(
        "programs_comparison.jinja",
        lang,
        programs=programs,
        rows=rows,
        ranks=[now(entity.invitation_order).rank for entity in programs],
        rounds=[_rounds(entity) for entity in programs],
    )
