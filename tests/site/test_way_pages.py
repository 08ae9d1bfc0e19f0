"""Do the pages of the way through hold every step, deadline, fee and mistake, as the sources say?"""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.store import Store
from tests.site.parsed_page import ParsedPage

PARTS = {
    "profile": ["eligibility", "profile-documents", "profile", "pool"],
    "after-the-invitation": ["invitation", "medical-exam", "police-certificates", "application"],
    "decision": ["biometrics", "processing"],
    "landing": ["approval", "landing", "pr-card"],
}
# Anchors of the page before it was split: other sites and bookmarks lead to them.
OLD_ANCHORS = [
    "steps", "before", "eligibility", "profile-documents", "profile", "in-the-pool", "pool",
    "after-invitation", "invitation", "medical-exam", "police-certificates", "application", "decision",
    "biometrics", "processing", "becoming", "approval", "landing", "pr-card", "costs", "fees", "funds",
    "deadlines", "mistakes",
]  # fmt: skip


def page_of(pages: dict[str, ParsedPage], name: str) -> ParsedPage:
    """A page under How it works."""
    return pages[f"how-it-works/{name}/index.html"]


def words(page: ParsedPage) -> str:
    """The page's text without tags, spaces of every kind made plain."""
    body = re.sub(r"<(script|style)\b.*?</\1>", " ", page.html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", body)))


def test_every_old_anchor_still_leads_somewhere(pages: dict[str, ParsedPage]) -> None:
    """A bookmark of #funds or #deadlines finds its place on the overview."""
    assert set(OLD_ANCHORS) - set(pages["how-it-works/index.html"].ids) == set()


def test_every_step_has_its_section_on_one_page_and_the_overview_leads_there(
    pages: dict[str, ParsedPage], store: Store
) -> None:
    """The thirteen steps are divided among four pages, each with who acts and what is asked."""
    assert [step.id for step in store.process.steps] == [
        id_ for ids in PARTS.values() for id_ in ids
    ]
    overview = pages["how-it-works/index.html"]
    for name, ids in PARTS.items():
        page = page_of(pages, name)
        for id_ in ids:
            assert id_ in page.ids
            linked = {a for _, _, a in overview.addresses if a.endswith(f"#{id_}") and a[0] != "#"}
            assert linked or id_ == "profile-documents", id_
        assert page.html.count("Who acts") >= len(ids)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        # IRPA s. 10.1(6) and (7); IRCC, Apply for permanent residence
        ("after-the-invitation", "you have 60 days to send a complete application"),
        ("after-the-invitation", "26 June 2018 60 days"),
        ("after-the-invitation", "21 August 2025 Before you apply, after the invitation"),
        ("after-the-invitation", "stays of 6 months or more in a row"),
        ("profile", "for up to 12 months"),  # Ministerial Instructions s. 4(1)
        ("profile", "barred from Canada for 5 years"),  # IRPA s. 40(2)
        ("documents", "must be less than 2 years old on the day you submit"),  # IRPR s. 75(2)(d)
        ("documents", "It must be less than 5 years old."),  # IRPR s. 75(2)(e)
        ("decision", "Everyone from 14 to 79 years of age"),  # IRPR s. 12.2
        ("decision", "you have 30 days from its date"),
        (
            "decision",
            "Canadian Experience Class 6 months 3 September 2026",
        ),  # IRCC feed flpt-en.json
        ("decision", "Federal Skilled Worker Program 7 months 3 September 2026 at the latest"),
        ("decision", "provincial nominees through Express Entry 7 months 3 September 2026"),
        ("landing", "in Canada for 730 days in every 5 years"),  # IRPA s. 28
        ("landing", "carry $10,000 or more in cash"),
        ("landing", "34 days"),  # IRCC feed of 2026-10-01, new cards
        ("costs", "One person $1,675"),  # IRCC fees.json of 2026-09-30: 1,590, with biometrics 85
        ("costs", "One person, without biometrics $1,590"),
        ("costs", "Couple $3,350"),  # 2 x 1,590 and 170 for a family's biometrics
        ("costs", "30 April 2024 $950 $950 $260 $575"),  # canada.ca page of 2024-05-27
        ("costs", "30 April 2022 $850 $850 $230 $515"),
        ("costs", "1 person $15,263"),  # IRCC proof of funds, table of 2025-07-07
        ("costs", "7 people $40,392"),
        ("costs", "Each person more, add $4,112"),
    ],
)
def test_the_page_says(pages: dict[str, ParsedPage], name: str, said: str) -> None:
    """Limits, fees, funds and times as the official texts have them."""
    assert said in words(page_of(pages, name)).replace(" unconfirmed", "")


