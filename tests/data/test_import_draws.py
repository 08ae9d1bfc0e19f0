"""`hub import-draws`: what it adds, and what it leaves as it is."""

from __future__ import annotations

import json

from macros.store import Store, load
from tests.data.importing import Importing
from tests.data.next_round import NEXT, NEXT_BLOCK, NEXT_POOL, TODAY, with_next
from tests.data.official_feed import Feed, at, feed, respelled, saved


def test_a_new_round_and_its_pool_are_added_at_the_end(importing: Importing, known: Feed) -> None:
    """Two blocks come, `verified` becomes today, and every other byte stays."""
    before = importing.bytes()
    status, said = importing.run(with_next(known))
    assert status == 0
    assert "round 448 of 2026-10-14: Canadian Experience Class, 1,500 invited, cut-off 519" in said
    after = importing.bytes()
    assert {name for name in after if after[name] != before.get(name)} == {
        "draws/2026.yml", "pools/2026.yml",
    }  # fmt: skip
    for name, block in (("draws/2026.yml", NEXT_BLOCK), ("pools/2026.yml", NEXT_POOL)):
        old = before[name].decode().splitlines(keepends=True)
        old[3] = f"verified: {TODAY}\n"
        assert after[name].decode() == "".join(old) + block


def test_a_second_run_changes_nothing(importing: Importing, known: Feed) -> None:
    """Byte for byte, and it says that there is nothing to do."""
    importing.run(with_next(known))
    before = importing.bytes()
    status, said = importing.run(respelled(with_next(known)))
    assert (status, said.splitlines()[0]) == (0, "nothing to do: data/ has all that the list has")
    assert importing.bytes() == before


def test_a_dry_run_writes_nothing(importing: Importing, known: Feed) -> None:
    """It says what it would write."""
    before = importing.bytes()
    status, said = importing.run(with_next(known), "--dry-run")
    assert status == 0
    assert "would write" in said
    assert importing.bytes() == before


def test_a_year_that_is_not_held_gets_its_files(importing: Importing, store: Store) -> None:
    """Cut back to 2024, the rounds of 2025 come into a new file with all that a file has."""
    importing.cut_after("330")
    (importing.data / "draws/2025.yml").unlink(missing_ok=True)
    status, said = importing.run(feed(store, "332"))
    assert status == 0, said
    assert importing.text("draws/2025.yml").splitlines()[:6] == [
        "# yaml-language-server: $schema=../schemas/draws.schema.json",
        "# The rounds of invitations of 2025, oldest first. Times are in UTC.",
        "source: ircc-rounds-feed",
        f"verified: {TODAY}",
        "draws:",
        '  - round: "331"',
    ]
    assert importing.text("pools/2025.yml").splitlines()[1] == (
        "# The Express Entry pool in 2025: candidates by CRS score on the days that were published, "
        "oldest first."
    )


def test_comments_notes_and_line_ends_survive(importing: Importing, known: Feed) -> None:
    """A file with Windows line ends, a comment at its end and lists in another form stays so."""
    path = importing.data / "draws/2026.yml"
    text = path.read_text() + "  # seen by hand, see the wiki\n\n"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    before = path.read_bytes()
    status, said = importing.run(with_next(known))
    assert status == 0, said
    old = before.decode().split("\r\n")
    old[3] = f"verified: {TODAY}"
    assert importing.text("draws/2026.yml") == "\r\n".join(old) + NEXT_BLOCK.replace("\n", "\r\n")


def test_a_value_that_data_lacks_is_filled_in(importing: Importing, known: Feed) -> None:
    """One line comes, in its place among the fields, and the report says so."""
    name = "draws/2026.yml"
    importing.swap(name, "    held_at: 2026-08-18T10:13:44Z\n", "")
    before = importing.bytes()[name]
    status, said = importing.run(known)
    assert status == 0
    assert "round 436: held_at: nothing here, 2026-08-18 10:13:44 UTC listed" in said
    gone, come = importing.changed_lines(name, before)
    assert (gone, come) == ([], ["    held_at: 2026-08-18T10:13:44Z"])
    assert (
        "    pool_as_of: 2026-08-16\n    held_at: 2026-08-18T10:13:44Z\n    programs: [cec]\n"
        in (importing.text(name))
    )


def test_what_the_list_does_not_say_stays(importing: Importing, known: Feed) -> None:
    """An empty tie-break, an empty time and a pool of zeros delete nothing."""
    entry = at(known, "440")
    entry |= {"drawCutOff": "", "drawDateTime": ""} | {f"dd{n}": "0" for n in range(1, 19)}
    before = importing.bytes()
    status, said = importing.run(known)
    assert status == 0
    for field in ("tie_break", "held_at"):
        assert f"the list has no {field} for round 440; ours stays" in said
    assert "the list has no pool_as_of for rounds 224, 227, 440; ours stays" in said
    assert importing.bytes() == before


