"""The answers that only some questions need: jobs one by one, family, funds, ties to Canada.

None of them moves a score. A field that is null or left out is "not told".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from express_entry.profile import FULL_TIME_HOURS, Job
from express_entry.reader import LAST_DAY, Reader, shown

MAYBES = ("relative_in_canada", "canadian_study_two_years", "trade_offer")
FIELDS = ("work", "family_size", "funds", "destination", *MAYBES)
DETAILS = frozenset(FIELDS)
JOB_FIELDS = (
    "noc where from to hours_per_week paid authorized self_employed while_studying"
).split()
PLACES = ("canada", "abroad")
DESTINATIONS = ("outside_quebec", "quebec")
LARGEST_FAMILY = 100
MOST_FUNDS = 1_000_000_000
HOURS_OF_A_WEEK = 168


def read_details(reader: Reader, day: dt.date) -> dict[str, Any]:
    """These answers as arguments of `Profile`; None for what is not told."""
    told = {name for name in FIELDS if reader.data.get(name) is not None}
    return {
        "work": _work(reader, day) if "work" in told else None,
        "family_size": reader.whole("family_size", 1, LARGEST_FAMILY)
        if "family_size" in told
        else None,
        "funds": reader.number("funds", 0, MOST_FUNDS) if "funds" in told else None,
        "destination": reader.choice("destination", DESTINATIONS)
        if "destination" in told
        else None,
    } | {name: reader.maybe(name) for name in MAYBES}


def _work(reader: Reader, day: dt.date) -> tuple[Job, ...]:
    data = reader.data["work"]
    if not isinstance(data, list):
        reader.fault("work", "not_a_list", value=shown(data))
        return ()
    jobs = []
    for place, entry in enumerate(data):
        if isinstance(entry, Mapping):
            jobs.append(
                _job(Reader(entry, reader.say, reader.errors, reader.at(f"work[{place}]")), day)
            )
        else:
            reader.fault(f"work[{place}]", "not_a_job", value=shown(entry))
    return tuple(job for job in jobs if job)


def _job(reader: Reader, day: dt.date) -> Job | None:
    reader.only(JOB_FIELDS)
    before = len(reader.errors)
    told = {name for name in JOB_FIELDS if reader.data.get(name) is not None}
    for name, key in (("noc", "missing_noc"), ("from", "missing_day")):
        if name not in told:
            reader.fault(name, key)
    if "where" not in told:
        reader.fault("where", "missing_choice", options=", ".join(PLACES))
    noc = reader.noc("noc") if "noc" in told else None
    where = reader.choice("where", PLACES) if "where" in told else None
    begins = reader.day("from") if "from" in told else None
    ends = reader.day("to") if "to" in told else None
    if ends and ends > LAST_DAY:
        ends = None  # 9999-12-31 is a way to say that it goes on
    if begins and begins > day:
        reader.fault("from", "begins_later", value=shown(str(begins)), day=day)
    if begins and ends and ends < begins:
        reader.fault("to", "ends_before", value=shown(str(ends)), begins=begins)
    hours = (
        reader.number("hours_per_week", 1, HOURS_OF_A_WEEK) if "hours_per_week" in told else None
    )
    paid, authorized = reader.yes_no("paid", True), reader.yes_no("authorized", True)
    own, studying = reader.yes_no("self_employed", False), reader.yes_no("while_studying", False)
    if noc is None or where is None or begins is None or len(reader.errors) > before:
        return None
    hours = FULL_TIME_HOURS if hours is None else hours
    return Job(noc, where, begins, ends, hours, paid, authorized, own, studying)
