"""Is the calculator light before the runtime is there? How quick it is: see tests/bench/web."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

from tests.browser.conftest import Visitor

MOST = 110_000  # bytes, compressed, until the form takes answers


def test_form_is_light_before_the_runtime(visit: Visitor, site: Path) -> None:
    """Page, style sheets and modules that the form needs to take answers, compressed."""
    page = visit("calculator/").go().page
    names = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    base = urlsplit(page.url).path.removesuffix("calculator/")
    needed = {urlsplit(url).path.removeprefix(base) for url in names}
    needed = {path for path in needed if path.endswith((".css", ".js"))} | {"calculator/index.html"}
    assert any(path.endswith(".css") for path in needed)
    assert any("calculator/" in path and path.endswith(".js") for path in needed)
    total = sum(len(gzip.compress((site / path).read_bytes(), 9)) for path in needed)
    assert total <= MOST
