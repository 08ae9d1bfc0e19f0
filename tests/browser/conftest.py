"""A real Chromium on the built site, served under a sub-path, that notes what goes wrong on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.visit import Visit

Visitor = Callable[..., Visit]


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for all tests of a process. Names of other hosts lead nowhere."""
    arguments = [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-quic",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, server: str) -> Iterator[Visitor]:
    """Opens a page of the site: `visit("draws/", width=360, scheme="dark", javascript=False)`.

    After the test, a page that had an error in its console or asked another origin fails it, unless
    the visit was told to expect errors.
    """
    visits: list[Visit] = []

    def open_page(path: str, **how: object) -> Visit:
        visits.append(Visit(browser, server, path, **how))
        return visits[-1]

    yield open_page
    for each in visits:
        each.close()
    for each in visits:
        each.check()
