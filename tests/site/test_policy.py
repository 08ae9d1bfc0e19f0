"""Does every page forbid what it has no use for: foreign scripts, scripts and styles in its own HTML?"""

from __future__ import annotations

import re
from pathlib import Path

from tests.site.parsed_page import ParsedPage
from tests.site.test_hosts import header_rules, headers_of

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
RUNS = re.compile(r"<script(?![^>]*\ssrc=)(?![^>]*\stype=\"application/(?:ld\+)?json\")[^>]*>")
STYLES = re.compile(r"<style\b|\sstyle=\"")
HANDLER = re.compile(r"<[a-z][^>]*\son[a-z]+=\"", re.IGNORECASE)


def directives(policy: str) -> dict[str, str]:
    """A policy's directives by name."""
    return dict(part.strip().split(" ", 1) for part in policy.split(";"))


def test_every_page_carries_the_policy_before_anything_it_loads(
    pages: dict[str, ParsedPage],
) -> None:
    """Also on hosts that send no headers, a page runs the site's own files only."""
    for page in pages.values():
        found = POLICY.search(page.html)
        assert found, page.path
        assert page.html.index("<script") > found.start(), page.path
        policy = directives(found[1])
        assert policy["default-src"] == "'self'"
        assert policy["script-src"] == "'self' 'wasm-unsafe-eval'"
        assert "unsafe-inline" not in found[1]
        assert "'unsafe-eval'" not in found[1]
        closed = ("object-src", "base-uri", "form-action")
        assert [policy[name] for name in closed] == ["'none'", "'none'", "'self'"]


def test_hosts_send_the_same_policy_and_who_may_frame_a_page(
    pages: dict[str, ParsedPage], site: Path
) -> None:
    """A page can't say itself who may frame it; all else is equal."""
    sent = directives(headers_of("/draws/447/", header_rules(site))["Content-Security-Policy"])
    assert sent.pop("frame-ancestors") == "'self'"
    found = POLICY.search(pages["draws/447/index.html"].html)
    assert found
    assert sent == directives(found[1])


def test_no_page_has_a_script_or_a_style_in_its_own_html(pages: dict[str, ParsedPage]) -> None:
    """The policy allows none, so one would be dead: neither an element nor an attribute."""
    inside = [
        f"{page.path}: {found[0]}"
        for page in pages.values()
        for what in (RUNS, STYLES, HANDLER)
        if (found := what.search(page.html))
    ]
    assert inside == []
