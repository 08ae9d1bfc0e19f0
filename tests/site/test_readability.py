"""Can a reader for whom English is a second language follow every page that people write?"""

from __future__ import annotations

import re
import warnings
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from macros.store import Store

HARDEST = 9.0  # the school year that a text asks for, by the formula of Flesch and Kincaid
LEAST_WORDS = 60  # below that the formula says nothing
LEFT_OUT = "table, form, pre, svg, .hub-sources, .visually-hidden, [data-calculator], .glossary"


def written_pages(repo: Path) -> dict[str, str]:
    """The built page (`programs/cec/index.html`) of each Markdown file."""
    found = {}
    for file in sorted((repo / "docs").rglob("*.md")):
        path = file.relative_to(repo / "docs").with_suffix("")
        folder = path.parent if path.name == "index" else path
        found[(folder / "index.html").as_posix()] = file.relative_to(repo).as_posix()
    return found


def running_text(html: str) -> str:
    """The paragraphs and list items of a page's article that are sentences."""
    article = BeautifulSoup(html, "html.parser").select_one("article")
    assert article is not None
    for part in article.select(LEFT_OUT):
        part.decompose()
    texts = []
    for element in article.select("p, li"):
        if isinstance(element, Tag) and not element.find(["p", "li"]):
            text = re.sub(r"\s+", " ", element.get_text(" ")).strip()
            if re.search(r"[.?:]$", text):
                texts.append(text)
    return " ".join(texts)


@cache
def official_names(store: Store) -> re.Pattern[str]:
    """Names that no plainer word can take the place of: terms of the glossary, places, programs.

    They are explained where they first stand, so they count as one short word each.
    """
    names = {term.term.en for term in store.glossary.values()}
    names |= {short for term in store.glossary.values()
              if term.abbreviations and (short := term.abbreviations.en)}  # fmt: skip
    names |= {form for term in store.glossary.values() for form in term.also.en}
    names |= {province.name.en for province in store.provinces.values()}
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")s?\b", re.IGNORECASE)


def grade(text: str) -> float:
    """The school year of a text."""
    with warnings.catch_warnings():
        # the list of words that textstat reads leaves its file to the garbage collector
        warnings.simplefilter("ignore", ResourceWarning)
        import textstat

        return float(textstat.flesch_kincaid_grade(text))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_every_written_page_can_be_read_after_nine_years_of_school(
    repo: Path, site: Path, store: Store
) -> None:
    """Short sentences and common words: no page is harder than the ninth grade."""
    names = official_names(store)
    hard = []
    for page, written in written_pages(repo).items():
        text = names.sub("name", running_text((site / page).read_text(encoding="utf-8")))
        if len(text.split()) >= LEAST_WORDS and (found := grade(text)) > HARDEST:
            hard.append(f"{written}: grade {found:.1f}")
    assert not hard, "\n".join(hard)


def test_the_measure_tells_hard_from_plain() -> None:
    """So that the test above can fail."""
    plain = "You need a job. It must be in Canada. Ask the boss for a letter. Send it to us."
    hard = (
        "Notwithstanding the aforementioned eligibility considerations, applicants demonstrating "
        "insufficient documentation regarding employment authorization are invariably inadmissible."
    )
    assert grade(plain) < 4
    assert grade(hard) > 15
