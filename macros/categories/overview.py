"""All categories in two tables: those that are offered, and those that have ended."""

from __future__ import annotations

from macros import figures, render
from macros.categories.membership import version_now
from macros.categories.rounds import rounds_of
from macros.collation import alphabetical
from macros.faults import named
from macros.models.category import Category
from macros.places.block import one_block


def categories_table(lang: str = "en") -> str:
    """Each category with its days, the length of its list, its rounds, the latest of them."""
    rows = [
        (entity, version_now(entity), rounds_of(entity.id))
        for entity in render.current().store.categories.values()
    ]
    rows.sort(key=lambda row: alphabetical(row[0].label[lang]))
    for entity, _, _ in rows:
        render.current().cite(entity)
    offered = [row for row in rows if _offered(row[0])]
    return one_block(
        "categories_table.jinja",
        lang,
        offered=offered,
        ended=[row for row in rows if not _offered(row[0])],
    )


def categories_count(which: str, lang: str = "en") -> str:
    """How many categories are `offered` on the build's day, or have been in `all`."""
    known = render.current().store.categories.values()
    counts = {"all": len(known), "offered": sum(_offered(entity) for entity in known)}
    return figures.number(named(counts, which, "count of categories"), lang)


def _offered(entity: Category) -> bool:
    return entity.on(render.current().today) is not None
