"""Addresses: encrypted, and official only where a government publishes."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

from macros import named_sources
from macros.checks import Report, check
from macros.checks.references import cited, models_in
from macros.faults import did_you_mean
from macros.models.base import Link
from macros.models.official_domains import OfficialDomains
from macros.models.source import Source, SourcesFile
from macros.store import Store


@check
def sources_that_the_code_names_are_there(store: Store, report: Report) -> None:
    """Pages and published files name some sources by themselves, also those that no fact cites."""
    known, complete = store.known("sources", "sources")
    files = [file.model for file in store.files if isinstance(file.model, SourcesFile)]
    told = {name for _, _, name in cited(store)}
    for name in named_sources.ALL:
        if complete and files and name not in known | told:
            problem = f'no file of data/sources/ has "{name}", which macros/named_sources.py names'
            report(files[0], "sources", problem + did_you_mean(name, known))


@check
def no_source_stands_twice(store: Store, report: Report) -> None:
    """One page or document has one id, so that its day of reading stands once."""
    first: dict[tuple[str, str], str] = {}
    for id_, source in store.sources.items():
        same = first.setdefault((source.title.en, source.url.en), id_)
        if same != id_:
            report(
                source,
                "title.en",
                f'is that of "{same}", at the same address: expected one id for both',
            )


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
