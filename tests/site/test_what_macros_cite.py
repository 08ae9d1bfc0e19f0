"""Does every figure bring its source and the day of its comparison to the end of the page?"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from macros import every_macro, render
from macros.places.standing import by_state, standing
from macros.store import Store

TODAY = dt.date(2026, 11, 22)
CRS = {f"data/crs/{part}.yml" for part in ("core", "spouse", "transferability", "additional")}


@pytest.fixture(autouse=True)
def _on_a_fixed_day(store: Store) -> Iterator[None]:
    """The data as it is, on 22 November 2026."""
    render.configure(store, TODAY)
    yield
    render.current().take_citations()


@pytest.mark.parametrize(
    ("macro", "arguments", "files"),
    [
        ("categories_table", (), {"data/categories/french.yml", "data/categories/agriculture.yml"}),
        ("category_rounds", ("trades",), {"data/draws/2026.yml"}),
        ("category_value", ("stem", "occupations"), {"data/categories/stem.yml"}),
        ("crs_most", (), CRS),
        ("crs_most", ("core.age",), {"data/crs/core.yml"}),
        ("crs_worksheet", (), CRS),
        ("draw_summary", (), {"data/draws/2026.yml"}),
        ("example_by", ("two-or-more", "diploma"), CRS),
        ("example_total", ("french",), CRS),
        ("fee", ("couple",), {"data/process.yml"}),
        ("funds", (4,), {"data/process.yml"}),
        ("guide_birthday", ("last",), {"data/crs/core.yml"}),
        ("guide_both_systems", (), CRS | {"data/grid/fsw.yml"}),
        ("guide_couple_by", ("age-and-school",), CRS),
        ("guide_over_time", ("test-runs-out",), CRS),
        ("guide_work", (), {"data/programs/cec.yml", "data/programs/fsw.yml"}),
        ("language_choice", (), {"data/crs/changes.yml"}),
        ("language_minimums", (), {"data/language-tests/celpip-g.yml", "data/programs/fst.yml"}),
        ("levels_chart", ("total",), {"data/levels.yml"}),
        ("limit", ("invitation_window",), {"data/process.yml"}),
        ("mistakes_brief", ("lapse-or-decline",), {"data/mistakes.yml"}),
        ("noc_finder", (), {"data/noc/2021-7.yml", "data/categories/trades.yml", "data/programs/fst.yml"}),
        ("noc_teers", (), {"data/programs/fst.yml"}),
        ("program_text", ("fsw", "points"), {"data/programs/fsw.yml"}),
        ("program_value", ("fsw", "points.pass_mark"), {"data/programs/fsw.yml"}),
        ("programs_comparison", (), {f"data/programs/{id_}.yml" for id_ in ("cec", "fst", "fsw", "pnp")}),
        ("province_pilots", ("ontario",), {"data/pilots.yml"}),
        ("province_places", ("alberta",), {"data/provinces/alberta.yml"}),
        ("province_streams", ("yukon",), {"data/streams/yukon.yml"}),
        ("province_value", ("quebec", "arrangement.accord.signed"), {"data/provinces/quebec.yml"}),
        ("streams_history", ("quebec",), {"data/streams/quebec.yml"}),
        ("territories_table", (), {"data/streams/yukon.yml", "data/provinces/yukon.yml"}),
    ],
)  # fmt: skip
def test_a_figure_brings_the_file_that_it_is_from(
    macro: str, arguments: tuple[object, ...], files: set[str]
) -> None:
    """Below Sources and dates stand its sources, and a link to edit the file."""
    render.current().take_citations()
    every_macro()[macro](*arguments)
    cited = render.current().take_citations()
    assert files <= {citation.file for citation in cited}
    assert all(citation.sources for citation in cited)


def test_places_of_years_that_are_over_do_not_grow_old(store: Store) -> None:
    """What a province had in 2020 stays as it was; this year's figure may have changed since."""
    every_macro()["province_places"]("ontario")
    cited = render.current().take_citations()
    days = {
        entry.year: entry.verified for entry in store.provinces["ontario"].arrangement.allocations
    }
    assert {citation.verified for citation in cited if citation.kind == "provinces"} == {days[2026]}
    assert {citation.verified for citation in cited if citation.kind == "other"} >= {days[2020]}


def test_the_overview_of_provinces_counts_what_is_old(store: Store) -> None:
    """Ten years on, every status has gone past its limit."""
    render.configure(store, dt.date(2036, 1, 1))
    said = re.search(
        r"(\d+) of these (\d+) statuses were read more than", every_macro()["provinces_table"]()
    )
    assert said
    assert int(said[1]) == int(said[2]) > 13


def test_those_that_take_people_come_first_whatever_their_order_in_data(store: Store) -> None:
    """Open, then announced, paused, not clear, and closed at the end."""
    order = ["open", "announced", "paused", "unclear", "closed"]
    ways = [standing(stream, "en") for stream in reversed(store.streams.values())]
    found = [each.state.value for each in by_state(ways)]
    assert found == sorted(found, key=order.index)
    assert set(found) >= {"open", "closed"}


def test_a_changed_checklist_is_another_version(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ticks that someone kept are for what was asked then, whichever step has changed."""

    def version() -> str:
        (found,) = re.findall(r'data-version="(\w+)"', every_macro()["checklist"]())
        return found

    before, steps = version(), store.process.steps
    last = next(n for n in reversed(range(len(steps))) if steps[n].asks)
    asks = [*steps[last].asks[:-1], steps[last].asks[-1].model_copy(update={"en": "Another."})]
    changed = [*steps[:last], steps[last].model_copy(update={"asks": asks}), *steps[last + 1 :]]
    assert version() == before
    monkeypatch.setattr(store, "process", store.process.model_copy(update={"steps": changed}))
    assert version() != before
