"""The history, the changes of the rules and the levels plans: complete, sourced, in order?"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros import render
from macros.examples import counting
from macros.history.changes import all_changes, effect_of, title_of
from macros.history.timeline import happenings
from tests.data.badinput import copy_of, faults

if TYPE_CHECKING:
    from macros.store import Store

# What a history of Express Entry must tell of, by the day: from the law's own history notes, the
# official list of rounds and announcements. YYYY-MM-DD, with a word of the entry.
TOLD = {
    "1991-02-05": "accord", "1998-01-01": "agreements", "2002-06-28": "Act",
    "2008-09-17": "Canadian Experience", "2013-01-02": "trades", "2013-05-04": "grid",
    "2014-12-01": "instructions", "2015-01-01": "Express Entry begins", "2015-01-31": "779",
    "2016-11-19": "Job offers worth less", "2017-06-06": "French", "2018-06-26": "Less time",
    "2020-03-18": "COVID-19", "2020-10-20": "French", "2020-12-23": "all programs",
    "2021-02-13": "27,332", "2021-04-14": "90,000", "2021-05-06": "opens", "2021-06-29": "60 days",
    "2021-09-14": "ten months", "2022-06-23": "category", "2022-07-06": "again",
    "2022-11-16": "NOC 2021", "2023-05-31": "first categories", "2023-06-28": "health care",
    "2023-11-01": "485,000 in 2024", "2024-01-30": "English test", "2024-03-06": "pilots",
    "2024-08-31": "Rural and Northern", "2024-10-24": "395,000 in 2025", "2024-10-31": "Quebec",
    "2024-11-29": "PSTQ", "2024-12-23": "announced", "2025-01-30": "pilots",
    "2025-02-27": "categories", "2025-03-25": "Job offers no longer", "2025-03-31": "Home Care",
    "2025-08-21": "medical", "2025-11-05": "380,000 in 2026", "2025-11-19": "PEQ",
    "2025-12-08": "physicians", "2025-12-19": "Home Care", "2026-01-05": "nominees",
    "2026-02-18": "categories", "2026-03-06": "quietly", "2026-03-26": "C-12",
    "2026-03-30": "sole say", "2026-04-23": "new class", "2026-06-26": "Ontario",
    "2026-07-02": "again", "2026-08-18": "6,254",
}  # fmt: skip
# The days on which the ranking rules, or what stands around them, changed.
CHANGES = """
2014-12-01 2015-01-01 2015-01-30 2015-05-30 2016-11-19 2017-06-06 2017-10-24 2018-06-26 2018-11-10
2020-03-01 2020-10-20 2021-06-29 2022-06-23 2022-07-01 2022-11-16 2023-05-31 2024-01-30 2024-08-09
2024-12-23 2025-02-27 2025-03-25 2025-08-06 2026-02-18 2026-03-16 2026-04-01 2026-04-23 2026-06-22
2026-11-03
""".split()


@pytest.fixture(autouse=True)
def _rendering(store: Store) -> None:
    render.configure(store, dt.date(2026, 11, 28))


def test_the_timeline_tells_of_every_event(store: Store) -> None:
    """51 days from the accord with Quebec to the summer of 2026, newest first."""
    found = happenings(store)
    for day, word in TOLD.items():
        texts = [entry.text["en"] for entry in found if entry.date.isoformat() == day]
        assert any(word in text for text in texts), (day, word, texts)
    days = [entry.date for entry in found]
    assert days == sorted(days, reverse=True)
    assert len({entry.id for entry in found}) == len(found)


def test_a_text_takes_the_figures_of_its_round(store: Store) -> None:
    """The round of 13 February 2021 invited 27,332 people with 75 points or more (official list)."""
    (record,) = [entry for entry in happenings(store) if entry.id == "record-round"]
    assert "invites 27,332 people with 75 points" in record.text["en"]
    assert "27\u202f332 personnes qui ont au moins 75 points" in record.text["fr"]
    assert record.page == "/draws/176/"


def test_every_change_of_the_rules_is_there_with_its_source(store: Store) -> None:
    """28 days; each entry has a title in both languages and names sources that exist."""
    changes = all_changes(store)
    assert [change.date.isoformat() for change in changes] == CHANGES
    for change in changes:
        assert title_of(change, store).en
        assert title_of(change, store).fr
        assert change.sources
        assert all(source in store.sources for source in change.sources)


def test_what_is_not_law_is_told_apart(store: Store) -> None:
    """The reform of 2026 is proposed and the high-wage points are unverified; neither is in force."""
    open_ = {c.id: c.state for c in store.crs_changes.changes if not c.law_yet}
    assert open_ == {
        "single-class-plan": "proposed",
        "reform-consultation": "proposed",
        "high-wage-report": "unverified",
    }
    marks = {entry.id: entry.mark for entry in happenings(store) if entry.mark}
    assert marks == open_


def test_no_proposal_is_said_to_have_been_one_after_the_newest_text(store: Store) -> None:
    """Nothing was read after 2 October 2026, so no day after it says that a plan was still a plan."""
    file = store.crs_changes
    proposed = [change for change in file.changes if change.state == "proposed"]
    assert len(proposed) == 2
    assert {change.verified for change in proposed} == {file.checked_to} == {dt.date(2026, 10, 2)}


def test_a_plan_was_compared_when_its_page_was_copied(store: Store) -> None:
    """The copies of the three newest plans are of the day on which each was tabled, or a binder's month."""
    plans = {plan.id: plan for plan in store.levels.plans}
    assert plans["2024-2026"].verified == dt.date(2023, 11, 1)
    assert plans["2026-2028"].verified == dt.date(2025, 11, 5)
    assert dt.date(2024, 10, 24) <= plans["2025-2027"].verified < dt.date(2025, 6, 1)


