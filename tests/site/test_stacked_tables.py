"""Does a table that a phone shows row below row name the right column beside each value?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.soup import page, text


@pytest.mark.parametrize(
    "address",
    ["programs", "categories", "provinces", "provinces/quebec", "pilots", "guides/hours-of-work",
     "crs/language-tests", "how-it-works/costs", "data/freshness", "open-data"],
)  # fmt: skip
def test_each_value_carries_the_name_of_its_column(site: Path, address: str) -> None:
    """What stands beside a value on a phone is the head of its column on a desk."""
    tables = page(site, address).select("table.hub-stack")
    assert tables
    for table in tables:
        heads = [text(head) for head in table.select("thead tr > *")]
        rows = table.select("tbody tr")
        assert rows
        for row in rows:
            named = [cell.get("data-label") for cell in row.find_all(["th", "td"], recursive=False)]
            assert named == [None, *heads[1:]]
