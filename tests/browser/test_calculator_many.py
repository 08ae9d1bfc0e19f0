"""Forty varied profiles through the real page in one visit: each equals CPython's result object."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from typing import Any

from express_entry import InvalidProfile, Profile, score
from macros.store import Store
from tests.browser.calculator_page import wait_for_stage
from tests.browser.conftest import Visitor
from tests.browser.written_modules import let_import

COUNT = 44
ABILITIES = ("speaking", "listening", "reading", "writing")
DIRECT = {"clb": "en", "nclc": "fr"}

EACH = """async (profiles) => {
  const page = document.querySelector('script[src$="/calculator.js"]').src;
  const { answersFrom, fill } = await import(new URL("written/answers.js", page));
  const root = document.querySelector("[data-calculator]");
  const found = [];
  for (const profile of profiles) {
    const heard = new Promise((resolve) => {
      for (const kind of ["calculator:result", "calculator:pending"]) {
        root.addEventListener(kind, ({ detail }) => resolve(detail), { once: true });
      }
    });
    const refused = fill(root.querySelector("form"), answersFrom(profile));
    const { profile: told, result, missing, errors } = await heard;
    const total = root.querySelector("[data-total]").textContent;
    found.push({ refused, told, result, missing, errors, total });
    await new Promise((resolve) => setTimeout(resolve, 0)); // the other listener is gone by then
  }
  return found;
}"""


def test_page_equals_the_package_on_many_profiles(visit: Visitor, store: Store) -> None:
    """Every test, level of education, kind of spouse and day of rules: total, sections, factors,
    reasons and notices are those of the package."""
    profiles = list(varied(store, random.Random(20260929)))  # noqa: S311 - no secret, the same each time
    assert {profile["first_language"]["test"] for profile in profiles} >= {*store.language_tests}
    assert len({profile["education"] for profile in profiles}) == 8
    page = visit("calculator/").go().page
    wait_for_stage(page, "ready")
    let_import(page)
    found = page.evaluate(EACH, profiles)
    assert len(found) == COUNT
    for profile, shown in zip(profiles, found, strict=True):
        assert (shown["refused"], shown.get("missing"), shown.get("errors")) == ([], None, None)
        assert shown["told"] == {"date": shown["told"]["date"]} | profile
        expected = score(Profile.from_dict(shown["told"]), lang="en").as_dict()
        assert shown["result"] == expected
        assert shown["total"] == f"{expected['total']:,}"


def varied(store: Store, chance: random.Random) -> Iterator[dict[str, Any]]:
    """Profiles that the package accepts, all tests in turn, half of them on a day of the past."""
    tests = [*store.language_tests, *DIRECT]
    made = 0
    while made < COUNT:
        profile = any_profile(store, chance, tests[made % len(tests)])
        try:
            Profile.from_dict(profile)
        except InvalidProfile:
            continue  # a test that was not accepted yet, or whose scale depends on its day
        made += 1
        yield profile


def any_profile(store: Store, chance: random.Random, test: str) -> dict[str, Any]:
    """One profile with every answer that a score needs."""
    education = store.profile.field("education").values
    language = DIRECT.get(test) or store.language_tests[test].language
    others = [*store.language_tests, *DIRECT]
    second = [
        name
        for name in others
        if (DIRECT.get(name) or store.language_tests[name].language) != language
    ]
    profile: dict[str, Any] = {
        "education": chance.choice(education),
        "canadian_education": chance.choice(store.profile.field("canadian_education").values),
        "first_language": result(store, chance, test),
        "second_language": chance.choice([None, result(store, chance, chance.choice(second))]),
        "canadian_work_years": chance.choice([0, 1, 2, 3, 5, 1.5]),
        "foreign_work_years": chance.choice([0, 1, 2, 3, 7.25]),
        "certificate_of_qualification": chance.random() < 0.3,
        "provincial_nomination": chance.random() < 0.2,
        "sibling_in_canada": chance.random() < 0.3,
        "spouse": spouse(store, chance),
    }
    if chance.random() < 0.5:
        profile["age"] = chance.randint(17, 47)
    else:
        profile["birth_date"] = str(dt.date(1977, 1, 1) + dt.timedelta(days=chance.randrange(9000)))
    if chance.random() < 0.5:
        profile["date"] = str(dt.date(2015, 2, 1) + dt.timedelta(days=chance.randrange(4200)))
        profile["job_offer"] = chance.choice([None, *store.profile.field("job_offer").values])
    return profile


def spouse(store: Store, chance: random.Random) -> dict[str, Any] | None:
    """None, one who stays or is a citizen, or one whose answers count."""
    if chance.random() < 0.4:
        return None
    told: dict[str, Any] = {
        "accompanying": chance.random() < 0.8, "citizen_or_pr": chance.random() < 0.2,
    }  # fmt: skip
    if told["accompanying"] and not told["citizen_or_pr"]:
        test = chance.choice([*store.language_tests, *DIRECT])
        told |= {
            "education": chance.choice(store.profile.field("spouse.education").values),
            "language": chance.choice([None, result(store, chance, test)]),
            "canadian_work_years": chance.choice([0, 1, 2, 4]),
        }
    return told


def result(store: Store, chance: random.Random, test: str) -> dict[str, Any]:
    """Scores that can stand on a report of the test, or levels."""
    if test in DIRECT:
        return {"test": test} | {ability: chance.randint(4, 10) for ability in ABILITIES}
    scores = {}
    for ability, scale in store.language_tests[test].abilities.items():
        steps = round((scale.maximum - scale.minimum) / scale.step)
        value = scale.minimum + chance.randint(steps // 2, steps) * scale.step
        scores[ability] = int(value) if value == int(value) else value
    return {"test": test, **scores}
