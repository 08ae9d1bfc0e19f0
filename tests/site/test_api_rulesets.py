"""Are the published rules the official ones, and those that the calculator uses?"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from express_entry.rules import bundled
from express_entry.shapes import Abilities, Choice, Conditions, Nothing, Steps
from macros.store import Store
from tests.site.api import read


def test_every_ruleset_is_there_with_its_days_and_status(site: Path, store: Store) -> None:
    """Each ends on the day before the next one that was in force, and says what it changed."""
    listing = read(site, "crs/index.json")
    assert [(r["id"], r["to"]) for r in listing["rulesets"]][:5] == [
        ("2015-01-01", "2016-11-18"),
        ("2016-11-19", "2017-06-05"),
        ("2017-06-06", "2020-10-19"),
        ("2020-10-20", "2022-11-15"),
        ("2022-11-16", "2025-03-24"),
    ]
    in_force = [r["id"] for r in listing["rulesets"] if r["status"] == "in_force"]
    assert in_force[5] == "2025-03-25"
    assert listing["current"] == in_force[-1]
    for entry, ruleset in zip(listing["rulesets"], store.rulesets.rulesets, strict=True):
        assert (site / entry["url"].lstrip("/")).is_file()
        assert entry["title"] == {"en": ruleset.title.en, "fr": ruleset.title.fr}
        assert entry["changed"] == {"en": ruleset.changed.en, "fr": ruleset.changed.fr}


def test_every_factor_says_since_when_it_is_so_and_by_which_source(site: Path) -> None:
    """French has had its points of today since 20 October 2020, and 15 and 30 from June 2017 on."""
    for day, since in (("2025-03-25", "2020-10-20"), ("2017-06-06", "2017-06-06")):
        content = read(site, f"crs/{day}.json")
        french = factors(content)["additional.french"]
        assert french["since"] == since
        assert french["sources"]
        for factor in factors(content).values():
            assert set(factor["sources"]) <= set(content["sources"])
            assert (factor["since"] or "") <= day


def test_a_reported_ruleset_has_the_points_before_it_and_a_notice(site: Path, store: Store) -> None:
    """What no official text confirms has no effect, in the data as in the calculator."""
    for ruleset in store.rulesets.rulesets:
        content = read(site, f"crs/{ruleset.id}.json")
        reported = ruleset.status == "unverified"
        assert (content["rules_of"] != ruleset.id) == reported
        if reported:
            before = read(site, f"crs/{content['rules_of']}.json")
            assert content["sections"] == before["sections"]
            assert ruleset.id in {notice["id"] for notice in content["notices"]}
            assert ruleset.id in {notice["id"] for notice in before["notices"]}
    assert read(site, "crs/2022-11-16.json")["notices"] == []


def factors(ruleset: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The factors of a ruleset by `section.factor`."""
    return {f"{s['id']}.{f['id']}": f for s in ruleset["sections"] for f in s["factors"]}


def test_points_are_the_official_ones(site: Path) -> None:
    """Age 30, a nomination, French with English, and job offers through the years, by the criteria page
    and the instructions of each year."""
    now = read(site, "crs/2025-03-25.json")
    assert now["max"] == {"with_spouse": 1200, "without_spouse": 1200}
    found = factors(now)
    thirty = next(row for row in found["core.age"]["rows"] if row["at_least"] == 30)
    assert (thirty["with_spouse"], thirty["without_spouse"]) == (95, 105)
    assert found["core.age"]["max"] == {"with_spouse": 100, "without_spouse": 110}
    assert found["additional.french"]["max"]["with_spouse"] == 50
    assert found["additional.provincial_nomination"]["max"]["with_spouse"] == 600
    offers = {
        day: factors(read(site, f"crs/{day}.json"))["additional.job_offer"]
        for day in ("2015-01-01", "2016-11-19", "2022-11-16", "2025-03-25")
    }
    assert [offer["max"]["with_spouse"] for offer in offers.values()] == [600, 200, 200, 0]
    assert [offer["in_force"] for offer in offers.values()] == [True, True, True, False]
    sections = {section["id"]: section["max"] for section in now["sections"]}
    assert sections["core"] == {"with_spouse": 460, "without_spouse": 500}
    assert sections["spouse"] == {"with_spouse": 40, "without_spouse": 0}


def test_the_rules_are_those_that_the_calculator_uses(site: Path) -> None:
    """Row by row, for every ruleset, against the package's own tables."""
    compared = 0
    for entry in read(site, "crs/index.json")["rulesets"]:
        content = read(site, f"crs/{entry['id']}.json")
        rules = bundled().on(dt.date.fromisoformat(entry["from"]))
        assert content["rules_of"] == rules.id
        for section, published in zip(rules.sections, content["sections"], strict=True):
            assert (section.id, section.cap) == (published["id"], published["cap"])
            assert section.only_with_spouse == published["only_with_spouse"]
            for (name, shape), factor in zip(section.factors, published["factors"], strict=True):
                assert name == factor["id"]
                assert factor["in_force"] != isinstance(shape, Nothing)
                assert rows_of(shape) == published_rows(factor)
                cap = getattr(shape, "cap", None)
                out = factor["cap"]
                assert cap == (out and (out["with_spouse"], out["without_spouse"]))
                compared += 1
    assert compared > 100


def rows_of(shape: Any) -> list[Any]:
    """The package's rows: key and points with and without a spouse; conditions sorted, as the API's."""
    match shape:
        case Steps() | Abilities():
            return [[key, *pair] for key, pair in zip(shape.thresholds, shape.points, strict=True)]
        case Choice():
            return [[key, *pair] for key, pair in shape.points.items()]
        case Conditions():
            return [
                [part, sorted([row.points, sorted(map(str, dict(row.when)))] for row in rows)]
                for part, rows in shape.parts
            ]
        case Nothing():
            return []
    raise AssertionError(shape)


def published_rows(factor: dict[str, Any]) -> list[Any]:
    """The same of a factor as it is published."""
    rows = [
        [
            row["value"] if row["at_least"] is None else row["at_least"],
            row["with_spouse"],
            row["without_spouse"],
        ]
        for row in factor["rows"]
    ]
    parts = [
        [part["id"], sorted([row["with_spouse"], sorted(row["when"])] for row in part["rows"])]
        for part in factor["parts"]
    ]
    return rows or parts
