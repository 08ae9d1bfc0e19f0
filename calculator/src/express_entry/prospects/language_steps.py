"""Steps in a language: one ability higher, all four to a level, all four one level higher."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace

from express_entry.language import ABILITIES, HIGHEST_LEVEL, LanguageResult
from express_entry.profile import Profile, Spouse
from express_entry.prospects.change import Apply, Step
from express_entry.rules import bundled
from express_entry.telling import BENCHMARKS
from express_entry.wording import Wording

LOWEST_LEVEL = 4
"""The lowest level that a test proves; the tables of points begin there."""
FRENCH_LEVEL = 7
"""The NCLC level in all four abilities from which French gives points of its own."""
SPOUSE_AREA = "spouse.language"

type Four[N: float] = tuple[N, N, N, N]
Levels = Four[int]
Proving = tuple[Mapping[int, float], ...]


def language_steps(profile: Profile, say: Wording) -> Iterator[Step]:
    """Every step in English and in French that is open to the candidate."""
    for language in BENCHMARKS:
        name = say(f"prospects.language.{language}")
        given = result_in(profile, language)
        yield from _steps(given, language, f"language.{language}", name, say, day=profile.date)


def spouse_language_steps(profile: Profile, say: Wording) -> Iterator[Step]:
    """Every step in the spouse's language; either official language where no result is given."""
    given = (profile.spouse or Spouse()).language
    language = given.language if given else "en"
    name = say(f"prospects.language.spouse_{given.language if given else 'any'}")
    yield from _steps(given, language, SPOUSE_AREA, name, say, day=profile.date)


def result_in(profile: Profile, language: str) -> LanguageResult | None:
    """The candidate's result in a language, whichever they named first."""
    for result in (profile.first_language, profile.second_language):
        if result and result.language == language:
            return result
    return None


def _is_first(profile: Profile, language: str) -> bool:
    """Whether a result in this language is, or would become, the first language.

    There are two official languages and two places, so there is always one for it.
    """
    first, second = profile.first_language, profile.second_language
    if first is None:
        return second is None or second.language != language
    return first.language == language


def _steps(
    given: LanguageResult | None, language: str, area: str, name: str, say: Wording, *, day: dt.date
) -> Iterator[Step]:
    """Steps of three ladders: each ability, all four to at least a level, all four one level up."""
    levels = given.levels if given else (0, 0, 0, 0)
    if given is None and area == SPOUSE_AREA:
        benchmark = say("prospects.language.any_benchmark")
    else:
        benchmark = say(f"benchmark.{'CLB' if language == 'en' else 'NCLC'}")
    seen = {levels}
    proving = _proving(given, day) if given and given.scores else None

    def step(ladder: str, end: str, wanted: Levels, key: str, **values: object) -> Iterator[Step]:
        if wanted in seen:
            return
        seen.add(wanted)
        raised = {place: new for place, new in enumerate(wanted) if new != levels[place]}
        text = say(f"prospects.change.{key}", language=name, benchmark=benchmark, **values)
        yield Step(
            id=f"{area}.{ladder}{end}",
            kind="spouse" if area == SPOUSE_AREA else "language",
            area=area,
            touches=frozenset(f"{area}.{ABILITIES[place]}" for place in raised),
            text=text,
            apply=_raising(area, language, raised, proving),
            ladder=f"{area}.{ladder}",
            next_only=key == "ability",
        )

    for place, ability in enumerate(ABILITIES if given else ()):
        called = say(f"ability.{ability}")
        for level in range(_next(levels[place]), HIGHEST_LEVEL + 1):
            wanted = _with(levels, {place: level})
            yield from step(ability, f".{level}", wanted, "ability", ability=called, level=level)
    for level in range(LOWEST_LEVEL, HIGHEST_LEVEL + 1):
        wanted = _with(levels, {p: level for p, old in enumerate(levels) if old < level})
        french = level == FRENCH_LEVEL and language == "fr" and area != SPOUSE_AREA
        key = "french" if french else "all" if given else "new"
        yield from step("all", f".{level}", wanted, key, level=level)
    if given:
        wanted = _with(
            levels, {p: _next(old) for p, old in enumerate(levels) if old < HIGHEST_LEVEL}
        )
        yield from step("each", "", wanted, "each", levels=", ".join(map(str, wanted)))


def _next(level: int) -> int:
    """The level after `level` that a test can prove."""
    return max(level + 1, LOWEST_LEVEL)


def _with[N: float](four: Four[N], raised: Mapping[int, N]) -> Four[N]:
    """The four levels or scores with those of `raised`, by the place of their ability."""
    speaking, listening, reading, writing = (
        raised.get(place, given) for place, given in enumerate(four)
    )
    return speaking, listening, reading, writing


def _proving(given: LanguageResult, day: dt.date) -> Proving:
    """By ability, the lowest score of the same test that proves each level."""
    scale = bundled().tests[given.test].scales_for(given.taken, day)[0]
    return tuple(dict(scale.lowest[ability]) for ability in ABILITIES)


def _raising(area: str, language: str, raised: Mapping[int, int], proving: Proving | None) -> Apply:
    """A step that raises some abilities of the result in a language, made where there is none.

    A test that was told stays that test: the scores that are raised become the lowest that prove the
    new level.
    """

    def result(given: LanguageResult | None) -> LanguageResult:
        levels = _with(given.levels if given else (0, 0, 0, 0), raised)
        if given is None or given.scores is None or proving is None:
            return LanguageResult(BENCHMARKS[language], language, levels)
        scores = _with(given.scores, {place: proving[place][new] for place, new in raised.items()})
        return replace(given, levels=levels, scores=scores)

    def apply(profile: Profile) -> Profile:
        if area == SPOUSE_AREA:
            spouse = profile.spouse or Spouse()
            return replace(profile, spouse=replace(spouse, language=result(spouse.language)))
        if _is_first(profile, language):
            return replace(profile, first_language=result(profile.first_language))
        return replace(profile, second_language=result(profile.second_language))

    return apply
