"""Addresses of sources: well formed, and official only where a government publishes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from macros.models.official_domains import OfficialDomains
from tests.data.badinput import copy_of, faults

if TYPE_CHECKING:
    from macros.store import Store

FILE = "sources/crs.yml"


def test_every_official_source_is_on_a_listed_domain(store: Store) -> None:
    """Looked at here without the check's own code: the last two or more names of each host."""
    listed = set(store.official_domains.domains)
    for id_, source in store.sources.items():
        for address in filter(None, (source.url.en, source.url.fr)):
            parts = urlsplit(address)
            names = parts.netloc.split(".")
            above = {".".join(names[start:]) for start in range(len(names) - 1)}
            assert parts.scheme == "https", id_
            assert source.kind == "secondary" or above & listed, f"{id_}: {parts.netloc}"


def test_no_secondary_source_is_a_governments(store: Store) -> None:
    """What a government publishes is not called secondary."""
    for id_, source in store.sources.items():
        host = urlsplit(source.url.en).hostname or ""
        assert source.kind == "official" or not store.official_domains.covers(host), id_


def test_every_listed_domain_is_needed(store: Store) -> None:
    """A domain that no source uses goes from the list."""
    hosts = {urlsplit(source.url.en).hostname or "" for source in store.sources.values()}
    for domain in store.official_domains.domains:
        assert any(host == domain or host.endswith(f".{domain}") for host in hosts), domain


@pytest.mark.parametrize(
    ("host", "official"),
    [
        ("www.canada.ca", True), ("canada.ca", True), ("laws-lois.justice.gc.ca", True),
        ("notcanada.ca", False), ("canada.ca.example.org", False), ("gc.ca", False),
    ],
)  # fmt: skip
def test_a_domain_covers_what_lies_below_it(store: Store, host: str, *, official: bool) -> None:
    """And nothing that only looks like it."""
    assert store.official_domains.covers(host) is official


SLIPS = {
    "a slip in a domain": (
        "https://www.canada.ca/", "https://www.candaa.ca/",
        'or a source with `kind: secondary`; did you mean "canada.ca"?',
    ),
    "a paper called official": (
        "kind: secondary", "kind: official", "is not a domain of data/official-domains.yml",
    ),
    "an open line": (
        "https://www.canada.ca/", "http://www.canada.ca/", "is not encrypted: expected an address",
    ),
    "a name without a domain": (
        "https://www.canada.ca/", "https://canada/", '"canada" is not a public site',
    ),
    "a port": (
        "https://www.canada.ca/", "https://www.canada.ca:8443/", "is not a public site",
    ),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_in_an_address_is_refused(
    slip: tuple[str, str, str], repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fault names the file, the line and what is expected."""
    old, new, said = slip
    copy = copy_of(repo / "data", tmp_path)
    line = copy.swap(FILE, old, new)
    found = faults(copy, capsys)
    assert any(entry.startswith(f"data/{FILE}:") and said in entry for entry in found), found
    if "kind" not in old:
        assert any(entry.startswith(f"data/{FILE}:{line}:") for entry in found), found


def test_a_link_of_a_province_is_held_to_the_list_too(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Readers are sent to a government's own pages."""
    copy = copy_of(repo / "data", tmp_path)
    name = "provinces/yukon.yml"
    copy.swap(name, "https://yukon.ca/", "https://yukkon.ca/")
    found = faults(copy, capsys)
    assert any(line.startswith(f"data/{name}:") and '"yukon.ca"?' in line for line in found), found


@pytest.mark.parametrize(
    ("domains", "said"),
    [(["Canada.ca"], "not a plain domain"), (["www.canada.ca"], "not a plain domain"),
     (["canada.ca", "canada.ca"], "listed twice")],
)  # fmt: skip
def test_the_list_itself_is_held(domains: list[str], said: str) -> None:
    """Small letters, no `www.`, no address, none twice."""
    name = {"en": "Government of Canada", "fr": "Gouvernement du Canada"}
    with pytest.raises(ValueError, match=said):
        OfficialDomains.model_validate(
            {"publishers": [{"id": "canada", "name": name, "domains": domains}]}
        )


def test_a_source_that_pages_name_by_themselves_may_not_be_renamed(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No fact names the page of instructions, but every round's page links to it."""
    copy = copy_of(repo / "data", tmp_path)
    copy.swap("sources/draws.yml", "ircc-round-instructions:", "ircc-round-instruction:")
    found = faults(copy, capsys)
    said = 'has "ircc-round-instructions", which macros/named_sources.py names; did you mean'
    assert any(said in line for line in found), found


def test_a_source_has_one_id(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same page under a second id would have two days of reading."""
    copy = copy_of(repo / "data", tmp_path)
    path = copy.folder / FILE
    text = path.read_text(encoding="utf-8")
    start = text.index("  crs-criteria:\n")
    entry = text[start : text.index("\n  crs-", start + 3) + 1]
    path.write_text(
        text.rstrip("\n") + "\n" + entry.replace("crs-criteria:", "crs-points:"), "utf-8"
    )
    (found,) = faults(copy, capsys)
    assert "crs-points.title.en" in found
    assert 'is that of "crs-criteria", at the same address: expected one id for both' in found
