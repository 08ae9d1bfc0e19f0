"""Do the frame's moving parts work: search, menu, choice of colours, skip link?"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor

QUERIES = {
    "canadian experience class": "programs/cec/",
    "quebec": "provinces/quebec/",
    "comprehensive ranking": "crs/",
    "language tests": "crs/language-tests/",
    "skilled trades": "programs/fst/",
    "calculator": "calculator/",
    "nunavut": "provinces/nunavut/",
    "permanent resident": "how-it-works/",
    "draws": "draws/",
    "provincial nominee": "programs/pnp/",
}


@pytest.mark.parametrize(("query", "wanted"), QUERIES.items())
def test_search_finds_the_page_a_reader_wants(visit: Visitor, query: str, wanted: str) -> None:
    """It is among the first three results, and its link leads there."""
    visited = visit("about/").go()
    page = visited.page
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type(query)
    expect(page.locator(".hub-search__results a").first).to_be_visible()
    links = page.locator(".hub-search__results a")
    first = links.evaluate_all("all => all.slice(0, 3).map(a => a.href.split('#')[0])")
    assert visited.server + wanted in first


def test_search_downloads_nothing_before_it_is_opened(visit: Visitor) -> None:
    """A reader on a metered network pays for the index only when they search."""
    visited = visit("about/").go()
    assert [url for url in visited.requests if "search" in url and not url.endswith(".css")] == []
    with visited.page.expect_event("worker"):
        visited.page.get_by_role("button", name="Search", exact=True).click()
    assert any(url.endswith("search_index.json") for url in visited.requests)


def test_search_says_when_nothing_is_found_and_closes_by_escape(visit: Visitor) -> None:
    """The status names the query; Escape gives the page back."""
    page = visit("about/", width=360).go().page
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("qqqzzz")
    expect(page.locator(".hub-search__status")).to_contain_text("qqqzzz")
    page.keyboard.press("Escape")
    expect(page.locator("#hub-search")).to_be_hidden()


def test_menu_opens_on_a_phone(visit: Visitor) -> None:
    """Closed at first, it shows the navigation at a press and says so."""
    page = visit("about/", width=360).go().page
    menu, nav = page.get_by_role("button", name="Menu"), page.locator("#hub-nav")
    expect(nav).to_be_hidden()
    menu.click()
    expect(nav).to_be_visible()
    expect(menu).to_have_attribute("aria-expanded", "true")
    nav.get_by_role("link").first.focus()
    page.keyboard.press("Escape")
    expect(nav).to_be_hidden()
    expect(menu).to_be_focused()


def test_menu_is_walked_with_the_keyboard(visit: Visitor) -> None:
    """From the button into the links and on through them; Escape closes it from the button too."""
    page = visit("about/", width=360).go().page
    menu, links = page.get_by_role("button", name="Menu"), page.locator("#hub-nav a")
    menu.press("Enter")
    for link in links.all():
        expect(link).to_be_focused()
        page.keyboard.press("Tab")
    menu.press("Escape")
    expect(page.locator("#hub-nav")).to_be_hidden()
    expect(menu).to_have_attribute("aria-expanded", "false")


def test_navigation_is_there_without_javascript(visit: Visitor) -> None:
    """All links show, and no button that would do nothing."""
    page = visit("about/", width=360, javascript=False).go().page
    expect(page.locator("#hub-nav")).to_be_visible()
    expect(page.locator(".hub-tools button:visible")).to_have_count(0)


def test_chosen_colours_stay(visit: Visitor) -> None:
    """Dark on a light device holds on the next page; `As my device` takes the choice back."""
    visited = visit("about/", scheme="light").go()
    page = visited.page
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_label("Dark").check()
    dark = page.evaluate(ground)
    assert dark != light
    page.goto(visited.server + "draws/447/")
    assert page.evaluate(ground) == dark
    expect(page.get_by_label("Dark")).to_be_checked()
    page.get_by_label("As my device").check()
    assert page.evaluate(ground) == light


def test_skip_link_is_the_first_stop_and_leads_to_the_text(visit: Visitor) -> None:
    """A keyboard reader passes the navigation with two keys."""
    page = visit("draws/447/").go().page
    page.keyboard.press("Tab")
    expect(page.locator(".hub-skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("path", ["", "programs/cec/", "draws/447/"])
def test_buttons_and_menu_links_are_large_enough_for_a_finger(visit: Visitor, path: str) -> None:
    """At least 44 CSS pixels high on a phone."""
    page = visit(path, width=360).go().page
    page.get_by_role("button", name="Menu").click()
    heights = page.locator(".hub-tool:visible, .hub-nav a, .hub-footer__links a").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
