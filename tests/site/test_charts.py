"""Do the pictures say what the data says, to eyes of every kind?"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from pathlib import Path
from statistics import median

import pytest
from bs4 import BeautifulSoup, Tag

from macros.charts.scale import Scale, runs, ticks
from macros.charts.sparkline import COLUMNS, Sparkline, thinned
from macros.draws.pool_page import steps
from macros.models.draw import Draw, DrawsFile
from macros.models.pool import Mismatch
from macros.store import Store
from tests.site.colours import Palette, contrast
from tests.site.test_draw_pages import page, text

KINDS = {
    "general": "general",
    "cec": "cec",
    "pnp": "nominees",
    "fst": "programs",
    "fsw": "programs",
}
SERIES = ("general", "cec", "programs", "nominees", "categories")
ADDRESSES = ("draws", "draws/pool", "draws/types/cec", "draws/types/military", "draws/196")

# How colours look to people without one kind of cone (Machado, Oliveira and Fernandes, 2009).
BLINDNESS = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
            (-0.003882, -0.048116, 1.051998)),
    "green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
              (-0.01182, 0.04294, 0.968881)),
    "blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
             (0.004733, 0.691367, 0.3039)),
}  # fmt: skip


def figures_of(table: Tag) -> dict[str, list[int]]:
    """The cells of each row of a table, as numbers, by its heading."""
    return {
        text(row.find("th")): [int(text(td).replace(",", "")) for td in row.find_all("td")]
        for row in table.select("tbody tr")
    }


def kind(draw: Draw) -> str:
    """The series a round belongs to, told by its type."""
    return KINDS.get(draw.type, "categories")


def test_invitations_by_year_and_kind_are_the_sums_of_the_data(site: Path, store: Store) -> None:
    """Each cell of the table, and the sum at the end of each bar."""
    sums: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(SERIES, 0))
    for draw in store.draws:
        sums[str(draw.year)][kind(draw)] += draw.invitations
    figure = page(site, "draws").select_one("#chart-invitations")
    assert figure is not None
    table = figure.select_one("table")
    assert table is not None
    expected = {year: [*c.values(), sum(c.values())] for year, c in sums.items()}
    assert figures_of(table) == expected
    shown = [text(value) for value in figure.select("svg .chart-value")]
    assert shown == [f"{sum(sums[year].values()):,}" for year in sorted(sums, reverse=True)]


def test_a_bars_parts_are_as_wide_as_their_figures(site: Path, store: Store) -> None:
    """2021: 99,653 of the class and 14,778 nominees, in that proportion."""
    picture = page(site, "draws").select_one("#chart-invitations svg.chart-plot")
    assert picture is not None
    labels = [text(label) for label in picture.find_all("text")][::2]
    top = 30 * labels.index("2021") + 5
    parts = picture.find_all("rect", attrs={"y": str(top)}, recursive=False)
    widths = [float(str(part["width"]).rstrip("%")) for part in parts]
    sums = [sum(d.invitations for d in store.draws if d.year == 2021 and d.type == t)
            for t in ("cec", "pnp")]  # fmt: skip
    assert sums == [99_653, 14_778]
    assert widths[0] / widths[1] == pytest.approx(sums[0] / sums[1], rel=0.01)


def test_every_draw_is_a_mark_at_its_date_and_cut_off(site: Path, store: Store) -> None:
    """All 448, in the shape of their kind; the place follows from the axes' own labels."""
    picture = page(site, "draws").select_one("#chart-cutoffs svg.chart-plot")
    assert picture is not None
    labels = [(float(str(t["y"])), int(text(t).replace(",", "")))
              for t in picture.select(".chart-grid text")]  # fmt: skip
    (y0, low), (y1, high) = labels[0], labels[-1]
    marks = [
        (str(use["href"]).removeprefix("#cutoffs-"), float(str(use["y"])))
        for use in picture.find_all("use")
    ]
    expected = [
        (kind(draw), y0 + (draw.crs_cutoff - low) / (high - low) * (y1 - y0))
        for draw in store.draws
    ]
    for series in SERIES:
        found = [y for name, y in marks if name == series]
        assert found == pytest.approx([y for name, y in expected if name == series], abs=0.06)


