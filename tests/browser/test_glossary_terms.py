"""Are words explained where they are first used: for a pointer, a finger, a keyboard, and without scripts?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import Visitor

TERM = "a.hub-term"
TIP = "#hub-tip"
MEANING = "The lowest score that was invited in a round."


def cut_off(page: Page) -> Locator:
    """The first use of "cut-off" on a page."""
    return page.locator(f'{TERM}[href$="#cut-off"]')


def test_pointing_at_a_word_shows_its_meaning_until_one_leaves(visit: Visitor) -> None:
    """The pointer may move onto the meaning; Escape takes it away."""
    page = visit("draws/447/").go().page
    cut_off(page).hover()
    expect(page.locator(TIP)).to_have_text(MEANING)
    page.locator(TIP).hover()
    page.wait_for_timeout(500)
    expect(page.locator(TIP)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(TIP)).to_be_hidden()
    cut_off(page).hover()
    page.locator("h1").hover()
    expect(page.locator(TIP)).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_keyboard_reaches_a_word_and_its_meaning(visit: Visitor, width: int, scheme: str) -> None:
    """With the focus comes the meaning, tied to the word for screen readers, inside the window."""
    page = visit("draws/447/", width=width, scheme=scheme).go().page
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('a.hub-term')"):
            break
    described = page.locator(":focus").get_attribute("aria-describedby")
    assert described == "hub-tip"
    tip = page.locator(TIP).bounding_box()
    assert tip is not None
    assert tip["x"] >= 0
    assert tip["x"] + tip["width"] <= width
    assert violations(page) == []


def test_a_finger_shows_the_meaning_first_and_follows_the_link_second(
    browser: Browser, server: str
) -> None:
    """A touch can't hover."""
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(server + "draws/447/")
    cut_off(page).tap()
    expect(page.locator(TIP)).to_have_text(MEANING)
    cut_off(page).tap()
    page.wait_for_url("**/glossary/#cut-off")
    context.close()


def test_without_scripts_a_word_is_a_link_to_its_meaning(visit: Visitor) -> None:
    """It leads to the term in the glossary."""
    page = visit("draws/447/", javascript=False).go().page
    cut_off(page).click()
    expect(page.locator("#cut-off dd").nth(1)).to_have_text(MEANING)
