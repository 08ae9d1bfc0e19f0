"""Does what stands in the panels equal what the package answers here, for different people?"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from express_entry import Profile, RoundAnswer, changes, eligible, position, rounds, timeline
from tests.browser.calculator_page import PLAIN, shown_total, told_profile
from tests.browser.conftest import Visitor
from tests.browser.means_panels import day, line, opened, rows, signed, told, unfolded

SINGLE = {key: value for key, value in PLAIN.items() if key != "age"} | {"birth_date": "1996-06-01"}
COUPLE = PLAIN | {
    "age": 33,
    "education": "masters",
    "foreign_work_years": 3,
    "second_language": {
        "test": "tef-canada", "speaking": 460, "listening": 450, "reading": 450, "writing": 430,
    },
    "noc": "21231",
    "spouse": {
        "accompanying": True,
        "citizen_or_pr": False,
        "education": "bachelors",
        "language": {"test": "clb", "speaking": 7, "listening": 7, "reading": 7, "writing": 7},
        "canadian_work_years": 0,
    },
}  # fmt: skip
NURSE = PLAIN | {
    "age": 44,
    "canadian_work_years": 2,
    "noc": "31301",
    "provincial_nomination": True,
    "family_size": 3,
    "funds": 12000,
    "destination": "outside_quebec",
    "work": [{"noc": "31301", "where": "canada", "from": "2024-03-01", "hours_per_week": 37.5}],
}
PEOPLE = pytest.mark.parametrize(
    "person", [SINGLE, COUPLE, NURSE], ids=["single", "couple", "nurse"]
)
VERDICT = {True: "yes", False: "no", None: "not enough told"}
STATE = {
    "met": "met",
    "not_met": "not met",
    "not_known": "not enough told",
    "assumed": "taken as met",
}


def profile_of(page: Page) -> Profile:
    """The profile that the page told Python."""
    return Profile.from_dict(told_profile(page))


def shown_requirements(item: Locator) -> list[tuple[str, str, str]]:
    """Head, message and provision of each requirement in an opened item."""
    return [
        (
            entry.locator(".means-requirement__head").inner_text(),
            entry.locator("p").nth(1).inner_text(),
            entry.locator("p").last.inner_text(),
        )
        for entry in item.locator(".means-requirement").all()
    ]


def expected_requirements(requirements: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """The same from the package's answer."""
    return [
        (f"{entry['label']} {STATE[entry['state']]}", entry["message"], entry["law"])
        for entry in requirements
    ]


@PEOPLE
def test_programs_and_categories(visit: Visitor, person: dict[str, Any]) -> None:
    """Each verdict, and under it each requirement with what was found and its provision of law."""
    page = told(visit, person)
    found = eligible(profile_of(page)).as_dict()
    categories = found.pop("categories")
    shown = unfolded(opened(page, "programs"))
    abbreviations = {"fsw": "FSW", "cec": "CEC", "fst": "FST", "pnp": "PNP"}
    assert line(shown) == " · ".join(
        f"{abbreviations[name]}: {VERDICT[program['eligible']]}" for name, program in found.items()
    )
    for item, program in zip(shown.locator(".means-item").all(), found.values(), strict=True):
        assert item.locator("h4").inner_text() == program["name"]
        assert item.locator("summary .hub-badge").inner_text() == VERDICT[program["eligible"]]
        assert shown_requirements(item) == expected_requirements(program["requirements"])
    grid = rows(shown.locator("table"))
    assert [cells[1] for cells in grid] == [
        f"{factor['points']} of {factor['max']}" for factor in found["fsw"]["factors"].values()
    ]
    shown = unfolded(opened(page, "categories"))
    fit = sum(category["eligible"] is True for category in categories.values())
    assert line(shown).startswith(f"{fit} of {len(categories)} categories fit")
    by_label = {category["label"]: category for category in categories.values()}
    items = shown.locator(".means-item").all()
    assert {item.locator("h4").inner_text() for item in items} == set(by_label)
    for item in items:
        category = by_label[item.locator("h4").inner_text()]
        assert item.locator("summary .hub-badge").inner_text() == VERDICT[category["eligible"]]
        assert shown_requirements(item) == expected_requirements(category["requirements"])


