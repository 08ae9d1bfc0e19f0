"""All of data/, read, checked and ready to use. Bad data never gets past `load`."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

from pydantic import BaseModel

from macros.checks import all_checks
from macros.datafile import DataFile, load_file
from macros.faults import Fault, InvalidData, Path, did_you_mean, parsed, written
from macros.kinds import KINDS, kind_of
from macros.models.category import Category
from macros.models.crs import RulesetsFile, SectionFile
from macros.models.draw import Draw, DrawsFile, DrawType, DrawTypesFile
from macros.models.example import ExamplesFile
from macros.models.freshness import FreshnessFile
from macros.models.glossary import GlossaryFile, Term
from macros.models.grid import Grid
from macros.models.guide import GuidesFile
from macros.models.history import CrsChangesFile, HistoryFile
from macros.models.language import LanguageTest
from macros.models.levels import LevelsFile
from macros.models.mistake import Mistake, MistakesFile
from macros.models.noc import NocFile, UnitGroup
from macros.models.official_domains import OfficialDomains
from macros.models.pilot import Pilot, PilotsFile
from macros.models.pool import Pool, PoolsFile
from macros.models.process import Process
from macros.models.profile import ProfileFields
from macros.models.program import Program
from macros.models.province import Province
from macros.models.source import Source, SourcesFile
from macros.models.stream import Stream, StreamsFile
from macros.models.wording import WordingFile

__all__ = ["InvalidData", "Store", "load"]

# Beside the data files: what is generated, and what people read.
_NOT_DATA = ("schemas/",)


class Store:
    """The facts of the site. Draws, pools and dated values are oldest first.

    While data with faults is being checked, a store holds what is valid of it, and an attribute of
    one file that is no good at all is absent. A store that `load` returns is whole.
    """

    sources: dict[str, Source]
    wording: dict[str, dict[str, str]]
    draws: list[Draw]
    draw_types: dict[str, DrawType]
    pools: list[Pool]
    programs: dict[str, Program]
    provinces: dict[str, Province]
    streams: dict[str, Stream]
    streams_of: dict[str, list[Stream]]  # by the id of their province or territory
    pilots: dict[str, Pilot]
    categories: dict[str, Category]
    noc: dict[str, UnitGroup]
    grids: dict[str, Grid]
    glossary: dict[str, Term]
    mistakes: list[Mistake]
    process: Process
    rulesets: RulesetsFile
    crs: dict[str, SectionFile]
    language_tests: dict[str, LanguageTest]
    crs_changes: CrsChangesFile
    history: HistoryFile
    levels: LevelsFile
    examples: ExamplesFile
    guides: GuidesFile
    official_domains: OfficialDomains
    profile: ProfileFields
    freshness: FreshnessFile

    def __init__(self, files: list[DataFile], today: dt.date) -> None:
        self.files = files
        self.today = today
        self._places = {identity: file for file in files for identity in file.places}
        self.draws = [draw for file in self._of(DrawsFile) for draw in file.draws]
        self.pools = [pool for file in self._of(PoolsFile) for pool in file.pools]
        self.programs = {entry.id: entry for entry in self._of(Program)}
        self.grids = {entry.program: entry for entry in self._of(Grid)}
        self.provinces = {entry.id: entry for entry in self._of(Province)}
        self.streams_of = {file.province: file.streams for file in self._of(StreamsFile)}
        self.streams = {s.id: s for streams in self.streams_of.values() for s in streams}
        self.pilots = {pilot.id: pilot for file in self._of(PilotsFile) for pilot in file.pilots}
        self.categories = {entry.id: entry for entry in self._of(Category)}
        self.noc = {group.code: group for file in self._of(NocFile) for group in file.groups}
        self.glossary = {term.id: term for file in self._of(GlossaryFile) for term in file.terms}
        self.mistakes = [entry for file in self._of(MistakesFile) for entry in file.mistakes]
        self.crs = {entry.id: entry for entry in self._of(SectionFile)}
        self.language_tests = {entry.id: entry for entry in self._of(LanguageTest)}
        self.draw_types = {t.id: t for file in self._of(DrawTypesFile) for t in file.types}
        self.sources = {}
        for sources in self._of(SourcesFile):
            self.sources |= sources.sources
        self.wording = {"en": {}, "fr": {}}
        for file in files:
            if isinstance(file.model, WordingFile):
                texts = self.wording.setdefault(file.name.split("/")[1], {})
                texts |= {".".join((file.stem, *key)): text for key, text in file.model.texts()}
        for name, model in (
            ("process", Process), ("rulesets", RulesetsFile), ("profile", ProfileFields),
            ("freshness", FreshnessFile), ("crs_changes", CrsChangesFile), ("history", HistoryFile),
            ("levels", LevelsFile), ("examples", ExamplesFile),
            ("guides", GuidesFile), ("official_domains", OfficialDomains),
        ):  # fmt: skip
            for found in self._of(model):
                setattr(self, name, found)

    def _of[M: BaseModel](self, model: type[M]) -> Iterator[M]:
        return (file.model for file in self.files if isinstance(file.model, model))

    def _file(self, entity: BaseModel) -> DataFile:
        try:
            return self._places[id(entity)]
        except KeyError:
            raise KeyError(f"{type(entity).__name__} is not an entity of this store") from None

    def file_of(self, entity: BaseModel) -> str:
        """The file that holds `entity`, as `data/draws/2021.yml`. KeyError for a foreign one."""
        return self._file(entity).document.file

    def line_of(self, entity: BaseModel) -> int:
        """The line, from 1, on which `entity` begins. KeyError for a foreign one."""
        file = self._file(entity)
        return file.document.line(file.places[id(entity)])

    def place_of(self, entity: BaseModel) -> Path:
        """The steps to `entity` in its file: none for the file's own. KeyError for a foreign one."""
        return self._file(entity).places[id(entity)]

    def whole(self, kind: str) -> bool:
        """Whether nothing of the files of this kind was left out: so what is absent is missing."""
        files = [file for file in self.files if file.kind.name == kind]
        return bool(files) and all(file.model and not file.touched for file in files)

    def known(self, kind: str, list_name: str = "") -> tuple[set[str], bool]:
        """The ids that exist, and whether these are all (a file may be empty or hold other things).

        Without `list_name` the files' names are the ids. Counts ids of entries that have faults.
        """
        files = [file for file in self.files if file.kind.name == kind]
        if not list_name:
            return {file.stem for file in files}, bool(files)
        ids = [file.written_ids(list_name) for file in files]
        return set().union(*ids), bool(ids) and all(ids)


