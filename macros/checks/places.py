"""Programs, provinces and territories: all are there, in their files, and fit each other."""

from __future__ import annotations

from itertools import pairwise
from pathlib import PurePosixPath

from macros.checks import Report, check
from macros.checks.dated import rising
from macros.models.arrangement import NomineeProgram, QuebecSelection
from macros.models.law import LawRef
from macros.models.program import Program
from macros.models.province import Province
from macros.store import Store

PROGRAMS = ("pnp", "cec", "fsw", "fst")
PLACES = {
    "CA-AB": "alberta",
    "CA-BC": "british-columbia",
    "CA-MB": "manitoba",
    "CA-NB": "new-brunswick",
    "CA-NL": "newfoundland-and-labrador",
    "CA-NS": "nova-scotia",
    "CA-NT": "northwest-territories",
    "CA-NU": "nunavut",
    "CA-ON": "ontario",
    "CA-PE": "prince-edward-island",
    "CA-QC": "quebec",
    "CA-SK": "saskatchewan",
    "CA-YT": "yukon",
}
TERRITORIES = {"CA-NT", "CA-NU", "CA-YT"}


@check
def programs_and_places_are_all_there(store: Store, report: Report) -> None:
    """Four programs and thirteen provinces and territories: each has its file."""
    for kind, entities, expected in (
        ("program", list(store.programs.values()), set(PROGRAMS)),
        ("province", list(store.provinces.values()), set(PLACES.values())),
    ):
        known, _ = store.known(kind)
        for name in sorted(expected - known):
            if entities:
                report(entities[0], "", f"data/{kind}s/{name}.yml is missing beside this file")


@check
def ids_are_the_names_of_their_files(store: Store, report: Report) -> None:
    """A file's name is the id in it: it is part of the page's address."""
    for file in store.files:
        if isinstance(file.model, Program | Province):
            stem = PurePosixPath(file.name).stem
            if file.model.id != stem:
                report(file.model, "id", f'"{file.model.id}" in this file: expected "{stem}"')


@check
def codes_and_kinds_fit_the_place(store: Store, report: Report) -> None:
    """Each place has the ISO code of its name, and the three territories are called so."""
    for place in store.provinces.values():
        if place.id not in PLACES.values():
            expected = f"expected one of {', '.join(PLACES.values())}"
            report(place, "id", f'"{place.id}" is no province or territory: {expected}')
        elif PLACES[place.code] != place.id:
            code = next(code for code, name in PLACES.items() if name == place.id)
            report(place, "code", f'"{place.code}" is {PLACES[place.code]}: expected "{code}"')
        kind = "territory" if place.code in TERRITORIES else "province"
        if place.kind != kind:
            report(place, "kind", f"{place.kind} for {place.code}: expected {kind}")


@check
def arrangements_fit_the_place(store: Store, report: Report) -> None:
    """Quebec selects by itself, Nunavut has no nominee program, the other eleven have one."""
    special = {"CA-QC": "quebec_selection", "CA-NU": "no_nominee_program"}
    for place in store.provinces.values():
        expected = special.get(place.code, "nominee_program")
        if place.arrangement.kind != expected:
            problem = f"{place.arrangement.kind} for {place.code}: expected {expected}"
            report(place, "arrangement.kind", problem)


@check
def dated_values_are_oldest_first(store: Store, report: Report) -> None:
    """In a list of dated values the dates rise, so that the newest is the last."""
    for program in store.programs.values():
        rising(report, program, "invitation_order", program.invitation_order)
        for number, requirement in enumerate(program.requirements):
            rising(report, program, f"requirements[{number}].values", requirement.values)
    for place in store.provinces.values():
        rising(report, place, "express_entry", place.express_entry)
        if isinstance(place.arrangement, NomineeProgram):
            rising(report, place, "arrangement.selection", place.arrangement.selection)


@check
def allocations_follow_each_other(store: Store, report: Report) -> None:
    """Allocations rise by year, and in a year the initial figure comes before the revised one."""
    for place in store.provinces.values():
        if not isinstance(place.arrangement, NomineeProgram):
            continue
        keys = [(entry.year, entry.scope) for entry in place.arrangement.allocations]
        for number, (before, key) in enumerate(pairwise(keys), start=1):
            if key <= before:
                problem = f"{key[0]} {key[1]} after {before[0]} {before[1]}: expected rising years"
                report(place, f"arrangement.allocations[{number}]", problem)


@check
def invitation_ranks_differ(store: Store, report: Report) -> None:
    """A candidate who fits several programs is invited under one: no two have the same rank."""
    first: dict[int, str] = {}
    for program in store.programs.values():
        rank = program.invitation_order[-1].rank
        if (other := first.setdefault(rank, program.id)) != program.id:
            report(program, "invitation_order", f"rank {rank} is that of {other} already")


def _residence_law(program: Program) -> list[LawRef]:
    return next(entry.law for entry in program.requirements if entry.id == "residence")


@check
def quebec_is_excluded_by_the_programs_own_law(store: Store, report: Report) -> None:
    """The provisions that keep Quebec out are the ones that the three programs name themselves."""
    for place in store.provinces.values():
        if not isinstance(place.arrangement, QuebecSelection):
            continue
        entries = place.arrangement.excluded_from
        if sorted(entry.program for entry in entries) != ["cec", "fst", "fsw"]:
            report(place, "arrangement.excluded_from", "expected fsw, cec and fst, each once")
        for number, entry in enumerate(entries):
            if entry.law != _residence_law(store.programs[entry.program]):
                problem = f"not the provision of data/programs/{entry.program}.yml (residence)"
                report(place, f"arrangement.excluded_from[{number}].law", problem)
