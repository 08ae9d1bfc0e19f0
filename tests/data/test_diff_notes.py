"""What `hub diff` tells a reviewer to look at: days, sources, history, languages."""

from __future__ import annotations

import datetime as dt

import pytest

from macros.diff.entities import changes
from macros.diff.notes import notes
from macros.diff.pages import Pages
from macros.diff.scores import Move, Period
from macros.diff.words import grouped, in_order, moved, page_lists
from macros.yaml_strict import parse

YEAR = "draws/2026.yml"
ROUNDS = """
source: list
verified: 2026-10-01
draws:
  - round: "446"
    crs_cutoff: 518
    verified: 2026-10-05
  - round: "447"
    crs_cutoff: 476
"""
OLD_FEE = "      - {from: 2024-04-30, until: 2026-04-29, amount: 950, source: notice}\n"
FEES = f"""
fees:
  principal:
    label: {{en: Fee, fr: Frais}}
    verified: 2026-09-01
    values:
{OLD_FEE}      - {{from: 2026-04-30, amount: 990, source: [notice, list], status: announced}}
"""
SOURCES = """
sources:
  list: {kind: official}
  notice: {kind: official}
"""
FILES = {YEAR: ROUNDS, "process.yml": FEES, "sources/all.yml": SOURCES}


def told(old: str, new: str) -> list[str]:
    """The notes for a text in the place of another, which stands in one of the files."""
    (name,) = (name for name, text in FILES.items() if old in text)
    return noted(FILES | {name: FILES[name].replace(old, new)})


def noted(changed: dict[str, str]) -> list[str]:
    """The notes for the files as they are after a change."""
    before, after = (
        {name: parse(text.encode(), f"data/{name}") for name, text in files.items()}
        for files in (FILES, changed)
    )
    return notes(changes(before, after)[0], before, after)


def stays(name: str, file: str, day: str) -> str:
    """The note about a value whose day of comparison did not move with it."""
    note = f"a value is new and verified stays {day}: compare it with its source, then set the day"
    return f"{name} (data/{file}): {note}"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("476", "477", [stays("draws 447", YEAR, "2026-10-01")]),
        ("518", "519", [stays("draws 446", YEAR, "2026-10-05")]),
        ("476\n", '476\n  - round: "448"\n', [stays("draws 448", YEAR, "2026-10-01")]),
        ("476\n", '476\n  - round: "448"\n    verified: 2026-10-09\n', []),
        ("2026-10-01", "2026-10-09", [f"data/{YEAR}: verified 2026-10-01 -> 2026-10-09 (1 fact)"]),
        (
            "2026-10-01", "2026-09-01",
            [f"data/{YEAR}: verified 2026-10-01 -> 2026-09-01 (1 fact); it goes BACK, so say why"],
        ),
        ("476", "476\n    verified: 2026-10-09", [f"data/{YEAR}: verified nothing -> 2026-10-09 (1 fact)"]),
        ("source: list\nverified", "source: notice\nverified", [f"file {YEAR}: source list -> notice"]),
        ("en: Fee,", "en: Fees,", ["fees principal: only the English of label changed"]),
        ("en: Fee, fr: Frais", "en: Fees, fr: Droits", []),
        (", until: 2026-04-29", "", [stays("fees principal", "process.yml", "2026-09-01")]),
        (
            "status: announced", "confidence: low",
            [
                "fees principal: values[2026-04-30].confidence not set -> low",
                "fees principal: values[2026-04-30].status announced -> not set",
            ],
        ),
        ("[notice, list]", "list", ["fees principal: values[2026-04-30].source notice, list -> list"]),
        (
            OLD_FEE, "",
            [
                stays("fees principal", "process.yml", "2026-09-01"),
                "fees principal: the entry from 2024-04-30 is gone: history is kept, so say why",
            ],
        ),
        ("notice: {", "press: {kind: secondary}\n  notice: {", ["new source press (secondary)"]),
    ],
)  # fmt: skip
def test_a_reviewer_is_told_what_to_look_at(old: str, new: str, said: list[str]) -> None:
    """A value that came without a new day of comparison, a day that goes back, history that is gone, a
    text in one language, another status, other sources; and nothing that is as it should be."""
    assert told(old, new) == said


def test_a_source_that_nothing_rests_on_any_more_is_named() -> None:
    """It can be taken out."""
    after = FILES | {"process.yml": FEES.replace("notice", "list")}
    assert noted(after)[-1] == "nothing names the source notice any more"


@pytest.mark.parametrize(
    ("name", "text", "called"),
    [
        ("draws/2026.yml", 'draws:\n  - round: "447"\n    crs_cutoff: 1\n', "draws 447"),
        ("draws/2026.yml", "verified: 1\n", "file draws/2026.yml"),
        ("provinces/ontario.yml", "id: ontario\nplaces: 1\n", "province ontario"),
        ("grid/fsw.yml", "program: fsw\npass: 1\n", "grid fsw"),
        ("process.yml", "fees:\n  principal: {amount: 1}\n", "fees principal"),
        ("wording/en/draws.yml", "lede: {one: 1}\n", "wording/en/draws lede"),
        ("wording/fr/draws.yml", "lede: {one: 1}\n", "wording/fr/draws lede"),
    ],
)
def test_a_thing_is_called_as_readers_know_it(name: str, text: str, called: str) -> None:
    """And the same words in two languages are two things."""
    before, after = (
        {name: parse(content.encode(), f"data/{name}")}
        for content in (text, text.replace("1", "2"))
    )
    ((change,), unreadable) = changes(before, after)
    assert (change.name, change.what, unreadable) == (called, "changed", [])


def test_pages_of_a_folder_are_counted_where_they_are_many() -> None:
    """Six by name, seven as a number with the first three."""
    rounds = [f"/draws/{number}/" for number in range(7, 0, -1)]
    assert list(grouped([*rounds[1:], "/"])) == ["/", *sorted(rounds[1:])]
    assert list(grouped(rounds)) == ["7 under /draws/, such as /draws/1/, /draws/2/, /draws/3/"]


def test_each_kind_of_change_of_a_page_has_its_own_list() -> None:
    """None is shown under the title of another."""
    pages = Pages(("/a/",), ("/b/",), ("/c/",), ("/d/",), ("/e.json",), ("/f/: why",))
    assert [(title.split()[0:2], list(found)) for title, found in page_lists(pages)] == [
        (["Pages", "that"], ["/a/"]),
        (["Pages", "of"], ["/b/"]),
        (["New", "pages"], ["/c/"]),
        (["Pages", "that"], ["/d/"]),
        (["Files", "of"], ["/e.json"]),
        (["Pages", "that"], ["/f/: why"]),
    ]


def test_moves_of_scores_are_summed_up_with_the_farthest_first() -> None:
    """A profile that is refused now stands before all; the span is that of the others."""
    moves = (
        Move("a", 400, 410, ("because",)),
        Move("b", 400, 395, ("because",)),
        Move("c", 20, None, ("refused",)),
        Move("d", 400, 430, ("because",)),
    )
    first, end = dt.date(2025, 3, 25), dt.date(2026, 11, 1)
    period = Period(first, end, moves)
    assert (
        moved(period)
        == "By the rules from 2025-03-25 to the day before 2026-11-01: 4 profiles, by -5 to +30 points"
    )
    assert moved(Period(first, None, moves[:1])) == (
        "By the rules from 2025-03-25 on: 1 profile, by +10 points"
    )
    assert [move.profile for move in in_order(period)] == ["c", "d", "a", "b"]