def load(data: FilePath, today: dt.date | None = None) -> Store:
    """Reads and checks the folder `data`.

    `today` is the day that no fact may be later than: by default the day of the clock, in the time
    zone that is furthest ahead. Raises InvalidData with every fault of every file, and
    NotADirectoryError where there is no such folder.
    """
    if not data.is_dir():
        raise NotADirectoryError(f"{data}: there is no such folder")
    if today is None:
        today = (dt.datetime.now(dt.UTC) + dt.timedelta(hours=14)).date()
    files, faults = _files(data)
    for file in files:
        faults.extend(file.document.faults)
    store = Store(files, today)
    faults.extend(_checked(store, sound=not faults))
    if faults:
        raise InvalidData(faults)
    return store


def _files(data: FilePath) -> tuple[list[DataFile], list[Fault]]:
    root = data.resolve().name
    files: list[DataFile] = []
    faults: list[Fault] = []
    for folder, folders, names in os.walk(data):
        folders.sort()
        for file_name in sorted(names):
            path = FilePath(folder) / file_name
            name = path.relative_to(data).as_posix()
            if path.suffix.lower() not in (".yml", ".yaml") or name.startswith(_NOT_DATA):
                continue
            kind = kind_of(name)
            if kind is None:
                hint = did_you_mean(name, (k.files for k in KINDS))
                problem = f"no data file is expected here{hint or '; see data/README.md'}"
                faults.append(Fault(f"{root}/{name}", 1, "", problem))
            else:
                files.append(load_file(kind, path, name, f"{root}/{name}"))
    return files, [*faults, *_missing(files, root)]


def _missing(files: list[DataFile], root: str) -> Iterator[Fault]:
    for kind in KINDS:
        found = {file.stem for file in files if file.kind is kind}
        names = {kind.files.replace("*", stem) for stem in kind.needed if stem not in found}
        if not found and not kind.needed:
            names = {kind.files}
        for name in names:
            about = f"{kind.about[0].lower()}{kind.about[1:]}"
            yield Fault(f"{root}/{name}", 1, "", f"is missing: {about}")


def _checked(store: Store, *, sound: bool) -> list[Fault]:
    """What the checks across files report. On faulty data, what a check cannot judge is skipped."""
    faults: list[Fault] = []

    def report(entity: BaseModel, path: str, problem: str) -> None:
        file = store._file(entity)
        place = (*file.places[id(entity)], *parsed(path))
        if not any(place[:n] in file.touched for n in range(1, len(place) + 1)):
            line = file.document.line(place)
            faults.append(Fault(file.document.file, line, written(place), problem))

    failed: Exception | None = None
    for check in all_checks():
        try:
            check(store, report)
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            failed = failed or error
    if failed and sound and not faults:  # else it met what another check reports
        raise failed
    return faults


def summary(store: Store) -> str:
    """One line that says what data/ holds, for instance `31 files, 448 rounds, ...`."""
    counts: list[tuple[Any, str, str]] = [
        (store.files, "file", "files"),
        (store.draws, "round", "rounds"),
        (store.pools, "pool snapshot", "pool snapshots"),
        (store.programs, "program", "programs"),
        (store.provinces, "province or territory", "provinces and territories"),
        (store.streams, "stream", "streams"),
        (store.categories, "category", "categories"),
        (store.noc, "occupation", "occupations"),
        (store.glossary, "term", "terms"),
        (store.sources, "source", "sources"),
    ]
    return ", ".join(f"{len(all_)} {one if len(all_) == 1 else more}" for all_, one, more in counts)
