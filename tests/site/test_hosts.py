"""Does the site tell web hosts and crawlers what they need?"""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

from macros.publish.headers import NAMED_BY_CONTENT
from tests.site.site_address import site_address


def header_rules(site: Path) -> dict[str, dict[str, str]]:
    """The rules of `_headers`: headers by address, as the hosts read them."""
    rules: dict[str, dict[str, str]] = {}
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[list(rules)[-1]][name] = value
        elif line:
            rules[line] = {}
    return rules


def headers_of(address: str, rules: dict[str, dict[str, str]]) -> dict[str, str]:
    """What is sent with a file; no header may come from two rules."""
    sent: dict[str, str] = {}
    for pattern, headers in rules.items():
        if fnmatchcase(address, pattern):
            assert not sent.keys() & headers.keys(), address
            sent |= headers
    return sent


def test_anyone_may_read_the_data_from_any_page(site: Path) -> None:
    """CORS for the API and the feeds, and for nothing else."""
    rules = header_rules(site)
    for file in site.rglob("*"):
        if file.is_file():
            address = "/" + file.relative_to(site).as_posix()
            allowed = headers_of(address, rules).get("Access-Control-Allow-Origin")
            assert (allowed == "*") == address.startswith(("/api/", "/feeds/")), address


def test_only_what_is_named_by_its_content_is_kept_for_long(site: Path) -> None:
    """A hash in the name: kept for a year. Pages and data: asked for again after five minutes."""
    rules = header_rules(site)
    kept = set()
    for file in site.rglob("*"):
        if not file.is_file():
            continue
        address = "/" + file.relative_to(site).as_posix().removesuffix("index.html")
        cache = headers_of(address, rules).get("Cache-Control", "")
        if "immutable" in cache:
            assert NAMED_BY_CONTENT.search(address), address
            kept.add(file.name)
        elif address.endswith("/") or address.startswith(("/api/", "/feeds/")):
            assert cache == "public, max-age=300, must-revalidate", address
    assert {"pyodide.asm.wasm", "python_stdlib.zip"} <= kept
    assert any(name.endswith(".whl") for name in kept)
    assert {"calculator.js", "worker.js", "manifest.js"} <= kept
    assert (
        headers_of("/service-worker.js", rules)["Cache-Control"]
        == "public, max-age=300, must-revalidate"
    )


def test_every_file_is_sent_with_the_headers_for_safety(site: Path) -> None:
    """Scripts from the site itself only; WebAssembly for the calculator; no guessing of types."""
    sent = headers_of("/draws/447/", header_rules(site))
    policy = dict(part.strip().split(" ", 1) for part in sent["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'self'"
    assert policy["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert sent["X-Content-Type-Options"] == "nosniff"


def test_crawlers_find_the_list_of_pages(site: Path) -> None:
    """robots.txt forbids nothing and names the sitemap, which lists made pages and no day of the build."""
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {site_address(site)}sitemap.xml" in robots
    assert "Disallow" not in robots
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert sitemap.startswith('<?xml version="1.0" encoding="UTF-8"?>')
    assert f"<loc>{site_address(site)}draws/447/</loc>" in sitemap
    assert "lastmod" not in sitemap
