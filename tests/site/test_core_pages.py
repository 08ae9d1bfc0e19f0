"""Do the home page, how it works, data and about hold what a reader comes for, from data only?"""

from __future__ import annotations

import html
import re
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.store import Store
from tests.site.parsed_page import ParsedPage

# What in a written page is not prose, or is a figure that a macro puts there.
NOT_PROSE = re.compile(
    r"\A---\n.*?\n---\n"  # front matter: test_page_heads looks at it
    r"|\{\{.*?\}\}|\{%.*?%\}"  # macro calls
    r"|^```.*?^```"  # code
    r"|`[^`\n]*`"
    r"|\{:.*?\}"  # ids and classes
    r"|(?<=\])\([^)\s]*\)"  # addresses of links
    r"|<[^>]*>"  # tags with their attributes
    r"|^\s*\d+\.(?=\s)",  # numbers of an ordered list
    re.DOTALL | re.MULTILINE,
)

# Digits that are a name, not a figure that can change.
NAMES = {
    r"NOC 2021": "the name of the occupation classification",
    r"TEER [0-5]( (to|or|and) [0-5])?": "the names of the classification's levels",
    r"CC BY 4\.0": "the name of the licence",
    r"SOR/\d{4}-\d+": "the name of a regulation",
}


def words(page: ParsedPage) -> str:
    """The page's text without tags, spaces of every kind made plain."""
    body = re.sub(r"<(script|style)\b.*?</\1>", " ", page.html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", body)))


def typed_figures(text: str) -> list[str]:
    """The words with digits that someone typed into the prose of a written page."""
    prose = NOT_PROSE.sub(" ", text)
    for name in NAMES:
        prose = re.sub(name, " ", prose)
    return re.findall(r"\S*\d\S*", prose)


def test_written_pages_hold_no_typed_figure(repo: Path) -> None:
    """A figure in prose would go stale in silence: every one comes from data/ through a macro."""
    found = {
        path.relative_to(repo).as_posix(): figures
        for path in sorted((repo / "docs").rglob("*.md"))
        if (figures := typed_figures(path.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("You have 60 days.", ["60"]),
        ("A fee of $1,590 is due.", ["$1,590"]),
        ("You have {{ limit('invitation_window', on='2017-01-01') }}.", []),
        ("1. First\n2. Second", []),
        ("[Round](draws/447.md) and NOC 2021, TEER 0 to 3", []),
        ("<h3 id='a1'>Title</h3>\n\n## Heading {: #step-2 }", []),
        ("---\ntitle: 2026\n---\n\nSince 2026.", ["2026."]),
    ],
)
def test_the_search_for_typed_figures_finds_them(text: str, figures: list[str]) -> None:
    """Figures in prose are found; those in macro calls, addresses and names are not."""
    assert typed_figures(text) == figures


def test_how_it_works_gives_the_time_to_apply(pages: dict[str, ParsedPage]) -> None:
    """60 days since 2021-06-29 (IRCC program delivery update), 90 between 2016 and 2018."""
    text = words(pages["how-it-works/index.html"])
    assert "the clock starts: you have 60 days." in text
    assert "19 November 2016 90 days" in text


def test_how_it_works_has_a_section_for_every_step(
    pages: dict[str, ParsedPage], store: Store
) -> None:
    """Each step of the list at the top leads to its own section."""
    page = pages["how-it-works/index.html"]
    for step in store.process.steps:
        assert step.id in page.ids, step.id
        assert ("a", "href", f"#{step.id}") in page.addresses, step.id


def test_the_home_page_opens_with_the_newest_round(
    pages: dict[str, ParsedPage], store: Store
) -> None:
    """The newest round in data/ is there with a link to its page, and the day it was checked."""
    page, newest = pages["index.html"], store.draws[-1]
    assert ("a", "href", f"draws/{newest.round}/") in page.addresses
    assert f"{newest.invitations:,}" in words(page)
    assert "How fresh this is" in words(page)


@pytest.mark.parametrize(
    "address", ["programs/", "calculator/", "draws/", "provinces/quebec/", "how-it-works/", "crs/"]
)
def test_the_home_page_opens_every_door(pages: dict[str, ParsedPage], address: str) -> None:
    """Each of the questions people come with has its link."""
    assert ("a", "href", address) in pages["index.html"].addresses


def test_the_data_page_names_every_source(pages: dict[str, ParsedPage], store: Store) -> None:
    """Every source of data/sources stands there with its link, secondary ones marked as such."""
    page = pages["data/index.html"]
    linked = {value for tag, name, value in page.addresses if (tag, name) == ("a", "href")}
    assert {source.url.en for source in store.sources.values()} - linked == set()
    secondary = [source for source in store.sources.values() if source.kind == "secondary"]
    assert page.html.count('hub-badge--muted">secondary<') == len(secondary) > 0


def test_the_data_page_says_which_files_rest_on_a_source(
    pages: dict[str, ParsedPage], store: Store, repo: Path
) -> None:
    """All of them, as `source:` names them in the text of the files; many are counted."""
    rests: dict[str, list[str]] = {}
    for path in sorted((repo / "data").rglob("*.yml")):
        named = " ".join(re.findall(r"\bsource: (\[[^]]+\]|[a-z0-9-]+)", path.read_text("utf-8")))
        for id_ in sorted(set(re.findall(r"[a-z0-9-]+", named))):
            rests.setdefault(id_, []).append(path.relative_to(repo).as_posix())
    expected: Counter[tuple[str, str, str]] = Counter()
    for id_, source in store.sources.items():
        files = rests.get(id_, [])
        used = f"{len(files)} data files" if len(files) > 3 else " ".join(files)
        expected[source.url.en, source.title.en, used] += 1
    shown: Counter[tuple[str, str, str]] = Counter()
    for entry in BeautifulSoup(pages["data/index.html"].html, "html5lib").select("details li"):
        if link := entry.select_one("a[rel=external]"):
            many = re.search(r"\d+ data files", " ".join(entry.get_text().split()))
            used = many[0] if many else " ".join(sorted(c.get_text() for c in entry.select("code")))
            shown[str(link["href"]), link.get_text(), used] += 1
    assert shown == expected


def test_the_data_page_says_what_is_not_known(pages: dict[str, ParsedPage], store: Store) -> None:
    """Every gap and every dispute is told, and every round with a figure that is not certain."""
    text = words(pages["data/index.html"])
    for gap in store.process.gaps:
        assert gap.title.en in text
    for dispute in store.process.disputes:
        assert dispute.used.en in text
    doubted = [draw.round for draw in store.draws if draw.corrections or draw.unsure]
    rounds = pages["data/index.html"].html.partition('id="rounds"')[2].partition("</ul>")[0]
    assert re.findall(r'href="../draws/(\w+)/"', rounds) == doubted[::-1]


@pytest.mark.parametrize(
    "promise",
    ["unofficial", "not part of the Government of Canada", "never sent anywhere", "no cookies"],
)
def test_the_about_page_keeps_its_promises(pages: dict[str, ParsedPage], promise: str) -> None:
    """It says that the site is unofficial and what happens to answers."""
    assert promise in words(pages["about/index.html"])
