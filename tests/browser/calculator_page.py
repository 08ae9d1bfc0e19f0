"""The calculator's page as a person uses it: fills in the form, reads the result."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page, expect

ROOT = "[data-calculator]"
LOADING = 60_000  # milliseconds that the runtime may take on a busy machine

# Every question that is always asked, answered; 379 points come from age, education and language.
PLAIN: dict[str, Any] = {
    "age": 29,
    "education": "bachelors",
    "canadian_education": "none",
    "first_language": {"test": "clb", "speaking": 9, "listening": 9, "reading": 9, "writing": 9},
    "second_language": None,
    "canadian_work_years": 0,
    "foreign_work_years": 0,
    "certificate_of_qualification": False,
    "spouse": None,
    "provincial_nomination": False,
    "sibling_in_canada": False,
}


def fill_in(page: Page, answers: Mapping[str, Any], path: str = "") -> None:
    """Answers the questions named in `answers`, in the form of a profile, as a person would."""
    for name, answer in answers.items():
        where = f"{path}{name}"
        if where == "spouse":
            choose(page, where, "no" if answer is None else "yes")
            fill_in(page, answer or {}, "spouse.")
        elif name == "profile":
            fill_in(page, answer, f"{where}.")
        elif name == "work":
            add_jobs(page, where, answer)
        elif where.endswith("language"):
            test = "none" if answer is None else answer["test"]
            reach(page, f"{where}.test")
            page.locator(f'[name="{where}.test"]').select_option(test)
            scores = {key: value for key, value in (answer or {}).items() if key != "test"}
            fill_in(page, scores, f"{where}.")
        elif isinstance(answer, bool):
            choose(page, where, "yes" if answer else "no")
        elif page.locator(f'[name="{where}"]').first.get_attribute("type") == "radio":
            choose(page, where, "none" if answer is None else answer)
        else:
            reach(page, where)
            page.locator(f'[name="{where}"]').fill(str(answer))


def add_jobs(page: Page, path: str, jobs: list[dict[str, Any]]) -> None:
    """Adds jobs one by one; a flag is ticked where it says what its box says."""
    for place, job in enumerate(jobs):
        reach(page, "family_size")
        page.locator(f'[data-add-job="{path}"]').click()
        for name, answer in job.items():
            box = page.locator(f'[name="{path}[{place}].{name}"][type="checkbox"]')
            if isinstance(answer, bool):
                box.set_checked(box.get_attribute("value") == ("yes" if answer else "no"))
            else:
                fill_in(page, {name: answer}, f"{path}[{place}].")


def reach(page: Page, name: str) -> None:
    """Goes to the step that asks for an answer and unfolds the part that holds it."""
    control = page.locator(f'[name="{name}"]').first
    step = control.evaluate("element => element.closest('[data-step]')?.dataset.step")
    button = page.locator(f'[data-go="{step}"]')
    if button.is_visible() and button.get_attribute("aria-current") is None:
        button.click()
    if control.evaluate("element => element.closest('details')?.open === false"):
        page.locator("details", has=control).locator("summary").click()


def choose(page: Page, name: str, value: str) -> None:
    """Presses one button of a group."""
    reach(page, name)
    page.locator(f'[name="{name}"][value="{value}"]').check()


def wait_for_stage(page: Page, stage: str) -> None:
    """Waits until loading has reached a stage: ready or failed."""
    expect(page.locator(ROOT)).to_have_attribute("data-stage", stage, timeout=LOADING)


def wait_for_state(page: Page, state: str) -> None:
    """Waits for what the panel shows: incomplete, result or errors."""
    expect(page.locator(ROOT)).to_have_attribute("data-state", state, timeout=LOADING)


def told_profile(page: Page) -> dict[str, Any]:
    """The profile that the shown score belongs to."""
    return _kept(page, "data-profile")


def wait_until_told(page: Page, text: str) -> None:
    """Waits until the profile that the shown score belongs to has this text in it."""
    found = re.compile(re.escape(text))
    expect(page.locator(ROOT)).to_have_attribute("data-profile", found, timeout=LOADING)


def shown_result(page: Page) -> dict[str, Any]:
    """The result object that Python gave the page."""
    return _kept(page, "data-result")


def shown_total(page: Page) -> str:
    """The total as the panel shows it."""
    return page.locator("[data-total]").inner_text()


def _kept(page: Page, attribute: str) -> dict[str, Any]:
    wait_for_state(page, "result")
    expect(page.locator(ROOT)).to_have_attribute(attribute, re.compile("{"))
    found: dict[str, Any] = json.loads(page.locator(ROOT).get_attribute(attribute) or "null")
    return found
