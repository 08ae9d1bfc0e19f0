"""Is what programs read whole, true to the data, and as its own descriptions say?"""

from __future__ import annotations

import csv
import datetime as dt
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from express_entry.rules import bundled
from express_entry.shapes import Abilities, Choice, Conditions, Nothing, Steps
from macros import render
from macros.publish import files
from macros.publish.places import KINDS
from macros.store import Store, load
from tests.site.site_address import site_address

CONTRACT_DRAW = {
    "round": "447",
    "date": "2026-10-01",
    "type": "trades",
    "invitations": 3500,
    "crs_cutoff": 476,
    "tie_break": "2026-05-28T16:55:23Z",
    "pool_as_of": "2026-09-27",
    "url": "/draws/447/",
}


@cache
def read(site: Path, path: str) -> Any:
    """A JSON file of the API."""
    return json.loads((site / "api/v1" / path).read_text(encoding="utf-8"))


def table(site: Path, path: str) -> list[dict[str, str]]:
    """A CSV file of the API."""
    with (site / "api/v1" / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def schema_for(path: str) -> str:
    """The name of the schema of a file, by the rule that the index tells."""
    parts = path.removesuffix(".json").split("/")
    if parts[0] == "draws" and len(parts) == 2:
        return "draws-round"
    if parts[0] == "crs" and parts[1] != "index":
        return "crs-ruleset"
    return "-".join(parts)


def data_files(site: Path) -> list[str]:
    """Every JSON file of the API that holds data, by its path under api/v1/."""
    root = site / "api/v1"
    found = sorted(file.relative_to(root).as_posix() for file in root.rglob("*.json"))
    return [path for path in found if not path.startswith("schemas/") and path != "openapi.json"]


def closed(schema: Any) -> Any:
    """The schema made to refuse every field that it does not name."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {key: closed(value) for key, value in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        strict["additionalProperties"] = False
    return strict


def test_every_file_is_what_its_schema_says_and_has_no_field_that_it_does_not_name(
    site: Path,
) -> None:
    """Schemas are published beside the files; they describe all of each file."""
    validators = {}
    checked = 0
    for path in data_files(site):
        name = schema_for(path)
        if name not in validators:
            schema = read(site, f"schemas/{name}.json")
            Draft202012Validator.check_schema(schema)
            validators[name] = Draft202012Validator(
                closed(schema), format_checker=Draft202012Validator.FORMAT_CHECKER
            )
        validators[name].validate(read(site, path))
        checked += 1
    published = {file.stem for file in (site / "api/v1/schemas").glob("*.json")}
    assert set(validators) == published
    assert checked > 448


def test_a_schema_refuses_what_is_wrong(site: Path) -> None:
    """A number in place of a round's text, a missing cut-off, a score above the highest."""
    validator = Draft202012Validator(read(site, "schemas/draws.json"))
    good = read(site, "draws.json")
    draw = good["draws"][0]
    for wrong in (
        draw | {"round": 447},
        {key: value for key, value in draw.items() if key != "crs_cutoff"},
        draw | {"crs_cutoff": 1201},
    ):
        assert not validator.is_valid(good | {"draws": [wrong]})
    assert validator.is_valid(good | {"draws": [draw | {"added_later": 1}]})


def test_every_file_says_its_version_day_source_and_licence(site: Path) -> None:
    """The envelope is the same for all."""
    for path in data_files(site):
        content = read(site, path)
        assert content["schema"] == "1", path
        assert content["data_as_of"][:2] == "20", path
        assert content["source"].startswith("http"), path
        assert content["licence"] == "https://creativecommons.org/licenses/by/4.0/", path


def test_the_draw_of_the_contract_is_as_promised(site: Path) -> None:
    """The fields that other programs were promised, with the values of 1 October 2026."""
    content = read(site, "draws.json")
    assert content["data_as_of"] >= "2026-10-01"
    assert content["count"] == len(content["draws"]) >= 448
    draw = next(entry for entry in content["draws"] if entry["round"] == "447")
    assert {key: draw[key] for key in CONTRACT_DRAW} == CONTRACT_DRAW
    assert draw["name"] == {
        "en": "Trades Occupations, 2026-Version 3",
        "fr": "Métiers spécialisés 2026-Version 3",
    }


def test_every_figure_of_every_draw_is_that_of_the_data(site: Path, store: Store) -> None:
    """Newest first, all since 31 January 2015, with 91a and 91b as text."""
    draws = read(site, "draws.json")["draws"]
    assert [draw["round"] for draw in draws] == [draw.round for draw in reversed(store.draws)]
    assert {"91a", "91b"} <= {draw["round"] for draw in draws}
    assert draws[-1]["date"] == "2015-01-31"
    for out, draw in zip(draws, reversed(store.draws), strict=True):
        moments = {
            name: value and f"{value:%Y-%m-%dT%H:%M:%SZ}"
            for name, value in (("tie_break", draw.tie_break), ("held_at", draw.held_at))
        }
        assert out["date"] == draw.date.isoformat()
        assert (out["type"], out["programs"]) == (draw.type, draw.programs)
        assert (out["invitations"], out["crs_cutoff"]) == (draw.invitations, draw.crs_cutoff)
        assert (out["tie_break"], out["held_at"]) == (moments["tie_break"], moments["held_at"])
        assert out["pool_as_of"] == (draw.pool_as_of and draw.pool_as_of.isoformat())
        assert out["name"]["en"] == draw.name
        assert out["name"]["fr"]
        assert (site / out["url"].strip("/") / "index.html").is_file()


def test_each_draw_has_a_file_with_the_same_fields(site: Path) -> None:
    """What the list says of a round, its own file says too."""
    for draw in read(site, "draws.json")["draws"]:
        own = read(site, f"draws/{draw['round']}.json")
        assert {key: own[key] for key in draw} == draw


def test_the_news_report_of_9_july_2021_is_in_the_context(site: Path) -> None:
    """4,500 of the Canadian Experience Class at 369, 12 up, the smallest since 20 May; the day
    before, 627 nominees at 760, which is 160 without the nomination."""
    own = read(site, "draws/196.json")
    context = own["context"]
    assert (own["date"], own["type"], own["invitations"], own["crs_cutoff"]) == (
        "2021-07-08", "cec", 4500, 369,
    )  # fmt: skip
    assert context["crs_cutoff_change"] == 12
    smallest = next(r for r in context["records"] if r["figure"] == "invitations")
    assert (smallest["end"], smallest["since"]["date"]) == ("low", "2021-05-20")
    before = read(site, f"draws/{context['previous']['round']}.json")
    assert (before["date"], before["invitations"], before["crs_cutoff"]) == ("2021-07-07", 627, 760)
    assert before["context"]["crs_cutoff_without_nomination"] == 160
    assert before["context"]["nomination_points"] == 600
    assert context["nomination_points"] is None


def days_between(before: dict[str, Any], draw: dict[str, Any]) -> int:
    """Days from one round's date to another's."""
    first, last = (dt.date.fromisoformat(entry["date"]) for entry in (before, draw))
    return (last - first).days


def test_the_longest_pauses_are_said(site: Path) -> None:
    """By the dates of the official list, rounds for all programs stood still from 23 December 2020 to
    6 July 2022: 560 days, their longest pause."""
    general = read(site, "draws/226.json")
    assert general["date"] == "2022-07-06"
    gap = general["context"]["gap_of_type"]
    assert gap["since"]["date"] == "2020-12-23"
    assert gap["days"] == 560
    assert gap["longest"] is True


def test_changes_neighbours_and_running_totals_add_up(site: Path) -> None:
    """Worked out again from the list alone: each round against the one before, of any and of its type."""
    draws = read(site, "draws.json")["draws"][::-1]
    last: dict[str, dict[str, Any]] = {}
    years: dict[str, list[int]] = {}
    for place, draw in enumerate(draws):
        context = read(site, f"draws/{draw['round']}.json")["context"]
        alike, year = last.get(draw["type"]), years.setdefault(draw["date"][:4], [])
        year.append(draw["invitations"])
        previous = draws[place - 1]["round"] if place else None
        assert (context["previous"] or {}).get("round") == previous
        assert (context["previous_of_type"] or {}).get("round") == (alike and alike["round"])
        assert context["first_of_type"] == (alike is None)
        for figure in ("crs_cutoff", "invitations"):
            change = alike and draw[figure] - alike[figure]
            assert context[f"{figure}_change"] == change, draw["round"]
        for gap, before, least in (
            ("gap", place and draws[place - 1], 30),
            ("gap_of_type", alike, 90),
        ):
            days = before and days_between(before, draw)
            assert (context[gap] or {}).get("days") == (days if days and days >= least else None)
        assert context["year_so_far"]["draws"] == len(year)
        assert context["year_so_far"]["invitations"] == sum(year)
        assert (context["pool"] or {}).get("as_of") == draw["pool_as_of"]
        last[draw["type"]] = draw


def test_a_corrected_figure_says_what_the_official_list_has(site: Path) -> None:
    """Round 208: its number of invitations is given otherwise than the list has it, and why."""
    own = read(site, "draws/208.json")
    assert own["corrected"] == ["invitations"]
    correction = own["corrections"][0]
    assert correction["feed_value"] == 681 != own["invitations"]
    assert set(correction["sources"]) <= set(own["sources"])
    assert correction["why"]["fr"]


def test_pools_are_those_of_the_data(site: Path, store: Store) -> None:
    """Newest first, all ranges, known mismatches kept and marked."""
    pools = read(site, "pools.json")["pools"]
    assert [pool["as_of"] for pool in pools] == [p.as_of.isoformat() for p in store.pools[::-1]]
    for out, pool in zip(pools, reversed(store.pools), strict=True):
        assert out["total"] == pool.total
        assert out["ranges"] == dict(pool.ranges.items())
        assert [entry["range"] for entry in out["mismatches"]] == [
            entry.range for entry in pool.mismatches
        ]


@pytest.mark.parametrize("name", ["draws", "pools"])
def test_tables_say_the_same_as_the_json(site: Path, name: str) -> None:
    """A cell read back is the JSON's value: empty for null, words for a list."""
    entries, rows = read(site, f"{name}.json")[name], table(site, f"{name}.csv")
    assert len(rows) == len(entries)
    for entry, row in zip(entries, rows, strict=True):
        values = entry | entry.get("ranges", {})
        if name == "draws":
            values |= {"name_en": entry["name"]["en"], "name_fr": entry["name"]["fr"]}
        for column, cell in row.items():
            value = values[column]
            text = " ".join(value) if isinstance(value, list) else str(value)
            assert cell == ("" if value is None else text), (column, row)


def test_columns_stay_where_they_are(site: Path) -> None:
    """Programs that count columns go on working: new ones come after these."""
    draws, pools = (
        (site / f"api/v1/{name}.csv").read_text(encoding="utf-8").partition("\n")[0]
        for name in ("draws", "pools")
    )
    assert draws.startswith(
        "round,date,type,name_en,name_fr,invitations,crs_cutoff,tie_break,pool_as_of,url,held_at,"
        "programs,unconfirmed,corrected"
    )
    assert pools.startswith(
        "as_of,total,601-1200,501-600,451-500,491-500,481-490,471-480,461-470,451-460,401-450,"
        "441-450,431-440,421-430,411-420,401-410,351-400,301-350,0-300,repeats,confidence"
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_entities_are_all_there_with_their_sources(site: Path, store: Store, kind: Any) -> None:
    """Every id of data/, every source named by the file, a page where there are pages."""
    content = read(site, f"{kind.name}.json")
    entities = content[kind.name]
    assert [entry["id"] for entry in entities] == list(kind.entities(store))
    assert content["count"] == len(entities)
    named: set[str] = set()

    def collect(value: Any) -> None:
        if isinstance(value, dict):
            source = value.get("source", [])
            named.update([source] if isinstance(source, str) else source or [])
            for inner in value.values():
                collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)

    collect(entities)
    assert set(content["sources"]) == named
    for entry in entities:
        own = (site / kind.name / entry["id"] / "index.html").is_file()
        assert entry["page"] == kind.page_of(entry["id"])
        assert own == (entry["page"] == f"/{kind.name}/{entry['id']}/")
        if entry["page"]:
            path, _, anchor = entry["page"].partition("#")
            page = (site / path.strip("/") / "index.html").read_text(encoding="utf-8")
            assert f'id="{anchor}"' in page or not anchor
        assert entry["verified"] <= content["data_as_of"]


def test_texts_of_programs_hold_their_figures(site: Path) -> None:
    """`{hours}` of the data is 1,560 in English and in French; no brace is left."""
    text = (site / "api/v1/programs.json").read_text(encoding="utf-8")
    cec = next(p for p in json.loads(text)["programs"] if p["id"] == "cec")
    work = next(r for r in cec["requirements"] if r["id"] == "work")["values"][-1]
    assert "12 months (1,560 hours)" in work["text"]["en"]
    assert "12 mois (1\u202f560 heures)" in work["text"]["fr"]
    for program in json.loads(text)["programs"]:
        for requirement in program["requirements"]:
            for value in requirement["values"]:
                assert "{" not in value["text"]["en"] + value["short"]["fr"]


def test_every_ruleset_is_there_with_its_days_and_status(site: Path) -> None:
    """Each ends on the day before the next one that was in force."""
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
    for entry in listing["rulesets"]:
        assert (site / entry["url"].lstrip("/")).is_file()


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


def test_openapi_is_valid_and_names_every_file(site: Path) -> None:
    """A validator of the standard accepts it; each of its paths and no other is published."""
    document = read(site, "openapi.json")
    OpenAPIV31SpecValidator(document).validate()
    assert document["servers"] == [{"url": site_address(site).rstrip("/")}]
    named: set[str] = set()
    for path in document["paths"]:
        pattern = path.lstrip("/").replace("{round}", "*").replace("{ruleset}", "[0-9]*")
        found = {
            file.relative_to(site).as_posix() for file in site.glob(pattern.replace("{type}", "*"))
        }
        assert found, path
        named |= found
    published = {
        file.relative_to(site).as_posix()
        for folder in ("api", "feeds")
        for file in (site / folder).rglob("*")
        if file.is_file() and "schemas" not in file.parts and file.name != "openapi.json"
    }
    assert published == named


def test_openapi_describes_the_files_as_their_schemas_do(site: Path) -> None:
    """A file is valid by the description too."""
    document = read(site, "openapi.json")
    for path, item in document["paths"].items():
        media = item["get"]["responses"]["200"]["content"]
        if "application/json" in media:
            name = path.replace("{round}", "91a").replace("{ruleset}", "2017-06-06")
            schema = media["application/json"]["schema"] | {"components": document["components"]}
            Draft202012Validator(schema).validate(read(site, name.removeprefix("/api/v1/")))


def test_the_index_leads_to_everything(site: Path) -> None:
    """Whole addresses, and schemas that are there."""
    index = read(site, "index.json")
    assert (site / index["openapi"].lstrip("/")).is_file()
    paths = {entry["path"] for entry in index["resources"]}
    assert paths == set(read(site, "openapi.json")["paths"])
    for entry in index["resources"]:
        assert entry["url"] == site_address(site).rstrip("/") + entry["path"]
        assert ("json" in entry["media_type"]) == bool(entry["schema"])
        if entry["schema"]:
            assert (site / entry["schema"].lstrip("/")).is_file()


def test_the_same_data_gives_the_same_bytes_on_any_day(site: Path, repo: Path) -> None:
    """Made anew from data/ on two days far apart: what the site has, byte for byte."""
    before = render._current
    try:
        for day in (dt.date(2026, 11, 1), dt.date(2031, 5, 5)):
            store = load(repo / "data")
            render.configure(store, day)
            made = {file.path: file.text.encode() for file in files(store, site_address(site))}
            assert {path for path in made if (site / path).read_bytes() != made[path]} == set()
            published = {
                file.relative_to(site).as_posix()
                for folder in ("api", "feeds")
                for file in (site / folder).rglob("*")
                if file.is_file()
            }
            assert set(made) == published | {"search/rounds.json"}
    finally:
        render._current = before
