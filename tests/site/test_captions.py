"""Does the caption of a table say more than the heading above it?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.soup import page, text


@pytest.mark.parametrize(
    "address",
    ["programs", "programs/fsw", "provinces", "provinces/ontario", "provinces/yukon", "pilots",
     "categories", "guides/hours-of-work", "guides/birthdays", "how-it-works/costs", "levels"],
)  # fmt: skip
def test_a_caption_does_not_repeat_its_heading(site: Path, address: str) -> None:
    """Who listens to the page would hear the same words twice and learn nothing."""
    captions = page(site, address).select("main caption")
    assert captions
    for caption in captions:
        heading = caption.find_previous(["h2", "h3"])
        assert text(caption).casefold() != text(heading).rstrip("# ").casefold()
