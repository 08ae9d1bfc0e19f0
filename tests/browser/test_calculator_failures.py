"""What if a file of the runtime is missing, broken or never comes? The page says so and recovers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.browser.calculator_page import PLAIN, fill_in, shown_result, wait_for_stage
from tests.browser.conftest import Visitor

# The minute of silence lasts ten seconds, so that the test need not wait it out.
FASTER_CLOCK = """
  const wait = window.setTimeout;
  window.setTimeout = (work, time, ...more) => wait(work, time === 60_000 ? 10_000 : time, ...more);
"""

Sabotage = Callable[[Route], None]


def missing(route: Route) -> None:
    """Not there."""
    route.fulfill(status=404, body="not found")


def cut_off(route: Route) -> None:
    """No connection."""
    route.abort("connectionreset")


def a_web_page(route: Route) -> None:
    """A page in its place, as hosts with a catch-all give."""
    route.fulfill(status=200, content_type="text/html", body="<!doctype html><p>Welcome</p>")


def cut_short(route: Route) -> None:
    """Its first bytes only."""
    body = route.fetch().body()
    route.fulfill(status=200, content_type=kind_of(route), body=body[: len(body) // 2])


def wrong_bytes(route: Route) -> None:
    """As long as it must be, with other content."""
    length = len(route.fetch().body())
    route.fulfill(status=200, content_type=kind_of(route), body=b"\0" * length)


def never_answered(_route: Route) -> None:
    """Nothing comes, and no end."""


def kind_of(route: Route) -> str:
    """The content type that a web host gives the file."""
    url = route.request.url
    if url.endswith(".wasm"):
        return "application/wasm"
    return "text/javascript" if url.endswith(("js", "mjs")) else "application/octet-stream"


FILES = (
    "pyodide.mjs",
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    ".whl",
)
MODULES = ("worker.js", "manifest.js")
ALL: tuple[Sabotage, ...] = (missing, cut_off, a_web_page, cut_short, wrong_bytes)
CASES = [(file, sabotage) for file in FILES for sabotage in ALL]
CASES += [(file, sabotage) for file in MODULES for sabotage in (missing, a_web_page)]


@pytest.mark.parametrize(("file", "sabotage"), CASES, ids=[f"{f} {s.__name__}" for f, s in CASES])
def test_failure_is_told_with_its_cause_and_retry_recovers(
    visit: Visitor, file: str, sabotage: Sabotage
) -> None:
    """Loading ends in `failed`, names the file, keeps the answers; with the file back, the button
    leads to the score."""
    seen = visit("calculator/", errors_expected=True)
    page = seen.page
    pattern = f"**/assets/calculator/**{file}*"
    seen.context.route(pattern, sabotage)
    seen.go()
    fill_in(page, PLAIN)
    wait_for_stage(page, "failed")
    cause = page.locator("[data-cause]")
    expect(cause).to_be_visible()
    named = cause.inner_text()
    assert file in named
    assert len(named) > len(f"Cause: {file}: ")
    seen.context.unroute(pattern)
    page.get_by_role("button", name="Try again").click()
    assert shown_result(page)["total"] == 379
    expect(page.locator("[data-failure]")).to_be_hidden()


def test_file_that_never_comes_fails_after_a_minute_and_is_named(visit: Visitor) -> None:
    """A server that stays silent is given up; the files that were waited for are named."""
    seen = visit("calculator/", errors_expected=True, before=FASTER_CLOCK)
    pattern = "**/python_stdlib.zip"
    seen.context.route(pattern, never_answered)
    seen.go()
    fill_in(seen.page, PLAIN)
    wait_for_stage(seen.page, "failed")
    assert "python_stdlib.zip: 60 s" in seen.page.locator("[data-cause]").inner_text()
    seen.context.unroute(pattern)
    seen.page.get_by_role("button", name="Try again").click()
    assert shown_result(seen.page)["total"] == 379


def test_without_webassembly_the_page_points_to_the_tables(visit: Visitor) -> None:
    """A browser that can't run Python is told so, with a link to the points tables."""
    page = visit("calculator/", before="delete globalThis.WebAssembly").go().page
    wait_for_stage(page, "unsupported")
    failure = page.locator("[data-failure]")
    expect(failure).to_be_visible()
    expect(page.locator("[data-retry]")).to_be_hidden()
    expect(failure.locator('a[href$="worksheet/"]')).to_be_visible()
    failure.locator('a[href$="crs/"]').click()
    assert page.url.endswith("/crs/")
    assert page.locator("table").count() > 0


def test_without_javascript_the_page_points_to_the_tables(visit: Visitor) -> None:
    """The questions can be read as a list, the button does nothing, and the tables are a link away."""
    page = visit("calculator/", javascript=False).go().page
    notice = page.locator("noscript .hub-note")
    expect(notice).to_be_visible()
    assert "JavaScript" in notice.inner_text()
    expect(page.locator('[data-field="spouse.education"]')).to_be_visible()
    expect(page.locator("[type=submit]")).to_be_disabled()
    expect(page.locator(".calc-panel")).to_be_hidden()
    expect(notice.locator('a[href$="worksheet/"]')).to_be_visible()
    notice.locator('a[href$="crs/"]').click()
    assert page.url.endswith("/crs/")


def test_answers_never_leave_the_browser(visit: Visitor) -> None:
    """From the first answer to the score, no request holds an answer or goes beyond known files."""
    seen = visit("calculator/").go()
    wait_for_stage(seen.page, "ready")
    seen.page.evaluate("async () => { await navigator.serviceWorker.ready; }")  # it is kept by now
    before = len(seen.requests)
    fill_in(seen.page, PLAIN)
    seen.page.get_by_role("button", name="Show my score").click()
    shown_result(seen.page)
    assert seen.requests[before:] == []
    assert "?" not in seen.page.url
