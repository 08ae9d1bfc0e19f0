"""All rounds since 2015 and the pool snapshots, as rows: small, and loaded only when asked for."""

from __future__ import annotations

from typing import Any

from macros.models.base import Text
from macros.models.draw import Draw, DrawType
from macros.models.pool import PARTS, WHOLE, Pool
from macros.store import Store


def compiled(store: Store) -> dict[str, Any]:
    """Types of round by id, rounds and pool snapshots oldest first, how long a profile is valid."""
    names: list[tuple[str, str]] = []
    return {
        "types": {key: _type(entry) for key, entry in store.draw_types.items()},
        "rounds": [_round(draw, store.draw_types[draw.type], names) for draw in store.draws],
        "names": names,
        "ranges": [
            (_ends(whole), [_ends(part) for part in PARTS.get(whole, ())]) for whole in WHOLE
        ],
        "pools": [_pool(pool) for pool in store.pools],
        "profile_validity_months": [
            (value.from_.isoformat(), value.value)
            for value in store.process.limits["profile_validity"].values
        ],
    }


def _text(text: Text) -> dict[str, str]:
    return {"en": text.en, "fr": text.fr}


def _type(entry: DrawType) -> dict[str, Any]:
    return {"kind": entry.kind, "label": _text(entry.label)}


def _round(draw: Draw, kind: DrawType, names: list[tuple[str, str]]) -> tuple[Any, ...]:
    """Number, day, type, place of its name, programs, invitations, cut-off, tie-break and whether unsure."""
    name = (draw.name, draw.name_fr or kind.french_name(draw.name) or draw.name)
    if name not in names:
        names.append(name)
    return (
        draw.round,
        draw.date.isoformat(),
        draw.type,
        names.index(name),
        " ".join(draw.programs),
        draw.invitations,
        draw.crs_cutoff,
        f"{draw.tie_break:%Y-%m-%dT%H:%M:%SZ}" if draw.tie_break else None,
        "tie_break" in draw.unsure,
    )


def _ends(scores: str) -> tuple[int, int]:
    """`471-480` as its two ends."""
    lowest, highest = scores.split("-")
    return int(lowest), int(highest)


def _pool(pool: Pool) -> tuple[Any, ...]:
    """Day, total, candidates by range, candidates by part of each range, confidence, notes."""
    return (
        pool.as_of.isoformat(),
        pool.total,
        [pool.ranges[whole] for whole in WHOLE],
        [[pool.ranges[part] for part in PARTS.get(whole, ())] for whole in WHOLE],
        pool.confidence,
        [_text(note) for note in pool.notes],
    )