def test_what_a_change_did_is_reckoned_by_hand(store: Store) -> None:
    """One person, single, 35, master's, CLB 9, NCLC 7, five years abroad, an offer, a sibling.

    Core 77 + 135 + 124 + 12 = 348 and combinations 50 + 50 = 100 at all times: 448. Beside them the
    offer gave 600, then 50, then nothing; studies in Canada 30 since 2016; a sibling 15 and French 30
    since 2017; French 50 since 2020.
    """
    rules = counting.rules_of(store)
    found = {
        change.date.isoformat(): (effect.before, effect.after)
        for change in all_changes(store)
        if (effect := effect_of(change, store, rules))
    }
    assert found == {
        "2015-01-01": (None, 448 + 600),
        "2016-11-19": (448 + 600, 448 + 50 + 30),
        "2017-06-06": (528, 528 + 15 + 30),
        "2020-10-20": (573, 573 - 30 + 50),
        "2022-11-16": (593, 593),
        "2025-03-25": (593, 593 - 50),
    }


def test_the_levels_are_those_of_the_plans(store: Store) -> None:
    """Totals of six plans as published; the plan for 2027 to 2029 has no figure."""
    plans = {
        plan.id: [level.target for level in plan.levels["total"]] for plan in store.levels.plans
    }
    assert plans == {
        "2021-2023": [401_000, 411_000, 421_000],
        "2022-2024": [431_645, 447_055, 451_000],
        "2023-2025": [465_000, 485_000, 500_000],
        "2024-2026": [485_000, 500_000, 500_000],
        "2025-2027": [395_000, 380_000, 365_000],
        "2026-2028": [380_000, 380_000, 380_000],
    }
    assert [gap.id for gap in store.levels.gaps] == ["2027-2029"]


SLIPS = {
    "an event out of order": (
        "history.yml", "date: 2002-06-28", "date: 2009-06-28", "oldest first",
    ),
    "a round on another day": (
        "history.yml", "date: 2022-07-06", "date: 2022-07-07", "round 226 was held on 2022-07-06",
    ),
    "a round that is none": (
        "history.yml", 'round: "226"', 'round: "9226"', '"9226" is not a round of data/draws/',
    ),
    "a figure without a round": (
        "history.yml", "{invitations} invitations", "{sizes} invitations", "is no figure here",
    ),
    "a year with a month": (
        "history.yml", "date: 1998-01-01", "date: 1998-02-01", "is no first day of a year",
    ),
    "an id that is there twice": (
        "history.yml", "- id: skilled-trades", "- id: new-grid", "another entry already",
    ),
    "a change without a title": (
        "crs/changes.yml",
        "    title: {en: Less time to apply, fr: Moins de temps pour présenter une demande}\n", "",
        "is no day of data/crs/rulesets.yml",
    ),
    "a title told twice": (
        "crs/changes.yml", "  - id: noc-2021\n",
        "  - id: noc-2021\n    title: {en: NOC 2021, fr: CNP 2021}\n", "leave it out",
    ),
    "before without after": (
        "crs/changes.yml", "    after: {en: 60 days., fr: 60 jours.}\n", "", "go together",
    ),
    "a year that is not the plan's": (
        "levels.yml", "{year: 2021, target: 401000}", "{year: 2020, target: 401000}",
        "2020 is not a year of the plan 2021-2023",
    ),
    "a line that is not told": (
        "levels.yml", "      family: [", "      famly: [", "famly",
    ),
    "plans out of order": (
        "levels.yml", "tabled: 2022-11-01", "tabled: 2021-11-01", "must rise",
    ),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_in_the_history_is_refused(
    slip: tuple[str, str, str, str], repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fault names the file and what is expected."""
    file, old, new, said = slip
    copy = copy_of(repo / "data", tmp_path)
    copy.swap(file, old, new)
    found = faults(copy, capsys)
    assert any(line.startswith(f"data/{file}:") and said in line for line in found), found
