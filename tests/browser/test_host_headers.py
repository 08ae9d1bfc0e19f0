"""Does everything still work on a host that sends what `_headers` asks for?"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.calculator_page import (
    PLAIN,
    fill_in,
    shown_total,
    wait_for_stage,
    wait_for_state,
)
from tests.browser.visit import Visit
from tests.site.test_hosts import header_rules
from tests.static_server import StaticHandler


class HostHandler(StaticHandler):
    """Sends the headers of the rules that match, as hosts that read `_headers` do."""

    def __init__(self, *args: Any, rules: dict[str, dict[str, str]], **kwargs: Any) -> None:
        self.rules = rules
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        """Adds what the rules say of this address."""
        for pattern, headers in self.rules.items():
            if fnmatchcase(self.path, pattern):
                for name, value in headers.items():
                    self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """The address of the site at the root of such a host."""
    handler = partial(HostHandler, directory=str(site), prefix="/", rules=header_rules(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize("path", ["", "draws/", "draws/447/", "programs/cec/", "open-data/"])
def test_pages_break_no_rule_of_their_policy(browser: Browser, host: str, path: str) -> None:
    """Nothing is refused: the console stays silent."""
    visit = Visit(browser, host, path).go()
    assert visit.page.locator("h1").inner_text()
    visit.close()
    visit.check()


def test_search_works_under_the_policy(browser: Browser, host: str) -> None:
    """Its worker may start, and finds a page."""
    visit = Visit(browser, host, "").go()
    visit.page.get_by_role("button", name="Search").first.click()
    visit.page.locator("input[type=search]").first.fill("canadian experience")
    expect(visit.page.locator("#hub-search a[href]").first).to_be_visible(timeout=30_000)
    visit.close()
    visit.check()


def test_the_calculator_works_under_the_policy(browser: Browser, host: str) -> None:
    """Python starts in its worker, as WebAssembly, and counts."""
    visit = Visit(browser, host, "calculator/").go()
    fill_in(visit.page, PLAIN)
    wait_for_stage(visit.page, "ready")
    wait_for_state(visit.page, "result")
    assert shown_total(visit.page).split()[0] == "379"
    visit.close()
    visit.check()
