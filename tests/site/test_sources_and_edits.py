"""Can a reader see where facts come from, and mend what is wrong?"""

from __future__ import annotations

from pathlib import Path

from tests.site.parsed_page import ParsedPage

FACTS = ("draws/", "programs/", "provinces/", "crs/", "how-it-works/", "index.html", "calculator/")


def edited_files(page: ParsedPage) -> list[str]:
    """The files that the page offers to edit, from the repository's root."""
    return [a.split("/edit/main/", 1)[1] for _, _, a in page.addresses if "/edit/main/" in a]


def test_every_edit_link_names_a_file_of_the_repository(
    pages: dict[str, ParsedPage], repo: Path
) -> None:
    """No edit link opens an empty page."""
    missing = {f for page in pages.values() for f in edited_files(page) if not (repo / f).is_file()}
    assert missing == set()


def test_every_page_offers_an_edit(pages: dict[str, ParsedPage]) -> None:
    """A made page leads to its data, a written one to its Markdown."""
    assert [p.path for p in pages.values() if p.path != "404.html" and not edited_files(p)] == []


def test_made_pages_lead_to_data_and_written_pages_to_markdown(
    pages: dict[str, ParsedPage],
) -> None:
    """The first link is the file that a mistake in the text is in."""
    assert edited_files(pages["draws/447/index.html"])[0].startswith("data/draws/2026")
    assert edited_files(pages["programs/cec/index.html"])[0] == "docs/programs/cec.md"
    assert "data/programs/cec.yml" in edited_files(pages["programs/cec/index.html"])


def test_every_page_of_facts_ends_with_its_sources(pages: dict[str, ParsedPage]) -> None:
    """Draws, programs, provinces, points and steps name source, publisher and day."""
    silent = [
        page.path
        for page in pages.values()
        if page.path.startswith(FACTS) and "hub-sources__list" not in page.classes
    ]
    assert silent == []


def test_no_data_file_is_published_as_it_is(site: Path) -> None:
    """data/ and the templates stay in the repository."""
    assert [f for f in site.rglob("*") if f.suffix in {".yml", ".jinja", ".py", ".md"}] == []
