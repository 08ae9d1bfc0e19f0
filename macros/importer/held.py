"""What data/ holds before an import: rounds, pools, names, and the known slips of the list."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.datafile import load_file
from macros.faults import Fault, InvalidData
from macros.importer.entries import order_of
from macros.kinds import kind_of
from macros.models.draw import Draw, DrawsFile, DrawTypesFile
from macros.models.official_list import OfficialList, Slip
from macros.models.pool import Pool, PoolsFile


@dataclass
class Held:
    """The part of data/ that an import reads and writes. `texts` are files by name under data/."""

    draws: dict[str, Draw] = field(default_factory=dict)
    pools: dict[dt.date, Pool] = field(default_factory=dict)
    types: DrawTypesFile | None = None
    slips: list[Slip] = field(default_factory=list)
    ignored_fields: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    sources: dict[str, list[str]] = field(default_factory=dict)
    places: dict[int, str] = field(default_factory=dict)

    def file_of(self, entity: BaseModel) -> str:
        """The file under data/ that holds a round or a snapshot."""
        return self.places[id(entity)]

    @property
    def newest(self) -> Draw | None:
        """The round with the highest number."""
        return max(self.draws.values(), key=lambda draw: draw.order, default=None)

    def before(self, number: str) -> Draw | None:
        """The last held round with a lower number."""
        lower = [draw for draw in self.draws.values() if draw.order < order_of(number)]
        return max(lower, key=lambda draw: draw.order, default=None)


def read_held(data: Path) -> Held:
    """Reads what an import needs of the folder `data`. Raises InvalidData where that has faults."""
    held = Held()
    faults: list[Fault] = []
    names = ["draw-types.yml", "official-list.yml"]
    for folder in ("draws", "pools"):
        names += sorted(f"{folder}/{path.name}" for path in (data / folder).glob("*.yml"))
    for name in names:
        kind = kind_of(name)
        if kind is None:
            raise LookupError(f"{name} is of no kind")
        path = data / name
        if name.startswith(("draws/", "pools/")) and _is_empty(path):
            held.texts[name] = path.read_bytes().decode("utf-8")
            continue
        file = load_file(kind, path, name, f"{data.resolve().name}/{name}")
        faults += file.document.faults
        if not file.document.faults and file.model is not None:
            # With the line ends that are there: all bytes but the changed ones stay.
            held.texts[name] = path.read_bytes().decode("utf-8")
            _take(held, name, file.model)
    if faults:
        raise InvalidData(faults)
    return held


def _take(held: Held, name: str, model: Any) -> None:
    if isinstance(model, DrawTypesFile):
        held.types = model
    elif isinstance(model, OfficialList):
        held.slips, held.ignored_fields = model.slips, model.ignored_fields
    elif isinstance(model, DrawsFile):
        for draw in model.draws:
            held.draws[draw.round], held.places[id(draw)] = draw, name
    elif isinstance(model, PoolsFile):
        for pool in model.pools:
            held.pools[pool.as_of], held.places[id(pool)] = pool, name
    source = getattr(model, "source", [])
    held.sources[name] = [source] if isinstance(source, str) else list(source)


def _is_empty(path: Path) -> bool:
    """Whether a file has its head and an empty list, as when one starts anew."""
    lines = path.read_text(encoding="utf-8", errors="replace").rstrip().splitlines()
    return bool(lines) and lines[-1].replace(" ", "") in (
        "draws:[]",
        "pools:[]",
        "draws:",
        "pools:",
    )
