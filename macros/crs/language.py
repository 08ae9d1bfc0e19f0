"""What tells the language tests apart, which scores the programs ask for, what people get wrong."""

from __future__ import annotations

from dataclasses import dataclass

from macros import render
from macros.models.language import ABILITIES, LanguageTest
from macros.models.requirement import LanguageLevel, LanguageValue
from macros.places.block import cite, one_block
from macros.places.values import in_words, value_of


@dataclass(frozen=True)
class Minimum:
    """The least level in each ability, for whom it is, and each test's lowest scores for it."""

    who: list[str]
    levels: list[int]
    scores: list[tuple[LanguageTest, list[float]]]


def tests_for(lang: str) -> list[LanguageTest]:
    """The accepted tests by name, those of the page's own language first."""
    tests = render.current().store.language_tests.values()
    return sorted(tests, key=lambda test: (test.language != lang, test.name[lang]))


def language_choice(lang: str = "en") -> str:
    """The accepted tests side by side: since when, what the result says, what is not accepted.

    Where a test's first day is only reported, the change of the rules with the test's id tells of it.
    """
    tests = tests_for(lang)
    undated = {test.id for test in tests if test.accepted_from is None}
    changes = render.current().store.crs_changes.changes
    reported = {change.id: change for change in changes if change.id in undated}
    for change in reported.values():
        cite(change)
    return one_block("language_choice.jinja", lang, tests=tests, reported=reported)


def language_minimums(lang: str = "en") -> str:
    """For the least levels of each program, the lowest scores of each test that reach them."""
    tests = tests_for(lang)
    blocks: dict[tuple[int, ...], list[str]] = {}
    for program in render.current().store.programs.values():
        for requirement in program.requirements:
            value = value_of(requirement)
            if isinstance(value, LanguageValue):
                cite(value)
                for level in value.levels:
                    who = blocks.setdefault(_levels(level), [])
                    who.append(_who(program.short_name[lang], level, lang))
    found = [
        Minimum(who, list(levels), [(test, _scores(test, levels)) for test in tests])
        for levels, who in sorted(blocks.items(), reverse=True)
    ]
    for test in tests:
        render.current().cite(test)
    return one_block("language_minimums.jinja", lang, blocks=found, abilities=ABILITIES)


def language_traps(lang: str = "en") -> str:
    """What people get wrong about each test, with where it was read."""
    tests = [test for test in tests_for(lang) if test.traps]
    return one_block("language_traps.jinja", lang, tests=tests)


def _levels(level: LanguageLevel) -> tuple[int, ...]:
    return tuple(getattr(level, ability) for ability in ABILITIES)


def _who(program: str, level: LanguageLevel, lang: str) -> str:
    if not level.teers:
        return program
    teers = in_words(level.teers, lang)
    return render.wording("language.teers", lang, program=program, teers=teers)


def _scores(test: LanguageTest, levels: tuple[int, ...]) -> list[float]:
    """The lowest score of each ability for its level."""
    rows = {row.level: row for row in test.current.lowest_scores}
    return [rows[level].lowest(ability) for ability, level in zip(ABILITIES, levels, strict=True)]
