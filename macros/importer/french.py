"""The French list: the names of rounds, and figures that ought to be those of the English one."""

from __future__ import annotations

from collections.abc import Iterable

from macros.importer.entries import ListedRound
from macros.importer.names import folded
from macros.importer.plan import Plan
from macros.models.draw import Draw, RoundName


def join_french(
    listed: dict[str, ListedRound], french: dict[str, ListedRound], held: Iterable[str]
) -> list[str]:
    """Gives each round its French name. Returns what a reviewer should know of the two lists."""
    notices = []
    known = set(held)
    for number, entry in listed.items():
        twin = french.get(number)
        name = twin.values.get("name") if twin else None
        if twin is None or not isinstance(name, str):
            if number not in known:
                notices.append(f"round {number}: the French list has no name for it yet")
            continue
        entry.name_fr = name
        for field in ("invitations", "crs_cutoff"):
            ours, theirs = entry.values.get(field), twin.values.get(field)
            if theirs is not None and ours != theirs:
                text = f"{field} is {ours} in the English list and {theirs} in the French one"
                notices.append(f"round {number}: {text}")
    return notices


def add_french_name(plan: Plan, entry: ListedRound, draw: Draw | None, name: RoundName) -> None:
    """A French name that is not the usual one is written with a new round, else only reported."""
    if entry.name_fr is None:
        return
    usual = name.fr
    if draw is None:
        if folded(entry.name_fr) != folded(usual):
            entry.values["name_fr"] = entry.name_fr
            text = f'the French name is "{entry.name_fr}", that of its type "{usual}"'
            plan.notices.append(f"round {entry.round}: {text}")
    elif folded(entry.name_fr) != folded(draw.name_fr or usual):
        ours = f'"{draw.name_fr or usual}" here'
        if name.fr_unofficial:
            ours += " is our translation: put the official name into data/draw-types.yml"
        text = f'the French list has "{entry.name_fr}", {ours}'
        plan.notices.append(f"round {entry.round}: {text}")
