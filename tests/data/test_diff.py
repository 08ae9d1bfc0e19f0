"""Does `hub diff` tell a reviewer what a change of data means: figures, pages, scores?"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING

from macros.diff.state import states
from tests.data.reviewing import Reviewing

if TYPE_CHECKING:
    from macros.store import Store

CUTOFF = (
    "    invitations: 3500\n    crs_cutoff: 476\n",
    "    invitations: 3500\n    crs_cutoff: 477\n",
)
FRENCH_2020 = "      - from: 2020-10-20\n"


def test_a_cut_off_is_told_by_its_round_with_its_pages(review: Reviewing) -> None:
    """Round 447: its figure before and after, the pages that show it, and that no score depends on it."""
    review.swap_in("draws/2026.yml", '  - round: "447"\n', *CUTOFF)
    found = review.found()
    (entity,) = found["entities"]
    assert entity["figures"] == [{"path": "crs_cutoff", "before": 476, "after": 477}]
    file, line = entity["where"].split(":")
    assert "crs_cutoff: 477" in (review.folder / file).read_text().splitlines()[int(line) - 1]
    shown = found["pages"]["text"]
    assert {"/", "/draws/", "/draws/447/", "/draws/2026/", "/draws/types/trades/"} <= set(shown)
    assert not {"/programs/cec/", "/how-it-works/", "/draws/2015/", "/draws/1/"} & set(shown)
    assert {"/api/v1/draws/447.json", "/feeds/draws/trades.xml"} <= set(found["pages"]["files"])
    assert "/feeds/draws/cec.xml" not in found["pages"]["files"]
    assert found["scores"]["periods"] == []


def test_a_value_that_was_not_compared_again_is_noted(review: Reviewing) -> None:
    """A new cut-off below an old `verified` is noted; with a new day the day's own move is told."""
    review.swap_in("draws/2026.yml", '  - round: "447"\n', *CUTOFF)
    assert any("verified stays" in note for note in review.found()["notes"])
    text = (review.folder / "data/draws/2026.yml").read_text()
    day = text.partition("\nverified: ")[2][:10]
    review.swap("draws/2026.yml", f"\nverified: {day}", "\nverified: 2026-11-28")
    path = review.folder / "data/process.yml"
    path.write_text(re.sub(r"verified: [\d-]+", "verified: 2026-11-28", path.read_text()))
    found = review.found()
    assert f"data/draws/2026.yml: verified {day} -> 2026-11-28 (1 fact)" in found["notes"]
    assert not any("verified stays" in note for note in found["notes"])
    assert "/how-it-works/checklist/" in found["pages"]["dates"]
    assert "/how-it-works/checklist/" not in found["pages"]["text"]


def test_a_fee_from_a_day_on_is_told_as_a_new_entry(review: Reviewing) -> None:
    """Its page, the page of what changed and their feed come out otherwise; rounds do not."""
    sources = "[process-fees, process-fees-feed, process-fees-2026]"
    last = f"      - {{from: 2026-04-30, amount: 990, source: {sources}}}\n"
    newer = "      - {from: 2026-11-15, amount: 1005, source: process-fees}\n"
    review.swap("process.yml", last, last + newer)
    found = review.found()
    (entity,) = found["entities"]
    assert (entity["name"], entity["what"]) == ("fees principal", "changed")
    (figure,) = entity["figures"]
    assert figure["path"] == "values[2026-11-15]"
    assert figure["before"] is None
    assert figure["after"]["amount"] == 1005
    assert {"/how-it-works/", "/changes/"} <= set(found["pages"]["text"])
    assert not [url for url in found["pages"]["text"] if url.startswith("/draws/")]
    assert "/feeds/changes.xml" in found["pages"]["files"]
    assert not any("changed in place" in note for note in found["notes"])


