"""The API's list of what can be fetched."""

from __future__ import annotations

from collections.abc import Iterator

from macros.draws.sources import data_as_of
from macros.publish.catalogue import IndexOut, Listed, resources
from macros.publish.published_file import PublishedFile, json_file
from macros.publish.shapes import API
from macros.store import Store


def files(store: Store, site: str) -> Iterator[PublishedFile]:
    """The index. `site` is the site's whole address and ends in a slash."""
    content = IndexOut(
        data_as_of=max(data_as_of(store), store.rulesets.verified),
        source=site,
        openapi=f"/{API}/openapi.json",
        resources=[
            Listed(
                path=f"/{entry.path}",
                url=f"{site}{entry.path}",
                media_type=entry.media,
                about=entry.about,
                schema_=f"/{API}/schemas/{entry.schema_name}.json" if entry.shape else None,
            )
            for entry in resources()
        ],
    )
    yield json_file(f"{API}/index.json", content)
