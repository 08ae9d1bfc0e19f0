"""Would the calculator of a French page say anything in English, once scripts and Python have answered?"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from macros import frame, render
from macros.calculator import macros
from macros.store import Store
from tests.browser.calculator_page import PLAIN, fill_in, wait_for_state
from tests.browser.conftest import Visitor
from tests.browser.visit import Visit
from tests.french import english_in, slips_in

# Every text that stands in the page, shown or folded, but for scripts and what is told to be English.
TEXTS = """root => {
  const found = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const holder = walk.currentNode.parentElement;
    if (holder.closest("script, style, template, noscript, code, [lang=en]")) continue;
    found.push(walk.currentNode.textContent.replace(/[ \\n]+/g, " "));
  }
  for (const element of root.querySelectorAll("[aria-label]")) found.push(element.ariaLabel);
  return found.filter((text) => text.trim());
}"""
FOLDED = "[data-calculator] details"
COUPLE = {key: value for key, value in PLAIN.items() if key != "age"} | {
    "birth_date": "1996-12-01",
    "canadian_work_years": 1,
    "spouse": {
        "accompanying": True,
        "citizen_or_pr": False,
        "education": "masters",
        "language": {"test": "ielts-gt", "speaking": 6, "listening": 6, "reading": 6, "writing": 6},
        "canadian_work_years": 0,
    },
}


@pytest.fixture
def in_french(visit: Visitor, site: Path, store: Store) -> Visitor:
    """Opens a page of the calculator with its form made in French, as a French page would have it."""
    render.configure(store, dt.date(2026, 11, 28))

    def open_page(path: str, form: str, root: str) -> Visit:
        page = BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html5lib")
        made = frame.relative(macros()[form](lang="fr"), path)
        page.html["lang"] = "fr"
        page.select_one(root).replace_with(BeautifulSoup(made, "html5lib").select_one(root))
        opened = visit(path)
        opened.page.route(
            re.compile(re.escape(opened.server + path) + "$"),
            lambda route: route.fulfill(body=str(page), content_type="text/html; charset=utf-8"),
        )
        return opened.go()

    return open_page


def check(page: Page, root: str) -> list[str]:
    """The texts below `root`. Fails where one has English words or is not set as French is."""
    texts = page.locator(root).evaluate(TEXTS)
    assert [text for text in texts if english_in(text)] == []
    # Where a text goes on in the next element, what stands before its mark is not in it.
    assert [text for text in texts if slips_in(text.lstrip(" ,.:;"))] == []
    return texts


def test_every_panel_speaks_french(in_french: Visitor) -> None:
    """The score with its reasons, each panel opened, a change put in, answers kept and compared."""
    page = in_french("calculator/", "calculator_form", "[data-calculator]").page
    fill_in(page, COUPLE)
    wait_for_state(page, "result")
    page.locator(FOLDED).evaluate_all("all => all.forEach((each) => { each.open = true; })")
    keep = page.get_by_role("button", name=re.compile("Garder ces réponses sous"))
    keep.click()
    page.get_by_role("button", name="Mettre dans le formulaire").first.click()
    expect(page.get_by_role("button", name="Annuler").first).to_be_visible()
    keep.click()
    expect(page.get_by_text("Vous avez 30 ans")).to_be_attached()
    texts = check(page, "[data-calculator]")
    assert any("1er décembre 2026" in text for text in texts)  # the birthday, set by the page
    assert len(texts) > 600


def test_problems_are_told_in_french(in_french: Visitor) -> None:
    """What is wrong with an answer, and which are missing."""
    page = in_french("calculator/", "calculator_form", "[data-calculator]").page
    fill_in(page, {"age": "abc"})
    page.get_by_role("button", name="Voir ma note").click()
    wait_for_state(page, "errors")
    assert any("n’est pas un nombre entier" in text for text in check(page, "[data-calculator]"))


def test_scores_of_a_test_and_their_levels_are_told_in_french(in_french: Visitor) -> None:
    """Half points have a comma, and a level below the tables is named so."""
    page = in_french("calculator/language-levels/", "levels_form", "[data-page]").page
    page.locator('[name="result.test"]').select_option("ielts-gt")
    for ability, told in (
        ("speaking", "7"),
        ("listening", "8"),
        ("reading", "6,5"),
        ("writing", "2"),
    ):
        page.locator(f'[name="result.{ability}"]').fill(told)
    page.get_by_role("button", name="Voir mes niveaux").click()
    expect(page.get_by_text("Votre niveau le plus bas est sous le tableau.")).to_be_visible()
    assert "De 0 à 9, par pas de 0,5" in check(page, "[data-page]")


def test_past_rounds_and_the_grid_are_told_in_french(in_french: Visitor) -> None:
    """The days of rounds, the differences and what the points of the grid stand for."""
    page = in_french("calculator/past-draws/", "cutoffs_form", "[data-page]").page
    page.locator("[name=score]").fill("480")
    page.get_by_role("button", name="Comparer avec les rondes passées").click()
    expect(page.get_by_text("Ce qui est tenu pour acquis")).to_be_visible()
    assert any(
        "1er octobre 2026\u202f: 4 au-dessus du seuil de 476" in t
        for t in check(page, "[data-page]")
    )
