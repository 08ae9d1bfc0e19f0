"""Does every kind of page work in a browser, fit a phone and stay on its own site?"""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visitor
from tests.browser.page_kinds import PAGE_KINDS

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("path", PAGE_KINDS.values(), ids=PAGE_KINDS.keys())
def test_page_fits_a_phone_without_errors_or_foreign_requests(visit: Visitor, path: str) -> None:
    """At 360 px nothing scrolls sideways; no error in the console, no request to another origin."""
    seen = visit(path, width=360, height=740).go()
    assert seen.page.locator("h1").count() == 1
    assert seen.page.evaluate(SIDEWAYS) <= 0


@pytest.mark.parametrize("path", PAGE_KINDS.values(), ids=PAGE_KINDS.keys())
def test_page_says_the_same_without_javascript(visit: Visitor, path: str) -> None:
    """Without JavaScript a page still has its heading, its text and its way back home."""
    seen = visit(path, javascript=False).go()
    assert seen.page.locator("h1").inner_text().strip()
    assert len(seen.page.locator("main").inner_text()) > 200
    assert seen.page.locator("header a").first.is_visible()


# The figures of a picture once more, folded away under it: a column for each plan, range or kind of draw.
WIDE = "details.chart-figures .hub-scroll"
CUT = """wide => {
    document.querySelectorAll("details").forEach(each => { each.open = true; });
    return [...document.querySelectorAll(".hub-scroll, main table")]
        .filter(each => each.scrollWidth > each.clientWidth + 1 && !each.closest(wide))
        .map(each => each.getAttribute("aria-label") ?? each.caption?.textContent);
}"""


@pytest.mark.parametrize("path", PAGE_KINDS.values(), ids=PAGE_KINDS.keys())
def test_tables_are_whole_on_a_phone(visit: Visitor, path: str) -> None:
    """At 360 px no table has a part that is out of sight, also where it was folded away."""
    seen = visit(path, width=360, height=740).go()
    assert seen.page.evaluate(CUT, WIDE) == []


NAMES = """[...document.querySelectorAll("main tbody th > :is(code, a > code):only-child")]
    .filter(each => each.checkVisibility() && each.getClientRects().length > 1)
    .map(each => each.textContent)"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["data/", "open-data/"])
def test_the_name_of_a_field_or_file_is_whole(visit: Visitor, path: str, width: int) -> None:
    """Where a row is about a field or a file, its name stands on one line, to be read and copied."""
    page = visit(path, width=width).go().page
    assert page.locator("main tbody th code").count() > 10
    assert page.evaluate(NAMES) == []
