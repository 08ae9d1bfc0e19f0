"""A round that was never held, as the official list would have it and as data/ then holds it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.data.official_feed import Feed

TODAY = f"{dt.datetime.now(dt.UTC).date()}"

# A round and a pool that were never held: 300 + 700 = 1,000 and so on, added up by hand.
COUNTS = (
    "500", "19,000", "75,000", "13,000", "13,500", "17,500", "16,000", "15,000", "61,000", "13,500",
    "13,000", "12,500", "11,500", "10,500", "48,500", "17,000", "7,500", "228,500",
)  # fmt: skip
NEXT = {
    "drawNumber": "448", "drawNumberURL": "<a href='/x?q=448'>448</a>", "drawDate": "2026-10-14",
    "drawDateFull": "October 14, 2026", "drawName": "Canadian Experience Class", "drawSize": "1,500",
    "drawCRS": "519", "mitext": "", "DrawText1": "", "drawText2": "Canadian Experience Class",
    "drawDateTime": "October 14, 2026 at 14:05:06 UTC", "drawCutOff": "March 3, 2026 at 01:02:03 UTC",
    "drawDistributionAsOn": "October 11, 2026",
    **{f"dd{number}": count for number, count in enumerate(COUNTS, 1)},
}  # fmt: skip
NEXT_BLOCK = """  - round: "448"
    date: 2026-10-14
    type: cec
    name: Canadian Experience Class
    invitations: 1500
    crs_cutoff: 519
    tie_break: 2026-03-03T01:02:03Z
    pool_as_of: 2026-10-11
    held_at: 2026-10-14T14:05:06Z
    programs: [cec]
    source: ircc-rounds-feed
"""
NEXT_POOL = """  - as_of: 2026-10-11
    total: 228500
    ranges: {
      601-1200: 500, 501-600: 19000,
      451-500: 75000, 491-500: 13000, 481-490: 13500, 471-480: 17500, 461-470: 16000, 451-460: 15000,
      401-450: 61000, 441-450: 13500, 431-440: 13000, 421-430: 12500, 411-420: 11500, 401-410: 10500,
      351-400: 48500, 301-350: 17000, 0-300: 7500
    }
    source: ircc-rounds-feed
"""


def with_next(listed: Feed, **changed: Any) -> Feed:
    """The list with round 448 in front, some of its fields changed."""
    return listed | {"rounds": [NEXT | changed, *listed["rounds"]]}
