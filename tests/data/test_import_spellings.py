"""Every spelling that was seen in the official list is read, and nothing else is."""

from __future__ import annotations

import datetime as dt

import pytest

from macros.importer.entries import programs_of
from macros.importer.moments import day_of, moment_of
from macros.importer.names import Names, UnknownName, folded
from macros.importer.numbers import whole_number
from macros.importer.plan import listing
from macros.store import Store
from tests.data.official_feed import ALL_PROGRAMS

ROUND = dt.date(2021, 10, 27)

MOMENTS = {
    "August 18, 2026 at 10:13:44 UTC": "2026-08-18T10:13:44",
    "October 15, 2025 15:55:18 UTC": "2025-10-15T15:55:18",
    "March 01, 2023, at 17:24:39 UTC": "2023-03-01T17:24:39",
    "April 26,2023 18:10:04 UTC": "2023-04-26T18:10:04",
    "January 23, 2025 at 2025-01-23 15:30:04 UTC": "2025-01-23T15:30:04",
    "August 19th 2026 at 12:35:37 UTC": "2026-08-19T12:35:37",
    "May 31, 2024 at12:48:30 UTC": "2024-05-31T12:48:30",
    "October 25, 2023 at 15:48:39 AM UTC": "2023-10-25T15:48:39",
    "February 02 2022 at 14:01:02 UTC": "2022-02-02T14:01:02",
    "March 27, 2015 at 11:59:59": "2015-03-27T11:59:59",
    "October 18, 2025 at 7:18:52 UTC": "2025-10-18T07:18:52",
    "March 02. 2024 at 05:06:07 UTC": "2024-03-02T05:06:07",
    "July 3rd 2026 at 01:02:03 UTC": "2026-07-03T01:02:03",
    "April 12th, 2026 at 04:32:26 UTC": "2026-04-12T04:32:26",
    "June 1st, 2026 at 04:32:26 UTC": "2026-06-01T04:32:26",
    "June 22nd, 2026 at 04:32:26 UTC": "2026-06-22T04:32:26",
    "May 13, 2021 at 20:19:59 PM UTC": "2021-05-13T20:19:59",
    "May 13, 2021 at 08:19:59 p.m. UTC": "2021-05-13T20:19:59",
    "May 13, 2021 at 12:19:59 a.m. UTC": "2021-05-13T00:19:59",
    "May 13, 2021 at 12:19:59 PM UTC": "2021-05-13T12:19:59",
    "September 30, 2023 at 04:22:17 AM UTC": "2023-09-30T04:22:17",
    "October 7 at 16:38:21 UTC": "2021-10-07T16:38:21",
    "November 7 at 16:38:21 UTC": "2020-11-07T16:38:21",
    "October 27 at 16:38:21 UTC": "2021-10-27T16:38:21",
    "Feb 29 at 01:02:03 UTC": "2020-02-29T01:02:03",
    "Sept. 7, 2021 at 16:38:21 UTC": "2021-09-07T16:38:21",
    "2026-08-19 12:35:37 UTC": "2026-08-19T12:35:37",
    "2026-08-19T12:35:37Z": "2026-08-19T12:35:37",
}


@pytest.mark.parametrize(("text", "expected"), MOMENTS.items())
def test_a_moment_is_read_in_every_spelling(text: str, expected: str) -> None:
    """Ordinals, commas, full stops, AM beside a 24-hour clock, a second date, no year, no UTC."""
    assert moment_of(text, ROUND).isoformat() == f"{expected}+00:00"


@pytest.mark.parametrize(
    "text",
    [
        "Marhc 1, 2026 at 10:00:00 UTC",
        "Ma 1, 2026 at 10:00:00 UTC",
        "March 1, 2026",
        "March 1, 2026 at 10:00 UTC",
        "March 41, 2026 at 10:00:00 UTC",
        "March 1, 2026 at 25:00:00 UTC",
        "March 1, 2026 at 10:61:00 UTC",
        "March 1, 2026 at 10:00:00 EST",
        "January 23, 2025 at 2025-01-24 15:30:04 UTC",
        "Febr 30 at 10:00:00 UTC",
        "June 1, 0206 at 10:00:00 UTC",
        "soon",
    ],
)
def test_what_is_not_a_moment_is_not_guessed(text: str) -> None:
    """A misspelled month, a missing time, two different days."""
    with pytest.raises(ValueError, match=r"is not|names two days"):
        moment_of(text, ROUND)


