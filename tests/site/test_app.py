"""Can the calculator be installed, and does it then start where it should?"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from urllib.parse import urljoin

from tests.site.parsed_page import ParsedPage


def test_calculator_can_be_installed(pages: dict[str, ParsedPage], site: Path) -> None:
    """Its manifest starts the calculator, covers the whole site and has icons as large as it says."""
    page = pages["calculator/index.html"]
    address = urljoin("/calculator/", page.links["manifest"])
    manifest = json.loads((site / address.lstrip("/")).read_text(encoding="utf-8"))
    assert urljoin(address, manifest["start_url"]) == "/calculator/"
    assert urljoin(address, manifest["scope"]) == "/"
    assert manifest["lang"] == "en"
    assert len(manifest["short_name"]) <= 15  # more is cut off below an icon
    found = set()
    for icon in manifest["icons"]:
        content = (site / urljoin(address, icon["src"]).lstrip("/")).read_bytes()
        width, height = struct.unpack(">II", content[16:24])
        assert icon["sizes"] == f"{width}x{height}"
        found.add((icon["purpose"], width))
    assert found == {("any", 192), ("any", 512), ("maskable", 512)}


def test_only_the_calculator_is_an_app(pages: dict[str, ParsedPage]) -> None:
    """Reading a page of the site offers no installation."""
    offered = {path for path, page in pages.items() if "manifest" in page.links}
    assert offered
    assert all("calculator/" in path for path in offered)