def test_a_round_that_was_left_out_comes_in_its_place_later(
    importing: Importing, known: Feed
) -> None:
    """449 comes with a word about 448; when the list has that one too, it stands before 449."""
    later = with_next(
        known, drawNumber="449", drawDate="2026-10-21", drawDateFull="October 21, 2026", drawCRS="520",
        drawDateTime="October 21, 2026 at 14:05:06 UTC",
    )  # fmt: skip
    status, said = importing.run(later)
    assert status == 0
    assert "neither the list nor data/ has what comes before: 448" in said
    both = with_next(known)
    both["rounds"].insert(0, later["rounds"][0])
    assert importing.run(both)[0] == 0
    assert NEXT_BLOCK + '  - round: "449"\n' in importing.text("draws/2026.yml")
    assert [draw.round for draw in load(importing.data).draws[-2:]] == ["448", "449"]


def test_links_and_keys_may_be_spelled_otherwise(importing: Importing, known: Feed) -> None:
    """Keys in any case, numbers as numbers, entities and blanks in texts, any order of rounds."""
    listed = with_next(known)
    listed["rounds"][0] = {key.lower(): value for key, value in NEXT.items()} | {
        "drawsize": 1500, "drawcrs": 519, "drawname": " Canadian&nbsp;Experience  Class ",
    }  # fmt: skip
    listed["rounds"].reverse()
    assert importing.run(listed)[0] == 0
    assert NEXT_BLOCK in importing.text("draws/2026.yml")


def test_french_names_come_from_the_french_list(importing: Importing, known: Feed) -> None:
    """One that is not usual is written; the file may be Windows-1252, numbers have blanks."""
    french: list[dict[str, str]] = [
        {
            "drawNumber": "448",
            "drawName": "Catégorie de l’expérience canadienne 2026",
            "drawSize": "1 500",
            "drawCRS": "518",
        },
        {
            "drawNumber": "434",
            "drawName": "Métiers du transport 2026-Version 2",
            "drawSize": "301",
        },
    ]
    path = importing.folder / "fr.json"
    path.write_bytes(json.dumps({"rounds": french}, ensure_ascii=False).encode("cp1252"))
    status, said = importing.run(with_next(known), "--fr", str(path))
    assert status == 0, said
    apart = [line.strip() for line in said.splitlines() if "in the English list" in line]
    assert apart == [
        "round 448: crs_cutoff is 519 in the English list and 518 in the French one",
        "round 434: invitations is 300 in the English list and 301 in the French one",
    ]
    assert '"Métiers du transport 2026-Version 2"' in said
    assert "is our translation" in said
    block = NEXT_BLOCK.replace(
        "Class\n", "Class\n    name_fr: Catégorie de l’expérience canadienne 2026\n"
    )
    assert block in importing.text("draws/2026.yml")
    assert (
        "round 448: the French list has"
        not in importing.run(with_next(known), "--fr", str(path))[1]
    )


def test_a_french_list_that_lags_is_said(importing: Importing, known: Feed) -> None:
    """The round comes with the usual French name; the French list may give another when it has it."""
    (importing.folder / "fr.json").write_text('{"rounds": [{"drawNumber": "447"}]}')
    french = ("--fr", str(importing.folder / "fr.json"))
    status, said = importing.run(with_next(known), *french)
    assert status == 0
    assert "round 448: the French list has no name for it yet" in said
    assert "round 447: the French list has no name" not in said
    assert NEXT_BLOCK in importing.text("draws/2026.yml")


def test_a_french_name_is_written_as_it_stands(importing: Importing, known: Feed) -> None:
    """Also one with characters that mean something in YAML."""
    name = 'Catégorie : "expérience" # \\ canadienne'
    french = [{"drawNumber": "448", "drawName": name}]
    saved({"rounds": french}, importing.folder / "fr.json")
    assert importing.run(with_next(known), "--fr", str(importing.folder / "fr.json"))[0] == 0
    assert load(importing.data).draws[-1].name_fr == name


def test_the_summary_says_what_the_pages_will_say(importing: Importing, known: Feed) -> None:
    """Round 446 of 29 September 2026 was the CEC round before: 2,000 at 518, so +1 and −500.
    With all else that changes, so that a reviewer sees it before it is merged."""
    summary = importing.folder / "summary.md"
    importing.swap("draws/2026.yml", "    held_at: 2026-08-18T10:13:44Z\n", "")
    at(known, "96")["drawSize"] = "3,751"
    importing.run(with_next(known), "--accept", "96", "--summary", str(summary))
    text = summary.read_text()
    assert "- round 436: held_at: nothing here, 2026-08-18 10:13:44 UTC listed" in text
    assert "- round 96: invitations: 3,750 here, 3,751 listed" in text
    assert "- the list has no pool_as_of for rounds 224, 227; ours stays" in text
    assert text.startswith("# Round 448\n")
    assert "| 448 | 2026-10-14 | Canadian Experience Class | 1,500 | 519 |" in text
    assert "against round 446 of 29 September 2026: cut-off +1, invitations −500" in text
    assert "- 2026-10-11: 228,500 candidates" in text
    assert "round 208: invitations: 888 here, 681 listed" in text