def test_a_changed_value_of_points_moves_the_scores_that_have_it(review: Reviewing) -> None:
    """French with English gives 50 points since 20 October 2020. With 60, whoever has it gains 10.

    By hand: single, 29, bachelor's, NCLC 7 first, CLB 5 second is 110 + 120 + 68 + 4, and 13 for the
    degree with the language, and 50 for French: 365. A first language of CLB 8 with NCLC 7 also has it.
    """
    review.swap_in("crs/additional.yml", FRENCH_2020, "points: 50", "points: 60")
    found = review.found()
    (figure,) = found["entities"][0]["figures"]
    assert (figure["before"], figure["after"]) == (50, 60)
    assert figure["path"].startswith("factors[french].points[2020-10-20]")
    (period,) = found["scores"]["periods"]
    assert (period["begins"], period["ends"]) == ("2020-10-20", None)
    moves = {move["profile"]: move for move in period["moves"]}
    assert all(move["after"] - move["before"] == 10 for move in moves.values())
    by_hand = moves["mt-fr50: same with English CLB 5"]
    assert (by_hand["before"], by_hand["after"]) == (110 + 120 + 68 + 4 + 13 + 50, 375)
    assert by_hand["because"] == ["additional.french 50 -> 60"]
    with_french = {
        f"{who}, second_language nclc {n}"
        for who in ("single", "with a spouse")
        for n in (7, 8, 9, 10)
    }
    assert with_french <= set(moves)
    assert "single, second_language nclc 6" not in moves
    assert "French first, second_language clb 4" not in moves
    assert {"/crs/", "/changes/"} <= set(found["pages"]["text"])
    assert any("is changed in place" in note for note in found["notes"])
    plain, marked = review.told().splitlines(), review.told("--markdown").splitlines()
    assert f"  By the rules from 2020-10-20 on: {len(moves)} profiles, by +10 points" in plain
    first = next(line for line in plain if line.startswith("    365 -> 375  mt-fr50"))
    assert first.endswith(": same with English CLB 5 (additional.french 50 -> 60)")
    assert (
        "| mt-fr50: same with English CLB 5 | 365 | 375 | additional.french 50 -\\> 60 |" in marked
    )


def test_a_new_set_of_rules_moves_scores_from_its_day_on(review: Reviewing) -> None:
    """A brother or sister gives 15 points; an entry for 1 November 2026 with 25 counts from then on."""
    section = review.folder / "data/crs/additional.yml"
    head, mark, rest = section.read_text().partition("  - id: sibling\n")
    own, following, others = rest.partition("\n  - id: ")
    entry = own.partition("    points:\n")[2].rstrip("\n")
    day = entry.partition("from: ")[2][:10]
    newer = entry.replace(day, "2026-11-01").replace("points: 15", "points: 25")
    assert newer.count("points: 25") == 1
    section.write_text(head + mark + own.rstrip("\n") + "\n" + newer + "\n" + following + others)
    review.swap_in(
        "crs/rulesets.yml", "  - from: 2025-03-25\n", "  - from: 2026-11-03\n",
        """  - from: 2026-11-01
    source: crs-criteria
    title: {en: More for a sibling, fr: Plus pour un frère ou une sœur}
    changed: {en: It gives more., fr: Cela donne plus.}
  - from: 2026-11-03
""",
    )  # fmt: skip
    (period,) = review.found()["scores"]["periods"]
    assert period["begins"] == "2026-11-01"
    by_ten = {move["profile"] for move in period["moves"] if move["after"] - move["before"] == 10}
    assert {"single, sibling_in_canada true", "with a spouse, sibling_in_canada true"} <= by_ten


def test_a_lower_score_for_a_level_moves_those_who_have_it(review: Reviewing) -> None:
    """IELTS 8 in listening is CLB 9. Asked 8.5 instead, this ability is CLB 8: 31 points become 23.

    That is 8 points less for a single candidate, as no combination counts below: secondary school only.
    """
    test = "language-tests/ielts-gt.yml"
    text = (review.folder / "data" / test).read_text()
    nine = next(line for line in text.splitlines() if "{level: 9," in line)
    ten = next(line for line in text.splitlines() if "{level: 10," in line)
    review.swap(test, ten, ten.replace("listening: 8.5", "listening: 9.0"))
    review.swap(test, nine, nine.replace("listening: 8.0", "listening: 8.5"))
    periods = review.found()["scores"]["periods"]
    moves = {move["profile"]: move for move in periods[0]["moves"]}
    moved = moves["test results, first_language ielts-gt 7.0 8.0 7.0 7.0"]
    assert moved["after"] - moved["before"] == 23 - 31
    assert moved["because"] == ["core.first_language 124 -> 116"]


