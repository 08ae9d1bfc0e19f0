"""Do the profiles that `hub diff` scores notice a change of any value?"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from calculator.bundle.compilers.rules import compiled
from express_entry import InvalidProfile, Profile, score
from express_entry.reading import read_profile
from express_entry.rules import Rules
from macros.diff.profiles import examples
from macros.diff.scores import compare
from macros.diff.state import State
from macros.store import Store

ONE_COLUMN = "spouse"
"""The section that counts only with a spouse: its other column is never used."""


@pytest.fixture(scope="module")
def rules(store: Store) -> dict[str, Any]:
    """The rules as they are."""
    return compiled(store)


def values(rules: dict[str, Any]) -> Iterator[tuple[str, str, Any, int | str]]:
    """Every number of points in force: its day, what it is of, the place that holds it, and the key there."""
    for section in rules["sections"]:
        for factor in section["factors"]:
            for entry in factor["points"]:
                if entry["status"] != "in_force":
                    continue
                name = f"{section['id']}.{factor['id']} from {entry['from']}"
                for row in entry["rows"]:
                    for column in (0,) if section["id"] == ONE_COLUMN else (0, 1):
                        yield entry["from"], f"{name}: {row}, {column}", row["points"], column
                for part in entry["parts"]:
                    for row in part["rows"]:
                        yield entry["from"], f"{name}: {row['when']}", row, "points"


def totals(rules: dict[str, Any], day: str) -> list[int | None]:
    """The total of every profile on a day, None where it is refused."""
    compiled_rules, found = Rules(rules), []
    for example in examples():
        try:
            told = example.profile | {"date": day}
            profile = Profile(**read_profile(told, lang="en", today=None, rules=compiled_rules))
            found.append(score(profile, rules=compiled_rules).total)
        except InvalidProfile:
            found.append(None)
    return found


def test_every_value_of_the_points_tables_moves_a_score(rules: dict[str, Any]) -> None:
    """Each one lowered by a point is noticed: a reviewer never reads `no score moves` by mistake."""
    changed = copy.deepcopy(rules)
    as_they_are: dict[str, list[int | None]] = {}
    unnoticed = []
    for day, name, place, key in values(changed):
        if day not in as_they_are:
            as_they_are[day] = totals(rules, day)
        place[key] -= 1
        if totals(changed, day) == as_they_are[day]:
            unnoticed.append(name)
        place[key] += 1
    assert unnoticed == []
    assert len(as_they_are) >= 5


def test_each_period_has_its_own_moves_newest_first(rules: dict[str, Any]) -> None:
    """Job offers gave 600 points until 18 November 2016: 599 move those days. The cap of 600 on the whole
    section: 500 take 100 from a nominee. A second table of a test: one must say when it was taken."""
    changed = copy.deepcopy(rules)
    (additional,) = (s for s in changed["sections"] if s["id"] == "additional")
    (offer,) = (f for f in additional["factors"] if f["id"] == "job_offer")
    offer["points"][0]["rows"][1]["points"] = [599, 599]
    additional["caps"].append({"from": "2025-03-25", "status": "in_force", "points": 500})
    scales = changed["language_tests"]["ielts-gt"]["scales"]
    scales.append(scales[0] | {"from": "2026-09-05"})
    found = compare(State(rules=rules), State(rules=changed))
    assert [(str(p.begins), p.ends and str(p.ends)) for p in found.periods] == [
        ("2026-09-05", None),
        ("2025-03-25", "2026-09-05"),
        ("2015-01-01", "2016-11-19"),
    ]
    tables, cap, offers = (
        {move.profile: move for move in period.moves} for period in found.periods
    )
    nominated = cap["single, provincial_nomination true"]
    assert (nominated.after or 0) - (nominated.before or 0) == -100
    assert nominated.because == ("cap of additional: 600 -> 500",)
    refused = next(move for name, move in tables.items() if "ielts-gt 7.0 8.0" in name)
    assert (refused.after, refused.because[0].partition(": ")[0]) == (None, "first_language.taken")
    assert {move.because for move in offers.values()} == {("additional.job_offer 600 -> 599",)}


def test_every_profile_can_be_scored_on_the_newest_rules(rules: dict[str, Any]) -> None:
    """None of them is refused, so each counts."""
    newest, refused = Rules(rules), []
    for example in examples():
        told = example.profile | {"date": "2026-10-01"}
        try:
            read_profile(told, lang="en", today=None, rules=newest)
        except InvalidProfile:
            refused.append(example.name)
    assert refused == []


def test_the_published_examples_are_those_of_the_tests_of_scoring(repo: Path) -> None:
    """The same names and the same answers, the date left out."""
    file = repo / "tests/scoring/cases/published.yml"
    cases = yaml.safe_load(file.read_text(encoding="utf-8"))["cases"]
    published = {
        case["name"]: {k: v for k, v in case["profile"].items() if k != "date"} for case in cases
    }
    ours = {example.name: example.profile for example in examples()[: len(published)]}
    assert ours == published
    assert len({example.name for example in examples()}) == len(examples())
