"""The finder of occupations: one list by broad category, which assets/js/noc.js searches."""

from __future__ import annotations

from collections import Counter

from macros import figures, render
from macros.models.noc import NocFile
from macros.noc.occupation import occupations, work_rules
from macros.places.block import cite, one_block


def noc_count(lang: str = "en") -> str:
    """How many unit groups the classification has."""
    return figures.number(len(render.current().store.noc), lang)


def noc_finder(lang: str = "en") -> str:
    """The form of the finder and, under each broad category, its occupations.

    The page needs `scripts: [assets/js/noc.js]` in its front matter. Without it, or without
    JavaScript, the whole list is there to read.
    """
    store, today = render.current().store, render.current().today
    files = [file.model for file in store.files if isinstance(file.model, NocFile)]
    for entity in (*files, *store.categories.values()):
        render.current().cite(entity)
    for _, rule in work_rules(store, today):
        cite(rule)
    known = {entry.group.code: entry for entry in occupations(store, today)}
    broad = [(file, [known[group.code] for group in file.groups]) for file in files]
    return one_block(
        "noc_finder.jinja",
        lang,
        broad=broad,
        other="fr" if lang == "en" else "en",
        count=len(known),
    )


def noc_teers(lang: str = "en") -> str:
    """A table of the TEER categories: how many occupations each has, and which programs count them.

    A program whose list of trades decides is shown where it counts some of them.
    """
    store, today = render.current().store, render.current().today
    found = list(occupations(store, today))
    rows = []
    for teer in sorted({entry.group.teer for entry in found}):
        within = [entry for entry in found if entry.group.teer == teer]
        counts = Counter(program.id for entry in within for program in entry.programs)
        programs = [
            (program, counts[program.id] == len(within))
            for program in store.programs.values()
            if counts[program.id]
        ]
        rows.append((teer, len(within), programs))
    for _, rule in work_rules(store, today):
        cite(rule)
    return one_block("noc_teers.jinja", lang, rows=rows)
