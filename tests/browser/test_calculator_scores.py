"""Does the page give the score that the package gives, from load to breakdown?"""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from express_entry import Profile, score
from tests.browser.calculator_page import (
    PLAIN,
    ROOT,
    fill_in,
    shown_result,
    shown_total,
    told_profile,
    wait_for_stage,
)
from tests.browser.conftest import Visitor


def result(test: str, *scores: float) -> dict[str, Any]:
    """A language result: speaking, listening, reading, writing."""
    names = ("speaking", "listening", "reading", "writing")
    return {"test": test} | dict(zip(names, scores, strict=True))


PROFILES: dict[str, dict[str, Any]] = {
    "single with levels": PLAIN,
    "ielts with half bands and both kinds of work": PLAIN
    | {
        "first_language": result("ielts-gt", 7, 8.5, 8, 7),
        "canadian_work_years": 1,
        "foreign_work_years": 3,
    },
    "spouse who comes along, with celpip and tef": PLAIN
    | {
        "age": 34,
        "education": "masters",
        "first_language": result("celpip-g", 9, 9, 8, 9),
        "second_language": result("nclc", 5, 6, 7, 5),
        "canadian_work_years": 2,
        "spouse": {
            "accompanying": True,
            "citizen_or_pr": False,
            "education": "two_year",
            "language": result("tef-canada", 500, 500, 500, 500),
            "canadian_work_years": 1,
        },
    },
    "spouse who is a citizen": PLAIN
    | {"age": 41, "spouse": {"accompanying": True, "citizen_or_pr": True}},
    "French first, with studies in Canada and a sibling": PLAIN
    | {
        "education": "doctorate",
        "canadian_education": "three_or_more_years",
        "first_language": result("tcf-canada", 15, 500, 500, 15),
        "second_language": result("pte-core", 70, 65, 65, 75),
        "sibling_in_canada": True,
    },
    "trade certificate and nomination": PLAIN
    | {
        "age": 52,
        "education": "secondary",
        "first_language": result("clb", 6, 5, 7, 5),
        "foreign_work_years": 9.5,
        "certificate_of_qualification": True,
        "provincial_nomination": True,
    },
}


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES.keys())
def test_page_equals_the_package(visit: Visitor, profile: dict[str, Any]) -> None:
    """Filled in through the real form, a profile gets CPython's result object, whole."""
    page = visit("calculator/").go().page
    wait_for_stage(page, "ready")
    fill_in(page, profile)
    shown = shown_result(page)
    told = told_profile(page)
    assert {name: told[name] for name in profile} == profile
    assert shown == score(Profile.from_dict(told), lang="en").as_dict()
    assert shown_total(page) == f"{shown['total']:,}"


def test_breakdown_adds_up_to_the_total(visit: Visitor) -> None:
    """What stands under each heading is its sections' points, and these make the total."""
    page = visit("calculator/").go().page
    fill_in(page, PROFILES["ielts with half bands and both kinds of work"])
    shown_result(page)
    heads = page.locator(".calc-section__head .calc-points strong").all_text_contents()
    # 110 + 120 + (31 + 34 + 34 + 31) + 40; 25 + 13 and 50 + 25 held to 50; nothing beside
    assert heads == ["400", "88", "0"]
    assert shown_total(page) == "488"
    age = page.locator(".calc-factor").first.inner_text()
    assert "Age" in age
    assert "110 of 110" in age
    assert "29 years" in age


def test_date_of_birth_takes_the_place_of_age(visit: Visitor) -> None:
    """Exactly one of the two goes into the profile: the one that was answered last."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN | {"age": 52})
    page.locator('[name="birth_date"]').fill("1990-01-31")
    page.locator('[name="birth_date"]').blur()
    expect(page.locator(ROOT)).to_have_attribute("data-profile", re.compile("1990-01-31"))
    assert page.locator('[name="age"]').input_value() == ""
    assert "age" not in told_profile(page)
    assert told_profile(page)["birth_date"] == "1990-01-31"


def test_a_change_gives_a_new_score_at_once(visit: Visitor) -> None:
    """A nomination adds its 600 points without another press of a button."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN)
    before = shown_result(page)["total"]
    fill_in(page, {"provincial_nomination": True})
    expect(page.locator("[data-total]")).to_have_text(str(before + 600))
    # the breakdown follows the total by a frame
    expect(page.locator(ROOT)).to_have_attribute(
        "data-result", re.compile(f'"total":{before + 600}')
    )
    assert shown_result(page)["total"] == before + 600


def test_unconfirmed_change_is_told_with_the_score(visit: Visitor) -> None:
    """What the rules' notices say stands before the points, with links to where it comes from."""
    page = visit("calculator/").go().page
    fill_in(page, PLAIN)
    notices = shown_result(page)["ruleset"]["notices"]
    shown = page.locator(".calc-notice")
    assert shown.count() == len(notices) >= 1
    assert notices[0]["text"]["en"] in shown.first.inner_text()
    assert shown.first.locator("a").count() == len(notices[0]["sources"])


def test_caps_are_told_where_they_bite(visit: Visitor) -> None:
    """Foreign work with CLB 9 gives 50 and with a year of Canadian work 25 more, limited to 50; with
    a degree and a certificate the section has more than the 100 that it can give."""
    page = visit("calculator/").go().page
    fill_in(
        page,
        PROFILES["ielts with half bands and both kinds of work"]
        | {"education": "masters", "certificate_of_qualification": True},
    )
    shown_result(page)
    caps = page.locator(".calc-factor__cap")
    expect(caps).to_have_text(["50 + 25 = 75, limited to 50"] * 2)
    expect(page.locator(".calc-section__cap")).to_have_text(
        "Together 150, limited to 100 for this section."
    )


def test_every_factor_leads_to_its_table_and_its_source(visit: Visitor) -> None:
    """The table stands on the page of the points tables; the source is an outside address."""
    page = visit("calculator/").go().page
    fill_in(page, PROFILES["spouse who comes along, with celpip and tef"])
    shown_result(page)
    rules = page.locator(".calc-factor__rule")
    assert rules.count() == page.locator(".calc-factor").count() == 16
    for rule in rules.all():
        table, source = (link.get_attribute("href") or "" for link in rule.locator("a").all())
        assert source.startswith("https://")
        anchor = table.partition("#")[2]
        assert page.evaluate(
            """async ([url, id]) => {
              const text = await (await fetch(url)).text();
              return Boolean(new DOMParser().parseFromString(text, "text/html").getElementById(id));
            }""",
            [table, anchor],
        )
