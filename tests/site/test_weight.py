"""Is a page light enough for a slow, metered network?"""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from tests.site.parsed_page import ParsedPage
from tests.site.test_links import target_of

MOST = 100_000  # bytes over the wire, compressed, with every style and script the page asks for
MOST_FOR_A_DRAW = 8_000  # the page of one round, without styles and scripts


def packed(path: Path) -> int:
    """The size in bytes after gzip, which every web host can do."""
    return len(gzip.compress(path.read_bytes(), mtime=0))


def test_every_page_is_under_100_kilobytes(pages: dict[str, ParsedPage], site: Path) -> None:
    """The page with its styles, scripts and images; what starts on demand is not counted."""
    sizes: dict[str, int] = {}
    heavy = {}
    for page in pages.values():
        parts = {page.path}
        for tag, _, address in page.addresses:
            if tag in {"script", "img", "source"} or address.endswith(".css"):
                parts.add(target_of(page, address)[0])
        for part in parts - sizes.keys():
            sizes[part] = packed(site / part)
        if (total := sum(sizes[part] for part in parts)) > MOST:
            heavy[page.path] = total
    assert heavy == {}


def test_pages_of_draws_are_light(pages: dict[str, ParsedPage], site: Path) -> None:
    """There are hundreds of them: none carries the whole navigation."""
    singles = [p for p in pages if re.fullmatch(r"draws/\d{1,3}[ab]?/index.html", p)]
    assert len(singles) >= 448
    assert {p: packed(site / p) for p in singles if packed(site / p) > MOST_FOR_A_DRAW} == {}
