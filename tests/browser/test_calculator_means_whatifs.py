"""Can a person try changes out, take them back, compare, and see both partners' ways?"""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect

from express_entry import Profile, partners, score
from tests.browser.calculator_page import (
    PLAIN,
    choose,
    fill_in,
    shown_result,
    shown_total,
    told_profile,
    wait_for_state,
)
from tests.browser.conftest import Visitor
from tests.browser.means_panels import (
    PANELS,
    day,
    line,
    opened,
    panel,
    put_in,
    rows,
    settled,
    told,
    unfolded,
)

# The lowest writing score that proves CLB 9 on the IELTS is 7, by the table of IRCC.
IELTS = {"test": "ielts-gt", "speaking": 7, "listening": 8, "reading": 7, "writing": 6.5}
TESTED = PLAIN | {"first_language": IELTS | {"taken": "2026-03-01"}, "canadian_work_years": 1}
OTHER = {"age": 31, "foreign_work_years": 3, "second_language": None, "canadian_education": "none",
         "certificate_of_qualification": False, "provincial_nomination": False}  # fmt: skip
COUPLE = PLAIN | {
    "spouse": {
        "accompanying": True,
        "citizen_or_pr": False,
        "education": "masters",
        "language": {"test": "clb", "speaking": 10, "listening": 10, "reading": 10, "writing": 10},
        "canadian_work_years": 0,
        "profile": OTHER,
    }
}


def total_is(page: Page, total: int) -> None:
    """Waits until the page shows this score."""
    # the page notes the score a frame after it shows the total
    expect(page.locator("[data-calculator]")).to_have_attribute(
        "data-result", re.compile(f'"total":{total},')
    )
    expect(page.locator("[data-total]")).to_have_text(f"{total:,}")


def put_into_form(page: Page, text: str) -> None:
    """Presses the button of one change."""
    found = unfolded(opened(page, "changes"))
    found.get_by_role("button", name=f"Put into the form: {text}", exact=True).first.click()


def spoken(page: Page) -> str:
    """What was last said to screen readers about a press."""
    return page.locator("[data-means-spoken]").inner_text()


def test_a_change_is_applied_by_one_press_and_undone_by_another(visit: Visitor) -> None:
    """Writing at CLB 9 goes in as 7 of the same IELTS, all else stays; undone, the profile is as before."""
    page = told(visit, TESTED)
    before, total = told_profile(page), shown_result(page)["total"]
    put_into_form(page, "English: Writing at CLB 9")
    entry = page.locator(".means-applied__entry")
    expect(entry.get_by_role("button")).to_be_focused()
    # 31 - 23 for writing, and 25 instead of 13 for the degree with CLB 9
    total_is(page, total + 8 + 12)
    after = told_profile(page)
    assert after == before | {"first_language": before["first_language"] | {"writing": 7}}
    said = f"In the form now: English: Writing at CLB 9. From {total} to {total + 20} points."
    assert entry.locator("span").inner_text() == said
    assert (
        spoken(page) == "In the form now: English: Writing at CLB 9"
    )  # the total is read out apart
    entry.get_by_role("button", name="Undo: English: Writing at CLB 9").press("Enter")
    total_is(page, total)
    assert told_profile(page) == before
    assert spoken(page) == "Undone: English: Writing at CLB 9"
    expect(page.locator("[data-means-applied]")).to_be_hidden()
    expect(panel(page, "changes").locator("summary").first).to_be_focused()


