"""Questions about categories of rounds in the tests' shorthand."""

from __future__ import annotations

import datetime as dt
from typing import Any

from express_entry import Fit, Profile, fits_category
from tests.scoring.profiles import single

LAST_OF_2023, FIRST_OF_2025 = dt.date(2025, 2, 26), dt.date(2025, 2, 27)
LAST_OF_2025, FIRST_OF_2026 = dt.date(2026, 2, 17), dt.date(2026, 2, 18)
NURSE, ENGINEER, SURGEON, BUTCHER, COOK = "31301", "21231", "31101", "63201", "63200"


def job(noc: str, begins: str, ends: str | None = None, **others: Any) -> dict[str, Any]:
    """A job abroad, as the contract's JSON."""
    return {"noc": noc, "where": "abroad", "from": begins, "to": ends} | others


def fit(category: str, day: dt.date, lang: str = "en", **changes: Any) -> Fit:
    """The answer about one category for a profile of that same day, changed as said."""
    profile = Profile.from_dict(single(date=day.isoformat(), **changes))
    return fits_category(profile, category, day, lang=lang)


def states(found: Fit) -> dict[str, str]:
    """The state of each requirement."""
    return {requirement.id: requirement.state for requirement in found.requirements}
