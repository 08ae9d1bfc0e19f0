"""Pages of streams, places by year and pilots: does a reader find each of them, with its source?"""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup, Tag

from macros import render
from macros.models.arrangement import NomineeProgram
from macros.places.sketch_map import HEIGHT, SHAPES, WIDTH
from macros.places.streams import province_streams

if TYPE_CHECKING:
    from macros.models.stream import Stream
    from macros.store import Store

WITH_STREAMS = [
    "alberta", "british-columbia", "manitoba", "new-brunswick", "newfoundland-and-labrador",
    "northwest-territories", "nova-scotia", "ontario", "prince-edward-island", "quebec",
    "saskatchewan", "yukon",
]  # fmt: skip


@cache
def soup(page: Path) -> BeautifulSoup:
    """A page, parsed."""
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html5lib")


def place_page(site: Path, name: str) -> BeautifulSoup:
    """The page of a province or territory."""
    return soup(site / "provinces" / name / "index.html")


def words(element: Tag) -> str:
    """The text of an element with single spaces, none before a full stop or a comma."""
    spaced = re.sub(r"\s+", " ", element.get_text(" ").replace("\u00a0", " ")).strip()
    return re.sub(r" (?=[.,)])", "", spaced).replace("( ", "(")


def element(page: BeautifulSoup, selector: str) -> Tag:
    """The one element of that selector."""
    (found,) = page.select(selector)
    return found


def one_stream(page: BeautifulSoup, stream: Stream) -> Tag:
    """The part of the page about one stream."""
    return element(page, f"section.stream#{stream.id}")


@pytest.mark.parametrize("name", WITH_STREAMS)
def test_a_page_shows_every_stream_of_its_place_and_no_other(
    site: Path, store: Store, name: str
) -> None:
    """Each once, with its name, its official page, its status and the day that goes with it."""
    page = place_page(site, name)
    shown = [str(section["id"]) for section in page.select("section.stream")]
    assert sorted(shown) == sorted(stream.id for stream in store.streams_of[name])
    for stream in store.streams_of[name]:
        part = one_stream(page, stream)
        assert words(part).startswith(stream.name.en)
        links = {str(link["href"]) for link in part.select("a")}
        assert stream.url.en in links
        assert {store.sources[source].url.en for source in stream.sources} <= links
        days = {str(time["datetime"]) for time in part.select("time")}
        assert {stream.verified.isoformat(), stream.status[0].from_.isoformat()} <= days


@pytest.mark.parametrize("name", WITH_STREAMS)
def test_every_condition_that_is_recorded_is_on_the_page(
    site: Path, store: Store, name: str
) -> None:
    """In full, and without a brace where a figure should be."""
    for stream in store.streams_of[name]:
        said = words(one_stream(place_page(site, name), stream))
        assert "{" not in said
        for _, text in stream.conditions:
            if text is not None and "{" not in text.en:
                assert text.en in said, stream.id


def test_unconfirmed_streams_are_marked(site: Path, store: Store) -> None:
    """All that are not of high confidence, and no others."""
    for name, streams in store.streams_of.items():
        for stream in streams:
            marked = "unconfirmed" in words(one_stream(place_page(site, name), stream))
            assert marked == (stream.confidence != "high"), stream.id


def test_streams_that_take_people_stand_before_those_that_do_not(site: Path) -> None:
    """Closed ones come last and are folded, so that a reader sees first what can be used."""
    page = place_page(site, "nova-scotia")
    badges = [words(badge) for badge in page.select(".stream-badges > .hub-badge:first-child")]
    assert badges == ["Open"] * 4 + ["Closed"] * 8
    assert len(page.select("details.streams-closed section.stream")) == 8


def test_the_overview_lists_every_stream_with_its_flags(site: Path, store: Store) -> None:
    """106 rows; each leads to the stream on its place's page and says what it can be chosen by."""
    page = soup(site / "provinces/index.html")
    rows = page.select(".streams-table tbody tr")
    assert len(rows) == 106
    for row in rows:
        link = row.select_one("th a")
        assert link is not None
        place, _, name = str(link["href"]).partition("/#")
        assert row["data-place"] == place
        stream = next(s for s in store.streams_of[place] if s.id == name)
        assert place_page(site, place).select_one(f"#{name}") is not None
        assert row["data-job-offer"] == stream.job_offer
        assert row["data-express-entry"] == stream.express_entry[-1].value
        assert stream.name.en in words(row)