def test_undoing_keeps_what_was_answered_since(visit: Visitor) -> None:
    """A degree and a nomination are taken back in any order; an answer given since stays. What was
    answered otherwise since is not said to be in the form."""
    page = told(visit, PLAIN)
    put_into_form(page, "A nomination by a province or territory")
    total_is(page, 979)
    degree = "Level of education: Master's degree, or professional degree needed to practise in a"
    found = unfolded(opened(page, "changes"))
    found.get_by_role("button", name=f"Put into the form: {degree}").first.click()
    total_is(page, 979 + 15 + 25)  # 135 - 120, and 50 - 25 with CLB 9
    choose(page, "sibling_in_canada", "yes")  # 15, within the 600 of its section
    total_is(page, 1019)
    page.get_by_role("button", name="Undo: A nomination by a province or territory").click()
    total_is(page, 419 + 15)
    choose(page, "education", "doctorate")  # 150 - 135 more
    total_is(page, 449)
    expect(page.locator("[data-means-applied]")).to_be_hidden()
    put_into_form(page, "English: CLB 10 or more in all four abilities")
    total_is(page, 461)  # 136 - 124
    page.locator('[name="first_language.speaking"]').fill("8")
    total_is(page, 425)  # 23 - 34, and 25 - 50 with CLB 8
    page.get_by_role("button", name="Undo: English: CLB 10 or more in all four abilities").click()
    total_is(page, 416)  # 3 x (31 - 34): the speaking of 8 stays
    assert spoken(page).startswith("Undone, but for answers that you changed since")


def test_every_change_gives_what_it_promises(visit: Visitor) -> None:
    """Whichever change is pressed, the page comes to its total, and back again."""
    page = told(visit, TESTED)
    before = shown_result(page)["total"]
    count = unfolded(opened(page, "changes")).locator(".means-change").count()
    assert count > 20
    for place in range(0, count, 3):
        entry = unfolded(opened(page, "changes")).locator(".means-change").nth(place)
        promised = entry.locator(".means-small").inner_text().split(" · ")[0].removeprefix("to ")
        entry.get_by_role("button").click()
        expect(page.locator("[data-total]")).to_have_text(promised)
        page.get_by_role("button", name="Undo").first.click()
        total_is(page, before)


def test_no_number_stands_for_older_answers(visit: Visitor) -> None:
    """Once an answer is missing or wrong, every panel waits; with the answer back, it counts anew."""
    page = told(visit, PLAIN)
    for name in PANELS:
        opened(page, name)
    page.locator('[name="age"]').fill("")
    for name in PANELS:
        expect(panel(page, name).locator("[data-means-line]")).to_have_text("Waits for your score")
        assert panel(page, name).locator("[data-means-content]").inner_text() == ""
    expect(page.locator("[data-score-line]")).to_be_hidden()
    expect(page.locator("[data-means-keep]")).to_be_disabled()
    page.locator('[name="age"]').fill("200")
    wait_for_state(page, "errors")
    assert line(panel(page, "pool")) == "Waits for your score"
    page.locator('[name="age"]').fill("30")
    wait_for_state(page, "result")
    settled(panel(page, "changes"))
    expect(panel(page, "rounds").locator("[data-score-line]")).to_be_visible()


def test_panels_ask_only_when_they_are_near(visit: Visitor) -> None:
    """On a phone, with the form in view, nothing beyond the score is counted; scrolled to, it is."""
    page = told(visit, PLAIN, width=360)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(600)
    assert panel(page, "changes").get_attribute("data-state") == "counting"
    panel(page, "changes").scroll_into_view_if_needed()
    settled(panel(page, "changes"))
    assert panel(page, "changes").get_attribute("open") is None
    assert line(panel(page, "changes")).startswith("Largest gain: +600")


def test_the_last_answers_count_where_many_follow_each_other(visit: Visitor) -> None:
    """After several quick changes every open panel shows the last one's figures only."""
    page = told(visit, PLAIN)
    shown = opened(page, "timeline")
    opened(page, "changes")
    for level in ("masters", "secondary", "doctorate", "two_year", "two_or_more"):
        choose(page, "education", level)
    # 128 - 120, and 50 - 25 with CLB 9
    total_is(page, 379 + 33)
    expect(shown.locator("[data-means-line]")).to_have_text(
        f"From 412 points today to 412 on {day(in_three_years(page))}"
    )
    settled(panel(page, "changes"))
    expect(panel(page, "changes").get_by_text("to 1,012", exact=True)).to_be_visible()


def in_three_years(page: Page) -> str:
    """The day three years after that of the profile."""
    year, rest = told_profile(page)["date"].split("-", 1)
    return f"{int(year) + 3}-{rest}"


