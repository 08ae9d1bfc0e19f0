"""Do the examples and promises of the page about open data hold?"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from bs4 import BeautifulSoup

from tests.site.api import read, table
from tests.site.parsed_page import ParsedPage
from tests.site.site_address import site_address

LANGUAGES = ("sh", "python", "js")


def examples(site: Path, language: str) -> list[str]:
    """The examples on the built page, in this language."""
    html = (site / "open-data/index.html").read_text(encoding="utf-8")
    blocks = BeautifulSoup(html, "html5lib").select(f"code.language-{language}")
    return [block.get_text() for block in blocks]


@pytest.fixture
def here(site: Path, server: str) -> tuple[str, str]:
    """The address in the examples, and the one at which the tests serve the site."""
    return site_address(site), server


def run(command: list[str], example: str, here: tuple[str, str]) -> str:
    """What an example prints, at the address where the site is now."""
    assert here[0] in example
    done = subprocess.run(
        command, input=example.replace(*here), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_there_are_examples_in_each_language(site: Path) -> None:
    """A command line, Python and JavaScript."""
    assert [len(examples(site, language)) for language in LANGUAGES] == [2, 2, 1]


def test_addresses_of_the_command_line_examples_answer(site: Path, here: tuple[str, str]) -> None:
    """Each fetches a file of the site, which starts as one would expect."""
    starts = []
    for example in examples(site, "sh"):
        assert example.startswith("curl --")
        address = re.findall(r"https?://\S+", example)[0].replace(*here)
        with urlopen(address) as answer:
            starts.append(answer.read(16).decode())
    assert [start[:6] for start in starts] == ['{\n "sc', "round,"]


def test_python_examples_run(site: Path, here: tuple[str, str]) -> None:
    """The cut-off of the newest draw of each type; the first rows of the table."""
    cutoffs, rows = (run([sys.executable, "-"], e, here) for e in examples(site, "python"))
    content = read(site, "draws.json")
    newest = content["draws"][0]
    lines = cutoffs.splitlines()
    assert lines[0] == f"Data of {content['data_as_of']}"
    assert lines[1] == f"{newest['type']} {newest['date']} {newest['crs_cutoff']}"
    assert len(lines) == 1 + len({draw["type"] for draw in content["draws"]})
    assert rows.splitlines() == [
        f"{row['round']} {row['date'][:4]} {row['invitations']}"
        for row in table(site, "draws.csv")[:3]
    ]


def test_the_javascript_example_runs(site: Path, here: tuple[str, str]) -> None:
    """Draw 196 with its change, in Node as a module."""
    node = shutil.which(
        "node",
        path=os.pathsep.join([str(Path(sys.executable).parent), os.defpath, os.environ["PATH"]]),
    )
    assert node, "`make setup` brings Node where there is none"
    printed = run([node, "--input-type=module", "-"], examples(site, "js")[0], here)
    assert printed.splitlines() == [
        "Catégorie de l’expérience canadienne 4500 369",
        "change: 12",
    ]


def test_every_field_is_explained(site: Path) -> None:
    """The tables name each field of a draw, of its context and of a day of the pool, with its meaning."""
    html = (site / "open-data/index.html").read_text(encoding="utf-8")
    soup = BeautifulSoup(html, "html5lib")
    explained = {
        row.find("th").get_text(): row.find("td").get_text(strip=True)
        for row in soup.select("tbody tr")
    }
    own = read(site, "draws/447.json")
    fields = {*read(site, "draws.json")["draws"][0], *own["context"], *own["context"]["pool"]}
    assert {field for field in fields if not explained.get(field)} == set()


def test_the_page_lists_every_file_and_feed(site: Path) -> None:
    """What the index of the API has, and the feed of each type."""
    html = (site / "open-data/index.html").read_text(encoding="utf-8")
    soup = BeautifulSoup(html, "html5lib")
    paths = {code.get_text() for code in soup.select("tbody th code")}
    listed = {
        e["path"].replace("{", "<").replace("}", ">") for e in read(site, "index.json")["resources"]
    }
    assert listed <= paths
    links = {str(a["href"]) for a in soup.select("main a[href]")}
    feeds = {f"../feeds/draws/{file.name}" for file in (site / "feeds/draws").glob("*.xml")}
    assert feeds | {"../feeds/draws.xml", "../api/v1/openapi.json"} <= links


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("draws/index.html", ["../api/v1/draws.json", "../api/v1/draws.csv", "../feeds/draws.xml"]),
        ("draws/2021/index.html", ["../../api/v1/draws.csv", "/data/draws/2021.yml"]),
        ("draws/196/index.html", ["/v1/draws/196.json", "/draws/cec.xml", "/data/draws/2021.yml"]),
        ("draws/types/french/index.html", ["../../../feeds/draws/french.xml", "../../../api/v1/draws.json"]),
        ("programs/cec/index.html", ["../../api/v1/programs.json", "/data/programs/cec.yml"]),
        ("provinces/ontario/index.html", ["../../api/v1/provinces.json"]),
        ("crs/index.html", ["../api/v1/crs/index.json"]),
        ("draws/pool/index.html", ["../../api/v1/pools.json", "/pools.csv", "/data/pools/2026.yml"]),
        ("history/index.html", ["../api/v1/timeline.json", "/data/history.yml"]),
        ("crs/changes/index.html", ["../../api/v1/timeline.json"]),
        ("changes/index.html", ["../feeds/changes.xml"]),
        ("noc/index.html", ["../api/v1/noc.json"]),
        ("pilots/index.html", ["../api/v1/pilots.json"]),
    ],
)  # fmt: skip
def test_a_page_names_its_data(site: Path, page: str, wanted: list[str]) -> None:
    """The line "this page as data" leads to the same facts for programs, and to the page about it."""
    soup = BeautifulSoup((site / page).read_text(encoding="utf-8"), "html5lib")
    line = soup.select_one(".hub-as-data")
    assert line is not None
    links = [str(a["href"]) for a in line.select("a")]
    for address in wanted:
        assert any(link.endswith(address) for link in links), (address, links)
    assert links[-1].endswith("open-data/")
    assert not [link for link in links if "/edit/" in link]  # to read, without an account


def test_prose_has_no_such_line(pages: dict[str, ParsedPage]) -> None:
    """A page that is words alone has no data of its own."""
    for path in ("about/index.html", "index.html", "calculator/index.html"):
        assert "hub-as-data" not in pages[path].classes
