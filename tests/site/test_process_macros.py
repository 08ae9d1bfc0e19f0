"""Do the macros of the way to permanent residence give figures as each language writes them?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from macros import render
from macros.process import macros
from macros.process.facts import middle_day
from macros.store import Store

NO_BREAK = "\u00a0"
NARROW = "\u202f"


@pytest.fixture(autouse=True)
def _on_a_fixed_day(store: Store) -> Iterator[None]:
    """The data as it is, on 22 November 2026."""
    render.configure(store, dt.date(2026, 11, 22))
    yield
    render.current().take_citations()


@pytest.mark.parametrize(
    ("name", "english", "french"),
    [
        ("invitation_window", f"60{NO_BREAK}days", f"60{NO_BREAK}jours"),
        ("language_validity", f"2{NO_BREAK}years", f"2{NO_BREAK}ans"),
        ("police_age", "18", f"18{NO_BREAK}ans"),
        ("service_share", "80%", f"80{NO_BREAK}%"),
        ("cash_declared", "$10,000", f"10{NARROW}000{NO_BREAK}$"),
    ],
)
def test_a_limit_is_written_with_its_unit(name: str, english: str, french: str) -> None:
    """Number and unit do not part at the end of a line."""
    limit = macros()["limit"]
    assert (limit(name), limit(name, lang="fr")) == (english, french)


def test_a_limit_can_be_asked_for_an_earlier_day() -> None:
    """On 1 January 2017 an invitation lasted 90 days."""
    assert macros()["limit"]("invitation_window", on="2017-01-01") == f"90{NO_BREAK}days"


def test_a_limit_in_a_sentence_brings_its_source_to_the_end_of_the_page() -> None:
    """Whoever reads 60 days in a text finds where it comes from under Sources and dates."""
    render.current().take_citations()
    macros()["limit"]("invitation_window")
    (citation,) = render.current().take_citations()
    assert "process-apply" in citation.sources
    assert citation.verified == dt.date(2026, 9, 27)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_macro_leaves_a_limit_unfilled_or_a_blank_line(lang: str) -> None:
    """Braces are filled in, and Markdown takes the whole as one block."""
    given = {"step_facts": ("medical-exam",), "limits_list": ("draft_kept",), "fee": ("couple",),
             "limit": ("draft_kept",), "limit_history": ("invitation_window",),
             "rule_history": ("medical_timing",), "count": ("rounds",), "funds": (4,),
             "mistakes_brief": ("lapse-or-decline",)}  # fmt: skip
    for name, macro in macros().items():
        text = str(macro(*given.get(name, ()), lang=lang))
        assert text.strip(), name
        assert "{" not in text, name
        assert "\n\n" not in text, name


def test_funds_grow_with_each_person_above_seven() -> None:
    """Table of 7 July 2025: 40,392 for seven, 4,112 for each person more."""
    funds = macros()["funds"]
    assert [funds(n) for n in (1, 7, 8, 9)] == ["$15,263", "$40,392", "$44,504", "$48,616"]


def test_one_fresh_fact_does_not_speak_for_many_old_ones() -> None:
    """The day that is shown is one on which, or after which, half of the facts were compared."""
    first, second, third = (dt.date(2026, month, 1) for month in (1, 6, 11))
    assert middle_day([first, first, first, third]) == first
    assert middle_day([first, second, third]) == second
    assert middle_day([first, third]) == third
    assert middle_day([second]) == second
