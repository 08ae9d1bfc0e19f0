"""What the tests of the site may ask for: its pages, parsed once, and its colours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.colours import Palette
from tests.site.parsed_page import ParsedPage, parse_site


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, ParsedPage]:
    """Every page by its path in the site (`draws/447/index.html`)."""
    return {page.path: page for page in parse_site(site)}


@pytest.fixture(scope="session")
def blocks(repo: Path) -> list[Palette]:
    """The colours of tokens.css, block by block: light, dark by device, dark by choice."""
    css = (repo / "docs/assets/css/tokens.css").read_text(encoding="utf-8")
    found = re.findall(r"{([^{}]*)}", css)
    return [dict(re.findall(r"--hub-([a-z-]+): (#[0-9a-f]{6});", block)) for block in found]
