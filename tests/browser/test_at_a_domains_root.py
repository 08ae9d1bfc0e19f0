"""Does the same built site work at a domain's root, without another build?"""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.calculator_page import (
    PLAIN,
    fill_in,
    shown_total,
    wait_for_stage,
    wait_for_state,
)
from tests.browser.visit import Visit


def test_the_calculator_scores_at_a_domains_root(browser: Browser, root_server: str) -> None:
    """At the root of a domain the menu leads to the calculator, which loads and scores."""
    visit = Visit(browser, root_server, "draws/447/").go()
    visit.page.get_by_role("link", name="Calculator", exact=True).first.click()
    wait_for_stage(visit.page, "ready")
    fill_in(visit.page, PLAIN)
    wait_for_state(visit.page, "result")
    assert shown_total(visit.page) == "379"  # 110 age, 120 education, 124 language, 25 combined
    visit.close()
    visit.check()