def test_a_types_page_has_its_last_12_months_and_its_years(site: Path, store: Store) -> None:
    """Twelve months up to the day of the newest file of rounds; every year with rounds and sum."""
    until = max(f.model.verified for f in store.files if isinstance(f.model, DrawsFile))
    a_year_before = (until.year - 1, until.month, until.day)
    for draw_type in store.draw_types:
        soup = page(site, f"draws/types/{draw_type}")
        alike = [draw for draw in store.draws if draw.type == draw_type]
        last = [d for d in alike if a_year_before < d.date.timetuple()[:3] and d.date <= until]
        shown = [text(dd) for dd in soup.select(".draws-last-year dd")]
        cutoffs = [draw.crs_cutoff for draw in last]
        assert shown == ([] if not last else [
            f"{len(last):,}",
            f"{sum(draw.invitations for draw in last):,}",
            f"{median(cutoffs):.1f}".removesuffix(".0"),
            str(min(cutoffs)),
            str(max(cutoffs)),
        ])  # fmt: skip
        table = soup.select_one("#chart-invitations table")
        assert table is not None
        for year, (count, invited) in figures_of(table).items():
            of_year = [draw for draw in alike if str(draw.year) == year]
            assert (count, invited) == (len(of_year), sum(d.invitations for d in of_year))


def test_the_pools_page_has_the_latest_pool_and_every_other(site: Path, store: Store) -> None:
    """Each bar's figure, the table of scores from the top, and the table of all days."""
    soup, pool = page(site, "draws/pool"), store.pools[-1]
    bars = [text(value) for value in soup.select("#chart-pool .chart-value")]
    assert bars == [f"{count:,}" for _, count in pool.ranges.items()]
    table = soup.select_one("#pool-steps")
    assert table is not None
    rows = figures_of(table)
    first, second, third = (pool.ranges[name] for name in ("601-1200", "501-600", "491-500"))
    assert rows["501 to 600"] == [second, first + second]
    assert rows["491 to 500"] == [third, first + second + third]
    assert rows["0 to 300"][1] == pool.total
    before, year = store.pools[-2], pool.as_of.replace(year=pool.as_of.year - 1)
    earlier = [before, max((p for p in store.pools if p.as_of <= year), key=lambda p: p.as_of)]
    compared = [text(figure) for figure in soup.select(".draws-pool-figures .hub-figure")][1:]
    for told, other in zip(compared, earlier, strict=True):
        moved = pool.total - other.total
        assert told.startswith(f"{moved:+,} ".replace("-", "−") if moved else "0 ")
        assert told.endswith(f" {other.as_of.day} {other.as_of:%B %Y}")
    history = soup.select_one("#chart-history table")
    assert history is not None
    lines = list(figures_of(history).values())
    assert len(lines) == len(store.pools)
    for line, other in zip(lines, reversed(store.pools), strict=True):
        assert line[-1] == other.total
        assert line[:2] == [other.ranges["601-1200"], other.ranges["501-600"]]
        assert line[-2] == other.ranges["301-350"] + other.ranges["0-300"]


def test_a_range_whose_parts_do_not_add_up_is_taken_whole(store: Store) -> None:
    """On 26 April 2023 the parts of 451 to 500 fall 180 short of the published 55,867."""
    pool = next(pool for pool in store.pools if pool.as_of == dt.date(2023, 4, 26))
    assert pool.mismatches == [Mismatch(range="451-500", parts_add_up_to=55_687)]
    found = [(step.low, step.high, step.count) for step in steps(pool)]
    assert (451, 500, 55_867) in found
    assert 491 not in [low for low, _, _ in found]
    assert steps(pool)[-1].or_more == pool.total


def test_a_draws_page_marks_its_own_place_on_its_types_line(site: Path, store: Store) -> None:
    """Lower cut-offs stand lower; a type with one round has no line."""
    assert page(site, "draws/430").select_one(".chart-spark") is None
    places = {}
    for draw in store.draws:
        if draw.type == "cec":
            figure = page(site, f"draws/{draw.round}").select_one(".chart-spark")
            assert figure is not None
            dot = figure.select_one("circle")
            assert dot is not None
            places[draw.crs_cutoff] = int(str(dot["cy"]))
            assert f"this draw: {draw.crs_cutoff}" in text(figure)
    down = [places[cutoff] for cutoff in sorted(places)]
    assert down == sorted(down, reverse=True)
    assert (down[0], down[-1]) == (66, 6)  # 75 on 13 February 2021 and 808 in 2015: the edges


