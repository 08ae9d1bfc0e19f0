"""Does a page say when a fact is old?"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from macros import frame, freshness, render
from macros.citation import Citation
from macros.models.base import Cited, Text

if TYPE_CHECKING:
    from macros.store import Store

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def in_tokyo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine's own time is nine hours ahead of UTC."""
    with monkeypatch.context() as there:
        there.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("verified", "expected"),
    [
        ("2026-11-22", ("days", 0)),
        ("2026-11-09", ("days", 13)),
        ("2026-11-08", ("weeks", 2)),
        ("2026-10-01", ("weeks", 7)),
        ("2026-06-14", ("months", 5)),
        ("2026-08-24", ("weeks", 12)),
        ("2026-08-23", ("months", 2)),
        ("2024-11-23", ("months", 23)),
        ("2024-11-22", ("years", 2)),
        ("2023-11-23", ("years", 2)),
        ("2024-06-14", ("years", 2)),
        ("2026-11-25", ("days", 0)),
    ],
)
def test_age_in_units_a_reader_uses(verified: str, expected: tuple[str, int]) -> None:
    """Days for two weeks, then weeks, months and years; a later day is not negative."""
    assert freshness.age(dt.date.fromisoformat(verified), TODAY) == expected


def test_the_build_day_can_be_given(in_tokyo: None) -> None:
    """SOURCE_DATE_EPOCH makes two builds of the same commit equal: 1 700 000 000 s is that day.

    On a machine in Tokyo as well, where it was the next morning.
    """
    assert freshness.build_day({"SOURCE_DATE_EPOCH": "1700000000"}) == dt.date(2023, 11, 14)
    with pytest.raises(ValueError, match="invalid literal"):
        freshness.build_day({"SOURCE_DATE_EPOCH": "yesterday"})


def test_without_a_given_day_it_is_today_in_utc() -> None:
    """A build at night in Vancouver has the day of Greenwich, on every machine."""
    before = dt.datetime.now(dt.UTC).date()
    day = freshness.build_day({})
    assert before <= day <= dt.datetime.now(dt.UTC).date()


def test_of_two_facts_from_one_source_the_weaker_counts(store: Store) -> None:
    """The source stands once, with its older comparison, and is marked where one fact is unsure."""
    new, old = TODAY, TODAY - dt.timedelta(days=4000)
    (name, source), (other, _) = list(store.sources.items())[:2]
    cited = [
        Citation((name,), new, "other", None, certain=True),
        Citation((other,), new, "other", None, certain=True),
        Citation((name,), old, "other", None, certain=False),
    ]
    first, second = frame.used_sources(cited, render.Rendering(store, TODAY), "en")
    assert (first.title, first.verified, first.stale, first.certain) == (
        source.title, old, True, False,
    )  # fmt: skip
    assert (second.verified, second.stale, second.certain, second.age) == (
        new, False, True, "today",
    )  # fmt: skip


def test_a_fact_is_stale_one_day_after_its_limit(store: Store) -> None:
    """On the last day of the limit it still counts as fresh."""
    for kind, limit in store.freshness.limits.items():
        last = TODAY - dt.timedelta(days=limit.days)
        assert not freshness.is_stale(last, TODAY, kind, store.freshness)
        assert freshness.is_stale(last - dt.timedelta(days=1), TODAY, kind, store.freshness)


def test_every_data_file_has_a_kind_of_its_own(store: Store) -> None:
    """The limit follows from the file that holds the fact; unknown files fall under `other`."""
    limits = store.freshness
    assert freshness.kind_of("data/draws/2021.yml", limits) == "rounds"
    assert freshness.kind_of("data/pools/2021.yml", limits) == "rounds"
    assert freshness.kind_of("data/provinces/quebec.yml", limits) == "provinces"
    assert freshness.kind_of("data/crs/core.yml", limits) == "crs"
    assert freshness.kind_of(None, limits) == "other"


def test_a_source_note_names_source_day_and_doubt(store: Store) -> None:
    """Title and address of the source, the day, a mark where unconfirmed, a mark where old."""
    rendering = render.configure(store, TODAY)
    name, source = next(entry for entry in store.sources.items() if entry[1].kind == "secondary")
    fact = Cited(
        source=name,
        verified=dt.date(2020, 1, 2),
        confidence="low",
        note=Text(en="Only <reported>.", fr="Seulement rapporté."),
    )
    note = render.source_note(fact, "rounds")
    assert source.url.en in note
    assert '<time datetime="2020-01-02">2 January 2020</time>' in note
    assert rendering.wording("site.unconfirmed") in note
    assert rendering.wording("site.stale", age="6 years ago") in note
    assert "Only &lt;reported&gt;." in note
    assert "\n\n" not in note


def test_doubt_about_an_official_text_does_not_deny_that_there_is_one(store: Store) -> None:
    """With official sources alone, what is uncertain was read there in part or in a copy."""
    rendering = render.configure(store, TODAY)
    name = next(name for name, source in store.sources.items() if source.kind == "official")
    note = render.source_note(Cited(source=name, verified=TODAY, confidence="medium"))
    assert rendering.wording("site.read_in_part") in note
    assert rendering.wording("site.unconfirmed") not in note


def test_citations_belong_to_one_page(store: Store) -> None:
    """What was cited is taken once, without repetition, and the next page starts with none."""
    rendering = render.configure(store, TODAY)
    fact = Cited(source=next(iter(store.sources)), verified=TODAY)
    rendering.cite(fact)
    rendering.cite(fact)
    assert len(rendering.take_citations()) == 1
    assert rendering.take_citations() == ()


def test_a_missing_text_or_parameter_is_named(store: Store) -> None:
    """A wrong key stops the build with the key's name and language."""
    rendering = render.configure(store, TODAY)
    with pytest.raises(KeyError, match=r"data/wording/fr has no text 'site\.nothing'"):
        rendering.wording("site.nothing", "fr")
    with pytest.raises(KeyError, match=r"site\.stale.*age"):
        rendering.wording("site.stale")
