"""Descriptions for search engines (schema.org, as JSON-LD): breadcrumbs, the site, the data sets."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from macros import figures, named_sources, render
from macros.draws.sources import data_as_of, pools_as_of
from macros.frame import Crumb
from macros.publish.shapes import API, CREDIT, LICENCE
from macros.store import Store

WITH_DATASETS = ("draws", "open-data")
"""The pages that describe the data sets."""


def structured(
    store: Store, page: Crumb, crumbs: Sequence[Crumb], *, site: str, site_name: str, lang: str
) -> Markup:
    """What a page says of itself, as the text of a JSON-LD script, or nothing.

    site    the site's whole address, ending in a slash
    page    the page's title and its address from the site's root
    crumbs  the pages above it, nearest last
    """
    graph = list(_graph(store, page, crumbs, site=site, site_name=site_name, lang=lang))
    if not graph:
        return Markup()
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    # In a script element, `<` could end it.
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - the line's own escape


def _graph(
    store: Store, page: Crumb, crumbs: Sequence[Crumb], *, site: str, site_name: str, lang: str
) -> Iterator[dict[str, Any]]:
    path = page.url.lstrip("/").removeprefix(f"{lang}/").strip("/")
    if not path:
        yield {"@type": "WebSite", "name": site_name, "url": site, "inLanguage": ["en", "fr"]}
    else:
        yield _breadcrumbs(site, [*crumbs, page])
    if path in WITH_DATASETS:
        yield from datasets(store, site, lang)


def _breadcrumbs(site: str, crumbs: Sequence[Crumb]) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": place,
                "name": crumb.title,
                "item": site + crumb.url.lstrip("/"),
            }
            for place, crumb in enumerate(crumbs, start=1)
        ],
    }


def datasets(store: Store, site: str, lang: str) -> Iterator[dict[str, Any]]:
    """The rounds and the pool, each with where to download it."""
    for name, days, as_of in (
        ("draws", [draw.date for draw in store.draws], data_as_of(store)),
        ("pools", [pool.as_of for pool in store.pools], pools_as_of(store)),
    ):
        first, last = days[0], days[-1]
        yield {
            "@type": "Dataset",
            "@id": f"{site}{API}/{name}.json",
            "name": render.wording(f"publish.dataset.{name}", lang),
            "description": render.wording(
                f"publish.dataset.{name}_about",
                lang,
                count=figures.number(len(days), lang),
                first=figures.day(first, lang),
                last=figures.day(last, lang),
            ),
            "url": f"{site}open-data/",
            "inLanguage": ["en", "fr"],
            "license": LICENCE,
            "isAccessibleForFree": True,
            "creator": {"@type": "Organization", "name": CREDIT, "url": site},
            "isBasedOn": store.sources[named_sources.ROUNDS].url[lang],
            "dateModified": as_of.isoformat(),
            "temporalCoverage": f"{first}/{last}",
            "spatialCoverage": {"@type": "Country", "name": "Canada"},
            "distribution": [
                _download(f"{site}{API}/{name}.{kind}", media)
                for kind, media in (("json", "application/json"), ("csv", "text/csv"))
            ],
        }


def _download(address: str, media: str) -> dict[str, str]:
    return {"@type": "DataDownload", "encodingFormat": media, "contentUrl": address}
