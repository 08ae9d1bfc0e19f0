"""Can the checklist be ticked, kept only when asked, printed, and used without JavaScript?"""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.conftest import Visitor

PAGE = "how-it-works/checklist/"
STORED = "localStorage.getItem('hub-checklist')"
KEEP = "Keep my ticks in this browser"


def test_ticks_are_counted_and_stay_in_the_page_only(visit: Visitor) -> None:
    """Nothing is kept unless asked: after a reload the boxes are empty."""
    page = visit(PAGE).go().page
    boxes = page.locator("[data-tick]")
    count = boxes.count()
    boxes.nth(0).check()
    boxes.nth(3).check()
    expect(page.locator(".checklist-tools [role=status]")).to_have_text(f"2 of {count} ticked")
    assert page.evaluate(STORED) is None
    page.reload()
    expect(page.locator("[data-tick]:checked")).to_have_count(0)


def test_ticks_are_kept_where_the_reader_asks_and_forgotten_again(visit: Visitor) -> None:
    """They come back after a reload; unticking the wish takes them out of the browser."""
    page = visit(PAGE).go().page
    page.locator("[data-tick]").nth(1).check()
    page.get_by_label(KEEP).check()
    page.reload()
    expect(page.locator("[data-tick]").nth(1)).to_be_checked()
    expect(page.get_by_label(KEEP)).to_be_checked()
    page.get_by_label(KEEP).uncheck()
    assert page.evaluate(STORED) is None
    page.reload()
    expect(page.locator("[data-tick]:checked")).to_have_count(0)


def test_all_ticks_can_be_cleared(visit: Visitor) -> None:
    """One button empties every box, also in what is kept."""
    page = visit(PAGE).go().page
    page.get_by_label(KEEP).check()
    page.locator("[data-tick]").first.check()
    page.get_by_role("button", name="Clear all ticks").click()
    expect(page.locator("[data-tick]:checked")).to_have_count(0)
    page.reload()
    expect(page.locator("[data-tick]:checked")).to_have_count(0)


def test_ticks_of_a_changed_list_or_of_nonsense_are_left_out(visit: Visitor) -> None:
    """What another version kept, or what is no list at all, ticks nothing and breaks nothing."""
    for kept in (
        '{"version": "00000000", "ticks": ["profile-1"]}',
        "{broken",
        '{"ticks": 5}',
        "null",
    ):
        before = f"localStorage.setItem('hub-checklist', {kept!r})"
        page = visit(PAGE, before=before).go().page
        expect(page.locator("[data-tick]:checked")).to_have_count(0)
        page.locator("[data-tick]").first.check()
        expect(page.locator(".checklist-tools [role=status]")).to_contain_text("1 of")


def test_a_browser_that_keeps_nothing_says_so(visit: Visitor) -> None:
    """Where storage is refused, the ticks still hold in the page."""
    refuse = (
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }"
    )
    page = visit(PAGE, before=refuse).go().page
    page.locator("[data-tick]").first.check()
    page.get_by_label(KEEP).click()
    expect(page.locator(".checklist-tools [role=status]")).to_contain_text(
        "does not let the page keep"
    )
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    expect(page.locator("[data-tick]").first).to_be_checked()


def test_boxes_work_without_javascript_and_by_keyboard(visit: Visitor) -> None:
    """They are native: space ticks. The tools that need a script are hidden."""
    page = visit(PAGE, javascript=False).go().page
    expect(page.locator(".checklist-tools")).to_be_hidden()
    first = page.locator("[data-tick]").first
    first.focus()
    page.keyboard.press("Space")
    expect(first).to_be_checked()


def test_on_paper_there_are_boxes_and_no_tools(visit: Visitor) -> None:
    """The print shows every box with a border to tick in, and hides the buttons."""
    page = visit(PAGE).go().page
    page.emulate_media(media="print")
    expect(page.locator(".checklist-tools")).to_be_hidden()
    box = page.locator("[data-tick]").first
    expect(box).to_be_visible()
    border = box.evaluate(
        "e => getComputedStyle(e).borderTopStyle + getComputedStyle(e).appearance"
    )
    assert border == "solidnone"


def test_ticked_and_kept_it_has_no_violation(visit: Visitor) -> None:
    """axe-core finds nothing with ticks, in dark on a phone."""
    page = visit(PAGE, scheme="dark", width=360).go().page
    page.locator("[data-tick]").first.check()
    page.get_by_label(KEEP).check()
    assert violations(page) == []