def test_histories_begin_with_the_newest_value(pages: dict[str, ParsedPage]) -> None:
    """Fees of 30 April 2024 stand above those of 2022, and funds of 2025 above those of 2024."""
    costs = words(page_of(pages, "costs"))
    fees = ["30 April 2024 $950", "30 April 2022 $850"]
    funds = ["7 July 2025 $15,263", "$14,690"]
    invitation = words(page_of(pages, "after-the-invitation"))
    for text, shown in (
        (costs, fees),
        (costs, funds),
        (invitation, ["26 June 2018 60", "19 November 2016 90"]),
    ):
        assert -1 < text.find(shown[0]) < text.find(shown[1]), shown


def test_the_overview_gives_funds_for_families(pages: dict[str, ParsedPage]) -> None:
    """Table of 7 July 2025: 15,263 for one person, 28,362 for four."""
    text = words(pages["how-it-works/index.html"])
    assert "$15,263 for one person, $28,362 for a family of four" in text


def test_the_calculated_fee_is_marked_where_it_is_shown(pages: dict[str, ParsedPage]) -> None:
    """The fee of a child, and every total that holds it, is marked as unconfirmed."""
    text = words(page_of(pages, "costs"))
    assert "each dependent child unconfirmed" in text
    assert "Couple with one child unconfirmed" in text


def test_the_checklist_has_a_box_for_all_that_is_asked(
    pages: dict[str, ParsedPage], store: Store
) -> None:
    """Native boxes with labels, in the order of the steps, each with a name of its own."""
    soup = BeautifulSoup(page_of(pages, "checklist").html, "html5lib")
    boxes = soup.select("label > input[type=checkbox][data-tick]")
    asked = [f"{step.id}-{n}" for step in store.process.steps for n, _ in enumerate(step.asks, 1)]
    assert [box["data-tick"] for box in boxes] == asked
    assert all(box.parent and box.parent.get_text().strip() for box in boxes)
    assert "{" not in soup.select_one("main").get_text()


def test_every_mistake_is_there_with_what_is_right(
    pages: dict[str, ParsedPage], store: Store
) -> None:
    """What people say, what is right, its source and day, and a link that leads to the place."""
    soup = BeautifulSoup(page_of(pages, "mistakes").html, "html5lib")
    for mistake in store.mistakes:
        section = soup.find(id=mistake.id)
        assert section is not None, mistake.id
        text = section.get_text()
        assert mistake.said.en in text
        assert "What is right:" in text
        assert section.find("time", datetime=str(mistake.verified)) is not None
        for source in mistake.sources:
            assert section.find("a", href=store.sources[source].url.en) is not None


@pytest.mark.parametrize(
    ("wrong", "kept"),
    [
        # Named as a mistake in each place, with what is right beside it or one press away.
        (
            r"biometrics.{0,80}(not|n't).{0,40}again",
            [
                "how-it-works/mistakes/index.html",
                "how-it-works/index.html",
                "data/freshness/index.html",
            ],
        ),
        (
            r"\b207\b.{0,40}\b310\b.{0,40}\b249\b",
            [],
        ),  # the old TEF table: NCLC 7 was 207, 310, 249, 310
        (r"23,153|28,534|32,579|36,510", ["data/index.html"]),  # wrong copies of the funds of 2025
        (r"advanced manufacturing", ["how-it-works/mistakes/index.html"]),
        (r"1,240|1,210", []),  # totals of calculators that never cap the additional points
    ],
)
def test_mistakes_are_not_repeated(
    pages: dict[str, ParsedPage], repo: Path, wrong: str, kept: list[str]
) -> None:
    """What is known to be wrong stands on written pages only where it is named as wrong."""
    written = [p.relative_to(repo / "docs").with_suffix("") for p in (repo / "docs").rglob("*.md")]
    paths = [
        (path.parent if path.name == "index" else path).as_posix() + "/index.html"
        for path in written
    ]
    found = [
        path
        for path in (path.removeprefix("./") for path in paths)
        if re.search(wrong, words(pages[path]).partition("Sources and dates")[0], re.IGNORECASE)
        # numbers of invitations and of places may be the same by chance
        and path not in ("draws/index.html", "provinces/index.html", "changes/index.html")
        and not path.startswith("provinces/")
    ]
    assert sorted(set(found) - set(kept)) == []
