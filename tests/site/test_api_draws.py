"""Are rounds and pools as programs read them whole and true to the data?"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from macros.store import Store
from tests.site.api import read, table

CONTRACT_DRAW = {
    "round": "447",
    "date": "2026-10-01",
    "type": "trades",
    "invitations": 3500,
    "crs_cutoff": 476,
    "tie_break": "2026-05-28T16:55:23Z",
    "pool_as_of": "2026-09-27",
    "url": "/draws/447/",
}


def test_the_draw_of_the_contract_is_as_promised(site: Path) -> None:
    """The fields that other programs were promised, with the values of 1 October 2026."""
    content = read(site, "draws.json")
    assert content["data_as_of"] >= "2026-10-01"
    assert content["count"] == len(content["draws"]) >= 448
    draw = next(entry for entry in content["draws"] if entry["round"] == "447")
    assert {key: draw[key] for key in CONTRACT_DRAW} == CONTRACT_DRAW
    assert draw["name"] == {
        "en": "Trades Occupations, 2026-Version 3",
        "fr": "Métiers spécialisés 2026-Version 3",
    }


def test_every_figure_of_every_draw_is_that_of_the_data(site: Path, store: Store) -> None:
    """Newest first, all since 31 January 2015, with 91a and 91b as text."""
    draws = read(site, "draws.json")["draws"]
    assert [draw["round"] for draw in draws] == [draw.round for draw in reversed(store.draws)]
    assert {"91a", "91b"} <= {draw["round"] for draw in draws}
    assert draws[-1]["date"] == "2015-01-31"
    for out, draw in zip(draws, reversed(store.draws), strict=True):
        moments = {
            name: value and f"{value:%Y-%m-%dT%H:%M:%SZ}"
            for name, value in (("tie_break", draw.tie_break), ("held_at", draw.held_at))
        }
        assert out["date"] == draw.date.isoformat()
        assert (out["type"], out["programs"]) == (draw.type, draw.programs)
        assert (out["invitations"], out["crs_cutoff"]) == (draw.invitations, draw.crs_cutoff)
        assert (out["tie_break"], out["held_at"]) == (moments["tie_break"], moments["held_at"])
        assert out["pool_as_of"] == (draw.pool_as_of and draw.pool_as_of.isoformat())
        (named,) = (n for n in store.draw_types[draw.type].names if n.en == draw.name)
        assert out["name"] == {"en": draw.name, "fr": draw.name_fr or named.fr}
        assert out["unconfirmed"] == draw.unsure
        assert (site / out["url"].strip("/") / "index.html").is_file()


def test_french_names_are_official_but_for_those_that_say_so(site: Path) -> None:
    """Round 261 has a name of its own in the French list; no French name of round 434 was seen."""
    draws = {draw["round"]: draw for draw in read(site, "draws.json")["draws"]}
    assert draws["261"]["name"]["fr"] == "Métiers spécialisés (Version 1)"
    assert [n for n, draw in draws.items() if not draw["name_fr_official"]] == ["434"]


def test_each_draw_has_a_file_with_the_same_fields(site: Path, store: Store) -> None:
    """What the list says of a round, its own file says too, and its notes in both languages."""
    notes = {draw.round: [{"en": n.en, "fr": n.fr} for n in draw.notes] for draw in store.draws}
    for draw in read(site, "draws.json")["draws"]:
        own = read(site, f"draws/{draw['round']}.json")
        assert {key: own[key] for key in draw} == draw
        assert own["notes"] == notes[draw["round"]]


def test_the_news_report_of_9_july_2021_is_in_the_context(site: Path) -> None:
    """4,500 of the Canadian Experience Class at 369, 12 up, the smallest since 20 May; the day
    before, 627 nominees at 760, which is 160 without the nomination."""
    own = read(site, "draws/196.json")
    context = own["context"]
    assert (own["date"], own["type"], own["invitations"], own["crs_cutoff"]) == (
        "2021-07-08", "cec", 4500, 369,
    )  # fmt: skip
    assert context["crs_cutoff_change"] == 12
    smallest = next(r for r in context["records"] if r["figure"] == "invitations")
    assert (smallest["end"], smallest["since"]["date"]) == ("low", "2021-05-20")
    before = read(site, f"draws/{context['previous']['round']}.json")
    assert (before["date"], before["invitations"], before["crs_cutoff"]) == ("2021-07-07", 627, 760)
    assert before["context"]["crs_cutoff_without_nomination"] == 160
    assert before["context"]["nomination_points"] == 600
    assert context["nomination_points"] is None


def days_between(before: dict[str, Any], draw: dict[str, Any]) -> int:
    """Days from one round's date to another's."""
    first, last = (dt.date.fromisoformat(entry["date"]) for entry in (before, draw))
    return (last - first).days


def test_the_longest_pauses_are_said(site: Path) -> None:
    """By the dates of the official list, rounds for all programs stood still from 23 December 2020 to
    6 July 2022: 560 days, their longest pause."""
    general = read(site, "draws/226.json")
    assert general["date"] == "2022-07-06"
    gap = general["context"]["gap_of_type"]
    assert gap["since"]["date"] == "2020-12-23"
    assert gap["days"] == 560
    assert gap["longest"] is True


def test_changes_neighbours_and_running_totals_add_up(site: Path) -> None:
    """Worked out again from the list alone: each round against the one before, of any and of its type."""
    draws = read(site, "draws.json")["draws"][::-1]
    last: dict[str, dict[str, Any]] = {}
    years: dict[str, list[int]] = {}
    for place, draw in enumerate(draws):
        context = read(site, f"draws/{draw['round']}.json")["context"]
        alike, year = last.get(draw["type"]), years.setdefault(draw["date"][:4], [])
        year.append(draw["invitations"])
        previous = draws[place - 1]["round"] if place else None
        assert (context["previous"] or {}).get("round") == previous
        assert (context["previous_of_type"] or {}).get("round") == (alike and alike["round"])
        assert context["first_of_type"] == (alike is None)
        following = [other for other in draws[place + 1 :] if other["type"] == draw["type"]]
        for key, rest in (("next", draws[place + 1 :]), ("next_of_type", following)):
            assert (context[key] or {}).get("round") == (rest[0]["round"] if rest else None)
        for figure in ("crs_cutoff", "invitations"):
            change = alike and draw[figure] - alike[figure]
            assert context[f"{figure}_change"] == change, draw["round"]
        for gap, before, least in (
            ("gap", place and draws[place - 1], 30),
            ("gap_of_type", alike, 90),
        ):
            days = before and days_between(before, draw)
            assert (context[gap] or {}).get("days") == (days if days and days >= least else None)
        assert context["year_so_far"]["draws"] == len(year)
        assert context["year_so_far"]["invitations"] == sum(year)
        assert (context["pool"] or {}).get("as_of") == draw["pool_as_of"]
        last[draw["type"]] = draw


def test_a_corrected_figure_says_what_the_official_list_has(site: Path) -> None:
    """Round 208: its number of invitations is given otherwise than the list has it, and why."""
    own = read(site, "draws/208.json")
    assert own["corrected"] == ["invitations"]
    correction = own["corrections"][0]
    assert correction["feed_value"] == 681 != own["invitations"]
    assert set(correction["sources"]) <= set(own["sources"])
    assert correction["why"]["fr"]


def test_pools_are_those_of_the_data(site: Path, store: Store) -> None:
    """Newest first, all ranges, known mismatches kept and marked."""
    pools = read(site, "pools.json")["pools"]
    assert [pool["as_of"] for pool in pools] == [p.as_of.isoformat() for p in store.pools[::-1]]
    for out, pool in zip(pools, reversed(store.pools), strict=True):
        assert out["total"] == pool.total
        assert out["ranges"] == dict(pool.ranges.items())
        assert out["mismatches"] == [entry.model_dump() for entry in pool.mismatches]
        assert out["repeats"] == (pool.repeats and pool.repeats.isoformat())
        assert out["confidence"] == pool.confidence
        assert out["notes"] == [{"en": note.en, "fr": note.fr} for note in pool.notes]


@pytest.mark.parametrize("name", ["draws", "pools"])
def test_tables_say_the_same_as_the_json(site: Path, name: str) -> None:
    """A cell read back is the JSON's value: empty for null, words for a list."""
    entries, rows = read(site, f"{name}.json")[name], table(site, f"{name}.csv")
    assert len(rows) == len(entries)
    for entry, row in zip(entries, rows, strict=True):
        values = entry | entry.get("ranges", {})
        if name == "draws":
            values |= {"name_en": entry["name"]["en"], "name_fr": entry["name"]["fr"]}
        for column, cell in row.items():
            value = values[column]
            text = " ".join(value) if isinstance(value, list) else str(value)
            assert cell == ("" if value is None else text), (column, row)


def test_columns_stay_where_they_are(site: Path) -> None:
    """Programs that count columns go on working: new ones come after these."""
    draws, pools = (
        (site / f"api/v1/{name}.csv").read_text(encoding="utf-8").partition("\n")[0]
        for name in ("draws", "pools")
    )
    assert draws.startswith(
        "round,date,type,name_en,name_fr,invitations,crs_cutoff,tie_break,pool_as_of,url,held_at,"
        "programs,unconfirmed,corrected"
    )
    assert pools.startswith(
        "as_of,total,601-1200,501-600,451-500,491-500,481-490,471-480,461-470,451-460,401-450,"
        "441-450,431-440,421-430,411-420,401-410,351-400,301-350,0-300,repeats,confidence"
    )
