"""Can a reader find a stream? The map and the tables answer choices, and work without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from macros.store import Store
from tests.browser.axe import violations
from tests.browser.conftest import Visitor

ROWS = ".streams-table tbody tr:visible"
PLACES = ".provinces-table tbody tr:visible"
UNFIT = "a.map-region.map-unfit"


def shown(page: Page) -> set[str]:
    """The ids of the streams that are shown."""
    links = page.locator(f"{ROWS} th a").evaluate_all("all => all.map(e => e.hash.slice(1))")
    return set(links)


def fitting(store: Store, links: set[str], offers: set[str]) -> dict[str, str]:
    """The streams of the data that count in Express Entry and ask for an offer so, with their place."""
    return {
        stream.id: place
        for place, streams in store.streams_of.items()
        for stream in streams
        if stream.express_entry[-1].value in links and stream.job_offer in offers
    }


def test_everything_is_there_without_javascript(visit: Visitor, store: Store) -> None:
    """All streams, all places, the whole map; the choices that could not answer are hidden."""
    page = visit("provinces/", javascript=False).go().page
    assert shown(page) == set(store.streams)
    expect(page.locator(PLACES)).to_have_count(13)
    expect(page.locator("a.map-region")).to_have_count(13)
    expect(page.locator("#places-filter")).to_be_hidden()


def test_choices_filter_streams_places_and_map_and_go_into_the_address(
    visit: Visitor, store: Store
) -> None:
    """Aligned and without an offer for all: what fits is shown, counted, and comes back."""
    page = visit("provinces/").go().page
    page.get_by_label("Aligned with Express Entry").select_option("aligned")
    page.get_by_label("Job offer").select_option("not_needed")
    wanted = fitting(store, {"enhanced", "partly"}, {"not_needed", "depends"})
    assert shown(page) == set(wanted)
    places = set(wanted.values())
    status = page.get_by_role("status").filter(has_text="streams fit")
    expect(status).to_have_text(
        f"{len(wanted)} of 106 streams fit. Places with such a stream: {len(places)}."
    )
    expect(page.locator(PLACES)).to_have_count(len(places))
    expect(page.locator(UNFIT)).to_have_count(13 - len(places))
    assert "express_entry=aligned" in page.url
    assert "job_offer=not_needed" in page.url
    page.reload()
    assert shown(page) == set(wanted)
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(ROWS)).to_have_count(106)
    expect(page.locator(UNFIT)).to_have_count(0)
    assert "?" not in page.url or page.url.endswith("?")


def test_open_now_comes_from_the_address(visit: Visitor) -> None:
    """An address alone restores a choice; Ontario, where nothing is open, is dimmed and says so."""
    page = visit("provinces/?status=open").go().page
    expect(page.get_by_label("Open now")).to_have_value("open")
    states = page.locator(ROWS).evaluate_all("all => all.map(e => e.dataset.status)")
    assert set(states) == {"open"}
    ontario = page.locator('a.map-region[data-place="ontario"]')
    expect(ontario).to_have_class("map-region map-unclear map-unfit")
    expect(ontario).to_have_accessible_name("ON, Ontario: Not settled, no stream fits your choices")
    expect(page.locator(PLACES).filter(has_text="Ontario")).to_have_count(0)


def test_an_address_with_an_unknown_choice_changes_nothing(visit: Visitor) -> None:
    """Nonsense in the address is no choice."""
    page = visit("provinces/?status=ajar&job_offer=").go().page
    expect(page.locator(ROWS)).to_have_count(106)


def test_choices_that_nothing_fits_say_so(visit: Visitor) -> None:
    """An announced stream outside Express Entry that asks for no offer does not exist."""
    page = visit("provinces/?express_entry=none&job_offer=not_needed&status=announced").go().page
    expect(page.locator(ROWS)).to_have_count(0)
    expect(page.locator("#places-status")).to_have_text("No stream fits these choices.")


def test_the_map_by_keyboard(visit: Visitor) -> None:
    """Tab goes from shape to shape, west to east, with a frame to be seen; Enter opens the page."""
    page = visit("provinces/").go().page
    page.get_by_role("link", name="See them below.").focus()
    reached = []
    for _ in range(13):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.dataset.place"))
    assert reached[:3] == ["yukon", "northwest-territories", "nunavut"]
    assert reached[-1] == "newfoundland-and-labrador"
    assert len(set(reached)) == 13
    style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert style == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Newfoundland and Labrador")


def test_shapes_are_large_enough_for_a_finger_on_a_phone(visit: Visitor) -> None:
    """At 360 px each is at least 24 px both ways, its letters at least 12 px high."""
    page = visit("provinces/", width=360).go().page
    sizes = page.locator("a.map-region").evaluate_all(
        """all => all.map(e => {
          const paths = e.querySelector("path").getBoundingClientRect();
          const text = e.querySelector("text");
          const scale = text.ownerSVGElement.getScreenCTM().a;
          return [e.dataset.place, paths.width, paths.height,
            parseFloat(getComputedStyle(text).fontSize) * scale];
        })"""
    )
    assert len(sizes) == 13
    small = [s for s in sizes if min(s[1], s[2]) < 24 or s[3] < 12]
    assert small == []


@pytest.mark.parametrize(("scheme", "width"), [("dark", 1280), ("light", 360)])
def test_the_filtered_page_has_no_violation(visit: Visitor, scheme: str, width: int) -> None:
    """With choices made and shapes dimmed."""
    page = visit("provinces/?express_entry=aligned&status=open", scheme=scheme, width=width)
    assert violations(page.go().page) == []


def test_without_colours_of_the_page_the_map_still_tells_three_things(visit: Visitor) -> None:
    """In forced colours a shape is filled, striped or dotted: three different fills."""
    page = visit("provinces/").go().page
    page.emulate_media(forced_colors="active")
    fills = {
        kind: page.locator(f"a.map-{kind} path").first.evaluate("e => getComputedStyle(e).fill")
        for kind in ("enhanced", "unclear", "none")
    }
    assert len(set(fills.values())) == 3, fills


def test_a_link_to_a_closed_stream_shows_it(visit: Visitor) -> None:
    """The overview leads to the stream itself, also where closed ones are folded."""
    page = visit("provinces/?status=closed").go().page
    page.get_by_role("link", name="Express Entry: Human Capital Priorities").click()
    expect(page.locator("#on-human-capital h4")).to_be_visible()
    expect(page.locator("#on-human-capital")).to_be_in_viewport()
