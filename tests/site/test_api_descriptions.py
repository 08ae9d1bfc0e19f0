"""Do the schemas, the OpenAPI document and the index describe what is published?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.site.api import data_files, read, schema_for
from tests.site.site_address import site_address


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
