"""What surrounds a page's text: addresses, breadcrumb, edit links."""

from __future__ import annotations

import pytest

from macros.frame import breadcrumb, edit_links, relative, split_intro


@pytest.mark.parametrize(
    ("page", "address", "expected"),
    [
        ("draws/447/", "/draws/446/", "../446/"),
        ("draws/447/", "/assets/x.css", "../../assets/x.css"),
        ("draws/447/", "/", "../../"),
        ("draws/447/", "/crs/#age", "../../crs/#age"),
        ("draws/447/", "/draws/447/#pool", "./#pool"),
        ("./", "/draws/?type=cec", "draws/?type=cec"),
        ("", "/draws/", "draws/"),
    ],
)
def test_addresses_from_the_root_become_relative(page: str, address: str, expected: str) -> None:
    """A page then works wherever the site is put; query and fragment stay."""
    for name in ("href", "src", "action", "poster", "data-src", "data-href"):
        assert relative(f'<a {name}="{address}">', page) == f'<a {name}="{expected}">'


@pytest.mark.parametrize("address", ["https://example.org/a", "//example.org/a", "../b/", "#c"])
def test_other_addresses_stay_as_they_are(address: str) -> None:
    """Outside, relative and fragment addresses need no mending."""
    assert relative(f'<a href="{address}">', "draws/447/") == f'<a href="{address}">'


PAGES: dict[str, tuple[str, str | None]] = {
    "draws/": ("Draws", None),
    "draws/2026/": ("2026", None),
    "draws/447/": ("Draw 447", "/draws/2026/"),
    "about/": ("About", None),
}


def test_breadcrumb_follows_named_parents() -> None:
    """A draw stands under its year, the year under all draws."""
    crumbs = breadcrumb("draws/447/", "/draws/2026/", PAGES)
    assert [(c.title, c.url) for c in crumbs] == [("Draws", "/draws/"), ("2026", "/draws/2026/")]


def test_breadcrumb_takes_the_nearest_address_where_no_parent_is_named() -> None:
    """Addresses alone give the way up; a page at the top has none."""
    assert [c.url for c in breadcrumb("draws/types/cec/", None, PAGES)] == ["/draws/"]
    assert breadcrumb("about/", None, PAGES) == []


def test_breadcrumb_refuses_a_parent_that_does_not_exist() -> None:
    """A wrong parent stops the build and is not left out in silence."""
    with pytest.raises(KeyError):
        breadcrumb("draws/447/", "/draws/1999/", PAGES)


def test_edit_links_stand_once_and_start_at_the_repository() -> None:
    """Pages and data files lead to the same branch."""
    files = ["docs/programs/cec.md", "data/programs/cec.yml", "data/programs/cec.yml"]
    links = edit_links(files, "https://example.org/hub", "edit/main/docs/")
    assert [link.url for link in links] == [
        "https://example.org/hub/edit/main/docs/programs/cec.md",
        "https://example.org/hub/edit/main/data/programs/cec.yml",
    ]
    assert edit_links(files, None, "edit/main/docs/") == []
    assert edit_links(files, "https://example.org/hub", None) == []


def test_contents_go_after_heading_and_opening_paragraph() -> None:
    """A page that has no opening paragraph is divided after its heading."""
    lede = '<p class="hub-lede">In short.</p>'
    assert split_intro(f"<h1>A</h1>\n{lede}<p>B</p>") == (f"<h1>A</h1>\n{lede}", "<p>B</p>")
    assert split_intro("<h1>A</h1><p>B</p>") == ("<h1>A</h1>", "<p>B</p>")
    assert split_intro("<p>B</p>") == ("", "<p>B</p>")
