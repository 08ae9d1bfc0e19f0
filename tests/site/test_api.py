"""Does every file for programs say where it is from, and is it the same on any day?"""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from macros import render
from macros.publish import files
from macros.publish.places import KINDS
from macros.publish.structured import datasets
from macros.store import Store, load
from tests.site.api import data_files, read, table
from tests.site.site_address import site_address


def test_every_file_says_its_version_day_source_and_licence(site: Path) -> None:
    """The envelope is the same for all."""
    for path in data_files(site):
        content = read(site, path)
        assert content["schema"] == "1", path
        assert content["data_as_of"][:2] == "20", path
        assert content["source"].startswith("http"), path
        assert content["licence"] == "https://creativecommons.org/licenses/by/4.0/", path


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


def test_each_file_has_the_day_of_its_own_data(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rounds of 2026 were compared after those of 2025, and the pool between the two."""
    shutil.copytree(repo / "data", tmp_path / "data")
    days = {"draws/2026": "2150-10-03", "draws/2025": "2150-10-01"}
    for path in sorted((tmp_path / "data").glob("[dp][ro]*s/20*.yml")):
        day = days.get(f"{path.parent.name}/{path.stem}", "2150-10-02")
        if path.parent.name == "pools" or path.stem in ("2025", "2026"):
            path.write_text(re.sub(r"(?m)^verified: .*", f"verified: {day}", path.read_text()))
    today = dt.date(2150, 11, 28)
    changed = load(tmp_path / "data", today)
    monkeypatch.setattr(render, "_current", None)
    render.configure(changed, today)
    made = {file.path: file.text for file in files(changed, "https://example.org/")}
    told = {
        name: json.loads(made[f"api/v1/{name}.json"])["data_as_of"]
        for name in ("draws", "draws/447", "draws/357", "pools")
    }
    assert list(told.values()) == ["2150-10-03", "2150-10-03", "2150-10-01", "2150-10-02"]
    sets = datasets(changed, "https://example.org/", "en")
    assert [one["dateModified"] for one in sets] == ["2150-10-03", "2150-10-02"]


@pytest.mark.parametrize("name", ["draws", "pools", "streams"])
def test_a_spreadsheet_takes_no_cell_for_a_formula(site: Path, name: str) -> None:
    """A name that began with `=` would be one, for whoever opens the table."""
    cells = [cell for row in table(site, f"{name}.csv") for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))] == []


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
