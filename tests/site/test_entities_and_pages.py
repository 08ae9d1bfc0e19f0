"""Has everything in data/ that is worth a page its page, and every such page its entity?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from macros.store import Store

# Front matter key, the store's dictionary, the folder of the pages, the id's part that names the file.
KINDS = {
    "program": ("programs", "programs"),
    "province": ("provinces", "provinces"),
    "category": ("categories", "categories"),
}


def front_matter(page: Path) -> dict[str, object]:
    """What stands at the top of a Markdown file."""
    found = yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1])
    assert isinstance(found, dict)
    return found


def pages_by_entity(repo: Path, key: str) -> dict[str, list[str]]:
    """The written pages, by the entity that their front matter names under `key`."""
    found: dict[str, list[str]] = {}
    for page in sorted((repo / "docs").rglob("*.md")):
        if entity := front_matter(page).get(key):
            found.setdefault(str(entity), []).append(page.relative_to(repo / "docs").as_posix())
    return found


@pytest.mark.parametrize("key", KINDS)
def test_every_entity_has_one_page_and_every_page_an_entity(
    repo: Path, store: Store, site: Path, key: str
) -> None:
    """The page is named for the entity, stands in the folder of its kind, and was built."""
    dictionary, folder = KINDS[key]
    named = pages_by_entity(repo, key)
    assert set(named) == set(getattr(store, dictionary))
    for entity, pages in named.items():
        (page,) = pages
        assert page.startswith(f"{folder}/"), page
        assert (site / page.removesuffix(".md") / "index.html").is_file(), (entity, page)
    written = {
        page.relative_to(repo / "docs").as_posix()
        for page in (repo / "docs" / folder).glob("*.md")
        if page.name != "index.md"
    }
    assert written == {page for pages in named.values() for page in pages}


def test_every_folder_of_entities_is_looked_at(repo: Path) -> None:
    """Front matter that names an entity of another kind than these would escape the test above."""
    not_entities = {
        "title", "description", "data_files", "tags", "scripts", "hide", "search", "lang", "template", "wide",
        "render_macros", "styles", "crumb", "early_scripts",
    }  # fmt: skip
    keys = {key for page in (repo / "docs").rglob("*.md") for key in front_matter(page)}
    assert keys - not_entities == set(KINDS)


def test_every_round_year_and_type_has_its_page(store: Store, site: Path) -> None:
    """And no page of a round, a year or a type is without data."""
    pages = {path.parent.name for path in (site / "draws").glob("*/index.html")}
    rounds = {draw.round for draw in store.draws}
    years = {str(draw.date.year) for draw in store.draws}
    assert {page for page in pages if re.match(r"\d", page)} == rounds | years
    types = {path.parent.name for path in (site / "draws/types").glob("*/index.html")}
    assert types == {draw.type for draw in store.draws}


def test_every_language_test_and_occupation_can_be_found(store: Store, site: Path) -> None:
    """A test has its section, an occupation its entry in the finder; neither has more than data/ has."""
    tests = (site / "crs/language-tests/index.html").read_text(encoding="utf-8")
    for id_ in store.language_tests:
        assert f'id="{id_}"' in tests, id_
    finder = (site / "noc/index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'data-code="(\d{5})"', finder)) == set(store.noc)


def test_every_term_is_in_the_glossary(store: Store, site: Path) -> None:
    """By the id that links lead to."""
    page = (site / "glossary/index.html").read_text(encoding="utf-8")
    assert {id_ for id_ in store.glossary if f'id="{id_}"' not in page} == set()
