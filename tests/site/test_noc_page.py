"""Does the finder of occupations hold the whole classification, right and light?"""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bs4 import Tag

from macros.store import Store
from tests.site.soup import page, text

MOST = 40_000  # bytes of the page and its own scripts over the wire, compressed


@cache
def entries(site: Path) -> dict[str, Tag]:
    """What stands on the page for each code."""
    return {str(item["data-code"]): item for item in page(site, "noc").select("[data-code]")}


@cache
def published(site: Path) -> dict[str, Any]:
    """The API's entry of each code."""
    content = json.loads((site / "api/v1/noc.json").read_text(encoding="utf-8"))
    return {entry["code"]: entry for entry in content["occupations"]}


def test_every_unit_group_is_there_with_teer_and_titles(site: Path, store: Store) -> None:
    """All 516 (Statistics Canada), in the page and in the API."""
    assert len(entries(site)) == len(published(site)) == 516
    for code, group in store.noc.items():
        item = entries(site)[code]
        assert group.title.en in text(item)
        french = item.select_one('[lang="fr"]')
        assert french is not None
        assert french.get_text() == group.title.fr
        assert f"TEER {code[1]}." in text(item)
        assert published(site)[code]["title"] == {"en": group.title.en, "fr": group.title.fr}


@pytest.mark.parametrize(
    ("code", "programs"),
    [
        ("00012", ["cec", "fsw"]),  # TEER 0: IRPR ss. 75(2) and 87.1(2)
        ("21231", ["cec", "fsw"]),
        ("72200", ["cec", "fst", "fsw"]),  # major group 72: IRPR s. 87.2(1)
        ("72600", ["cec", "fsw"]),  # pilots: sub-major group 726 is left out of 87.2(1)
        ("62200", ["cec", "fst", "fsw"]),  # chefs, named by themselves
        ("63200", ["cec", "fst", "fsw"]),  # cooks, minor group 6320
        ("93200", ["cec", "fsw"]),  # aircraft assemblers: 932 is left out
        ("84120", []),  # TEER 4
        ("85100", []),  # TEER 5
    ],
)
def test_a_code_says_which_programs_count_the_work(
    site: Path, code: str, programs: list[str]
) -> None:
    """By TEER for two programs, by the list of trades of the regulation for the third."""
    links = [
        str(a["href"]) for a in entries(site)[code].select("a") if "programs" in str(a["href"])
    ]
    assert sorted(links) == [f"../programs/{program}/" for program in programs]
    assert sorted(published(site)[code]["programs"]) == programs


@pytest.mark.parametrize(
    ("code", "spans"),
    [
        ("21231", [("stem", "2023-05-31", "2025-02-26")]),
        ("31301", [("healthcare", "2023-05-31", None)]),
        ("31100", [("healthcare", "2023-05-31", None), ("physicians", "2026-02-18", None)]),
        ("63200", [("trades", "2025-02-27", "2026-02-17")]),
        ("63201", [("trades", "2026-02-18", None), ("agriculture", "2023-05-31", "2026-02-17")]),
        ("42203", [("education", "2025-02-27", None), ("healthcare", "2023-05-31", "2025-02-26")]),
        ("72404", [("transport", "2026-02-18", None), ("transport", "2023-05-31", "2025-02-26")]),
        ("60020", []),
    ],
)
def test_a_code_says_its_categories_with_their_days(
    site: Path, code: str, spans: list[tuple[str, str, str | None]]
) -> None:
    """Those that go on first, each with its first and last day, as published by IRCC."""
    given = published(site)[code]["categories"]
    assert [(s["category"], s["from"], s["until"]) for s in given] == spans
    links = [str(a["href"]) for a in entries(site)[code].select(":scope > ul a")]
    assert links == [f"../categories/{category}/" for category, _, _ in spans]
    assert ("In no category so far." in text(entries(site)[code])) == (not spans)


def test_the_finder_is_light(site: Path) -> None:
    """The page with its own scripts is under 40 KB compressed, though it holds every title twice."""
    parts = ["noc/index.html", "assets/js/noc.js", "assets/js/matching.js"]
    assert sum(len(gzip.compress((site / part).read_bytes(), mtime=0)) for part in parts) < MOST


@pytest.mark.parametrize("words", ["21231 Software engineers and designers", "72106 Welders"])
def test_the_site_search_knows_codes_and_titles(site: Path, words: str) -> None:
    """Both stand in the search index under the finder, without the French titles."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    found = [doc["location"] for doc in index if words in " ".join(doc["text"].split())]
    assert any(location.startswith("noc/#broad-") for location in found)
    assert not any("Soudeurs" in doc["text"] for doc in index)


def test_teers_add_up_to_the_whole_classification(site: Path) -> None:
    """Each occupation counts once; of TEER 2 and 3 only trades count for FST (IRPR s. 87.2(1))."""
    table = page(site, "noc").select_one("table")
    assert table is not None
    rows = [[text(cell) for cell in row.select("th, td")] for row in table.select("tbody tr")]
    assert [row[0] for row in rows] == ["0", "1", "2", "3", "4", "5"]
    assert sum(int(row[1]) for row in rows) == 516
    both = {"Federal Skilled Worker", "Canadian Experience Class"}
    trades, none = both | {"Federal Skilled Trades (some trades)"}, {"no federal program"}
    found = [set(re.split(" ?, ", row[2])) for row in rows]
    assert found == [both, both, trades, trades, none, none]
