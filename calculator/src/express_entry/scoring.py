"""The Comprehensive Ranking System score of a profile, by the rules in force on its date."""

from __future__ import annotations

from dataclasses import replace

from express_entry.profile import Profile
from express_entry.result import FactorScore, Score, SectionScore
from express_entry.rules import Rules, Section, bundled
from express_entry.shapes import Answers
from express_entry.wording import Wording

WITH_SPOUSE, WITHOUT_SPOUSE = 0, 1


def score(profile: Profile, *, lang: str = "en", rules: Rules | None = None) -> Score:
    """Score a profile, 0 to 1,200 points, with every factor and the reason for it.

    Args:
        profile: what the candidate told; its `date` picks the rules.
        lang: language of the reasons, `en` or `fr`.
        rules: other rules than the bundled ones.

    Source: the CRS criteria, https://www.canada.ca/en/immigration-refugees-citizenship/services/
    immigrate-canada/express-entry/check-score/crs-criteria.html.
    """
    rules = rules or bundled()
    ruleset = rules.on(profile.date)
    say = rules.wording[lang]
    answers = profile.answers()
    column = WITH_SPOUSE if profile.scored_with_spouse else WITHOUT_SPOUSE
    sections = {section.id: _section(section, answers, column, say) for section in ruleset.sections}
    return Score(
        total=sum(section.points for section in sections.values()),
        max=sum(section.max for section in sections.values()),
        ruleset=ruleset.id,
        status="in_force",
        with_spouse=profile.scored_with_spouse,
        notices=rules.notices(profile.date),
        sections=sections,
    )


def other_language_first(profile: Profile, *, lang: str = "en") -> Score | None:
    """The score with the two languages named the other way round, where that is the higher one.

    None where there is one language only, or where the order told scores as much. Which language is
    first is the candidate's own choice; points for French do not depend on it.
    """
    if profile.first_language is None or profile.second_language is None:
        return None
    turned = replace(
        profile, first_language=profile.second_language, second_language=profile.first_language
    )
    found = score(turned, lang=lang)
    return found if found.total > score(profile, lang=lang).total else None


def _section(section: Section, answers: Answers, column: int, say: Wording) -> SectionScore:
    if section.only_with_spouse and column == WITHOUT_SPOUSE:
        reason = say("reason.no_spouse")
        return SectionScore(
            0, 0, 0, {factor: FactorScore(0, 0, reason) for factor, _ in section.factors}
        )
    factors = {factor: shape.score(answers, column, say) for factor, shape in section.factors}
    points = sum(factor.points for factor in factors.values())
    highest = sum(factor.max for factor in factors.values())
    limit = highest if section.cap is None else min(section.cap, highest)
    return SectionScore(min(points, limit), limit, points, factors)