def test_a_later_first_day_of_a_test_is_told_as_refusals(review: Reviewing) -> None:
    """PTE Core is accepted since 30 January 2024. From March on, its results are refused until then."""
    review.swap(
        "language-tests/pte-core.yml", "accepted_from: 2024-01-30", "accepted_from: 2024-03-01"
    )
    (period,) = review.found()["scores"]["periods"]
    assert (period["begins"], period["ends"]) == ("2024-01-30", "2024-03-01")
    assert {move["profile"].split()[3] for move in period["moves"]} == {"pte-core"}
    for move in period["moves"]:
        assert move["before"] is not None
        assert move["after"] is None
        assert "2024-03-01" in move["because"][0]
    assert "-> refused  test results, first_language pte-core" in review.told()


def test_a_round_that_is_gone_is_told_with_its_lost_address(
    review: Reviewing, store: Store
) -> None:
    """Its page is gone, the round before it has other neighbours, and the report says what it was."""
    before, newest = store.draws[-2:]
    path = review.folder / f"data/draws/{newest.year}.yml"
    text = path.read_text()
    path.write_text(text[: text.index(f'  - round: "{newest.round}"\n')])
    found = review.found()
    (gone,) = found["entities"]
    assert (gone["name"], gone["what"]) == (f"draws {newest.round}", "removed")
    assert gone["value"]["crs_cutoff"] == newest.crs_cutoff
    assert found["pages"]["gone"] == [f"/draws/{newest.round}/"]
    assert f"/api/v1/draws/{newest.round}.json" in found["pages"]["files"]
    assert f"/draws/{before.round}/" in found["pages"]["text"]


def test_a_word_in_one_language_is_noted(review: Reviewing) -> None:
    """A French label changed alone shows on no English page and moves no score."""
    old = '"Frais de traitement, demandeur principal"'
    review.swap("process.yml", old, '"Frais de traitement du demandeur principal"')
    found = review.found()
    (entity,) = found["entities"]
    (figure,) = entity["figures"]
    assert figure["path"] == "label.fr"
    assert figure["before"] == old.strip('"')
    assert found["notes"] == ["fees principal: only the French of label changed"]
    assert found["pages"]["text"] == []
    assert found["scores"]["periods"] == []


def test_nothing_changed_is_said(review: Reviewing) -> None:
    """A comment is no change of the data."""
    path = review.folder / "data/process.yml"
    path.write_text(path.read_text() + "# A comment.\n")
    assert "0 added, 0 removed, 0 changed" in review.told()


def test_the_report_for_a_pull_request_cannot_be_broken_by_data(review: Reviewing) -> None:
    """Figures stand in code inside a table; bars and backticks in data are no markup."""
    review.swap_in(
        "glossary.yml", "  - id: ", "      en: ", "      en: A `tick` | a <b>bar</b> @someone "
    )
    said = review.told("--markdown")
    assert said.startswith("# What this change of data means\n")
    (row,) = [line for line in said.splitlines() if "`tick`" in line]
    assert "\\|" in row
    assert row.count(" | ") == 1
    assert "`` " in row


def test_every_page_of_the_project_can_be_rendered(repo: Path) -> None:
    """Written and made pages all come out, so none is missing from a report."""
    (state,) = states([repo / "data"], repo / "docs", dt.date(2026, 11, 28))
    assert state.failed == []
    assert state.faults == []
    written = {path.relative_to(repo / "docs").as_posix() for path in (repo / "docs").rglob("*.md")}
    assert len(state.pages) > len(written)
    assert {"/", "/calculator/", "/programs/cec/", "/draws/447/", "/draws/pool/"} <= set(
        state.pages
    )