def test_choices_let_through_every_value_of_the_data(site: Path) -> None:
    """What a stream can be stands behind exactly one choice, or it could not be found."""
    page = soup(site / "provinces/index.html")
    for select in page.select("#places-filter select"):
        behind = [
            v for o in select.select("option[data-fits]") for v in str(o["data-fits"]).split()
        ]
        name = str(select["name"]).replace("_", "-")
        held = {str(row[f"data-{name}"]) for row in page.select(".streams-table tbody tr")}
        assert held <= set(behind)
        assert len(behind) == len(set(behind))


def test_the_map_leads_to_all_thirteen_pages(site: Path, store: Store) -> None:
    """Each shape is a link whose name has the letters on it, the place and what colour means."""
    page = soup(site / "provinces/index.html")
    links = page.select(".places-map a")
    assert {str(link["data-place"]) for link in links} == set(store.provinces)
    for link in links:
        place = store.provinces[str(link["data-place"])]
        assert link["href"] == f"{place.id}/"
        letters = place.code.removeprefix("CA-")
        name = str(link["aria-label"])
        assert name.startswith(f"{letters}, {place.name.en}: ")
        value = place.express_entry[-1].value
        assert f"map-{value}" in link["class"]
        legend = {"enhanced": "Aligned", "none": "Not aligned", "unclear": "Not settled"}
        assert name.endswith(legend[value])
        assert words(link) == letters


def test_shapes_of_the_map_do_not_lie_on_each_other() -> None:
    """On a grid of a fifth of a square, no point belongs to two places; all are inside the drawing."""
    owner: dict[tuple[float, float], str] = {}
    for code, shape in SHAPES.items():
        inside = [
            (x / 5 + 0.1, y / 5 + 0.1)
            for x in range(5 * WIDTH + 5)
            for y in range(5 * HEIGHT + 5)
            if any(_within(points, x / 5 + 0.1, y / 5 + 0.1) for points in shape.outlines)
        ]
        assert len(inside) > 25, code
        for point in inside:
            assert owner.setdefault(point, code) == code, point
            assert point[0] < WIDTH
            assert point[1] < HEIGHT


def _within(points: Any, x: float, y: float) -> bool:
    """Whether a point lies within an outline: a ray from it crosses the outline an odd number of times."""
    crossings = 0
    for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1


def test_a_year_without_a_figure_says_so(site: Path, store: Store) -> None:
    """Every year from 2021 on has a row; those without data say that no official figure was found."""
    for name, place in store.provinces.items():
        if not isinstance(place.arrangement, NomineeProgram):
            continue
        held = {entry.year for entry in place.arrangement.allocations}
        table = place_page(site, name).select(".places-years")[0]
        rows = [words(row) for row in table.select("tbody tr")]
        missing = {int(row[:4]) for row in rows if "No official figure found" in row}
        shown = {int(row[:4]) for row in rows}
        assert set(range(2021, 2027)) <= shown
        assert missing == shown - held, name


def test_the_picture_of_places_has_a_bar_for_each_year_with_a_figure(
    site: Path, store: Store
) -> None:
    """Ontario: 2020, 2021, 2023 to 2026, the longest for 2024; the picture says so in words too."""
    picture = element(place_page(site, "ontario"), "#chart-places svg.chart-plot")
    assert len(picture.select(":scope > rect")) == 6
    widths = [float(str(bar["width"]).rstrip("%")) for bar in picture.select(":scope > rect")]
    assert widths.index(max(widths)) == 2  # newest first: 2026, 2025, 2024
    assert "21,500, in 2024" in words(element(place_page(site, "ontario"), "#places-desc"))