def test_three_answers_side_by_side(visit: Visitor) -> None:
    """A, B and C stand with their totals, sections and differing answers; one is removed, one loaded."""
    page = told(visit, PLAIN)
    found = page.locator("[data-means-compare]")
    found.locator("summary").click()
    results = []
    for letter, level in (("A", "bachelors"), ("B", "masters"), ("C", "doctorate")):
        choose(page, "education", level)
        expect(page.locator(f'[name="education"][value="{level}"]')).to_be_checked()
        total_is(page, {"A": 379, "B": 419, "C": 434}[letter])
        found.get_by_role("button", name=f"Keep these answers as {letter}").click()
        results.append(shown_result(page))
        assert spoken(page) == f"Kept as {letter}, with {results[-1]['total']} points"
    expect(found.locator("[data-means-keep]")).to_be_disabled()
    expect(found.locator("[data-means-keep]")).to_have_text(
        "Keep these answers"
    )  # no letter is left
    expect(found.locator("summary")).to_be_focused()  # not on a button that can't be pressed
    expect(found.get_by_text("Three are kept. Remove one to keep another.")).to_be_visible()
    cells = rows(found.locator("table"))
    assert cells[0] == ["Total", "379", "419", "434"]
    assert ["Level of education", "120", "135", "150"] in cells
    assert ["Education with language or Canadian work", "25", "50", "50"] in cells
    for name, section in results[0]["sections"].items():
        if section["max"]:
            points = [str(result["sections"][name]["points"]) for result in results]
            assert points in [row[1:] for row in cells]
    listed = found.locator(".means-differences li")
    assert listed.locator("strong").all_inner_texts() == ["Level of education"]
    assert "C: Doctoral level university degree (PhD)" in listed.inner_text()
    found.get_by_role("button", name="Load A into the form").click()
    total_is(page, 379)
    found.get_by_role("button", name="Remove B").click()
    assert line(found) == "A: 379 · C: 434"
    expect(found.locator("[data-means-keep]")).to_be_focused()
    found.get_by_role("button", name="Keep these answers as B").click()
    assert spoken(page) == "These answers are kept already, as A"


def test_answers_left_open_are_compared_in_words(visit: Visitor) -> None:
    """A box "I don't know yet" that no longer matters is called by its question, and says what it says."""
    spouse = COUPLE["spouse"] | {"canadian_work_years": 1}
    page = told(visit, PLAIN | {"spouse": spouse})
    found = page.locator("[data-means-compare]")
    found.locator("summary").click()
    page.locator('[name="spouse.canadian_work_years.unknown"]').check()
    choose(page, "spouse", "no")
    total_is(page, 379)
    found.get_by_role("button", name="Keep these answers as A").click()
    choose(page, "spouse", "yes")
    page.locator('[name="spouse.canadian_work_years"]').fill("0")
    total_is(page, 383)  # 100 + 112 + 4 x 29 for them, 10 + 20 for the partner, 25 with CLB 9
    found.get_by_role("button", name="Keep these answers as B").click()
    listed = found.locator(".means-differences li", has_text="Partner's work in Canada")
    expect(listed.filter(has_text="A: I don't know yet")).to_have_count(1)
    assert "B: 0" in found.locator(".means-differences").inner_text()


def test_work_meanwhile_adds_its_years(visit: Visitor) -> None:
    """A year of work in Canada from a day on is there a year after it: 40 points and 13 with the degree."""
    page = told(visit, PLAIN)
    shown = opened(page, "timeline")
    expect(shown.get_by_label("Since when? (optional)")).to_be_hidden()
    shown.get_by_label("Skilled work in the meantime").select_option("canada")
    expect(shown.get_by_text("1 completed year of skilled work in Canada")).to_be_visible()
    today = told_profile(page)["date"]
    year, rest = today.split("-", 1)
    first = rows(shown.locator("table"))[0]
    assert first[0].startswith(day(f"{int(year) + 1}-{rest}"))
    assert first[1:] == ["432", "+53"]
    shown.get_by_label("Since when? (optional)").fill(f"{int(year) - 1}-12-15")
    expect(shown.locator("tbody tr").first).to_contain_text(day(f"{year}-12-15"))
    choose(page, "education", "masters")
    settled(shown)
    # the work that was chosen still goes on: 419 points, and 40; the degree has its 50 already
    expect(shown.locator("tbody tr").first).to_contain_text("459")


