"""The built site's pages, parsed once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.parsed_page import ParsedPage, parse_site


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, ParsedPage]:
    """Every page by its path in the site (`draws/447/index.html`)."""
    return {page.path: page for page in parse_site(site)}
