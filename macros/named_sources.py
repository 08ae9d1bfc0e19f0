"""Sources that the code names by itself, where the data of many facts is published as one.

Ids of data/sources/: macros/checks/sources.py holds that each is there.
"""

from __future__ import annotations

ROUNDS = "ircc-rounds"
ROUNDS_FEED = "ircc-rounds-feed"
ROUND_INSTRUCTIONS = "ircc-round-instructions"
RANKING_SYSTEM = "crs-criteria"
ACT = "irpa"
REGULATIONS = "irpr"
NOMINEE_PROGRAM = "ircc-pnp"
CATEGORIES = "ircc-categories"
OCCUPATIONS = "statcan-noc-2021"

ALL = (
    ROUNDS, ROUNDS_FEED, ROUND_INSTRUCTIONS, RANKING_SYSTEM, ACT, REGULATIONS, NOMINEE_PROGRAM,
    CATEGORIES, OCCUPATIONS,
)  # fmt: skip
