"""Is what search engines and previews of links are told well formed, and true?"""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path
from typing import Any

from macros.frame import Crumb
from macros.publish.cards import KINDS
from macros.publish.structured import structured
from macros.store import Store
from tests.site.parsed_page import ParsedPage
from tests.site.site_address import site_address

REQUIRED = {  # by schema.org and what search engines ask of it
    "WebSite": {"name", "url"},
    "BreadcrumbList": {"itemListElement"},
    "Dataset": {"name", "description", "license", "creator", "url", "distribution", "dateModified"},
}


def graph(page: ParsedPage) -> list[dict[str, Any]]:
    """What the page says of itself as JSON-LD."""
    scripts = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page.html, re.DOTALL
    )
    found = [json.loads(script) for script in scripts]
    assert all(entry["@context"] == "https://schema.org" for entry in found), page.path
    return [thing for entry in found for thing in entry["@graph"]]


def test_every_page_describes_itself_with_what_its_kind_requires(
    pages: dict[str, ParsedPage],
) -> None:
    """The home page as the site, every other by its place in it; the error page not at all."""
    for page in pages.values():
        things = graph(page)
        kinds = [thing["@type"] for thing in things]
        if page.path == "404.html":
            assert kinds == []
            continue
        assert kinds[0] == ("WebSite" if page.path == "index.html" else "BreadcrumbList"), page.path
        for thing in things:
            assert REQUIRED[thing["@type"]] <= thing.keys()


def test_breadcrumbs_lead_through_pages_to_the_page_itself(
    pages: dict[str, ParsedPage], site: Path
) -> None:
    """Numbered from 1, by whole addresses, the last one canonical."""
    address = site_address(site)
    for page in pages.values():
        for thing in graph(page):
            if thing["@type"] != "BreadcrumbList":
                continue
            items = thing["itemListElement"]
            assert [item["position"] for item in items] == list(range(1, len(items) + 1))
            assert items[-1]["item"] == page.links["canonical"]
            for item in items:
                assert item["name"].strip()
                assert (site / item["item"].removeprefix(address) / "index.html").is_file()


def test_data_sets_are_described_with_their_downloads(
    pages: dict[str, ParsedPage], site: Path, store: Store
) -> None:
    """On the pages of all draws and of open data: rounds and pool, each as JSON and CSV that exist."""
    address = site_address(site)
    described = {
        path for path, page in pages.items() if any(t["@type"] == "Dataset" for t in graph(page))
    }
    assert described == {"draws/index.html", "open-data/index.html"}
    draws, pools = (t for t in graph(pages["open-data/index.html"]) if t["@type"] == "Dataset")
    assert draws["temporalCoverage"] == f"2015-01-31/{store.draws[-1].date}"
    assert pools["temporalCoverage"] == f"2022-01-17/{store.pools[-1].as_of}"
    assert draws["dateModified"] >= store.draws[-1].date.isoformat()
    assert f"{len(store.draws)} rounds" in draws["description"]
    for dataset in (draws, pools):
        assert 50 <= len(dataset["description"]) <= 5000
        assert dataset["license"] == "https://creativecommons.org/licenses/by/4.0/"
        downloads = dataset["distribution"]
        assert [d["@type"] for d in downloads] == ["DataDownload", "DataDownload"]
        assert [d["encodingFormat"] for d in downloads] == ["application/json", "text/csv"]
        for download in downloads:
            assert (site / download["contentUrl"].removeprefix(address)).is_file()


def test_a_title_cannot_end_the_description(store: Store) -> None:
    """What stands in a page's title is text for search engines, whatever it looks like."""
    title = "A </script><script> & <b>"
    page = Crumb(title, "/about/")
    told = structured(store, page, [], site="https://example.org/", site_name="Hub", lang="en")
    assert "<" not in told
    assert json.loads(told)["@graph"][0]["itemListElement"][0]["name"] == title


def test_shared_links_have_a_picture_of_their_kind(
    pages: dict[str, ParsedPage], site: Path
) -> None:
    """A PNG of the size that its page says, under 100 kB, with words for those who do not see it."""
    address, used = site_address(site), set()
    for page in pages.values():
        if page.path == "404.html":
            continue
        picture = page.meta["og:image"].removeprefix(address)
        used.add(picture)
        head = (site / picture).read_bytes()
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert len(head) < 100_000
        size = struct.unpack(">II", head[16:24])
        assert size == (int(page.meta["og:image:width"]), int(page.meta["og:image:height"]))
        assert page.meta["og:image:alt"]
        assert page.meta["twitter:card"] == "summary_large_image"
    assert {f"assets/images/cards/{kind}-en.png" for kind in KINDS} <= used
    assert pages["draws/447/index.html"].meta["og:image"].endswith("/draws-en.png")


def test_every_kind_has_its_picture_in_both_languages(site: Path) -> None:
    """Those that no page shows would be weight for nothing."""
    found = {file.name for file in (site / "assets/images/cards").glob("*")}
    assert found == {f"{kind}-{lang}.png" for kind in KINDS for lang in ("en", "fr")}


def test_words_on_the_pictures_hold_no_figure_that_ages(store: Store) -> None:
    """A picture is not made anew with the data. 2015 is when Express Entry began."""
    for texts in store.wording.values():
        for key, text in texts.items():
            if key.startswith("publish.card."):
                assert re.findall(r"\d+", text) in ([], ["2015"]), key
