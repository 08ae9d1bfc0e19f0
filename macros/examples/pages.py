"""Worked examples on written pages: the answers, every point with its reason, and what else could be."""

from __future__ import annotations

from dataclasses import dataclass

from express_entry.eligibility import Grid, programs
from express_entry.result import FactorScore, Score, SectionScore
from macros import render
from macros.crs import cite_points
from macros.examples import answers, counting
from macros.examples.difference import moved
from macros.models.example import Example
from macros.places.block import one_block


@dataclass(frozen=True)
class Line:
    """What a variant comes to: its total, the difference, and where that comes from."""

    label: str
    total: int
    by: int
    where: list[tuple[str, int]]


@dataclass(frozen=True)
class Part:
    """A part of a score that can give points, with its factors that can."""

    label: str
    score: SectionScore
    factors: list[tuple[str, FactorScore]]


def example_title(id_: str, lang: str = "en") -> str:
    """The title of an example, for a heading."""
    return _example(id_).title[lang]


def crs_example(id_: str, lang: str = "en") -> str:
    """A candidate's score: answers, factors with reasons, and every variant with its difference."""
    example, rendering = counted_by(id_, "crs"), render.current()
    rules, day = counting.rules_of(rendering.store), rendering.store.examples.day
    labels = rules.labels(lang)
    found = counting.points(example.profile, day, rules, lang)
    lines = []
    for variant in example.variants:
        other = counting.points(example.with_change(variant), day, rules, lang)
        where = moves(found, other, labels, lang)
        lines.append(Line(variant.label[lang], other.total, other.total - found.total, where))
    cite_points()
    return one_block(
        "example_crs.jinja",
        lang,
        example=example,
        told=answers.in_words(example.profile, lang),
        score=found,
        parts=_parts(found, labels),
        lines=lines,
        since=rules.on(day).begins,
        day=day,
    )


def grid_example(id_: str, lang: str = "en") -> str:
    """A candidate on the Federal Skilled Worker grid: every factor, the pass mark, each variant."""
    example, rendering = counted_by(id_, "grid"), render.current()
    store = rendering.store
    found = _grid(example, lang)
    lines = []
    for variant in example.variants:
        other = _grid(example, lang, variant.id)
        where = [
            (factor.label, factor.points - found.factors[key].points)
            for key, factor in other.factors.items()
            if factor.points != found.factors[key].points
        ]
        lines.append(Line(variant.label[lang], other.points, other.points - found.points, where))
    for factor in store.grids["fsw"].factors:
        rendering.cite(factor.values[-1])
    return one_block(
        "example_grid.jinja",
        lang,
        example=example,
        told=answers.in_words(example.profile, lang),
        grid=found,
        lines=lines,
        day=store.examples.day,
    )


def _grid(example: Example, lang: str, variant_id: str = "") -> Grid:
    store = render.current().store
    given = example.profile
    for variant in example.variants:
        if variant.id == variant_id:
            given = example.with_change(variant)
    profile = counting.profile_on(given, store.examples.day, counting.rules_of(store))
    grid = programs(profile, lang=lang)["fsw"].grid
    if grid is None:
        raise LookupError("the Federal Skilled Worker Program has no grid on this day")
    return grid


def _parts(found: Score, labels: dict[str, str]) -> list[Part]:
    return [
        Part(
            labels[section_id],
            section,
            [
                (labels[f"{section_id}.{factor_id}"], factor)
                for factor_id, factor in section.factors.items()
                if factor.max
            ],
        )
        for section_id, section in found.sections.items()
        if section.max
    ]


def moves(before: Score, after: Score, labels: dict[str, str], lang: str) -> list[tuple[str, int]]:
    """What moved from one score to the other: each factor or part by its name, and by how much."""
    return [(_where(change.id, labels, lang), change.by) for change in moved(before, after)]


def _where(id_: str, labels: dict[str, str], lang: str) -> str:
    """A factor by its name and its part's; a part alone is what its limit takes away."""
    if "." not in id_:
        return render.wording("examples.limit", lang, part=labels[id_])
    section = id_.partition(".")[0]
    shared = [key for key in labels if "." in key and labels[key] == labels[id_]]
    if len(shared) == 1:
        return labels[id_]
    return render.wording("examples.factor_of", lang, part=labels[section], factor=labels[id_])


def _example(id_: str) -> Example:
    return render.current().store.examples.example(id_)


def counted_by(id_: str, kind: str) -> Example:
    """An example whose points are those of `kind`, `crs` or `grid`; ValueError for any other."""
    example = _example(id_)
    if example.counted_by != kind:
        raise ValueError(f"the example {id_!r} is counted by {example.counted_by}, not by {kind}")
    return example
