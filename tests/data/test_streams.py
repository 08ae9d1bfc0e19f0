"""Streams, places by year and federal pilots: does the data say what the official pages said?"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from macros.models.arrangement import NomineeProgram
from macros.stream_texts import filled

if TYPE_CHECKING:
    from macros.models.stream import Stream, WayIn
    from macros.store import Store

# What the provinces' and territories' own lists of streams had when they were read in 2026, those
# that had closed since 2024 included: counted by hand.
COUNTS = {
    "alberta": 10,
    "british-columbia": 9,
    "manitoba": 7,
    "new-brunswick": 12,
    "newfoundland-and-labrador": 6,
    "northwest-territories": 5,
    "nova-scotia": 12,
    "ontario": 12,
    "prince-edward-island": 8,
    "quebec": 9,
    "saskatchewan": 11,
    "yukon": 5,
}


def day(text: str) -> dt.date:
    """A day from its ISO text."""
    return dt.date.fromisoformat(text)


def ways_in(store: Store) -> list[WayIn]:
    """All streams and pilots."""
    return [*store.streams.values(), *store.pilots.values()]


def test_every_place_has_as_many_streams_as_its_list(store: Store) -> None:
    """106 in all; Nunavut has none."""
    assert {name: len(streams) for name, streams in store.streams_of.items()} == COUNTS
    assert len(store.streams) == sum(COUNTS.values()) == 106
    assert set(store.provinces) - set(COUNTS) == {"nunavut"}


def test_every_stream_says_where_it_was_read_and_when(store: Store) -> None:
    """A source that exists, the day of the comparison, and a status with its day."""
    for way in ways_in(store):
        assert way.sources, way.id
        assert set(way.sources) <= set(store.sources), way.id
        assert way.verified <= store.today, way.id
        assert way.status[0].from_ <= store.today, way.id
        assert way.url.en.startswith("https://"), way.id


def test_what_was_compared_is_not_newer_than_the_texts_it_was_compared_with(store: Store) -> None:
    """`verified` is at most the day on which the newest of the sources was read."""
    late = {
        way.id: way.verified
        for way in ways_in(store)
        if way.verified > max(store.sources[name].read for name in way.sources)
    }
    assert late == {}


def test_what_is_hardly_known_says_why(store: Store) -> None:
    """A stream of low confidence has a note or a word beside its status, and is not called open."""
    low = [way for way in ways_in(store) if way.confidence == "low"]
    assert {way.id for way in low} >= {"bc-strategic-projects", "nl-priority-skills"}
    for way in low:
        assert way.note or way.status[-1].detail, way.id
        assert way.status[-1].value != "open", way.id


@pytest.mark.parametrize(
    ("stream", "on", "value"),
    [
        # Ontario's regulation of 26 June 2026 closed the older streams; trades had stopped before.
        ("on-human-capital", "2026-06-25", "open"),
        ("on-human-capital", "2026-06-26", "closed"),
        ("on-skilled-trades", "2026-01-01", "paused"),
        ("on-workforce-teer-0-3", "2026-11-01", "announced"),
        # Quebec: abolished on 19 November 2025, open from 2 July, first intake to 31 October 2026.
        ("qc-peq", "2026-01-01", "closed"),
        ("qc-peq", "2026-10-31", "open"),
        ("qc-peq", "2026-11-01", "unclear"),
        ("qc-prtq", "2024-11-29", "closed"),
        ("qc-pstq-1", "2026-10-08", "open"),
        # Yukon's windows of 2026: 19 to 30 January, 6 to 17 July.
        ("yt-express-entry", "2026-01-30", "open"),
        ("yt-express-entry", "2026-03-01", "paused"),
        ("yt-critical-impact", "2026-07-17", "open"),
        ("yt-skilled-worker", "2026-07-18", "paused"),
        # British Columbia took registrations from 15 June to 31 August 2026.
        ("bc-rural-health-support", "2026-08-31", "open"),
        ("bc-rural-health-support", "2026-09-01", "closed"),
        # Nova Scotia merged its streams on 18 February 2026.
        ("ns-labour-market-priorities", "2026-02-18", "closed"),
        # Listed, and nobody seen to be invited for two years.
        ("sk-express-entry", "2026-10-01", "unclear"),
        # A pilot that runs to the end of 2026.
        ("nb-private-college", "2026-12-31", "open"),
        ("nb-private-college", "2027-01-01", "closed"),
    ],
)
def test_the_status_on_a_day(store: Store, stream: str, on: str, value: str) -> None:
    """As the governments' own notices have it."""
    assert store.streams[stream].state_on(day(on)).value == value


def ids(store: Store, *, link: str) -> set[str]:
    """The streams that are not closed whose nominations count in Express Entry as `link` says."""
    return {
        stream.id
        for stream in store.streams.values()
        if stream.status[-1].value != "closed" and stream.express_entry[-1].value == link
    }


def test_which_streams_count_in_express_entry(store: Store) -> None:
    """One or two in each place with a program but Ontario, where it is not settled."""
    assert ids(store, link="enhanced") == {
        "ab-express-entry", "ab-health-express-entry", "nb-employment", "nb-interests",
        "nl-express-entry", "ns-express-entry", "nt-express-entry", "pe-express-entry",
        "sk-express-entry", "yt-express-entry",
    }  # fmt: skip
    assert ids(store, link="partly") == {
        "bc-skilled-worker", "bc-health-authority", "mb-in-manitoba", "mb-overseas",
        "sk-health-talent", "sk-tech-talent", "nl-priority-skills",
    }  # fmt: skip
    assert ids(store, link="unclear") == {"on-workforce-teer-0-3", "on-workforce-physicians"}


