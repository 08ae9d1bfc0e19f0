"""Does a table that a phone shows row below row name the right column beside each value?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.soup import page, text


@pytest.mark.parametrize(
    "address",
    ["programs", "categories", "provinces", "provinces/quebec", "pilots", "guides/hours-of-work",
     "guides/grid-and-crs", "crs/language-tests", "how-it-works/costs", "data/freshness", "open-data"],
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
            first, *others = row.find_all(["th", "td"], recursive=False)
            assert first.get("data-label") is None
            assert [" ".join(cell["data-label"].split()) for cell in others] == heads[1:]


@pytest.mark.parametrize(
    "address",
    ["guides/hours-of-work", "guides/grid-and-crs", "guides/score-drops",
     "how-it-works/after-the-invitation"],
)  # fmt: skip
def test_a_table_written_in_markdown_names_its_rows_and_columns(site: Path, address: str) -> None:
    """A screen reader hears the head of the row and of the column with each value."""
    for table in page(site, address).select("main table.hub-stack"):
        assert all(head.get("scope") == "col" for head in table.select("thead th"))
        for row in table.select("tbody tr"):
            first = row.find(["th", "td"])
            assert (first.name, first.get("scope")) == ("th", "row")
