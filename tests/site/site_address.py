"""The whole address that a built site was made for."""

from __future__ import annotations

from pathlib import Path

from tests.site.parsed_page import parse


def site_address(site: Path) -> str:
    """What the home page calls its own address; it ends in a slash."""
    home = parse("index.html", (site / "index.html").read_text(encoding="utf-8"))
    return home.links["canonical"]
