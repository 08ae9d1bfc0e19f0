"""Does a page show what holds on the day on which it is built, and what is known to come?"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup

from macros import every_macro, render
from macros.models.base import Text
from macros.places.standing import standing
from macros.store import Store


@pytest.fixture(autouse=True)
def _citations_of_this_test_only() -> Iterator[None]:
    """What is cited here belongs to no page."""
    yield
    render.current().take_citations()


@pytest.mark.parametrize(
    ("day", "macro", "arguments", "shown"),
    [
        # IRCC, proof of funds: tables of 27 May 2024 and 7 July 2025
        ("2025-07-06", "funds", (1,), "$14,690"),
        ("2025-07-07", "funds", (1,), "$15,263"),
        # IRCC, 27 February 2025: 24 occupations of STEM, 6 added and 19 removed
        ("2025-02-26", "category_value", ("stem", "occupations"), "24"),
        ("2025-02-27", "category_value", ("stem", "occupations"), "11"),
        ("2026-11-22", "category_value", ("stem", "began"), "31 May 2023"),
        ("2026-11-22", "category_value", ("stem", "since"), "18 February 2026"),
        # News of 18 February 2026: ten categories; six in the year before
        ("2026-02-17", "categories_count", ("offered",), "6"),
        ("2026-02-18", "categories_count", ("offered",), "10"),
        # Points for age on the official criteria page, without a spouse: 110 at 29, 0 at 45
        ("2026-11-22", "guide_birthday", ("first",), "30"),
        ("2026-11-22", "guide_birthday", ("last",), "45"),
        ("2026-11-22", "guide_birthday", ("least",), "5"),
        ("2026-11-22", "guide_birthday", ("most",), "11"),
        ("2026-11-22", "guide_birthday", ("all",), "110"),
    ],
)
def test_a_figure_is_that_of_the_day(
    store: Store, day: str, macro: str, arguments: tuple[object, ...], shown: str
) -> None:
    """On the day before a change the old one stands, on the day itself the new one."""
    render.configure(store, dt.date.fromisoformat(day))
    assert every_macro()[macro](*arguments) == shown


def test_points_for_a_job_offer_went_on_their_day(store: Store) -> None:
    """25 March 2025 (Ministerial Instructions): until the day before the older rules stand."""
    for day, since in (("2025-03-24", False), ("2025-03-25", True)):
        render.configure(store, dt.date.fromisoformat(day))
        assert ("25 March 2025" in every_macro()["crs_since"]()) is since


def test_a_reported_change_of_the_rules_is_told_of_from_its_day_and_is_not_in_force(
    store: Store,
) -> None:
    """Reported for 3 November 2026: a notice from that day on, never the rules' own first day."""
    for day, told in (("2026-11-02", False), ("2026-11-03", True)):
        render.configure(store, dt.date.fromisoformat(day))
        assert bool(every_macro()["crs_notice"]()) is told
        assert "November 2026" not in every_macro()["crs_since"]()


def test_the_history_of_streams_has_days_that_are_known_up_to_today(store: Store) -> None:
    """Newest first. The day on which a page was read (8 October 2026) opened or closed nothing."""
    for today, newest in (("2026-11-01", "2026-11-01"), ("2026-10-31", "2026-07-02")):
        render.configure(store, dt.date.fromisoformat(today))
        days = re.findall(r'datetime="([\d-]+)"', every_macro()["streams_history"]("quebec"))
        assert days == sorted(days, reverse=True)
        assert days[0] == newest
        assert {"2025-11-19", "2024-11-29", "2024-10-31"} <= set(days)


@pytest.mark.parametrize("status", ["announced", "unverified"])
def test_what_a_program_will_ask_for_stands_beside_what_it_asks_for(
    store: Store, monkeypatch: pytest.MonkeyPatch, status: str
) -> None:
    """An announced or reported rule is told with its day, also when that is past, and is not the rule."""
    today = dt.date(2026, 11, 22)
    program = store.programs["cec"]
    asked = program.requirement("language")
    rule = asked.values[-1]
    coming = rule.model_copy(
        update={
            "from_": today - dt.timedelta(days=1),
            "status": status,
            "text": Text(en="Something else.", fr="Autre chose."),
        }
    )
    changed = asked.model_copy(update={"values": [*asked.values, coming]})
    copy = program.model_copy(update={"requirements": [changed]})
    monkeypatch.setitem(store.programs, "cec", copy)
    render.configure(store, today)
    table = BeautifulSoup(every_macro()["program_requirements"]("cec"), "html.parser")
    (cell,) = table.select("td")
    rule_now, _, later = cell.get_text().partition("21 November 2026")
    assert later.strip().startswith(": Something else.")
    assert "Something else." not in rule_now


def test_a_pilot_is_on_the_pages_of_the_places_that_it_is_for_while_it_takes_people(
    store: Store,
) -> None:
    """The caregiver pilots of 2019 to 2024 were for those who would not live in Quebec."""
    name = store.pilots["caregivers"].name.en
    for day, place, told in (
        ("2024-06-16", "ontario", True),
        ("2024-06-16", "quebec", False),
        ("2024-06-17", "ontario", False),
    ):
        render.configure(store, dt.date.fromisoformat(day))
        assert (name in every_macro()["province_pilots"](place)) is told


def test_a_stream_says_what_was_and_what_is_announced(store: Store) -> None:
    """On a day between two of its statuses the earlier and the later ones are told apart."""
    stream = next(stream for stream in store.streams.values() if len(stream.status) == 2)
    first, second = stream.status
    for day, now, earlier, later in (
        (second.from_ - dt.timedelta(days=1), first, [], [second]),
        (second.from_, second, [first], []),
    ):
        render.configure(store, day)
        found = standing(stream, "en")
        assert (found.state, found.earlier, found.later) == (now, earlier, later)
