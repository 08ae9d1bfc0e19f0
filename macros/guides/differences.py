"""Single figures of worked examples for running text: a total, or what a variant changes."""

from __future__ import annotations

from macros import figures, render
from macros.crs import cite_points
from macros.examples import counting
from macros.examples.pages import counted_by
from macros.faults import named
from macros.models.example import Example


def example_total(id_: str, variant: str = "", lang: str = "en") -> str:
    """The score of an example of data/examples.yml, or of one of its variants."""
    return figures.number(_total(counted_by(id_, "crs"), variant), lang)


def example_by(id_: str, variant: str, lang: str = "en") -> str:
    """How many points a variant has more or fewer than its example, without a sign."""
    example = counted_by(id_, "crs")
    return figures.number(abs(_total(example, variant) - _total(example)), lang)


def _total(example: Example, variant: str = "") -> int:
    rendering = render.current()
    answers = example.profile
    if variant:
        known = {entry.id: entry for entry in example.variants}
        answers = example.with_change(named(known, variant, "variant of this example"))
    cite_points()
    rules = counting.rules_of(rendering.store)
    return counting.points(answers, rendering.store.examples.day, rules).total