def test_a_moment_without_a_year_needs_the_round(store: Store) -> None:
    """Without the date of the round, no year fits better than another."""
    with pytest.raises(ValueError, match="has no year"):
        moment_of("October 7 at 16:38:21 UTC", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-01-11", "2023-01-11"),
        ("11-01-2023", "2023-01-11"),
        ("12-04-2023", "2023-04-12"),
        ("August 19, 2026", "2026-08-19"),
        ("August 05, 2026", "2026-08-05"),
        ("August 19th, 2026", "2026-08-19"),
        ("19 août 2026", "2026-08-19"),
        ("1er février 2026", "2026-02-01"),
        ("8 décembre 2023", "2023-12-08"),
    ],
)
def test_a_day_is_read_in_every_spelling(text: str, expected: str) -> None:
    """Year first, day first, in English and in French words."""
    assert day_of(text).isoformat() == expected


@pytest.mark.parametrize(
    "text",
    [
        "2023-13-01", "31-02-2023", "August 2026", "01/11/2023", "August 19", "9999-12-31",
        "0206-08-19", "19 jui. 2026",
    ],
)  # fmt: skip
def test_what_is_not_a_day_is_not_guessed(text: str) -> None:
    """No month 13, no 31 February, no day without a year or of another century, no half of a month's
    name that two begin with."""
    with pytest.raises(ValueError, match="is not a"):
        day_of(text)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("5,000", 5000), ("5000", 5000), ("5 000", 5000), ("5\u00a0000", 5000), ("5\u202f000", 5000),
        ("226,859", 226_859), ("1,052,670", 1_052_670), ("681", 681), (" 0 ", 0), (681, 681), ("", None),
        (None, None),
    ],
)  # fmt: skip
def test_a_number_is_read_with_and_without_groups(value: object, expected: int | None) -> None:
    """Commas in English, blanks of three kinds in French, none in copies kept by hand."""
    assert whole_number(value) == expected


@pytest.mark.parametrize(
    "value", ["5,00", "5.000", "-5", "about 500", True, 4.5, ["500"], "1e3", "5,0000"]
)
def test_what_is_not_a_whole_number_is_refused(value: object) -> None:
    """A comma in the wrong place may be a missing digit."""
    with pytest.raises(ValueError, match="is not a"):
        whole_number(value)


@pytest.mark.parametrize(
    ("listed", "held", "type_id"),
    [
        ("Healthcare occupations (2023-1)", "Healthcare occupations (Version 1)", "healthcare"),
        ("STEM occupations (2024-1)", "STEM occupations (Version 1)", "stem"),
        ("No program specified", "No Program Specified", "general"),
        (
            "French-language proficiency (Version 1)",
            "French language proficiency (Version 1)",
            "french",
        ),
        ("Trades Occupations,  2026-Version 3", "Trades Occupations, 2026-Version 3", "trades"),
        ("Trades occupations 2026-version 3", "Trades Occupations, 2026-Version 3", "trades"),
    ],
)
def test_an_old_spelling_of_a_name_is_that_name(
    store: Store, listed: str, held: str, type_id: str
) -> None:
    """Versions were `(2023-1)` until 2024; case, commas and hyphens change from copy to copy."""
    draw_type, name = Names(store.draw_types.values()).find(listed)
    assert (draw_type.id, name.en) == (type_id, held)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Education occupations, 2026-Version 2", '"education"'),
        ("Physicians with Canadian Work Experience, 2027-Version 2", '"physicians"'),
        ("Senior managers with Canadian Work Experience, 2027-Version 2", '"senior-managers"'),
        ("Researchers, 2026-Version 1", "new name"),
        ("Programme des candidats des provinces", "--fr"),
    ],
)
def test_a_new_name_is_never_guessed(store: Store, name: str, hint: str) -> None:
    """A new version is a new name: the message says where it may belong, a person decides."""
    with pytest.raises(UnknownName, match=hint):
        Names(store.draw_types.values()).find(name)


def test_no_two_official_names_are_one_when_folded(store: Store) -> None:
    """Folding case and punctuation keeps all names apart, within and across types."""
    names = [name.en for draw_type in store.draw_types.values() for name in draw_type.names]
    assert len({folded(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        (ALL_PROGRAMS, ("fsw", "cec", "fst", "pnp")),
        (
            "Federal Skilled Worker Program, Canadian Experience Class and Federal Skilled Trades Program",
            ("fsw", "cec", "fst"),
        ),
        ("Provincial Nominee Program", ("pnp",)),
    ],
)
def test_programs_are_read_from_their_names(text: str, programs: tuple[str, ...]) -> None:
    """The text lists programs by name, with and without the word program."""
    assert programs_of(text) == programs


@pytest.mark.parametrize(
    "text", ["Start-up Visa Program", "Canadian Experience Class and Atlantic"]
)
def test_a_new_program_is_never_guessed(text: str) -> None:
    """A word that belongs to no known program stops the round."""
    with pytest.raises(ValueError, match="is not a program that is known"):
        programs_of(text)


def test_round_numbers_are_listed_as_runs() -> None:
    """Three or more in a row are shortened; 91a and 91b stand by themselves."""
    assert listing(["3", "1", "2", "91b", "91a", "440", "441"]) == "1 to 3, 91a, 91b, 440, 441"
