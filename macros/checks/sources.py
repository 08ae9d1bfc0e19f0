"""Addresses: encrypted, and official only where a government publishes."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

from macros.checks import Report, check
from macros.checks.references import models_in
from macros.faults import did_you_mean
from macros.models.base import Link
from macros.models.official_domains import OfficialDomains
from macros.models.source import Source
from macros.store import Store


@check
def addresses_are_where_they_say(store: Store, report: Report) -> None:
    """Every address is https. All but those of secondary sources lie under official-domains.yml."""
    official = store.official_domains if store.whole("official-domains") else None
    models = [model for file in store.files for model in models_in(file.model)]
    secondary = {
        id(model.url) for model in models if isinstance(model, Source) and model.kind == "secondary"
    }
    for link in models:
        if not isinstance(link, Link):
            continue
        for lang in ("en", "fr"):
            if address := getattr(link, lang):
                parts = urlsplit(address)
                held_to = None if id(link) in secondary else official
                if problem := _ill_formed(parts) or _elsewhere(parts, held_to):
                    report(link, lang, problem)


def _ill_formed(parts: SplitResult) -> str:
    if parts.scheme != "https":
        return f'"{parts.geturl()}" is not encrypted: expected an address that begins with https://'
    if "." not in (parts.hostname or "") or parts.netloc != parts.hostname:
        return f'"{parts.netloc}" is not a public site: expected a domain such as www.canada.ca'
    return ""


def _elsewhere(parts: SplitResult, official: OfficialDomains | None) -> str:
    host = (parts.hostname or "").removeprefix("www.")
    if official is None or official.covers(host):
        return ""
    return (
        f'"{host}" is not a domain of data/official-domains.yml: expected the site of a government, '
        f"or a source with `kind: secondary`{did_you_mean(host, official.domains)}"
    )
