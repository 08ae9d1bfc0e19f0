"""Does someone who has an hour know which fact to compare with its source next?"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from macros import render
from macros.cli import main
from macros.store import Store
from macros.upkeep.facts import SOON, all_facts, overdue, soon_due
from macros.upkeep.report import freshness_report, named
from tests.site.parsed_page import ParsedPage

EPOCH = "1795824000"  # 28 November 2026, 00:00 UTC
TODAY = dt.date(2026, 11, 28)


@pytest.fixture
def lines(
    repo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    """What `hub freshness` says on that day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    assert main(["freshness", "--data", str(repo / "data")]) == 0
    return capsys.readouterr().out.splitlines()


def test_every_day_of_comparison_in_data_is_a_fact(store: Store, repo: Path) -> None:
    """As many as there are `verified` in the files, read as text: none is left out."""
    written = 0
    for path in (repo / "data").rglob("*.yml"):
        written += len(re.findall(r"(?:^|[ {,-])verified: \d{4}-", path.read_text(), re.MULTILINE))
    assert len(all_facts(store)) == written > 300


def test_each_line_names_the_place_the_day_and_the_source(lines: list[str], repo: Path) -> None:
    """The line of the file begins what is meant: its day stands there or in the lines below."""
    listed = [line for line in lines if line.startswith("  data/")]
    assert len(listed) > 100
    for line in listed:
        found = re.match(r"  (data/\S+\.yml):(\d+): .+: compared (\d{4}-\d\d-\d\d), .+: (.+)", line)
        assert found, line
        block = (repo / found[1]).read_text(encoding="utf-8").splitlines()[int(found[2]) - 1 :]
        assert f"verified: {found[3]}" in "\n".join(block), line
        assert found[4].startswith("http"), line


def test_the_oldest_comparison_comes_first(lines: list[str]) -> None:
    """And only what is older than its limit; of what is due soon, the first to be due."""
    end = next(n for n, line in enumerate(lines) if "due within" in line)
    late = lines[1:end]
    days = [re.search(r"compared (\S+),", line)[1] for line in late]
    assert days == sorted(days)
    for line in late:
        verified, past, limit = re.search(
            r"compared (\S+), (\d+) days past its (\d+)", line
        ).groups()
        assert (TODAY - dt.date.fromisoformat(verified)).days == int(past) + int(limit)
        assert int(past) > 0
    due = [re.search(r"due on (\S+):", line)[1] for line in lines[end + 1 :]]
    assert due == sorted(due)
    assert len(set(due)) > 1


def test_a_fact_moves_from_fresh_to_soon_due_to_late(store: Store) -> None:
    """With rounds 30 days count: due on the 30th day, late on the next, and soon due before."""
    newest = max(
        (f for f in all_facts(store) if f.file.startswith("data/draws/")), key=lambda f: f.verified
    )
    assert newest.days == 30
    last = newest.verified + dt.timedelta(days=30)
    one = dt.timedelta(days=1)
    for today, late, soon in (
        (last - SOON * one, False, False),
        (last - (SOON - 1) * one, False, True),
        (last, False, True),
        (last + one, True, False),
    ):
        assert newest.due == last
        assert (newest in overdue(store, today)) is late
        assert (newest in soon_due(store, today)) is soon


def test_a_fact_leads_to_the_source_of_its_newest_value_and_keeps_its_doubt(store: Store) -> None:
    """The settlement funds of 2025 are not on the page of 2022; reports alone tell of the military."""
    facts = {(fact.file, fact.path): fact for fact in all_facts(store)}
    assert facts["data/process.yml", "funds"].sources == ("process-funds",)
    certain = {
        name: facts[f"data/categories/{name}.yml", ""].citation(store).certain
        for name in ("military", "healthcare")
    }
    assert certain == {"military": False, "healthcare": True}


def test_a_day_on_which_nothing_is_late_is_said(store: Store) -> None:
    """On the day of the oldest comparison every fact is fresh."""
    oldest = all_facts(store)[0].verified
    render.configure(store, oldest)
    text = freshness_report()
    assert "no fact was past its limit" in text
    assert "<table" not in text.partition('id="soon"')[0]
    assert "Aucun fait" not in text
    assert "aucun fait n’avait dépassé son délai" in freshness_report("fr")


def test_the_page_has_the_same_facts(pages: dict[str, ParsedPage], store: Store) -> None:
    """Each late fact with file and line, in the same order, and links to edit every file that is named."""
    page = pages["data/freshness/index.html"]
    built = re.search(r"past their limit on (\d+ \w+ \d{4})", page.html)
    assert built
    today = dt.datetime.strptime(built[1], "%d %B %Y").replace(tzinfo=dt.UTC).date()
    late = page.html.partition('id="late"')[2].partition('id="soon"')[0]
    expected = overdue(store, today)
    assert re.findall(r"<code>(data/[^<]+:\d+)</code>", late) == [
        f"{f.file}:{f.line}" for f in expected
    ]
    edits = {a.split("/edit/main/", 1)[1] for _, _, a in page.addresses if "/edit/main/" in a}
    assert {fact.file for fact in expected} <= edits
    assert any("freshness/" in address for _, _, address in pages["data/index.html"].addresses)


def test_every_fact_has_a_name_that_a_reader_knows(
    store: Store, pages: dict[str, ParsedPage]
) -> None:
    """No fact is called by a file or a step in it; places of a year and streams say whose they are."""
    render.configure(store, TODAY)
    names = {
        f"{f.file}:{f.path}": {lang: named(f, lang) for lang in ("en", "fr")}
        for f in all_facts(store)
    }
    for by_language in names.values():
        assert not re.search(r"\[\d+\]|\.yml", " ".join(by_language.values())), by_language
    assert (
        names["data/provinces/ontario.yml:arrangement.allocations[0]"]["en"]
        == "Ontario: Places (2020)"
    )
    assert names["data/streams/ontario.yml:streams[11]"]["fr"] == "Ontario\u202f: Entrepreneurs"
    assert not re.search(r"<code>[^<]*\[\d", pages["data/freshness/index.html"].html)


def test_bad_data_is_refused_with_its_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The list is only as good as the data: an empty folder has faults and no list."""
    (tmp_path / "data").mkdir()
    assert main(["freshness", "--data", str(tmp_path / "data")]) == 1
    assert "faults in" in capsys.readouterr().out


def test_a_short_list_counts_the_rest(
    repo: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lines: list[str],
) -> None:
    """`make check` lists the first of each kind, and says how many there are and how to see all."""
    assert '    step "freshness' in (repo / ".ci/check").read_text(encoding="utf-8")
    assert main(["freshness", "--data", str(repo / "data"), "--most", "2"]) == 0
    short = capsys.readouterr().out.splitlines()
    assert short[:3] == lines[:3]
    late = int(lines[0].split()[0])
    assert short[3] == f"  and {late - 2} more; `hub freshness` lists all"
