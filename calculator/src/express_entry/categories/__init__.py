"""Categories of candidates: which a profile fits, by the lists and rules in force on a day.

    >>> import datetime as dt
    >>> from express_entry import Profile, fits_category
    >>> nurse = Profile.from_dict({
    ...     "date": "2026-09-29", "age": 29, "education": "bachelors", "first_language": None,
    ...     "noc": "31301", "work": [{"noc": "31301", "where": "abroad", "from": "2024-06-01"}],
    ... })
    >>> fits_category(nurse, "healthcare", dt.date(2026, 9, 29)).eligible
    True

Legal basis: Immigration and Refugee Protection Act, ss. 10.3(1)(h.1) and 10.5.
"""

from express_entry.categories.fit import Fit, fits, fits_on, read_day
from express_entry.categories.versions import Membership, Version, all_on, ids, memberships

__all__ = [
    "Fit",
    "Membership",
    "Version",
    "all_on",
    "fits",
    "fits_on",
    "ids",
    "memberships",
    "read_day",
]
