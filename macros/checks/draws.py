"""Rounds: numbers, dates and names that must fit each other, and the pool each one names."""

from __future__ import annotations

from itertools import pairwise

from macros.checks import Report, check
from macros.checks.dated import compared_since
from macros.faults import did_you_mean
from macros.models.draw import Draw, DrawsFile
from macros.store import Store


@check
def round_numbers_are_unique(store: Store, report: Report) -> None:
    """A round number stands once in all files: it is part of an address."""
    first: dict[str, Draw] = {}
    for draw in store.draws:
        if (other := first.setdefault(draw.round, draw)) is not draw:
            place = f"{store.file_of(other)}:{store.line_of(other)}"
            problem = f'"{draw.round}" is used already, in {place}'
            report(draw, "round", f"{problem}: expected another number")


@check
def rounds_are_in_order(store: Store, report: Report) -> None:
    """From one round to the next the number rises and the date does not fall."""
    for before, draw in pairwise(store.draws):
        if draw.order < before.order:
            problem = f'"{draw.round}" stands after "{before.round}": expected the oldest first'
            report(draw, "round", problem)
        if draw.date < before.date:
            problem = f"{draw.date} is before the {before.date} of round {before.round}"
            report(draw, "date", f"{problem}: expected dates that rise with the number")


@check
def no_year_is_left_out(store: Store, report: Report) -> None:
    """Every year since the first has rounds. One round may be left out: so the list has them at times."""
    if not store.whole("draws"):
        return
    for before, draw in pairwise(store.draws):
        if draw.year > before.year + 1:
            problem = f"{draw.year} follows {before.year}: expected rounds of the years between"
            report(draw, "date", f"{problem}, in data/draws/")


@check
def rounds_are_in_the_file_of_their_year(store: Store, report: Report) -> None:
    """A round stands in the file that its year names."""
    for draw in store.draws:
        expected = f"draws/{draw.year}.yml"
        if not store.file_of(draw).endswith(expected):
            report(draw, "date", f"{draw.date} does not belong in this file: expected {expected}")


@check
def rounds_are_compared_after_they_were_held(store: Store, report: Report) -> None:
    """No round of a file is later than the day on which the file was compared with its source."""
    for file in store.files:
        if isinstance(file.model, DrawsFile):
            compared_since(report, file.model, max(draw.date for draw in file.model.draws))


@check
def names_belong_to_their_type(store: Store, report: Report) -> None:
    """The official name is one of those of the round's type; a French twin differs from its own."""
    for draw in store.draws:
        if (draw_type := store.draw_types.get(draw.type)) is None:
            continue
        french = draw_type.french_name(draw.name)
        if french is None:
            names = [name.en for name in draw_type.names]
            hint = did_you_mean(draw.name, names)
            known = "" if hint else f"; known: {'; '.join(names)}"
            problem = f'"{draw.name}" is not a name of type "{draw.type}" in data/draw-types.yml'
            report(draw, "name", problem + hint + known)
        elif french == draw.name_fr:
            report(draw, "name_fr", "is the usual French name of this type: leave it out")


@check
def program_types_name_their_program(store: Store, report: Report) -> None:
    """A type of kind program names one program, and its rounds are open to that one only."""
    for draw_type in store.draw_types.values():
        if draw_type.kind == "program" and draw_type.program is None:
            report(draw_type, "program", "is missing: expected the id of the type's one program")
        if draw_type.kind != "program" and draw_type.program is not None:
            problem = f'a type of kind "{draw_type.kind}" has no program of its own: leave it out'
            report(draw_type, "program", problem)
    known, _ = store.known("program")
    for draw in store.draws:
        found = store.draw_types.get(draw.type)
        if found is None or not found.program or not known.issuperset(draw.programs):
            continue
        if draw.programs != [found.program]:
            problem = f"{', '.join(draw.programs)}: a {draw.type} round is open to one program"
            report(draw, "programs", f"{problem}, expected [{found.program}]")


@check
def tie_breaks_come_before_the_round(store: Store, report: Report) -> None:
    """A profile had to be there when the round was run; one round has the same moment for both."""
    for draw in store.draws:
        if draw.tie_break is not None and draw.tie_break > draw.latest_moment:
            moment = f"{draw.tie_break:%Y-%m-%dT%H:%M:%SZ}"
            report(draw, "tie_break", f"{moment} is after the round: expected a moment before it")


@check
def pools_of_rounds_exist(store: Store, report: Report) -> None:
    """The pool that a round names is held, and it was not counted after the round."""
    known = {pool.as_of for pool in store.pools}
    for draw in store.draws:
        if draw.pool_as_of is None:
            continue
        if draw.pool_as_of not in known and store.whole("pools"):
            expected = f"expected a day of data/pools/{draw.pool_as_of.year}.yml"
            report(draw, "pool_as_of", f"there is no pool of {draw.pool_as_of}: {expected}")
        if draw.pool_as_of > draw.date:
            problem = f"{draw.pool_as_of} is after the round: expected a day up to {draw.date}"
            report(draw, "pool_as_of", problem)


@check
def corrected_and_unsure_fields_are_there(store: Store, report: Report) -> None:
    """A correction or a doubt is about a field that has a value, and a doubt has its reason."""
    for draw in store.draws:
        for number, correction in enumerate(draw.corrections):
            value = getattr(draw, correction.field)
            if value is None or value == correction.feed_value:
                problem = f"{correction.field} is {'missing' if value is None else 'the same'} here"
                report(draw, f"corrections[{number}].field", f"{problem}: nothing is corrected")
        for number, name in enumerate(draw.unsure):
            if getattr(draw, name) is None:
                report(draw, f"unsure[{number}]", f"{name} has no value here: leave it out")
        if draw.unsure and not draw.notes:
            report(draw, "unsure", "expected a note that says why")