@PEOPLE
def test_latest_draws(visit: Visitor, person: dict[str, Any]) -> None:
    """The latest draw of each type stands with its cut-off and the difference, those that fit first."""
    page = told(visit, person)
    found = rounds(profile_of(page)).as_dict()["latest"]
    shown = unfolded(opened(page, "latest"))
    expected = [
        [f"{entry['label']['en']} {day(entry['date'])}", str(entry["crs_cutoff"]),
         signed(entry["difference"])]
        for answer in (True, None, False) for entry in found if entry["fits"] is answer
    ]  # fmt: skip
    assert [cells for table in shown.locator("table").all() for cells in rows(table)] == expected
    fit = [entry for entry in found if entry["fits"]]
    reached = sum(entry["difference"] >= 0 for entry in fit)
    assert line(shown) == (
        f"Cut-off reached in {reached} of {len(fit)} latest draws that fit you"
        if fit
        else "None of the latest draws fits your answers"
    )


@PEOPLE
def test_past_draws(visit: Visitor, person: dict[str, Any]) -> None:
    """All draws that would have invited stand in the table, newest first; on request every draw."""
    page = told(visit, person)
    found = rounds(profile_of(page))
    invited = [answer for answer in found.rounds if answer.invited]
    shown = opened(page, "rounds")
    open_ = found.count(None)
    more = f" · {open_} can’t be told" if open_ else ""
    assert (
        line(shown) == f"{len(invited)} of {len(found.rounds)} draws would have invited you{more}"
    )
    if invited:
        invited_rows(shown, invited)
    elif open_:
        expect(
            shown.get_by_text("Of no draw can it be told that it would have invited you.")
        ).to_be_visible()
    else:
        expect(shown.get_by_text("No draw would have invited you.")).to_be_visible()
    for text in found.assumptions:
        expect(shown.get_by_text(text, exact=True)).to_be_visible()
    shown.get_by_role("button", name=f"Show all {len(found.rounds)} draws").click()
    every = shown.get_by_role("table", name="All draws, newest first")
    expect(every.locator("tbody th")).to_have_count(len(found.rounds))
    reasons = [a.reason for a in found.rounds if not a.invited]
    words = every.locator("tbody td[colspan]").all_inner_texts()
    assert [text.split("invited ", 1)[-1].split("told ", 1)[-1] for text in words] == reasons
    shown.get_by_role("button", name="Show only these again").click()
    expect(shown.get_by_role("table", name="All draws, newest first")).to_have_count(0)


def invited_rows(shown: Locator, invited: list[RoundAnswer]) -> None:
    """Each draw that would have invited stands with its day, name, cut-off, score and difference."""
    shown.get_by_role("button", name=f"Show all {len(invited)}", exact=True).click()
    table = shown.get_by_role("table", name="Draws that would have invited you, newest first")
    expect(table.locator("tbody tr")).to_have_count(len(invited))
    assert rows(table) == [
        [
            f"{day(answer.round.date.isoformat())} {answer.round.name['en']}",
            f"{answer.round.crs_cutoff:,}",
            f"{answer.score:,}",
            signed(answer.difference),
        ]
        for answer in invited
    ]


@PEOPLE
def test_pool(visit: Visitor, person: dict[str, Any]) -> None:
    """The bracket of candidates above, with the day of the pool."""
    page = told(visit, person)
    found = position(profile_of(page))
    shown = opened(page, "pool")
    assert line(shown) == (
        f"{found.at_least:,} to {found.at_most:,} candidates had a higher score on"
        f" {day(found.as_of.isoformat())}"
    )
    expect(shown.get_by_text(found.text, exact=True)).to_be_visible()


