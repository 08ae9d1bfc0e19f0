"""Streams and pilots as they stand on the day of the build, ready for templates."""

from __future__ import annotations

from dataclasses import dataclass

from macros import render
from macros.models.base import Text
from macros.models.province import Province
from macros.models.stream import Conditions, ExpressEntryLink, State, Stream, WayIn
from macros.places.values import in_words
from macros.stream_texts import filled

STATES = ("open", "announced", "paused", "unclear", "closed")
"""In the order in which readers want them."""
CONDITIONS = tuple(name for name in Conditions.model_fields if name != "job_offer")


@dataclass(frozen=True)
class Standing[W: WayIn]:
    """One way in on the day of the build.

    earlier     its statuses before, oldest first
    later       what is announced for a later day
    offer       what the job offer must be, or None
    conditions  the others that are recorded: their names and texts
    """

    way: W
    state: State
    link: ExpressEntryLink
    earlier: list[State]
    later: list[State]
    offer: str | None
    conditions: list[tuple[str, str]]


def standing[W: WayIn](way: W, lang: str) -> Standing[W]:
    """The stream or pilot as a reader of `lang` sees it today."""
    today = render.current().today
    state = way.state_on(today)
    offer = way.conditions.job_offer
    return Standing(
        way=way,
        state=state,
        link=way.link_on(today),
        earlier=[entry for entry in way.status if entry.from_ < state.from_],
        later=[entry for entry in way.status if entry.from_ > state.from_],
        offer=_text(way, offer, lang) if offer else None,
        conditions=list(_conditions(way, lang)),
    )


def _conditions(way: WayIn, lang: str) -> list[tuple[str, str]]:
    found = []
    for name in CONDITIONS:
        if name == "occupation" and way.teers:
            found.append(("teers", in_words(way.teers, lang)))
        text = getattr(way.conditions, name)
        if text is not None:
            found.append((name, _text(way, text, lang)))
    return found


def _text(way: WayIn, text: Text, lang: str) -> str:
    if isinstance(way, Stream):
        return filled(render.current().store, way, text, lang)
    return text[lang]


def streams_of(place: Province, lang: str) -> list[Standing[Stream]]:
    """The streams of a place, those that take people first; none where it has no program."""
    found = render.current().store.streams_of.get(place.id, [])
    return by_state([standing(stream, lang) for stream in found])


def by_state[W: WayIn](ways: list[Standing[W]]) -> list[Standing[W]]:
    """Open ones first, closed ones last; in the order of data/ otherwise."""
    return sorted(ways, key=lambda each: STATES.index(each.state.value))
