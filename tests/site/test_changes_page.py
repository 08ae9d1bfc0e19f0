"""Can a reader see what changed, from when on, and what applied before?"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import feedparser
import pytest
import textstat
import yaml

from macros import render
from macros.changes.listing import all_news, changes_list
from macros.datafile import DataFile
from macros.kinds import Kind
from macros.models.base import Dated, Model, Text
from macros.publish import changes as feed
from macros.store import Store
from macros.yaml_text import Document
from tests.site.parsed_page import ParsedPage
from tests.site.site_address import site_address

TODAY = dt.date(2026, 11, 28)


@pytest.fixture
def page(pages: dict[str, ParsedPage]) -> ParsedPage:
    """The page of what changed."""
    return pages["changes/index.html"]


def item(html: str, anchor: str) -> str:
    """The text of one item, without tags, with single spaces."""
    found = re.search(rf'<li id="{anchor}">(.*?)</p></li>', html, re.DOTALL)
    assert found, anchor
    # An explained term is a link inside of a sentence.
    inline = re.sub(r"</?(button|dfn|abbr|a)\b[^>]*>", "", found[1])
    return " ".join(re.sub(r"<[^>]+>", " ", inline).split())


def yaml_of(repo: Path, name: str) -> Any:
    """A data file as any program reads it."""
    return yaml.safe_load((repo / "data" / name).read_text(encoding="utf-8"))


def test_each_raise_of_a_fee_has_both_amounts(page: ParsedPage, repo: Path) -> None:
    """For every fee: the day of the raise, the amount before it and the one after it."""
    raised = 0
    for fee in yaml_of(repo, "process.yml")["fees"].values():
        for before, after in zip(fee["values"], fee["values"][1:], strict=False):
            told = item(page.html, f"{after['from']}-process")
            assert fee["label"]["en"] in told
            assert f"${before['amount']:,} → becomes ${after['amount']:,}" in told
            raised += 1
    assert raised >= 12


def test_points_for_french_rose_in_2020(page: ParsedPage) -> None:
    """On 20 October 2020 from 15 and 30 points to 25 and 50 (ministerial instructions of that day)."""
    told = item(page.html, "2020-10-20-crs")
    assert "20 October 2020" in told
    assert "15 points → becomes 25 points" in told
    assert "30 points → becomes 50 points" in told


def test_every_dated_value_that_follows_another_is_there(page: ParsedPage, repo: Path) -> None:
    """Read from the files by themselves: each later entry of each list of dated entries."""
    missing = []
    for path in sorted((repo / "data").rglob("*.yml")):
        name = path.relative_to(repo / "data").as_posix()
        if name.startswith(("draws/", "pools/", "wording/", "sources/")):
            continue
        thing = "crs" if name.startswith("crs/") else name.removesuffix(".yml").replace("/", "-")
        for day, status in later_entries(yaml.safe_load(path.read_text(encoding="utf-8"))):
            anchor = f"{day}-{thing}" + ("" if status == "in_force" else f"-{status}")
            if f'id="{anchor}"' not in page.html:
                missing.append(anchor)
    assert missing == []


def later_entries(value: Any) -> list[tuple[str, str]]:
    """Day and status of each entry that says something else than the one before it."""
    if isinstance(value, dict):
        return [found for inner in value.values() for found in later_entries(inner)]
    if not isinstance(value, list):
        return []
    dated = [e for e in value if isinstance(e, dict) and isinstance(e.get("from"), dt.date)]
    found = [
        (str(after["from"]), after.get("status", "in_force"))
        for before, after in pairwise(dated)
        if without_days(before) != without_days(after)
    ]
    return found + [more for inner in value for more in later_entries(inner)]


def without_days(entry: dict[str, Any]) -> dict[str, Any]:
    """What an entry says, without its days and sources and the names of its rounds."""
    beside = ("from", "until", "round_names", "source", "note", "verified")
    return {key: value for key, value in entry.items() if key not in beside}


def test_newest_first_and_what_is_not_confirmed_apart(page: ParsedPage) -> None:
    """Days fall down each year; what is only reported stands above, with its mark, and nowhere else."""
    days = re.findall(
        r'<li id="(\d{4}-\d{2}-\d{2})-[a-z0-9-]+">', page.html.partition('id="y2026"')[2]
    )
    assert days == sorted(days, reverse=True)
    assert len(days) > 60
    reported = page.html.partition('id="reported"')[2].partition('id="y2026"')[0]
    assert page.html.count("-unverified") == reported.count("-unverified") > 0
    assert "not confirmed" in item(page.html, "2026-11-03-crs-unverified")


def test_only_the_newest_year_is_unfolded(page: ParsedPage) -> None:
    """A phone shows what is new; each earlier year says how many changes are folded below it."""
    years = re.split(r'<h2 id="(?:y\d{4}|earlier)">', page.html.partition('id="reported"')[2])[1:]
    assert len(years) > 10
    assert "<details>" not in years[0]
    for year in years[1:]:
        (said,) = re.findall(r"<details>\s*<summary>(\d+) changes?</summary>", year)
        assert int(said) == len(re.findall(r'<li id="\d{4}-', year)) > 0


def test_an_event_is_told_once(page: ParsedPage) -> None:
    """Quebec's own dates tell of 2 July 2026; of 18 August only the history does, by its kind."""
    assert 'id="2026-07-02-provinces-quebec"' in page.html
    assert 'id="2026-07-02-history"' not in page.html
    told = item(page.html, "2026-08-18-history")
    assert told.startswith("18 August 2026 Provinces and Quebec British Columbia gets")