def test_both_ways_round(visit: Visitor) -> None:
    """With the partner's own answers both totals stand side by side, as the package counts them."""
    page = told(visit, COUPLE)
    found = partners(Profile.from_dict(told_profile(page)))
    shown = opened(page, "partners")
    assert line(shown) == f"You: {found.own.total}. Your partner: {found.other.total}"
    expect(shown.get_by_text(found.text, exact=True)).to_be_visible()
    cells = rows(shown.locator("table"))
    assert cells[0] == ["Total", str(found.own.total), str(found.other.total)]
    age = ["Age", "100", "90"]  # 29 and 31 years old, with a spouse
    assert age in cells


def test_the_partner_as_the_one_who_applies(visit: Visitor) -> None:
    """Put into the form, the other way round gives its score; undone, all answers are back."""
    page = told(visit, COUPLE)
    before = told_profile(page)
    found = partners(Profile.from_dict(before))
    assert found.other.total > found.own.total
    put_into_form(page, "Your spouse applies, and you come as the spouse")
    total_is(page, found.other.total)
    assert score(Profile.from_dict(told_profile(page))).total == found.other.total
    page.get_by_role("button", name="Undo").first.click()
    total_is(page, found.own.total)
    assert told_profile(page) == before


def unfold(page: Page, group: str) -> None:
    """Opens a part of the form that may be folded."""
    page.locator(f'[data-group="{group}"]').evaluate("(group) => group.setAttribute('open', '')")


def test_partners_say_what_they_lack(visit: Visitor) -> None:
    """Without a partner the panel leads to that question; without the partner's age, to theirs."""
    page = told(visit, PLAIN)
    shown = opened(page, "partners")
    assert line(shown) == "Only with a spouse or partner"
    shown.get_by_role("link", name="Spouse or common-law partner").click()
    expect(page.locator('[name="spouse"]:checked')).to_be_focused()
    spouse = {key: value for key, value in COUPLE["spouse"].items() if key != "profile"}
    put_in(page, PLAIN | {"spouse": spouse})
    expect(shown.locator("[data-means-line]")).to_have_text(
        "More answers about your partner are needed"
    )
    unfold(page, "partner")
    link = shown.get_by_role("link", name="Partner's age")
    link.click()
    expect(page.locator('[name="spouse.profile.age"]')).to_be_focused()


def test_a_requirement_leads_to_its_question(visit: Visitor) -> None:
    """From "taken as met" one press leads to the funds, and answering them settles it."""
    page = told(visit, PLAIN | {"foreign_work_years": 3, "education": "masters"})
    shown = unfolded(opened(page, "programs"))
    funds = shown.locator(".means-item").first.locator(
        ".means-requirement", has_text="Proof of funds"
    )
    expect(funds.locator(".hub-badge")).to_have_text("taken as met")
    unfold(page, "programs")
    funds.get_by_role("link", name="Settlement funds").click()
    expect(page.locator('[name="funds"]')).to_be_focused()
    fill_in(page, {"funds": 100})
    expect(panel(page, "programs").locator("[data-means-line]")).to_contain_text("FSW: no")
    assert shown_total(page) == str(shown_result(page)["total"])


def test_links_to_pages(visit: Visitor) -> None:
    """A program, a type of draw and a draw lead to their own pages."""
    page = told(visit, PLAIN)
    shown = unfolded(opened(page, "programs"))
    hrefs: list[Any] = [
        link.evaluate("(link) => link.href") for link in shown.locator(".means-page a").all()
    ]
    assert [href.rsplit("/hub/")[-1] for href in hrefs] == [
        f"programs/{name}/" for name in ("fsw", "cec", "fst", "pnp")
    ]
    latest = unfolded(opened(page, "latest"))
    link = latest.get_by_role("link", name="23 April 2024")
    assert str(link.evaluate("(link) => link.href")).endswith("/hub/draws/294/")
