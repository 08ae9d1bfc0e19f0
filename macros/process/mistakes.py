"""Common mistakes: what people say, what is right, and where the site explains it."""

from __future__ import annotations

from macros import render
from macros.faults import named
from macros.models.mistake import Mistake
from macros.process.limits import filled


def mistakes_list(lang: str = "en") -> str:
    """Every mistake under the heading of its area, with its source."""
    areas: dict[str, list[tuple[Mistake, str]]] = {}
    for mistake in render.current().store.mistakes:
        areas.setdefault(mistake.area, []).append((mistake, filled(mistake.right, lang)))
    return render.html("process_mistakes.jinja", lang=lang, areas=areas)


def mistakes_brief(*ids: str, lang: str = "en") -> str:
    """These mistakes as a short list, each with a link to where it is put right.

    Raises KeyError for an id that no mistake has.
    """
    known = {mistake.id: mistake for mistake in render.current().store.mistakes}
    found = [named(known, id_, "mistake") for id_ in ids]
    rows = [(mistake, filled(mistake.right, lang)) for mistake in found]
    for mistake, _ in rows:
        render.current().cite(mistake)
    return render.html("process_mistakes_brief.jinja", lang=lang, rows=rows)