@pytest.mark.parametrize(
    ("page", "fact"),
    [
        ("provinces/alberta", "2026 6,403"),  # what was given first, under what was given later
        ("provinces/alberta", "2025 4,875"),
        ("provinces/quebec", "The program was abolished."),
        ("provinces/quebec", "In 2024 Canada admitted 31,481 skilled workers"),
        ("provinces/quebec", "12 months in the last 5 years."),
        ("provinces/quebec", "It is not the scale that Express Entry uses"),
        ("provinces/nunavut", "None that takes people now."),
        ("provinces/nunavut", "Northwest Territories Nominee Program 5 1 197 in 2026"),
        ("provinces/ontario", "North Bay"),
        ("provinces/yukon", "The last window known ended on 17 July 2026."),
        ("pilots", "IRPR, s. 87.3"),
        ("pilots", "Altona/Rhineland"),
        ("pilots", "No intake to 30 March 2030."),
    ],
)
def test_the_page_says(site: Path, page: str, fact: str) -> None:
    """What marks a place or a pilot stands on its page."""
    main = element(soup(site / page / "index.html"), "main")
    assert fact in words(main)


def test_the_page_of_pilots_has_all_of_them(site: Path, store: Store) -> None:
    """Each with what is recorded, its official page and its sources."""
    page = soup(site / "pilots/index.html")
    assert sorted(str(s["id"]) for s in page.select("section.stream")) == sorted(store.pilots)
    for pilot in store.pilots.values():
        part = element(page, f"section.stream#{pilot.id}")
        links = {str(link["href"]) for link in part.select("a")}
        assert pilot.url.en in links
        assert {store.sources[source].url.en for source in pilot.sources} <= links


@pytest.mark.parametrize("name", WITH_STREAMS)
def test_the_same_is_said_in_french(store: Store, name: str) -> None:
    """Names and conditions in French; a name that is our rendering says so."""
    render.configure(store, store.today)
    part = BeautifulSoup(province_streams(name, "fr"), "html5lib")
    said = words(part)
    assert not re.search(r"\b(Open|Closed|Needed|as of|since)\b", said)
    for stream in store.streams_of[name]:
        shown = words(element(part, f"section.stream#{stream.id}"))
        assert shown.startswith(" ".join(stream.name.fr.split()))
        assert ("nom traduit par nous" in shown) != stream.name_fr_official


def api(site: Path, name: str) -> Any:
    """A JSON file of the API."""
    return json.loads((site / "api/v1" / name).read_text(encoding="utf-8"))


def test_the_api_gives_the_same_streams_in_three_ways(site: Path, store: Store) -> None:
    """With their places, as a list and as a table; the texts have their figures in them."""
    listed = api(site, "streams.json")
    by_place = [s for place in api(site, "provinces.json")["provinces"] for s in place["streams"]]
    assert sorted(s["id"] for s in listed["streams"]) == sorted(store.streams)
    assert listed["count"] == 106
    assert sorted(by_place, key=lambda s: s["id"]) == sorted(
        listed["streams"], key=lambda s: s["id"]
    )
    texts = [text for s in by_place for text in s["conditions"].values() if text]
    assert not [text for text in texts if "{" in text["en"] + text["fr"]]
    with (site / "api/v1/streams.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert [row["id"] for row in rows] == [s["id"] for s in listed["streams"]]
    for row, stream in zip(rows, listed["streams"], strict=True):
        assert row["province"] == stream["province"]
        assert row["name_fr"] == stream["name"]["fr"]
        assert row["job_offer"] == stream["job_offer"]
        assert row["verified"] == stream["verified"] <= listed["data_as_of"]
        state = next(s for s in stream["status"] if s["from"] == row["status_from"])
        assert state["value"] == row["status"]


def test_columns_of_the_table_of_streams_stay_where_they_are(site: Path) -> None:
    """Programs that count columns go on working: new ones come after these."""
    head = (site / "api/v1/streams.csv").read_text(encoding="utf-8").partition("\n")[0]
    assert head.startswith(
        "id,province,name_en,name_fr,name_fr_official,categories,status,status_from,status_since,"
        "express_entry,job_offer,teers,official_url,page,source,verified,confidence"
    )
