"""The kinds of data files: which files are of which kind, and the model that each obeys."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from fnmatch import fnmatchcase

from pydantic import BaseModel


@dataclass(frozen=True)
class Kind:
    """One kind of data file.

    name   also the name of its schema: data/schemas/<name>.schema.json
    files  a pattern of paths under data/
    where  module and class of the pydantic model of one file
    about  what such a file holds, for the field guide
    needed names, without ending, that stand for the `*`: what the rest takes for granted
    """

    name: str
    files: str
    where: str
    about: str
    needed: tuple[str, ...] = ()

    @property
    def model(self) -> type[BaseModel]:
        """The model of one file of this kind, imported when it is first needed."""
        module, name = self.where.rsplit(".", 1)
        found = getattr(importlib.import_module(f"macros.models.{module}"), name)
        if not (isinstance(found, type) and issubclass(found, BaseModel)):
            raise TypeError(f"macros.models.{self.where} is not a model")
        return found

    @property
    def single(self) -> bool:
        """Whether there is exactly one file of this kind."""
        return "*" not in self.files

    def matches(self, file: str) -> bool:
        """Whether `file`, a path under data/ with `/`, is of this kind."""
        return file.count("/") == self.files.count("/") and fnmatchcase(file, self.files)


# The first kind that matches a file is its kind.
KINDS = (
    Kind("draws", "draws/*.yml", "draw.DrawsFile", "The rounds of invitations of one year."),
    Kind("pools", "pools/*.yml", "pool.PoolsFile", "The pool of candidates, in one year."),
    Kind("draw-types", "draw-types.yml", "draw.DrawTypesFile", "What a round can be for."),
    Kind(
        "official-list",
        "official-list.yml",
        "official_list.OfficialList",
        "What an import must know of the official list of rounds.",
    ),
    Kind(
        "program",
        "programs/*.yml",
        "program.Program",
        "One program and what it asks for.",
        needed=("fsw", "cec", "fst", "pnp"),
    ),
    Kind(
        "grid",
        "grid/*.yml",
        "grid.Grid",
        "The points of a program's own selection grid.",
        needed=("fsw",),
    ),
    Kind("province", "provinces/*.yml", "province.Province", "One province or territory."),
    Kind("streams", "streams/*.yml", "stream.StreamsFile", "The streams of one place."),
    Kind("pilots", "pilots.yml", "pilot.PilotsFile", "Federal programs beside Express Entry."),
    Kind("process", "process.yml", "process.Process", "The way to permanent residence."),
    Kind("mistakes", "mistakes.yml", "mistake.MistakesFile", "What people often get wrong."),
    Kind("glossary", "glossary.yml", "glossary.GlossaryFile", "What the words of the field mean."),
    Kind(
        "crs-changes",
        "crs/changes.yml",
        "history.CrsChangesFile",
        "What changed in the CRS and around it, with before and after, and what is proposed.",
    ),
    Kind("rulesets", "crs/rulesets.yml", "crs.RulesetsFile", "The days on which the CRS changed."),
    Kind(
        "crs",
        "crs/*.yml",
        "crs.SectionFile",
        "One section of the CRS with its points.",
        needed=("core", "spouse", "transferability", "additional"),
    ),
    Kind("category", "categories/*.yml", "category.Category", "One category of candidates."),
    Kind(
        "noc",
        "noc/*.yml",
        "noc.NocFile",
        "Occupations, by the first digit of their codes.",
        needed=tuple(f"2021-{digit}" for digit in range(10)),
    ),
    Kind(
        "language-test",
        "language-tests/*.yml",
        "language.LanguageTest",
        "One language test.",
        needed=("ielts-gt", "celpip-g", "pte-core", "tef-canada", "tcf-canada"),
    ),
    Kind(
        "guide-profiles", "guide-profiles.yml", "guide.GuidesFile", "Made-up people of the guides."
    ),
    Kind("examples", "examples.yml", "example.ExamplesFile", "Made-up candidates, to be scored."),
    Kind(
        "history", "history.yml", "history.HistoryFile", "What happened to Express Entry, by date."
    ),
    Kind("levels", "levels.yml", "levels.LevelsFile", "How many people Canada plans to admit."),
    Kind("profile", "profile.yml", "profile.ProfileFields", "The questions of the calculator."),
    Kind(
        "sources", "sources/*.yml", "source.SourcesFile", "Where the facts of one area come from."
    ),
    Kind(
        "official-domains",
        "official-domains.yml",
        "official_domains.OfficialDomains",
        "Under which domains governments publish.",
    ),
    Kind("freshness", "freshness.yml", "freshness.FreshnessFile", "How long facts count as fresh."),
    Kind("wording", "wording/*/*.yml", "wording.WordingFile", "The words of the site itself."),
)


def kind_of(file: str) -> Kind | None:
    """The kind of `file`, a path under data/; None where no file is expected there."""
    return next((kind for kind in KINDS if kind.matches(file)), None)
