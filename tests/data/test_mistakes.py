"""Common mistakes as data: complete, in both languages, and faults in them are refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.data.badinput import copy_of, faults

if TYPE_CHECKING:
    from macros.store import Store

# What research found wrong on other pages, by the id under which it is named here.
FOUND_ELSEWHERE = {
    "old-tef-table", "biometrics-reused", "clb-seven-or-eight", "additional-points-add-up",
    "spouse-lowers-maximum", "trades-offer-one-employer", "senior-government-managers",
    "advanced-manufacturing", "continuous-year", "single-bachelors", "medical-after-applying",
    "lapse-or-decline", "masters-lower-tier",
}  # fmt: skip


def test_the_known_mistakes_are_named(store: Store) -> None:
    """At least those that were met on the way to this site's facts."""
    assert FOUND_ELSEWHERE - {mistake.id for mistake in store.mistakes} == set()


def test_no_mistake_is_told_without_an_official_source(store: Store) -> None:
    """A newspaper alone does not put anyone right."""
    for mistake in store.mistakes:
        kinds = {store.sources[source].kind for source in mistake.sources}
        assert "official" in kinds, mistake.id


@pytest.mark.parametrize(
    "fault",
    [
        ("{invitation_window}, it goes", "{invitation_windw}, it goes", "did you mean"),
        ("Si vous la refusez dans les {invitation_window}", "Si vous la refusez à temps",
         "the English and French text name other limits"),
        ("id: ninety-days", "id: lapse-or-decline", "lapse-or-decline is used as an id twice"),
        ("area: money", "area: monney", '"monney" is not known'),
        ("page: /provinces/quebec/", "page: provinces/quebec/", "page"),
    ],
)  # fmt: skip
def test_a_fault_is_refused_with_its_place(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: tuple[str, str, str]
) -> None:
    """A limit that does not exist, texts that differ, an id twice, an unknown area, a wrong address."""
    old, new, said = fault
    copy = copy_of(repo / "data", tmp_path)
    copy.swap("mistakes.yml", old, new)
    found = faults(copy, capsys)
    assert any(said in line for line in found), found
    assert all(line.startswith("data/mistakes.yml:") for line in found)
