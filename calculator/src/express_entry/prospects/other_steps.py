"""Steps that are not about a language test: studies, work, a nomination, the spouse, the order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from express_entry.profile import Profile, Spouse
from express_entry.prospects.change import Apply, Step, setting, setting_spouse
from express_entry.prospects.reads import thresholds
from express_entry.rules import bundled
from express_entry.wording import Wording

NEXT_EDUCATION: dict[str | None, tuple[str, ...]] = {
    "less_than_secondary": ("secondary",),
    "secondary": ("one_year", "two_year", "bachelors"),
    # With an earlier credential, one of three years or more makes "two or more".
    "one_year": ("two_year", "two_or_more"),
    "two_year": ("two_or_more",),
    "bachelors": ("two_or_more", "masters"),
    "two_or_more": ("masters",),
    "masters": ("doctorate",),
    "doctorate": (),
}
"""Which level of education one more credential can lead to."""


def other_steps(profile: Profile, say: Wording) -> Iterator[Step]:
    """Every step of the candidate that is open to them and not about a language test."""
    for level in NEXT_EDUCATION[profile.education]:
        label = bundled().options["education"][level][say.lang]
        text = say("prospects.change.education", label=label)
        yield _step("education", level, text, setting(education=level))
    for where in ("canadian", "foreign"):
        field = f"{where}_work_years"
        for years in range(int(getattr(profile, field)) + 1, _most(profile, field) + 1):
            more = years - int(getattr(profile, field))
            text = say.counted(f"prospects.change.{where}_work", more, more=more, years=years)
            yield _step(field, str(years), text, setting(**{field: years}), next_only=True)
    yield from _yes_steps(profile, say)
    for field in ("canadian_education", "job_offer"):
        for option in bundled().options[field]:
            if option in ("none", getattr(profile, field)):
                continue
            label = bundled().options[field][option][say.lang]
            text = say(f"prospects.change.{field}", label=label)
            yield _step(field, option, text, setting(**{field: option}))
    if profile.first_language and profile.second_language:
        language = say(f"prospects.language.{profile.second_language.language}")
        text = say("prospects.change.order", language=language)
        yield _step("language_order", "other_first", text, _other_first)


def spouse_steps(profile: Profile, say: Wording) -> Iterator[Step]:
    """Every step of a spouse who counts, but for their language test."""
    spouse = profile.spouse or Spouse()
    education = spouse.education
    options = bundled().options["education"]
    open_levels = NEXT_EDUCATION[education] if education else tuple(options)
    for level in open_levels:
        key = "spouse_education" if education else "spouse_credential_assessed"
        text = say(f"prospects.change.{key}", label=options[level][say.lang])
        yield _step("spouse.education", level, text, setting_spouse(education=level))
    worked = int(spouse.canadian_work_years)
    for years in range(worked + 1, _most(profile, "spouse.canadian_work_years") + 1):
        more = years - worked
        text = say.counted("prospects.change.spouse_work", more, more=more, years=years)
        apply = setting_spouse(canadian_work_years=years)
        yield _step("spouse.canadian_work_years", str(years), text, apply, next_only=True)


def _yes_steps(profile: Profile, say: Wording) -> Iterator[Step]:
    if not profile.provincial_nomination:
        text = say("prospects.change.nomination")
        yield _step("provincial_nomination", "yes", text, setting(provincial_nomination=True))
    if not profile.certificate_of_qualification:
        text = say("prospects.change.certificate")
        apply = setting(certificate_of_qualification=True)
        yield _step("certificate_of_qualification", "yes", text, apply)


def _most(profile: Profile, field: str) -> int:
    """The completed years of work up to which another one can still count."""
    return thresholds(bundled().on(profile.date), field)[-1]


def _other_first(profile: Profile) -> Profile:
    first, second = profile.second_language, profile.first_language
    return replace(profile, first_language=first, second_language=second)


def _step(field: str, value: str, text: str, apply: Apply, *, next_only: bool = False) -> Step:
    kind = "spouse" if field.startswith("spouse.") else field
    touches = frozenset({field})
    return Step(
        id=f"{field}.{value}",
        kind=kind,
        area=field,
        touches=touches,
        text=text,
        apply=apply,
        ladder=field if next_only else f"{field}.{value}",
        next_only=next_only,
    )
