"""The selection grid of the federal skilled worker class: IRPR ss. 78 to 83.

Every figure comes from data/grid/ and data/programs/; this module says what each is given for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from express_entry.eligibility.adaptability import adaptability, has_offer
from express_entry.eligibility.amounts import stretches, total
from express_entry.eligibility.answer import Grid, GridFactor, OpenItem
from express_entry.eligibility.case import Case, Rule, law, on_or_first
from express_entry.eligibility.occupations import accepted
from express_entry.language import ABILITIES, LanguageResult

Found = tuple[int, str]
NAMES = {"official-languages": "language"}
"""Where a factor's name in an answer is not its id with underscores."""


def grid(case: Case) -> Grid:
    """The points of every factor, with reasons, on the profile's day."""
    day = case.profile.date
    entries = {entry["kind"]: entry for entry in law()["programs"]["fsw"]["requirements"]}
    marks = on_or_first(entries["points"]["values"], day)
    work = on_or_first(entries["work"]["values"], day)
    others: dict[str, Callable[[Case, Rule], Found]] = {
        "official-languages": language,
        "education": education,
        "experience": lambda case, rule: experience(case, rule, work),
        "age": age,
        "arranged-employment": arranged_employment,
    }
    factors: dict[str, GridFactor] = {}
    open_: list[OpenItem] = []
    for key, entry in law()["grids"]["fsw"].items():
        most = marks["factors"][key]["max"]
        rule = on_or_first(entry["values"], day)
        if key in others:
            points, reason = others[key](case, rule)
        else:
            points, reason, open_ = adaptability(case, rule, work, most)
        label = marks["factors"][key]["label"][case.lang]
        name = NAMES.get(key, key.replace("-", "_"))
        factors[name] = GridFactor(points, most, reason, label, entry["law"][case.lang])
    return Grid(
        points=sum(factor.points for factor in factors.values()),
        max=marks["max"],
        pass_mark=marks["pass"],
        factors=factors,
        open=tuple(open_),
    )


def language(case: Case, rule: Rule) -> Found:
    """S. 79: four abilities of the first official language, and all four of the second together.

    A candidate may name either language as the first, if it has the lowest level of the table in all
    four abilities: without it nobody qualifies. Of two such orders the one with more points counts.
    """
    least = min(level for level, _points in rule["rows"])
    first, second = case.profile.first_language, case.profile.second_language

    def worth(order: tuple[LanguageResult | None, LanguageResult | None]) -> tuple[bool, int]:
        named = order[0]
        return named is not None and named.lowest >= least, _in_order(case, rule, *order)[0]

    return _in_order(case, rule, *max((first, second), (second, first), key=worth))


def _in_order(
    case: Case, rule: Rule, first: LanguageResult | None, second: LanguageResult | None
) -> Found:
    if first is None:
        return 0, case.say("reason.no_result")
    each = [_step(rule["rows"], level) for level in first.levels]
    reasons = [
        case.say(
            "reason.ability" if level else "reason.ability_below",
            ability=case.say(f"ability.{ability}"),
            benchmark=case.say(f"benchmark.{first.benchmark}"),
            level=level,
            points=points,
        )
        for ability, level, points in zip(ABILITIES, first.levels, each, strict=True)
    ]
    points = sum(each)
    item = rule["items"]["second-language"]
    if second is not None and second.lowest >= item["least"]:
        points += item["points"]
        label = item["label"][case.lang]
        reasons.append(case.say("reason.condition", label=label, points=item["points"]))
    return points, case.say.joined(reasons)


def education(case: Case, rule: Rule) -> Found:
    """S. 78: the credential that gives most; credentials do not add up."""
    level = case.profile.education
    return dict(rule["rows"])[level], _options()[level][case.lang]


def experience(case: Case, rule: Rule, work: Rule) -> Found:
    """S. 80: completed years of skilled work in the window, in any occupations that count."""
    profile = case.profile
    jobs = [job for job in profile.work or () if job.paid and accepted(job.noc, work)]
    full_time = work["hours_per_week"]
    amount = total(stretches(jobs, profile.date, work["window_years"], full_time), full_time)
    by_jobs = amount.units(work["months"], work["hours"])
    years = max(int(profile.canadian_work_years + profile.foreign_work_years), by_jobs)
    return _step(rule["rows"], years), case.counted("grid.years", years)


def age(case: Case, rule: Rule) -> Found:
    """S. 81: the age on the day of the application."""
    years = case.profile.age
    return _step(rule["rows"], years), case.counted("grid.age", years)


def arranged_employment(case: Case, rule: Rule) -> Found:
    """S. 82: an offer that meets s. 82(2). Whether it does is taken for granted."""
    if not has_offer(case.profile):
        return 0, case.words("grid.no_offer")
    item = rule["items"]["offer"]
    return item["points"], case.words("grid.offer")


def _step(rows: list[list[Any]], number: int) -> int:
    """The points of the highest threshold that the number reaches."""
    return max(((least, points) for least, points in rows if least <= number), default=(0, 0))[1]


def _options() -> Mapping[str, Mapping[str, str]]:
    from express_entry.rules import bundled

    return bundled().options["education"]
