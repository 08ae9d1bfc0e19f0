"""The timeline in a browser: does its filter work, and is all there without it?"""

from __future__ import annotations

from tests.browser.conftest import Visitor

ENTRIES = ".timeline-year li[data-kind]"


def test_the_filter_shows_one_kind_and_keeps_it_in_the_address(visit: Visitor) -> None:
    """Only levels plans are left, years without one are gone, and the choice can be shared."""
    page = visit("history/").go().page
    everything = page.locator(ENTRIES).count()
    page.get_by_role("combobox", name="Show").select_option("levels")
    shown = page.locator(f"{ENTRIES}:visible")
    assert shown.count() == 6  # six plans
    assert {entry.get_attribute("data-kind") for entry in shown.all()} == {"levels"}
    assert page.locator("#timeline-status").inner_text() == f"6 of {everything} entries"
    assert page.locator("#y2016").is_hidden()
    assert page.url.endswith("?kind=levels")
    page.get_by_role("combobox", name="Show").select_option("")
    assert page.locator(f"{ENTRIES}:visible").count() == everything
    assert "kind" not in page.url


def test_an_address_with_a_kind_opens_filtered(visit: Visitor) -> None:
    """A shared link shows the same; a kind that is not there shows all."""
    page = visit("history/?kind=law").go().page
    assert page.get_by_role("combobox", name="Show").input_value() == "law"
    assert page.locator(f"{ENTRIES}:visible").count() < page.locator(ENTRIES).count()
    other = visit("history/?kind=nothing").go().page
    assert other.get_by_role("combobox", name="Show").input_value() == ""
    assert other.locator(f"{ENTRIES}:visible").count() == other.locator(ENTRIES).count()


def test_an_entry_that_is_linked_is_never_hidden(visit: Visitor) -> None:
    """A link to one entry wins over a kind in the same address."""
    page = visit("history/?kind=law#record-round").go().page
    assert page.locator("#record-round").is_visible()


def test_everything_is_there_without_script(visit: Visitor) -> None:
    """No filter is offered that would not work, and no entry is hidden."""
    page = visit("history/", javascript=False).go().page
    assert page.locator("#timeline-filter").is_hidden()
    assert page.locator(f"{ENTRIES}:visible").count() == page.locator(ENTRIES).count()
