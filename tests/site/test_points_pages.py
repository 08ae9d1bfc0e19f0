"""Do the pages on examples, changes, history, levels and the grid show what data/ and the package say?"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from macros.models.requirement import PointsValue
from macros.store import Store
from tests.data.test_examples import BASE, GRID, VARIANTS
from tests.data.test_history import CHANGES, TOLD


def page(site: Path, path: str) -> BeautifulSoup:
    """A page of the built site."""
    return BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html5lib")


def text(tag: Tag | None) -> str:
    """Its words with single spaces."""
    assert tag is not None
    return re.sub(r"\s+", " ", tag.get_text()).strip()


def number(cell: Tag) -> int:
    """A figure of a cell: `1,048`, `+20`, `−45`."""
    return int(text(cell).replace(",", "").replace("\u2212", "-"))


def example(site: Path, name: str) -> Tag:
    """The block of one example."""
    path = "crs/changes" if name == "same-person-every-year" else "crs/examples"
    path = "programs/fsw" if name == "just-short" else path
    block = page(site, path).find(id=f"example-{name}")
    assert isinstance(block, Tag), name
    return block


@pytest.mark.parametrize("name", BASE)
def test_an_example_shows_its_total_and_every_variant(site: Path, name: str) -> None:
    """The totals and differences on the page are those reckoned by hand."""
    block = example(site, name)
    total = block.select_one(".example-total")
    assert isinstance(total, Tag)
    assert number(total) == BASE[name]
    rows = block.select(".example-variants tbody tr")
    shown = [(number(row.find_all("td")[0]), number(row.find_all("td")[1])) for row in rows]
    expected = [(BASE[name] + by, by) for (of, _), by in VARIANTS.items() if of == name]
    assert shown == expected


@pytest.mark.parametrize("name", BASE)
def test_the_parts_of_an_example_add_up(site: Path, name: str) -> None:
    """The points of the parts are the total; every factor says why."""
    block = example(site, name)
    parts = [number(row.find_all("td")[0]) for row in block.select(".example-part")]
    assert sum(parts) == BASE[name]
    for row in block.select(".example-points tbody tr:not(.example-part)"):
        assert text(row.find_all("td")[2])


def test_every_example_says_that_it_is_made_up(site: Path, store: Store) -> None:
    """On its own page, above the answers."""
    for one in store.examples.examples:
        assert "A made-up person." in text(example(site, one.id)), one.id


def test_the_grid_stands_there_row_by_row(site: Path, store: Store) -> None:
    """Every row and item of data/grid/, and the maxima of IRPR ss. 78 to 83, which add up to 100."""
    table = page(site, "programs/fsw").select_one(".grid-points")
    assert isinstance(table, Tag)
    blocks = table.select("tbody")
    for block, factor in zip(blocks, store.grids["fsw"].factors, strict=True):
        points = [re.sub(r"\D", "", text(row.find("td"))) for row in block.select("tr")[1:]]
        value = factor.values[-1]
        assert points == [str(entry.points) for entry in (*value.rows, *value.items)]
    most = [int(re.sub(r"\D", "", text(block.select_one(".grid-factor td")))) for block in blocks]
    assert most == [28, 25, 15, 12, 10, 10]
    assert sum(most) == 100
    assert [text(cell) for cell in table.select("tfoot td")] == ["100", "67"]
    (marks,) = [v for r in store.programs["fsw"].requirements for v in r.values
                if isinstance(v, PointsValue)]  # fmt: skip
    assert marks.maximum == sum(most)


@pytest.mark.parametrize(
    ("row", "points"),
    [
        ("17 or less", "0"), ("18 to 35", "12"), ("46", "1"), ("47 or more", "0"),
        ("Level 7 in an ability", "4 each"), ("Level 9 or more in an ability", "6 each"),
        ("Years of skilled work: 2 to 3", "11"), ("Years of skilled work: 6 or more", "15"),
        ("Doctoral level university degree (PhD)", "25"),
    ],
)  # fmt: skip
def test_rows_of_the_grid_are_in_words(site: Path, row: str, points: str) -> None:
    """IRPR ss. 78 to 81."""
    table = page(site, "programs/fsw").select_one(".grid-points")
    assert isinstance(table, Tag)
    cells = {text(tr.find("th")).removeprefix("Age: "): text(tr.find("td"))
             for tr in table.select("tbody tr:not(.grid-factor)")}  # fmt: skip
    assert cells[row] == points


def test_the_example_of_the_grid_fails_and_says_what_would_pass(site: Path) -> None:
    """64 points are short of 67; the variants stand there with their points."""
    block = example(site, "just-short")
    assert "Does not pass: 64 of the 67 points needed." in text(block)
    rows = block.select(".example-variants tbody tr")
    assert [number(row.find_all("td")[0]) for row in rows] == list(GRID.values())[1:]


def test_the_comparison_counts_the_rounds_of_each_program(site: Path, store: Store) -> None:
    """The number of rounds of the program alone, with a link to the newest."""
    rows = page(site, "programs").select(".hub-compare tr")
    (row,) = [row for row in rows if text(row.find("th")) == "Rounds for it alone"]
    for cell, program in zip(row.find_all("td"), ("pnp", "cec", "fsw", "fst"), strict=True):
        held = [draw for draw in store.draws if draw.type == program]
        link = cell.find("a")
        assert isinstance(link, Tag)
        assert text(cell).startswith(f"{len(held)}, the newest on")
        assert f"draws/{held[-1].round}/" in str(link["href"])
        assert text(cell).endswith(f"cut-off {held[-1].crs_cutoff}")


def test_every_change_has_its_place_source_and_effect(site: Path, store: Store) -> None:
    """27 entries; proposals stand apart; each names its source."""
    soup = page(site, "crs/changes")
    lists = soup.select("ol.changes")
    assert [len(found.select("li.change")) for found in lists] == [3, len(CHANGES) - 3]
    for entry in soup.select("li.change"):
        assert entry.select(".hub-source a"), entry["id"]
    for proposed in lists[0].select("li.change"):
        assert proposed.select(".hub-badge--warn")
        assert "What it did to a score" not in text(proposed)
    cut = soup.find(id="job-offer-cut")
    assert isinstance(cut, Tag)
    assert "goes from 1,048 to 528 points (\u2212520)" in text(cut)
    assert [text(item) for item in cut.select(".change-moved li")] == [
        "Studies in Canada +30", "Job offer \u2212550",
    ]  # fmt: skip


def test_the_timeline_has_its_years_and_marks(site: Path) -> None:
    """Every day it must tell of, under its year, with a source; what is not law is marked."""
    soup = page(site, "history")
    entries = soup.select(".timeline-year li[data-kind]")
    days = {
        str(tag["datetime"]) for entry in entries for tag in entry.select(".timeline-when time")
    }
    by_the_day = {day for day in TOLD if day != "1998-01-01"}  # of which only the year is known
    assert by_the_day - days == set()
    assert "1998" in text(soup.find(id="first-nominees"))
    for section in soup.select(".timeline-year")[:-1]:
        year = text(section.find("h2"))
        for tag in section.select(".timeline-when time"):
            assert str(tag["datetime"]).startswith(year)
    for entry in entries:
        assert entry.select(".hub-source a"), entry["id"]
    marked = [str(e["id"]) for e in entries if e.select(".timeline-when .hub-badge--warn")]
    assert marked == ["high-wage-report", "reform-consultation", "single-class-plan"]


@pytest.mark.parametrize("series", ["total", "federal-high-skilled", "nominees"])
def test_a_picture_of_levels_has_its_figures(site: Path, store: Store, series: str) -> None:
    """The table has every plan's figure, the bar the newest plan's, the marks those before."""
    figure = page(site, "levels").find(id=f"chart-levels-{series}")
    assert isinstance(figure, Tag)
    plans = [plan for plan in store.levels.plans if series in plan.levels]
    years = sorted({lv.year for plan in plans for name, line in plan.levels.items()
                    for lv in line if name == series})  # fmt: skip
    expected, newest, earlier = [], [], 0
    for year in years:
        levels = [plan.target(series, year) for plan in plans]
        expected.append([str(year), *(f"{lv.target:,}" if lv else "\u2013" for lv in levels)])
        said = [lv.target for lv in levels if lv]
        newest.append(f"{said[-1]:,}")
        earlier += len(said) - 1
    rows = figure.select("tbody tr")
    assert [[text(cell) for cell in row.find_all(["th", "td"])] for row in rows] == expected
    picture = figure.select_one("svg.chart-plot")
    assert isinstance(picture, Tag)
    assert [text(value) for value in picture.select(".chart-inside")] == newest
    assert len(picture.select(".chart-earlier use")) == earlier
    assert text(picture.find("desc")).startswith(f"Bars for the years {years[0]} to {years[-1]}")


def test_a_bar_of_levels_is_as_wide_as_its_figure(site: Path) -> None:
    """2028, 380,000, beside 2024, 485,000 (plans of 2025 and 2023)."""
    figure = page(site, "levels").find(id="chart-levels-total")
    assert isinstance(figure, Tag)
    widths = [float(str(bar["width"]).rstrip("%")) for bar in figure.select(".chart-plot > rect")]
    assert widths[7] / widths[3] == pytest.approx(380 / 485, rel=0.001)


def test_the_missing_plan_is_told(site: Path) -> None:
    """The plan for 2027 to 2029 was due and could not be read; no figure is shown for 2029."""
    words = text(page(site, "levels").select_one("article"))
    assert "The plan for 2027 to 2029 was due by 1 November 2026" in words
    assert "31,350" in words
    assert "prints another figure" in words


@pytest.mark.parametrize(
    ("program", "test", "scores"),
    [
        ("Federal Skilled Worker", "IELTS General Training", ["6", "6", "6", "6"]),
        ("Federal Skilled Worker", "TEF Canada", ["456", "434", "434", "428"]),
        ("Canadian Experience Class, TEER 2 or 3", "PTE Core", ["51", "39", "42", "51"]),
        ("Federal Skilled Trades", "TCF Canada", ["6", "369", "342", "4"]),
    ],
)
def test_the_scores_for_each_programs_minimum(
    site: Path, program: str, test: str, scores: list[str]
) -> None:
    """The official tables at levels 7, 5 and, for trades, 5 and 4 (IRPR s. 74)."""
    heading = page(site, "crs/language-tests").find(id="minimums")
    assert isinstance(heading, Tag)
    table = heading.find_next("table")
    assert isinstance(table, Tag)
    (block,) = [b for b in table.select("tbody") if program in text(b.select_one("th"))]
    (row,) = [tr for tr in block.select("tr") if text(tr.find("th")) == test]
    assert [text(cell) for cell in row.find_all("td")] == scores


def test_uncertain_facts_about_tests_are_marked(site: Path, store: Store) -> None:
    """The report about a retaken part is marked as not confirmed; tests not accepted are named."""
    soup = page(site, "crs/language-tests")
    (retake,) = [dd for dd in soup.select(".language-traps dd") if "One Skill Retake" in text(dd)]
    assert "not confirmed by an official text" in text(retake)
    words = text(soup.find(id="choose").find_next("table"))
    for name in ("IELTS Academic", "CELPIP-General LS", "PTE Academic"):
        assert name in words


def test_the_timeline_is_there_as_data(site: Path, store: Store) -> None:
    """/api/v1/timeline.json has the entries of the page, in its order, each with its sources."""
    data = json.loads((site / "api/v1/timeline.json").read_text(encoding="utf-8"))
    entries = page(site, "history").select(".timeline-year li[data-kind]")
    assert [event["id"] for event in data["events"]] == [str(entry["id"]) for entry in entries]
    assert data["count"] == len(entries)
    for event, entry in zip(data["events"], entries, strict=True):
        assert event["kind"] == entry["data-kind"]
        led_to = {str(link["href"]).rpartition("/draws/")[2] for link in entry.select("a")}
        assert event["round"] is None or f"{event['round']}/" in led_to
        assert event["source"]
        assert all(source in data["sources"] for source in event["source"])
        assert event["text"]["fr"] != event["text"]["en"]
    open_ = {
        event["id"]: event["status"] for event in data["events"] if event["status"] != "in_force"
    }
    assert open_ == {
        "high-wage-report": "unverified",
        "reform-consultation": "proposed",
        "single-class-plan": "proposed",
    }


def test_a_first_day_that_is_only_reported_is_told_with_its_source(site: Path) -> None:
    """TCF Canada: reported by CIC News on 10 November 2018, marked, and no "since Express Entry began"."""
    soup = page(site, "crs/language-tests")
    (row,) = [row for row in soup.select(".language-choice tbody tr") if "TCF" in text(row.th)]
    assert "reported on 10 November 2018" in text(row)
    (link,) = row.select('a[href$="changes/#tcf-canada"]')
    assert text(link) == "reported on 10 November 2018"
    assert "Report that TCF Canada is accepted" in text(soup.select_one(".hub-sources"))