def test_what_is_still_to_come_on_the_build_s_day_is_apart(store: Store) -> None:
    """On 1 April 2026 the fees of 30 April are to come; a day later than theirs they are not."""
    for today, expected in ((dt.date(2026, 4, 1), True), (dt.date(2026, 4, 30), False)):
        render.configure(store, today)
        text = changes_list()
        ahead = text.partition("{: #coming }")[2].partition("{: #reported }")[0]
        assert ('id="2026-04-30-process"' in ahead) is expected
        assert text.count('id="2026-04-30-process"') == 1


def test_a_proposal_is_said_to_be_one(page: ParsedPage, site: Path) -> None:
    """The one class of April 2026 was proposed; the end of a pilot at the year's end is announced."""
    proposal = item(page.html, "2026-04-01-crs-proposed")
    assert "Proposed: The plan of regulations" in proposal
    assert proposal.endswith("proposed, not law")
    assert "announced" not in proposal.lower()
    assert 'id="2027-01-01-streams-new-brunswick"' in page.html.partition('id="reported"')[0]
    feed = (site / "feeds/changes.xml").read_text(encoding="utf-8")
    assert '<category term="proposed" label="proposed, not law" />' in feed


def test_a_category_that_ended_says_so(page: ParsedPage) -> None:
    """Agriculture has had no version since 18 February 2026."""
    assert "No longer offered from this day on." in item(
        page.html, "2026-02-18-categories-agriculture"
    )


class Toll(Dated):
    """A made-up dated entry that the site has no word for."""

    crossings: int


class Bridge(Model):
    """A made-up kind of file."""

    name: Text
    tolls: list[Toll]


def test_a_new_kind_of_dated_data_needs_no_code(store: Store) -> None:
    """Entries with a first day are taken up by that alone: name, day, before and after, source."""
    bridge = Bridge.model_validate(
        {
            "name": {"en": "A bridge", "fr": "Un pont"},
            "tolls": [
                {"from": "2021-02-03", "source": "crs-criteria", "crossings": 1500},
                {"from": "2022-03-04", "source": "crs-criteria", "crossings": 2500},
            ],
        }
    )
    kind = Kind("bridge", "bridges/*.yml", "none.None", "A bridge.")
    file = DataFile(kind, "bridges/one.yml", Document("data/bridges/one.yml"), bridge)
    with_it = Store([*store.files, file], store.today)
    render.configure(with_it, TODAY)
    news = {news.id: news for news in all_news(with_it, "fr")}
    found = news["changes/2022-03-04/bridges/one"]
    assert found.title == "Un pont"
    (difference,) = found.changes[0].differences
    assert (difference.before, difference.after) == ("1\u202f500", "2\u202f500")
    assert found.sources == ("crs-criteria",)


def test_french_words_are_french(store: Store) -> None:
    """The same items in the same order, with French days and amounts."""
    render.configure(store, TODAY)
    assert [n.id for n in all_news(store, "fr")] == [n.id for n in all_news(store, "en")]
    told = item(changes_list("fr"), "2026-04-30-process")
    assert "30 avril 2026" in told
    assert "950 $ → devient 990 $" in told


def test_feed_readers_understand_the_feed(site: Path, page: ParsedPage) -> None:
    """No fault, ids that are there once, newest first, each entry leading to its item on the page."""
    found = feedparser.parse(
        (site / "feeds/changes.xml").read_bytes(),
        response_headers={"content-type": "application/xml"},
    )
    assert found.bozo is False, found.get("bozo_exception")
    assert found.version == "atom10"
    ids = [entry.id for entry in found.entries]
    assert len(ids) == len(set(ids)) == 50
    anchors = [entry.link.removeprefix(f"{site_address(site)}changes/#") for entry in found.entries]
    assert all(f'<li id="{anchor}">' in page.html for anchor in anchors)
    assert [a[:10] for a in anchors] == sorted((a[:10] for a in anchors), reverse=True)
    assert found.feed.updated == max(entry.updated for entry in found.entries)
    fees = next(
        entry for entry in found.entries if entry.id.endswith(":changes/2026-04-30/process")
    )
    assert fees.title == "30 April 2026: Steps, fees and funds"
    assert "Processing fee, principal applicant: $950 becomes $990." in fees.summary
    assert fees.updated == "2026-04-30T00:00:00Z"
    reported = next(e for e in found.entries if e.id.endswith(":changes/2026-11-03/crs/unverified"))
    assert reported.title.endswith("(not confirmed)")


def test_the_feed_is_the_same_whenever_it_is_built(store: Store) -> None:
    """Its bytes depend on the data alone."""
    render.configure(store, TODAY)
    first = [file.text for file in feed.files(store, "https://example.org/")]
    render.configure(store, dt.date(2027, 6, 1))
    assert [file.text for file in feed.files(store, "https://example.org/")] == first


def test_the_page_advertises_its_feed_and_every_page_leads_to_it(
    pages: dict[str, ParsedPage], page: ParsedPage
) -> None:
    """In its head for programs; in the footer of each page for people."""
    assert 'type="application/atom+xml"' in page.html
    assert "../feeds/changes.xml" in page.links["alternate"]
    assert 'href="../../changes/"' in pages["programs/cec/index.html"].html


# The word list of the measure leaves its file open.
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
@pytest.mark.parametrize("name", ["changes.md", "data/freshness.md"])
def test_our_own_words_are_plain(repo: Path, name: str) -> None:
    """Grade 9 or lower by Flesch and Kincaid, without what data adds."""
    text = (repo / "docs" / name).read_text(encoding="utf-8").split("---\n", 2)[2]
    prose = re.sub(r"\{\{.*?\}\}|<[^>]+>|\[|\]\([^)]*\)|#", "", text)
    assert textstat.flesch_kincaid_grade(prose) <= 9
