"""The ranking system's rules and the language tests as tables and figures for written pages.

Everything comes from the same files that the scoring package is compiled from.
"""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from macros import figures, render
from macros.crs import language, ranges
from macros.crs.maxima import most, section_most
from macros.crs.worksheet import crs_worksheet
from macros.faults import named
from macros.models.base import in_force
from macros.models.crs import SECTIONS, Factor, FactorPoints, SectionFile
from macros.models.language import ABILITIES


def macros() -> dict[str, Callable[..., str]]:
    """What Markdown pages may call."""
    return {
        "crs_table": crs_table,
        "crs_summary": crs_summary,
        "crs_most": crs_most,
        "crs_since": crs_since,
        "crs_history": crs_history,
        "crs_notice": crs_notice,
        "crs_worksheet": crs_worksheet,
        "language_table": language_table,
        "language_overview": language_overview,
        "language_choice": language.language_choice,
        "language_minimums": language.language_minimums,
        "language_traps": language.language_traps,
    }


def crs_table(name: str, lang: str = "en") -> str:
    """The points of one factor today, `core.age` for instance, with and without a spouse."""
    section, factor, entry = _in_force(name)
    if entry is None or entry.removed:
        return _block("crs_removed.jinja", lang, factor=factor, entry=entry, section=section)
    if factor.shape == "conditions":
        return _block("crs_conditions.jinja", lang, factor=factor, entry=entry, section=section)
    return _block(
        "crs_rows.jinja",
        lang,
        factor=factor,
        section=section,
        caps=entry.caps,
        two_columns=any(row.points is None for row in entry.rows),
        rows=[
            (ranges.label(factor, entry.rows, i, lang), r.columns) for i, r in enumerate(entry.rows)
        ],
    )


def cite_points() -> None:
    """Cites all tables of points, for a page that shows a total."""
    rendering = render.current()
    for section in SECTIONS:
        rendering.cite(rendering.store.crs[section])


def crs_summary(lang: str = "en") -> str:
    """The sections with the most that each gives, with and without a spouse, and the total."""
    rendering = render.current()
    sections = [rendering.store.crs[section] for section in SECTIONS]
    limits = [section_most(section, rendering.today) for section in sections]
    totals = [sum(column) for column in zip(*limits, strict=True)]
    return _block(
        "crs_summary.jinja",
        lang,
        lines=list(zip(sections, limits, strict=True)),
        totals=totals,
        cited=sections[0],
    )


def crs_most(name: str = "", *, with_spouse: bool = False, lang: str = "en") -> str:
    """The most points of a factor (`core.age`), a section (`core`) or, without a name, of all."""
    rendering = render.current()
    column = 0 if with_spouse else 1
    if "." in name:
        _, factor, entry = _in_force(name)
        points = most(factor, entry)[column] if entry else 0
    else:
        names = [name] if name else SECTIONS
        limits = [section_most(_section(n), rendering.today) for n in names]
        points = sum(limit[column] for limit in limits)
    for section in [name.split(".", maxsplit=1)[0]] if name else SECTIONS:
        rendering.cite(rendering.store.crs[section])
    return figures.number(points, lang)


def crs_since(lang: str = "en") -> str:
    """The first day of the rules in force, in words."""
    rendering = render.current()
    in_effect = [r for r in rendering.store.rulesets.rulesets if r.status == "in_force"]
    return render.time_tag(max(r.from_ for r in in_effect if r.from_ <= rendering.today), lang)


def crs_history(lang: str = "en") -> str:
    """Every change of the rules, newest first, with what is reported but not confirmed marked."""
    entries = list(reversed(render.current().store.rulesets.rulesets))
    return _block(
        "crs_history.jinja", lang, entries=entries, sources=render.current().store.sources
    )


def crs_notice(lang: str = "en") -> str:
    """What is reported about the rules but not confirmed; nothing where there is no such report."""
    rendering = render.current()
    reported = [
        entry
        for entry in rendering.store.rulesets.rulesets
        if entry.status == "unverified" and entry.from_ <= rendering.today
    ]
    return _block("crs_notice.jinja", lang, entries=reported, sources=rendering.store.sources)


def language_table(test_id: str, lang: str = "en") -> str:
    """The lowest score of one test for each level, by ability."""
    test = named(render.current().store.language_tests, test_id, "language test")
    scale = render.wording(f"crs.language.scale_{test.language}", lang)
    in_its_words = Markup('<span lang="{}">{}</span>').format(test.language, scale)
    caption = render.rich(
        "crs.language.caption", lang, {"scale": in_its_words}, test=test.name[lang]
    )
    return _block("language_table.jinja", lang, test=test, abilities=ABILITIES, caption=caption)


def language_overview(lang: str = "en") -> str:
    """The accepted tests with the language that each proves and the scores that it gives."""
    return _block(
        "language_overview.jinja", lang, tests=language.tests_for(lang), abilities=ABILITIES
    )


def _in_force(name: str) -> tuple[SectionFile, Factor, FactorPoints | None]:
    section_id, _, factor_id = name.partition(".")
    section = _section(section_id)
    factor = section.factor(factor_id)
    return section, factor, in_force(factor.points, render.current().today)


def _section(section_id: str) -> SectionFile:
    return named(render.current().store.crs, section_id, "section of the ranking system")


def _block(template: str, lang: str, **context: object) -> str:
    """HTML that Markdown leaves alone: one block without blank lines."""
    body = render.html(template, lang=lang, **context)
    return render.one_block(body)
