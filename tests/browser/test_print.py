"""Does every kind of page say on paper what a reader needs there?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.page_kinds import PAGE_KINDS

A4 = 794  # pixels across
FOLDED = """() => [...document.querySelectorAll("main details")]
    .filter(each => each.checkVisibility())
    .filter(each => [...each.children].some(part =>
        part.tagName !== "SUMMARY" && part.textContent.trim()
        && !part.getBoundingClientRect().height))
    .map(each => each.querySelector("summary").textContent)"""
# A link whose words mean nothing without the page that it leads to.
POINTERS = r"""() => [...document.querySelectorAll("main a")]
    .filter(each => each.checkVisibility())
    .filter(each => /^(more|read more|more about this)$/i.test(
        [...each.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
            .map(node => node.data).join("").trim()))
    .map(each => each.href)"""


def on_paper(visit: Visitor, path: str) -> Page:
    """The page as it is laid out on a sheet."""
    page = visit(path, width=A4).go().page
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("path", PAGE_KINDS.values(), ids=PAGE_KINDS.keys())
def test_what_is_folded_on_the_screen_is_open_on_paper(visit: Visitor, path: str) -> None:
    """No summary stands alone, nothing is wider than the sheet, and no link asks to be pressed."""
    page = on_paper(visit, path)
    assert page.evaluate(FOLDED) == []
    assert page.evaluate(POINTERS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= A4


@pytest.mark.parametrize("path", ["levels/", "draws/pool/"])
def test_figures_in_a_picture_can_be_read_on_paper(visit: Visitor, path: str) -> None:
    """A figure that stands in a bar has another colour than the bar."""
    page = on_paper(visit, path)
    colour = "each => getComputedStyle(each).fill"
    bar = page.locator(".chart-newest, .chart-whole rect").first.evaluate(colour)
    figures = page.locator(".chart-plot text")
    assert figures.count() > 0
    assert bar not in {each.evaluate(colour) for each in figures.all()}


def test_a_sum_stands_once_at_the_end_of_its_table(visit: Visitor) -> None:
    """A long table goes on over several sheets; its last row is not said again on each."""
    page = on_paper(visit, "programs/fsw/")
    for foot in page.locator("main tfoot").all():
        assert foot.evaluate("each => getComputedStyle(each).display") == "table-row-group"


def test_a_calculator_without_a_score_prints_no_empty_heads(visit: Visitor) -> None:
    """Paper says that there is no score yet; no heading stands there with nothing below it."""
    page = on_paper(visit, "calculator/")
    heads = page.locator("main :is(h1, h2, h3)").filter(visible=True)
    assert heads.all_inner_texts() == ["CRS calculator", "Sources and dates"]
    assert page.get_by_text("There is no score yet.").is_visible()
