"""Can all answers be taken out of the form and put back, as saving, sharing and what-ifs do?"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from express_entry import Profile, score
from tests.browser.calculator_page import (
    PLAIN,
    fill_in,
    shown_result,
    told_profile,
    wait_for_stage,
    wait_for_state,
)
from tests.browser.conftest import Visitor
from tests.browser.written_modules import let_import

ANSWERS = """async (call) => {
  const page = document.querySelector('script[src$="/calculator.js"]').src;
  const { answersOf, answersFrom, fill } = await import(new URL("written/answers.js", page));
  return call.fill ? fill(document.querySelector("[data-calculator] form"), call.fill)
    : call.from ? answersFrom(call.from) : answersOf(document.querySelector("[data-calculator] form"));
}"""

COUPLE: dict[str, Any] = PLAIN | {
    "date": "2024-06-01",
    "job_offer": None,
    "noc": "21231",
    "work": [
        {"noc": "21231", "where": "canada", "from": "2022-01-10", "hours_per_week": 37.5},
        {"noc": "72310", "where": "abroad", "from": "2018-01-08", "to": "2021-06-30", "paid": False,
         "self_employed": True},
    ],
    "family_size": 2,
    "funds": 20000.5,
    "destination": "outside_quebec",
    "relative_in_canada": True,
    "spouse": {
        "accompanying": True,
        "citizen_or_pr": False,
        "education": "masters",
        "language": {"test": "clb", "speaking": 8, "listening": 8, "reading": 8, "writing": 8},
        "canadian_work_years": 1,
        "profile": {
            "birth_date": "1994-05-01",
            "second_language": None,
            "foreign_work_years": 3,
        },
    },
}  # fmt: skip


def answers(page: Page, **call: Any) -> Any:
    """What calculator/web/answers.js gives: `fill=` puts in, `origin=` is a profile, nothing reads."""
    let_import(page)
    return page.evaluate(ANSWERS, {"fill": call.get("fill"), "from": call.get("origin")})


def test_what_is_put_in_is_what_is_told(visit: Visitor) -> None:
    """A couple's answers with two jobs become their profile; the partner's own takes over what was
    answered before; taken out they are the same again."""
    page = visit("calculator/").go().page
    wait_for_stage(page, "ready")
    wanted = answers(page, origin=COUPLE)
    assert wanted["work[1].paid"] == "no"
    assert wanted["job_offer"] == "none"
    assert answers(page, fill=wanted) == []
    told = told_profile(page)
    own = told["spouse"].pop("profile")
    expected = {**COUPLE, "spouse": dict(COUPLE["spouse"])}
    beside = expected["spouse"].pop("profile")
    assert told == expected
    assert own == beside | {
        "education": "masters",
        "first_language": COUPLE["spouse"]["language"],
        "canadian_work_years": 1,
        "sibling_in_canada": False,
    }
    assert shown_result(page) == score(Profile.from_dict(told_profile(page)), lang="en").as_dict()
    left = answers(page)
    assert left == {key: value for key, value in wanted.items() if key != "work[1].paid"} | {
        "work[1].paid": "no"
    }
    assert answers(page, fill=left) == []
    assert answers(page) == left


def test_what_is_put_in_takes_the_place_of_all_answers(visit: Visitor) -> None:
    """Nothing of the earlier answers is left, questions that matter are shown, others hidden; what
    the form does not know is named."""
    page = visit("calculator/").go().page
    wait_for_stage(page, "ready")
    answers(page, fill=answers(page, origin=COUPLE))
    shown_result(page)
    expect(page.locator('[data-field="spouse.education"]')).to_be_visible()
    refused = answers(page, fill={"age": "30", "education": "no such", "tax": "1", "spouse": "no"})
    assert refused == ["education", "tax"]
    wait_for_state(page, "incomplete")
    assert answers(page) == {"age": "30", "spouse": "no"}
    expect(page.locator('[data-field="spouse.education"]')).to_be_hidden()
    assert page.locator(".calc-job").count() == 0


def test_an_answer_goes_to_a_name_never_to_an_id(visit: Visitor) -> None:
    """The id of a radio button is the name of no question: the button keeps what it stands for."""
    page = visit("calculator/").go().page
    assert answers(page, fill={"spouse-yes": "no", "age": "29"}) == ["spouse-yes"]
    assert page.locator("#spouse-yes").get_attribute("value") == "yes"
    assert answers(page) == {"age": "29"}


def test_other_parts_of_the_page_hear_of_every_state(visit: Visitor) -> None:
    """`calculator:result` comes with each score, `calculator:pending` with answers that have none."""
    before = """addEventListener("DOMContentLoaded", () => {
      globalThis.heard = [];
      for (const kind of ["result", "pending"]) {
        document.addEventListener("calculator:" + kind, ({ detail }) => heard.push([kind, detail]));
      }
    })"""
    page = visit("calculator/", before=before).go().page
    wait_for_stage(page, "ready")
    last = "heard.at(-1)"
    expect(page.locator("[data-total]")).to_have_text("0–1,200")
    assert len(page.evaluate(last)[1]["missing"]) == len(PLAIN)
    fill_in(page, PLAIN | {"age": 200})
    wait_for_state(page, "errors")
    kind, detail = page.evaluate(last)
    assert (kind, [error["path"] for error in detail["errors"]]) == ("pending", ["age"])
    fill_in(page, {"age": 29})
    shown_result(page)
    page.wait_for_timeout(200)  # the score is on the screen first
    kind, detail = page.evaluate(last)
    assert (kind, detail["result"]["total"], detail["profile"]["age"]) == ("result", 379, 29)
    page.locator('[name="spouse"][value="yes"]').check()
    wait_for_state(page, "incomplete")
    assert page.evaluate(last)[1]["missing"] == ["spouse.accompanying", "spouse.citizen_or_pr"]
