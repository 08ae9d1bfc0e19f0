"""Does a page ever ask another server for anything?"""

from __future__ import annotations

import re
from pathlib import Path

from tests.site.parsed_page import ParsedPage

OUTSIDE = re.compile(r"^(?:[a-z]+:)?//", re.IGNORECASE)
READERS_CHOICE = {"a"}  # followed by a click only
DESCRIBES = {"canonical", "alternate", "license"}  # named by <link>, not fetched
CSS_ADDRESS = re.compile(r"""url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)""")


def test_no_element_loads_from_another_origin(pages: dict[str, ParsedPage]) -> None:
    """Scripts, images, frames and forms stay on the site."""
    outside = [
        f"{page.path}: <{tag} {name}={address!r}>"
        for page in pages.values()
        for tag, name, address in page.addresses
        if tag not in READERS_CHOICE | {"link"} and OUTSIDE.match(address)
    ]
    assert outside == []


def test_no_link_element_fetches_or_prepares_another_origin(
    pages: dict[str, ParsedPage],
) -> None:
    """No style sheet, icon, preconnect or prefetch elsewhere."""
    outside = [
        f"{page.path}: {rel} {address}"
        for page in pages.values()
        for rel, address in page.links.items()
        if rel not in DESCRIBES and OUTSIDE.match(address)
    ]
    assert outside == []


def test_no_style_names_another_origin(pages: dict[str, ParsedPage], site: Path) -> None:
    """Neither a style sheet nor a style inside a page."""
    styles = {str(file): file.read_text(encoding="utf-8") for file in site.rglob("*.css")}
    styles |= {page.path: page.html for page in pages.values()}
    outside = [
        f"{path}: {address}"
        for path, text in styles.items()
        for found in CSS_ADDRESS.findall(text)
        if OUTSIDE.match(address := found[0] or found[1])
    ]
    assert outside == []


def test_own_scripts_name_no_other_origin(site: Path) -> None:
    """The frame's scripts hold no address at all."""
    scripts = sorted((site / "assets/js").glob("*.js"))
    assert scripts
    assert [s.name for s in scripts if re.search(r"https?://", s.read_text("utf-8"))] == []
