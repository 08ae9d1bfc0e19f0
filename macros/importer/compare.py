"""The official list against data/: what is new, what differs, what is refused."""

from __future__ import annotations

from collections.abc import Collection

from macros.importer.entries import PROGRAMS, ListedRound, Value, order_of
from macros.importer.french import add_french_name
from macros.importer.held import Held
from macros.importer.names import Names, UnknownName
from macros.importer.plan import Change, Dispute, NewRound, Plan, listing
from macros.importer.plausible import impossible, odd
from macros.importer.pools import compare_pools
from macros.importer.slips import settle
from macros.models.draw import Draw
from macros.models.official_list import Slip

_OPTIONAL = ("tie_break", "pool_as_of", "held_at")
_COMPARED = ("date", "type", "name", "invitations", "crs_cutoff", *_OPTIONAL, "programs")


def compare(
    held: Held,
    listed: dict[str, ListedRound],
    faults: Collection[str],
    accept: Collection[str],
) -> Plan:
    """The plan that brings data/ up to the list. `faults` are those of the list as a whole.

    Rounds in `accept` have their changes taken over. Nothing in `listed` is used afterwards.
    """
    plan = Plan(refused=list(faults))
    _missing(plan, held, listed, accept)
    names = Names(held.types.types if held.types else [])
    silent: dict[str, list[str]] = {}
    for entry in sorted(listed.values(), key=lambda entry: entry.order):
        draw = held.draws.get(entry.round)
        disputes, met = settle(entry, draw, held)
        plan.disputed += disputes
        try:
            draw_type, name = names.find(str(entry.values["name"]))
            entry.values |= {"type": draw_type.id, "name": name.en}
            if draw_type.program and "programs" not in {**entry.values, **entry.problems}:
                entry.values["programs"] = (draw_type.program,)
            add_french_name(plan, entry, draw, name)
        except KeyError:
            pass  # has no name at all, which is among its problems
        except UnknownName as error:
            del entry.values["name"]
            entry.problems["name"] = f"drawName: {error}"
        if draw is None:
            _new(plan, entry, entry.round in accept, tuple(met))
        else:
            _held(plan, entry, draw, entry.round in accept, silent)
    for field, rounds in silent.items():
        plan.notices.append(f"the list has no {field} for {_rounds(rounds)}; ours stays")
    _gaps(plan, held)
    compare_pools(plan, held, listed, accept)
    touched = {change.round for change in plan.accepted} | {new.round for new in plan.new}
    for number in accept:
        if number not in touched and not any(f"round {number}:" in n for n in plan.notices):
            plan.notices.append(f"round {number}: there is nothing to accept")
    return plan


def _rounds(numbers: list[str]) -> str:
    return f"round{'s' if len(numbers) > 1 else ''} {listing(numbers)}"


def _missing(
    plan: Plan, held: Held, listed: dict[str, ListedRound], accept: Collection[str]
) -> None:
    """A list with fewer rounds than data/ is an older or a broken one."""
    gone = [number for number in held.draws if number not in listed and number not in accept]
    if not gone:
        return
    newest = max(listed.values(), key=lambda entry: entry.order, default=None)
    if newest and held.newest and newest.order < held.newest.order:
        ends = f"the list ends with round {newest.round}, data/ with round {held.newest.round}"
        plan.refused.append(f"{ends}: this is an older copy of it")
    verb = "is" if len(gone) == 1 else "are"
    plan.refused.append(f"{_rounds(gone)} {verb} not in the list; nothing is ever deleted")


def _gaps(plan: Plan, held: Held) -> None:
    """Numbers follow each other: a missing one may come later, and a reviewer should know."""
    numbers = {draw.order[0] for draw in held.draws.values()}
    numbers |= {order_of(new.round)[0] for new in plan.new}
    before = {order_of(new.round)[0] - 1 for new in plan.new} - numbers - {0}
    if before:
        gone = listing([str(number) for number in before])
        plan.notices.append(f"neither the list nor data/ has what comes before: {gone}")


def _new(plan: Plan, entry: ListedRound, accepted: bool, met: tuple[Slip, ...]) -> None:
    """Adds a round, unless a field of it is missing, cannot be read or cannot be true."""
    problems = {**impossible(entry), **entry.problems}
    if "programs" not in {**entry.values, **problems}:
        problems["programs"] = "drawText2: is missing"
    fatal = {name: text for name, text in problems.items() if not accepted or name not in _OPTIONAL}
    if fatal:
        plan.refused += [f"round {entry.round}: {text}" for text in fatal.values()]
        entry.pool = None
        return
    for name, text in problems.items():
        plan.notices.append(f"round {entry.round}: {text}; left out, as accepted")
        entry.values.pop(name, None)
        entry.pool = None if name == "pool_as_of" else entry.pool
    date = entry.date
    if date is not None:
        plan.new.append(NewRound(entry.round, date, dict(entry.values), met))
        plan.notices += [f"round {entry.round}: {text}" for text in odd(entry)]


def _held(
    plan: Plan, entry: ListedRound, draw: Draw, accepted: bool, silent: dict[str, list[str]]
) -> None:
    """Compares a round that is held, field by field."""
    settled = {dispute.field for dispute in plan.disputed if dispute.round == entry.round}
    not_possible = impossible(entry)
    for field in _COMPARED:
        ours, value = _ours(draw, field), entry.values.get(field)
        if field in settled:
            continue
        if field in entry.problems:
            _unreadable(plan, entry.round, entry.problems[field], accepted)
        elif value is None:
            if ours is not None and field != "type":
                silent.setdefault(field, []).append(entry.round)
        elif value == ours:
            if field in draw.unsure:
                plan.disputed.append(_in_doubt(draw, field, ours))
        elif ours is not None:
            change = Change(entry.round, field, ours, value)
            (plan.accepted if accepted else plan.changes).append(change)
        elif field in not_possible:
            _unreadable(plan, entry.round, not_possible[field], accepted)
        else:
            plan.filled.append(Change(entry.round, field, None, value))
    for correction in draw.corrections:
        value = entry.values.get(correction.field)
        if value is not None and value == _ours(draw, correction.field):
            text = f"the list now has our {correction.field}: its correction can be taken out"
            plan.notices.append(f"round {entry.round}: {text}")


def _ours(draw: Draw, field: str) -> Value:
    if field == "programs":
        return tuple(program for program in PROGRAMS if program in draw.programs)
    value: Value = getattr(draw, field)
    return value


def _unreadable(plan: Plan, number: str, problem: str, accepted: bool) -> None:
    if accepted:
        plan.notices.append(f"round {number}: {problem}; what data/ holds stays, as accepted")
    else:
        plan.refused.append(f"round {number}: {problem}")


def _in_doubt(draw: Draw, field: str, ours: Value) -> Dispute:
    why = " ".join(note.en for note in draw.notes)
    return Dispute(draw.round, field, ours, ours, f"Marked as unsure here: {why}")
