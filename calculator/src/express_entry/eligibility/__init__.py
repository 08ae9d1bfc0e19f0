"""Who may apply: the minimum requirements of the federal programs, by the law of the profile's day.

>>> from express_entry import Profile, eligible
>>> found = eligible(Profile.from_dict({
...     "date": "2026-09-29", "age": 29, "education": "masters", "foreign_work_years": 3,
...     "first_language": {"test": "clb", "speaking": 9, "listening": 9, "reading": 9, "writing": 9},
... }))
>>> found.programs["fsw"].eligible, found.programs["fsw"].grid.points
(True, 70)
>>> found.programs["cec"].eligible
False
"""

from __future__ import annotations

from express_entry.eligibility.answer import (
    Eligibility,
    Grid,
    GridFactor,
    ProgramAnswer,
    RequirementAnswer,
    State,
)
from express_entry.eligibility.case import Case
from express_entry.eligibility.cec import cec
from express_entry.eligibility.fst import fst
from express_entry.eligibility.fsw import fsw
from express_entry.eligibility.funds import funds_needed
from express_entry.eligibility.pnp import pnp
from express_entry.profile import Profile
from express_entry.rules import bundled

__all__ = [
    "Eligibility",
    "Grid",
    "GridFactor",
    "ProgramAnswer",
    "RequirementAnswer",
    "State",
    "eligible",
    "funds_needed",
    "programs",
]


def eligible(profile: Profile, *, lang: str = "en") -> Eligibility:
    """What the profile is eligible for on its date, requirement by requirement.

    Args:
        profile: what the candidate told. Jobs one by one (`work`), `funds`, `family_size`, `destination`
            and the ties to Canada are used where they are told; else the answer lists what it assumes.
        lang: language of the texts, `en` or `fr`.

    Returns:
        The programs `fsw`, `cec`, `fst` and `pnp`, and the categories of rounds that exist on the date.

    Source: the Immigration and Refugee Protection Regulations, ss. 73 to 87.2.
    """
    # Here, because the categories count work as the programs do, with this package.
    from express_entry.categories import fits_on

    return Eligibility(programs(profile, lang=lang), fits_on(profile, profile.date, lang=lang))


def programs(profile: Profile, *, lang: str = "en") -> dict[str, ProgramAnswer]:
    """The answers of the four programs alone."""
    case = Case(profile, bundled().wording[lang])
    federal = {"fsw": fsw(case), "cec": cec(case), "fst": fst(case)}
    return federal | {"pnp": pnp(case, federal)}
