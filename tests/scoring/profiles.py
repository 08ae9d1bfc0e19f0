"""Profiles for the tests of scoring: a plain one to change, and Hypothesis' way to make any."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from express_entry import Profile, Score, score

DAY = "2026-09-29"
EDUCATION = (
    "less_than_secondary", "secondary", "one_year", "two_year", "bachelors", "two_or_more",
    "masters", "doctorate",
)  # fmt: skip
ABILITIES = ("speaking", "listening", "reading", "writing")


def levels(level: int, *, test: str = "clb", **others: int) -> dict[str, Any]:
    """A result with the same level in every ability, but for `others`."""
    return {"test": test} | dict.fromkeys(ABILITIES, level) | others


def single(**changes: Any) -> dict[str, Any]:
    """A candidate of 29 with a bachelor's degree and CLB 9, changed as said."""
    plain = {"date": DAY, "age": 29, "education": "bachelors", "first_language": levels(9)}
    return plain | changes


def scored(profile: dict[str, Any], **options: Any) -> Score:
    """The score of a profile given as the contract's JSON."""
    return score(Profile.from_dict(profile), **options)


def points(found: Score, section: str) -> dict[str, int]:
    """Points by factor of one section."""
    return {key: factor.points for key, factor in found.sections[section].factors.items()}


_level = st.integers(0, 12)
_years = st.one_of(st.integers(0, 12), st.floats(0, 12, allow_nan=False))


def _result(test: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"test": st.just(test)} | dict.fromkeys(ABILITIES, _level))


_pairs = st.sampled_from((("clb", "nclc"), ("nclc", "clb"))).flatmap(
    lambda tests: st.tuples(_result(tests[0]), st.none() | _result(tests[1]))
)
spouses = st.fixed_dictionaries(
    {},
    optional={
        "accompanying": st.booleans(),
        "citizen_or_pr": st.booleans(),
        "education": st.none() | st.sampled_from(EDUCATION),
        "language": st.none() | _result("clb") | _result("nclc"),
        "canadian_work_years": _years,
    },
).filter(lambda told: told != {"accompanying": False})  # refused: it tells nothing
_others = st.fixed_dictionaries(
    {
        "date": st.sampled_from(
            (
                "2015-01-01",
                "2016-11-19",
                "2017-06-06",
                "2020-10-20",
                "2022-11-16",
                "2025-03-25",
                DAY,
            )
        ),
        "age": st.integers(0, 120),
        "education": st.sampled_from(EDUCATION),
    },
    optional={
        "canadian_work_years": _years,
        "foreign_work_years": _years,
        "certificate_of_qualification": st.booleans(),
        "canadian_education": st.sampled_from(("none", "one_or_two_years", "three_or_more_years")),
        "sibling_in_canada": st.booleans(),
        "provincial_nomination": st.booleans(),
        "job_offer": st.sampled_from((None, "skilled", "senior_manager")),
        "spouse": st.none() | spouses,
    },
)
any_profile = st.tuples(_others, _pairs).map(
    lambda both: both[0] | {"first_language": both[1][0], "second_language": both[1][1]}
)
