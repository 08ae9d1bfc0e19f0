"""A built page as a tree to search, for tests that look at its parts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup, Tag


@cache
def page(site: Path, address: str) -> BeautifulSoup:
    """The built page at an address such as `draws/447/`."""
    return BeautifulSoup((site / address / "index.html").read_text(encoding="utf-8"), "html5lib")


def text(element: Tag | None) -> str:
    """The words of an element, with plain spaces."""
    assert element is not None
    return " ".join(element.get_text(" ").split())