def test_streams_without_a_job_offer(store: Store) -> None:
    """Eight that are not closed do not ask for one; four of them are Quebec's."""
    free = [s for s in store.streams.values() if s.job_offer == "not_needed"]
    live = {stream.id for stream in free if stream.status[-1].value != "closed"}
    assert live == {
        "mb-overseas", "on-workforce-physicians", "qc-pstq-1", "qc-pstq-2", "qc-pstq-3",
        "qc-pstq-4", "sk-express-entry", "sk-occupations-in-demand",
    }  # fmt: skip


def text(store: Store, stream: Stream, condition: str, lang: str) -> str:
    """A condition with its figures."""
    found = getattr(stream.conditions, condition)
    return filled(store, stream, found, lang)


def test_the_figures_of_quebecs_streams(store: Store) -> None:
    """PSTQ 1: 12 months in 5 years, spoken level 7 and written level 5; PSTQ 2: 24 months, 12 there."""
    first, second = store.streams["qc-pstq-1"], store.streams["qc-pstq-2"]
    assert text(store, first, "work_experience", "en") == "12 months in the last 5 years."
    assert "niveau 7 à l’oral et 5 à l’écrit" in text(store, first, "language", "fr")
    assert text(store, second, "work_experience", "fr") == "24 mois, dont 12 au Québec."


def test_merged_streams_name_the_one_that_took_over(store: Store) -> None:
    """Nova Scotia: eight former streams became part of the four."""
    former = [s for s in store.streams_of["nova-scotia"] if s.status[-1].value == "closed"]
    four = {s.id for s in store.streams_of["nova-scotia"]} - {s.id for s in former}
    assert len(former) == 8
    assert {name for stream in former for name in stream.replaced_by} == four


def places(store: Store, name: str) -> dict[tuple[int, str], int]:
    """The places by year and scope."""
    arrangement = store.provinces[name].arrangement
    assert isinstance(arrangement, NomineeProgram)
    return {(entry.year, entry.scope): entry.places for entry in arrangement.allocations}


@pytest.mark.parametrize(
    ("name", "year", "scope", "number"),
    [
        ("ontario", 2024, "revised", 21_500),
        ("ontario", 2020, "issued", 8_054),
        ("manitoba", 2023, "revised", 9_500),
        ("nova-scotia", 2021, "revised", 2_443),
        ("new-brunswick", 2022, "issued", 2_584),
        ("alberta", 2024, "revised", 9_750),
        ("yukon", 2024, "revised", 430),
    ],
)
def test_places_of_earlier_years(
    store: Store, name: str, year: int, scope: str, number: int
) -> None:
    """By the governments' own reports and open data."""
    assert places(store, name)[year, scope] == number


def test_figures_that_nobody_could_read_again_are_left_out(store: Store) -> None:
    """Numbers that are only remembered have no source, so the year has none."""
    for name, year in (
        ("ontario", 2022),
        ("british-columbia", 2022),
        ("british-columbia", 2023),
        ("alberta", 2021),
        ("saskatchewan", 2022),
        ("new-brunswick", 2026),
        ("newfoundland-and-labrador", 2026),
        ("prince-edward-island", 2026),
    ):
        assert year not in {found for found, _ in places(store, name)}, (name, year)


def test_the_atlantic_program_covers_four_provinces(store: Store) -> None:
    """IRPR s. 87.3; Nova Scotia alone publishes its places apart."""
    program = store.pilots["atlantic"]
    assert set(program.where.provinces) == {
        "new-brunswick", "newfoundland-and-labrador", "nova-scotia", "prince-edward-island",
    }  # fmt: skip
    assert [law.section for law in program.law] == ["87.3"]
    arrangement = store.provinces["nova-scotia"].arrangement
    assert isinstance(arrangement, NomineeProgram)
    apart = {entry.year: entry.places for entry in arrangement.atlantic_allocations}
    assert apart == {2021: 1657, 2022: 1000, 2023: 2730, 2024: 2630, 2025: 1240, 2026: 1365}


def test_the_communities_of_the_pilots(store: Store) -> None:
    """Fourteen rural and six francophone ones; none in Quebec or a territory."""
    rural = store.pilots["rural"].where.communities
    francophone = store.pilots["francophone"].where.communities
    assert (len(rural), len(francophone)) == (14, 6)
    covered = {community.province for community in (*rural, *francophone)}
    assert not covered & {"quebec", "nunavut", "yukon", "northwest-territories"}


@pytest.mark.parametrize(
    ("pilot", "on", "value"),
    [
        ("atlantic", "2026-08-14", "open"),
        ("rural", "2026-08-14", "open"),
        ("francophone", "2026-08-14", "open"),
        ("home-care", "2026-04-01", "paused"),
        ("rural-northern", "2024-08-31", "closed"),
        ("caregivers", "2023-01-01", "open"),
        ("caregivers", "2024-06-17", "closed"),
        ("agri-food", "2025-03-01", "closed"),
        ("in-canada-workers", "2026-09-01", "unclear"),
    ],
)
def test_pilots_on_a_day(store: Store, pilot: str, on: str, value: str) -> None:
    """None of them gives a nomination."""
    found = store.pilots[pilot]
    assert found.state_on(day(on)).value == value
    assert found.link_on(day(on)).value == "none"
