"""The rounds and pools in data/ are the published ones."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict

import pytest

from macros.store import Store

CHECKED = dt.date(2026, 10, 1)
"""Rounds up to this day were compared with other copies of the list; later ones are imported."""

# Totals as printed by others: canadaimmigrationhelpline.com (2015 to 2020, 2022), maplenews.org (2020,
# 2021, 2023, 2024), the ministry's year-end report (2023), globemigrant.com and manuleaf.com (2025).
PUBLISHED_TOTALS = {
    2015: 31_063, 2016: 33_782, 2017: 86_023, 2018: 89_800, 2019: 85_300, 2020: 107_350,
    2021: 114_431, 2022: 46_539, 2023: 110_266, 2024: 98_903, 2025: 113_998,
}  # fmt: skip

# Rounds as the press of the day had them: round, invitations, cut-off (None where not told), where.
PRESS = """
50 2878 475 jobsog.com, text of the ministerial instructions
78 2750 439 cicnews.com
104 3900 449 thinkingport.com
183 6000 417 lexblog.com
196 4500 369 news report of 9 July 2021
200 3000 404 y-axis.ae
204 2000 462 canadim.com
205 521 - cicweekly.com
206 761 742 canadim.com
207 681 720 maplenews.org
208 888 744 maplenews.org, cicupdates.in
210 613 - workstudyvisa.com
213 392 808 africanada.com
214 1036 745 winnyimmigration.com
215 1070 674 africanada.com
216 1082 710 africanada.com
217 1047 761 africanada.com
218 924 754 africanada.com
219 919 785 africanada.com
220 787 782 africanada.com
221 829 772 africanada.com
222 545 753 cicnews.com
224 932 796 canadim.com
225 636 752 africanada.com
226 1500 557 africanada.com
227 1750 542 africanada.com
228 2000 533 africanada.com
229 2250 525 africanada.com
230 2750 516 africanada.com
231 3250 510 livemint.com
232 3750 504 canadim.com
233 4250 500 africanada.com
234 4750 496 cicnews.com
235 4750 494 cicnews.com
236 4750 491 africanada.com
238 5500 490 pelicanmigration.com
243 7000 490 canamericaimmigration.com
252 500 476 canadaimmigrationhelpline.com
255 1500 463 canadaimmigrationhelpline.com
262 4300 496 canadim.com
263 3200 531 reliancemigration.com
282 7000 365 winnyimmigration.com
331 471 793 eseumohimmigration.com
332 1350 542 eseumohimmigration.com
335 4000 521 eseumohimmigration.com
337 6500 428 eseumohimmigration.com
341 7500 379 eseumohimmigration.com
350 125 784 eseumohimmigration.com
354 356 750 business-standard.com
357 4000 475 niyamaimmigration.com
362 2500 470 eseumohimmigration.com
389 574 711 economictimes.com
390 8000 511 businesstoday.in
391 681 746 businesstoday.in
392 6000 509 businesstoday.in
393 423 749 businesstoday.in
395 279 789 mysandesh.in
396 6000 508 mysandesh.in
408 3000 477 ansariimmigration.com
"""

# Tie-breaks as the press of the day had them (UTC).
PRESS_TIE_BREAKS = {
    "78": "2017-10-19T12:02:28",  # cicnews.com
    "104": "2018-09-16T12:41:42",  # thinkingport.com
    "200": "2021-08-03T05:39:26",  # y-axis.ae
    "214": "2021-07-05T13:12:05",  # winnyimmigration.com
    "222": "2021-12-15T20:32:57",  # cicnews.com
    "223": "2022-02-02T12:29:53",  # poonahimmigrationlaw.com
    "232": "2022-05-02T17:17:32",  # canadim.com
    "238": "2022-11-24T21:14:59",  # pelicanmigration.com
    "243": "2023-02-16T10:33:06",  # canamericaimmigration.com
    "252": "2022-11-12T12:47:27",  # canadaimmigrationhelpline.com
    "255": "2023-06-19T06:41:05",  # canadaimmigrationhelpline.com
    "263": "2023-09-12T12:16:31",  # reliancemigration.com
    "282": "2023-09-08T09:47:27",  # winnyimmigration.com
    "354": "2025-03-19T04:09:09",  # business-standard.com
    "357": "2025-03-13T13:08:29",  # niyamaimmigration.com
}


def press_rows() -> list[tuple[str, int, int | None]]:
    """The lines of PRESS as round, invitations and cut-off."""
    rows = []
    for line in PRESS.strip().splitlines():
        number, invitations, cutoff, _ = line.split(maxsplit=3)
        rows.append((number, int(invitations), None if cutoff == "-" else int(cutoff)))
    return rows


def test_every_round_since_2015_is_there_once(store: Store) -> None:
    """Rounds 1 to 447 without a gap; 91 was published as 91a and 91b."""
    expected = [str(number) for number in range(1, 448) if number != 91]
    expected[90:90] = ["91a", "91b"]
    assert len(expected) == 448
    assert [draw.round for draw in store.draws if draw.date <= CHECKED] == expected


def test_all_invitations_add_up_to_the_known_total(store: Store) -> None:
    """1,052,670 candidates were invited from 31 January 2015 to 1 October 2026."""
    rounds = [draw for draw in store.draws if draw.date <= CHECKED]
    assert sum(draw.invitations for draw in rounds) == 1_052_670
    assert (rounds[0].date.isoformat(), rounds[-1].date.isoformat()) == ("2015-01-31", "2026-10-01")


@pytest.mark.parametrize(("year", "published"), PUBLISHED_TOTALS.items())
def test_a_year_adds_up_to_its_published_total(store: Store, year: int, published: int) -> None:
    """The rounds of a year have as many invitations as was reported for it."""
    assert sum(draw.invitations for draw in store.draws if draw.year == year) == published


@pytest.mark.parametrize(("number", "invitations", "cutoff"), press_rows())
def test_a_round_is_as_the_press_had_it(
    store: Store, number: str, invitations: int, cutoff: int | None
) -> None:
    """Invitations and cut-off equal those that others reported on the day."""
    draw = next(draw for draw in store.draws if draw.round == number)
    assert draw.invitations == invitations
    assert cutoff is None or draw.crs_cutoff == cutoff


@pytest.mark.parametrize(("number", "moment"), PRESS_TIE_BREAKS.items())
def test_a_tie_break_is_as_the_press_had_it(store: Store, number: str, moment: str) -> None:
    """The moment equals the reported one, to the second."""
    draw = next(draw for draw in store.draws if draw.round == number)
    assert draw.tie_break is not None
    assert draw.tie_break.isoformat() == f"{moment}+00:00"


def test_types_of_2025_add_up_to_the_published_review(store: Store) -> None:
    """French 9 rounds with 48,000; CEC 15/35,850; healthcare 7/14,500; PNP 24/10,898; two more."""
    found: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for draw in store.draws:
        if draw.year == 2025:
            rounds, invitations = found[draw.type]
            found[draw.type] = (rounds + 1, invitations + draw.invitations)
    assert found == {
        "french": (9, 48_000), "cec": (15, 35_850), "healthcare": (7, 14_500),
        "pnp": (24, 10_898), "education": (2, 3_500), "trades": (1, 1_250),
    }  # fmt: skip


def test_the_number_of_rounds_of_each_type(store: Store) -> None:
    """As counted from the official names: 178 for all programs, 114 for nominees, and so on."""
    assert Counter(draw.type for draw in store.draws if draw.date <= CHECKED) == {
        "general": 178, "pnp": 114, "cec": 70, "french": 36, "healthcare": 16, "trades": 7,
        "fst": 7, "transport": 4, "stem": 3, "agriculture": 3, "physicians": 3,
        "senior-managers": 3, "education": 2, "fsw": 1, "military": 1,
    }  # fmt: skip


def test_the_wrong_figure_of_the_official_list_is_corrected_and_said(store: Store) -> None:
    """Round 208: 888 were invited; the official list repeats the 681 of round 207."""
    draw = next(draw for draw in store.draws if draw.round == "208")
    (correction,) = draw.corrections
    assert (draw.invitations, correction.field, correction.feed_value) == (888, "invitations", 681)
    assert {store.sources[name].kind for name in correction.source} == {"secondary"}


def test_what_rests_on_little_is_marked_unsure_with_a_reason(store: Store) -> None:
    """Invitations of 223 and the tie-breaks of 262 and of the last three rounds; nothing else."""
    unsure = {draw.round: draw.unsure for draw in store.draws if draw.unsure}
    tie_breaks = {number: ["tie_break"] for number in ("262", "445", "446", "447")}
    assert unsure == {"223": ["invitations"], **tie_breaks}
    assert all(draw.notes for draw in store.draws if draw.unsure)


@pytest.mark.parametrize(
    ("number", "other_day"),
    [
        ("104", "15 November 2018"),
        ("108", "10 January 2019"),
        ("111", "19 February 2019"),
        ("146", "1 May 2020"),
        ("148", "15 May 2020"),
        ("274", "7 December 2023"),
    ],
)
def test_a_round_run_on_another_day_than_its_date_says_so(
    store: Store, number: str, other_day: str
) -> None:
    """By the published time it was another day in Ottawa than the official date."""
    draw = next(draw for draw in store.draws if draw.round == number)
    assert any(other_day in note.en for note in draw.notes)


def test_no_tie_break_before_the_rule_and_one_in_every_round_since(store: Store) -> None:
    """Rounds 1 to 76 have none, all others do."""
    without = [draw.round for draw in store.draws if draw.tie_break is None]
    assert without == [str(number) for number in range(1, 77)]


def test_every_french_note_and_name_is_french(store: Store) -> None:
    """No French text repeats the English one, and numbers in it have no English comma."""
    texts = [note for draw in store.draws for note in draw.notes]
    texts += [note for pool in store.pools for note in pool.notes]
    texts += [name for draw_type in store.draw_types.values() for name in draw_type.names]
    for text in texts:
        assert text.fr != text.en
        assert not re.search(r"\d,\d{3}", text.fr)


def test_a_french_name_that_is_ours_says_so(store: Store) -> None:
    """Only the French name of the transport rounds of 2026 was not seen in the official list."""
    ours = [n.en for t in store.draw_types.values() for n in t.names if n.fr_unofficial]
    assert ours == ["Transport Occupations, 2026-Version 2"]


def test_every_pool_snapshot_is_there_and_adds_up(store: Store) -> None:
    """128 snapshots; the total is the sum of the seven whole ranges in every one."""
    assert sum(pool.as_of <= CHECKED for pool in store.pools) == 128
    whole = ("601-1200", "501-600", "451-500", "401-450", "351-400", "301-350", "0-300")
    for pool in store.pools:
        counts = dict(pool.ranges.items())
        assert sum(counts[scores] for scores in whole) == pool.total, pool.as_of


def test_only_one_pool_has_parts_that_do_not_add_up(store: Store) -> None:
    """2023-04-26: the parts of 451 to 500 make 55,687, the published range is 55,867."""
    found = {}
    for pool in store.pools:
        counts = dict(pool.ranges.items())
        for tens in (450, 400):
            parts = [f"{low}-{low + 9}" for low in range(tens + 1, tens + 50, 10)]
            added = sum(counts[part] for part in parts)
            if added != counts[f"{tens + 1}-{tens + 50}"]:
                found[pool.as_of.isoformat()] = (added, counts[f"{tens + 1}-{tens + 50}"])
    assert found == {"2023-04-26": (55_687, 55_867)}


def test_the_newest_pool_of_the_copies_is_the_published_one(store: Store) -> None:
    """27 September 2026: 229,904 candidates, 728 of them above 600 points."""
    pool = [pool for pool in store.pools if pool.as_of <= CHECKED][-1]
    assert (pool.as_of.isoformat(), pool.total) == ("2026-09-27", 229_904)
    assert pool.ranges["601-1200"] == 728


def test_pools_from_one_hand_kept_copy_are_marked(store: Store) -> None:
    """Two days of 2022 for which the official list has zeros."""
    low = {pool.as_of.isoformat() for pool in store.pools if pool.confidence == "low"}
    assert low == {"2022-06-06", "2022-07-18"}
