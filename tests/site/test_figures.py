"""Numbers and dates, as each language writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from macros import figures


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (4500, "4,500", "4\u202f500"),
        (627, "627", "627"),
        (-1200, "\u22121,200", "\u22121\u202f200"),
        (0.5, "0.5", "0,5"),
        (10.0, "10", "10"),
        (1234.25, "1,234.25", "1\u202f234,25"),
        (100, "100", "100"),
    ],
)
def test_numbers(value: float, english: str, french: str) -> None:
    """Thousands are grouped; French uses a narrow no-break space and a decimal comma."""
    assert (figures.number(value), figures.number(value, "fr")) == (english, french)


def test_signed_changes() -> None:
    """A change always shows its direction, with a true minus sign; none at all has no sign."""
    assert [figures.signed(v) for v in (12, -12, 0)] == ["+12", "\u221212", "0"]


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (1590, "$1,590", "1\u202f590\u00a0$"),
        (99.5, "$99.50", "99,50\u00a0$"),
        (-15, "\u2212$15", "\u221215\u00a0$"),
        (-1099.5, "\u2212$1,099.50", "\u22121\u202f099,50\u00a0$"),
    ],
)
def test_money(value: float, english: str, french: str) -> None:
    """The dollar sign stands before in English, after in French."""
    assert (figures.money(value), figures.money(value, "fr")) == (english, french)


def test_days() -> None:
    """The first of a month is `1er` in French; no leading zeros."""
    assert figures.day(dt.date(2021, 7, 8)) == "8 July 2021"
    assert figures.day(dt.date(2021, 8, 1)) == "1 August 2021"
    assert figures.day(dt.date(2021, 8, 1), "fr") == "1er août 2021"
    assert figures.day(dt.date(2021, 7, 8), "fr") == "8 juillet 2021"


def test_moments_are_given_in_utc() -> None:
    """A moment of another zone is converted, and the zone is named."""
    toronto = dt.timezone(dt.timedelta(hours=-4))
    moment = dt.datetime(2021, 7, 8, 10, 3, 28, tzinfo=toronto)
    assert figures.moment(moment) == "8 July 2021 at 14:03:28 UTC"
    assert (
        figures.moment(moment, "fr")
        == "8 juillet 2021 à 14\u00a0h\u00a003\u00a0min\u00a028\u00a0s UTC"
    )
