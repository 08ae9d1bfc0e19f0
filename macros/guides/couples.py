"""Two partners who both could apply: both ways round, part by part."""

from __future__ import annotations

from dataclasses import dataclass

from express_entry.prospects import Partners, partners
from macros import figures, render
from macros.crs import cite_points
from macros.examples import answers, counting
from macros.models.guide import Couple
from macros.places.block import one_block


@dataclass(frozen=True)
class PartOfBoth:
    """A part of the score with its points in both ways round."""

    label: str
    one: int
    other: int


def guide_couple(id_: str, lang: str = "en") -> str:
    """What both tell, the points of each part either way, and which way scores more."""
    couple, rendering = render.current().store.guides.couple(id_), render.current()
    found = _partners(couple, lang)
    labels = counting.rules_of(rendering.store).labels(lang)
    cite_points()
    return one_block(
        "guide_couple.jinja",
        lang,
        couple=couple,
        told=[
            (partner.label, answers.in_words(partner.profile, lang))
            for partner in (couple.one, couple.other)
        ],
        parts=[
            PartOfBoth(labels[section], found.own.sections[section].points, other.points)
            for section, other in found.other.sections.items()
        ],
        found=found,
        by=abs(found.difference),
        better=couple.other if found.higher == "other" else couple.one,
        day=rendering.store.guides.day,
    )


def guide_couple_by(id_: str, lang: str = "en") -> str:
    """How many points lie between the two ways round."""
    rendering = render.current()
    cite_points()
    difference = _partners(rendering.store.guides.couple(id_), lang).difference
    return figures.number(abs(difference), lang)


def _partners(couple: Couple, lang: str) -> Partners:
    store = render.current().store
    profile = counting.profile_on(couple.answers, store.guides.day, counting.rules_of(store))
    return partners(profile, lang=lang)