@PEOPLE
def test_changes(visit: Visitor, person: dict[str, Any]) -> None:
    """Every change with its gain and total, by gain; then the pairs; then the facts."""
    page = told(visit, person)
    found = changes(profile_of(page)).as_dict()
    shown = unfolded(opened(page, "changes"))
    expected = [(entry["text"], entry["gain"], entry["total"]) for entry in found["changes"]]
    expected += [
        (" + ".join(entry["texts"]), entry["gain"], entry["total"]) for entry in found["pairs"]
    ]
    expected += [(entry["text"], entry["gain"], entry["total"]) for entry in found["facts"]]
    items = [
        (
            item.locator(".means-change__text > span").first.inner_text(),
            item.locator(".means-gain").inner_text(),
            item.locator(".means-small").inner_text().split(" · ")[0],
        )
        for item in shown.locator(".means-change").all()
    ]
    assert items == [(text, signed(gain), f"to {total:,}") for text, gain, total in expected]
    first = found["changes"][0]
    assert line(shown).startswith(f"Largest gain: {signed(first['gain'])} ({first['text']})")


@PEOPLE
def test_the_next_three_years(visit: Visitor, person: dict[str, Any]) -> None:
    """Each day on which something happens, with the score from then on, also for work abroad."""
    page = told(visit, person)
    profile = profile_of(page)
    shown = opened(page, "timeline")
    for working in (None, "abroad"):
        found = timeline(profile, working=working).as_dict()
        if working:
            shown.get_by_label("Skilled work in the meantime").select_option(working)
            expect(
                shown.get_by_text("Skilled work abroad goes on without a break.")
            ).to_be_visible()
        assert line(shown) == (
            f"From {found['total']:,} points today to {found['months'][-1]['total']:,}"
            f" on {day(found['to'])}"
        )
        assert rows(shown.locator("table")) == [
            [
                f"{day(event['date'])} {event['reason']}",
                f"{event['after']:,}",
                signed(event["change"]),
            ]
            for event in found["events"]
        ]
        picture = shown.locator("svg[role=img]")
        assert picture.locator("circle").count() == len(found["events"])


def test_official_figures_in_the_panels(visit: Visitor) -> None:
    """379 points are 150 below the cut-off of the last general draw: 529 on 23 April 2024."""
    page = told(visit, PLAIN)
    shown = unfolded(opened(page, "latest"))
    cells = [cells for table in shown.locator("table").all() for cells in rows(table)]
    assert ["General (all programs) 23 April 2024", "529", "\u2212150"] in cells


def test_on_a_past_day_nothing_is_called_of_today(visit: Visitor) -> None:
    """The score of 1 June 2015 stands beside the draws up to that day, and its three years begin then."""
    page = told(visit, PLAIN | {"age": 30, "job_offer": "skilled", "date": "2015-06-01"})
    assert (
        shown_total(page) == "974"
    )  # 105 for the age, 120, 124, 25 for the degree, 600 for the offer
    latest = unfolded(opened(page, "latest"))
    caption = (
        "The latest draw of each type up to 1 June 2015, against your score of 974 on that day"
    )
    assert set(latest.locator("caption").all_inner_texts()) == {caption}
    cells = [cells for table in latest.locator("table").all() for cells in rows(table)]
    assert ["General (all programs) 22 May 2015", "755", "+219"] in cells
    shown = opened(page, "timeline")
    assert line(shown).startswith("From 974 points on 1 June 2015 to ")


def test_the_line_of_the_score_in_the_picture(visit: Visitor) -> None:
    """The line lies between the grid's 200 and 400 where the score does, in proportion."""
    page = told(visit, PLAIN)
    shown = opened(page, "rounds")
    score_line = shown.locator("[data-score-line]")
    expect(score_line).to_be_visible()
    assert score_line.locator("text").text_content() == "Your score: 379"
    places = dict(
        zip(
            shown.locator(".chart-grid text").all_text_contents(),
            [float(y or 0) for y in shown.locator(".chart-grid line").evaluate_all(
                "(lines) => lines.map((line) => line.getAttribute('y1'))")],
            strict=True,
        )
    )  # fmt: skip
    expected = places["200"] + (places["400"] - places["200"]) * (379 - 200) / 200
    assert abs(float(score_line.locator("line").get_attribute("y1") or 0) - expected) < 0.2