def test_a_sparkline_weighs_less_than_one_and_a_half_kilobytes(site: Path, store: Store) -> None:
    """On every one of the rounds' pages."""
    for draw in store.draws:
        html = (site / "draws" / draw.round / "index.html").read_text(encoding="utf-8")
        found = re.search(r'<figure class="chart-spark">.*?</figure>', html, re.DOTALL)
        assert len(found[0] if found else "") < 1500, draw.round


def test_a_line_through_ever_more_draws_does_not_grow(store: Store) -> None:
    """Of 4,000 rounds at most four a column are kept, the lowest and the highest among them."""
    model = store.draws[0]
    many = [
        model.model_copy(
            update={
                "date": dt.date(2015, 1, 1) + dt.timedelta(days=i),
                "crs_cutoff": 400 + i * 37 % 101,
            }
        )
        for i in range(4000)
    ]
    line = Sparkline.through(many)
    kept = thinned(many, line.across)
    assert len(kept) <= 4 * COLUMNS
    assert {kept[0].date, kept[-1].date} == {many[0].date, many[-1].date}
    assert {400, 500} <= {draw.crs_cutoff for draw in kept}
    assert thinned(many[:100], line.across) == many[:100]


def test_no_line_joins_rounds_more_than_a_year_apart() -> None:
    """CEC rounds of 2015 and of 2020 are not one line."""
    days = [dt.date(2015, 2, 20), dt.date(2020, 3, 23), dt.date(2020, 4, 9)]
    assert [days[run] for run in runs(days)] == [days[:1], days[1:]]


def test_ticks_are_round_numbers_around_the_figures() -> None:
    """A scale holds every figure, also where all are one and the same."""
    assert ticks(75, 902) == [0, 200, 400, 600, 800, 1000]
    assert ticks(0, 256_000) == [0, 100_000, 200_000, 300_000]
    for low, high in ((368, 368), (169, 223), (1, 1200)):
        found = ticks(low, high)
        assert found[0] <= low <= high <= found[-1]
        assert len(set(found)) > 1
    assert Scale(0, 10, 5, 105).at(2.5) == 30


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_picture_has_a_name_and_a_description(site: Path, address: str) -> None:
    """A screen reader says the title and the description; marks in a legend are left out."""
    pictures = page(site, address).select("main figure svg")
    assert pictures
    for picture in pictures:
        if picture.get("aria-hidden"):
            assert picture.find_parent("ul")
        elif picture.find_parent("svg") is None:
            assert picture["role"] == "img"
            ids = str(picture["aria-labelledby"]).split()
            said = [picture.find(id=name) for name in ids]
            assert [each.name for each in said if each] == ["title", "desc"]
            assert all(len(text(each)) > 10 for each in said)


@pytest.mark.parametrize("address", ADDRESSES)
def test_ids_are_unique_and_every_shape_that_is_used_is_there(site: Path, address: str) -> None:
    """Two pictures on one page do not take each other's shapes and patterns."""
    soup: BeautifulSoup = page(site, address)
    ids = [str(each["id"]) for each in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    used = {str(use["href"]).removeprefix("#") for use in soup.find_all("use")}
    used |= set(re.findall(r"url\(#([^)]+)\)", str(soup)))
    assert used <= set(ids)


def test_colours_can_be_told_apart_without_one_kind_of_cone(
    blocks: list[Palette],
) -> None:
    """CIE L*a*b* distances of 15 and more between any two series; 3:1 against the page."""
    for palette in blocks[:2]:
        colours = [palette[f"series-{name}"] for name in SERIES]
        assert min(contrast(colour, palette["paper"]) for colour in colours) >= 3
        for seen in BLINDNESS.values():
            places = [lab(colour, seen) for colour in colours]
            for i, one in enumerate(places):
                for other in places[:i]:
                    assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) >= 15**2


def lab(colour: str, seen: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """L*, a* and b* of a colour (`#rrggbb`, D65) as seen through a matrix of BLINDNESS."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    rgb = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    r, g, b = (min(max(sum(m * c for m, c in zip(row, rgb, strict=True)), 0), 1) for row in seen)
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
