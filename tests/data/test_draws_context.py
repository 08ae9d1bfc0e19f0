"""What a round's page says beside the published figures follows from the data."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from itertools import product

import pytest

from macros.draws.context import DrawContext, History, Record, nomination_points, ruleset_on
from macros.draws.statistics import LastYear, a_year_before
from macros.models.draw import Draw
from macros.store import Store


@pytest.fixture(scope="module")
def history(store: Store) -> History:
    """All rounds by type and year."""
    return History(store)


def of(history: History, store: Store, number: str) -> DrawContext:
    """The context of one round."""
    return history.context(next(draw for draw in store.draws if draw.round == number))


def record(context: DrawContext, figure: str, end: str) -> Record | None:
    """The record of that kind, if it is worth saying."""
    found = [r for r in context.records if (r.figure, r.end) == (figure, end)]
    return found[0] if found else None


def named(draw: Draw | None) -> str | None:
    """Number of a round, or None."""
    return draw.round if draw else None


def test_the_news_report_of_9_july_2021_comes_out_of_the_data(
    history: History, store: Store
) -> None:
    """4,500 CEC candidates at 369, up 12 on the previous such draw, the smallest since 20 May."""
    context = of(history, store, "196")
    assert context.draw.date == dt.date(2021, 7, 8)
    assert (context.type.label.en, context.draw.invitations, context.draw.crs_cutoff) == (
        "Canadian Experience Class", 4500, 369,
    )  # fmt: skip
    assert context.cutoff_change == 12
    smallest = record(context, "invitations", "low")
    assert smallest is not None
    assert smallest.since is not None
    assert smallest.since.date == dt.date(2021, 5, 20)


def test_the_nominees_of_the_day_before_had_160_without_the_nomination(
    history: History, store: Store
) -> None:
    """627 provincial nominees at 760 on 7 July 2021; a nomination gives 600 points."""
    context = of(history, store, "195")
    assert context.draw.date == dt.date(2021, 7, 7)
    assert (context.draw.invitations, context.draw.crs_cutoff) == (627, 760)
    assert context.without_nomination == 160


def test_a_round_for_others_than_nominees_has_no_such_figure(
    history: History, store: Store
) -> None:
    """Nothing is subtracted from a cut-off that no nomination raised."""
    assert of(history, store, "196").without_nomination is None
    assert of(history, store, "1").without_nomination is None


def test_a_nomination_gave_600_points_on_every_day(store: Store) -> None:
    """The points come from data/crs/additional.yml, which has had 600 since the beginning."""
    for day in (dt.date(2015, 1, 31), dt.date(2021, 7, 7), dt.date(2026, 10, 1)):
        assert nomination_points(store, day) == 600


def test_before_express_entry_a_nomination_gave_nothing(store: Store) -> None:
    """A day without rules is an error, not a zero."""
    with pytest.raises(LookupError, match="2014-12-31"):
        nomination_points(store, dt.date(2014, 12, 31))


def test_the_first_round_of_a_type_has_nothing_to_be_compared_with(
    history: History, store: Store
) -> None:
    """Round 430 was the first for military recruits."""
    context = of(history, store, "430")
    assert context.first_of_type
    assert (context.cutoff_change, context.size_change, context.records) == (None, None, ())


def test_the_largest_round_ever_of_its_type_has_no_since(history: History, store: Store) -> None:
    """27,332 candidates on 13 February 2021 at 75, both without equal among earlier CEC rounds."""
    context = of(history, store, "176")
    assert (context.draw.invitations, context.draw.crs_cutoff) == (27_332, 75)
    largest, lowest = record(context, "invitations", "high"), record(context, "crs_cutoff", "low")
    assert largest is not None
    assert lowest is not None
    assert (largest.since, lowest.since) == (None, None)


def test_records_are_all_those_and_only_those_that_pass_two_rounds(
    history: History, store: Store
) -> None:
    """Worked out again for each round, figure and end: rounds of its type that lie strictly on one side,
    back to the last one that does not. One that passes a single round is no record."""
    alike: dict[str, list[Draw]] = defaultdict(list)
    for draw in store.draws:
        expected = []
        for figure, (end, sign) in product(
            ("invitations", "crs_cutoff"), (("low", 1), ("high", -1))
        ):
            value, since, passed = sign * getattr(draw, figure), None, 0
            for other in reversed(alike[draw.type]):
                if sign * getattr(other, figure) <= value:
                    since = other
                    break
                passed += 1
            if passed >= 2:
                expected.append(Record(figure, end, since, passed))
        assert list(history.context(draw).records) == expected, draw.round
        alike[draw.type].append(draw)


def test_neighbours_are_those_of_the_list_and_those_of_the_type(
    history: History, store: Store
) -> None:
    """Around the two rounds that share the number 91."""
    trades = of(history, store, "91a")
    assert (named(trades.previous), named(trades.next)) == ("90", "91b")
    nominees = of(history, store, "91b")
    assert (named(nominees.previous), named(nominees.next)) == ("91a", "92")
    assert named(of(history, store, "1").previous) is None
    assert named(of(history, store, "447").previous) == "446"
    assert named(of(history, store, store.draws[-1].round).next) is None


def test_the_years_running_total_ends_at_the_years_total(history: History, store: Store) -> None:
    """Round 208 stands at 111,265 (press of the day), round 212 at the 114,431 of 2021."""
    assert of(history, store, "208").year_invitations == 111_265
    last = of(history, store, "212")
    assert (last.year_rounds, last.year_invitations) == (42, 114_431)
    assert of(history, store, "213").year_rounds == 1


def test_a_round_brings_the_pool_that_was_published_with_it(history: History, store: Store) -> None:
    """Round 447 came with the pool of 27 September 2026; rounds before 2022 with none."""
    pool = of(history, store, "447").pool
    assert pool is not None
    assert pool.as_of == dt.date(2026, 9, 27)
    assert of(history, store, "196").pool is None


def test_a_long_pause_of_a_type_is_said_with_its_days(history: History, store: Store) -> None:
    """General rounds stopped on 23 December 2020 and came back on 6 July 2022, 560 days later."""
    gap = of(history, store, "226").gap_of_type
    assert gap is not None
    assert (gap.since.date, gap.days, gap.longest) == (dt.date(2020, 12, 23), 560, True)
    assert of(history, store, "227").gap_of_type is None


def test_a_second_long_pause_is_not_the_longest(history: History, store: Store) -> None:
    """CEC: 1,858 days from 2015 to 2020, then 990 from 14 September 2021 to 31 May 2024."""
    gap = of(history, store, "297").gap_of_type
    assert gap is not None
    assert (gap.since.date, gap.days, gap.longest) == (dt.date(2021, 9, 14), 990, False)


def test_a_pause_is_called_the_longest_only_after_two_others(
    history: History, store: Store
) -> None:
    """Where a type has stood still once or not at all before, there is nothing to compare with."""
    pauses: dict[str, list[int]] = defaultdict(list)
    last: dict[str, Draw] = {}
    alone = 0
    for draw in store.draws:
        gap, earlier = history.context(draw).gap_of_type, pauses[draw.type]
        if gap is not None:
            assert gap.longest == (len(earlier) >= 2 and gap.days > max(earlier)), draw.round
            alone += len(earlier) < 2
        if draw.type in last:
            earlier.append((draw.date - last[draw.type].date).days)
        last[draw.type] = draw
    assert alone > 0


def test_a_pause_of_all_draws_is_said_from_thirty_days_on(history: History, store: Store) -> None:
    """None between 23 November 2022 and 11 January 2023, 49 days, the longest until then."""
    gap = of(history, store, "237").gap
    assert gap is not None
    assert (gap.since.date, gap.days, gap.longest) == (dt.date(2022, 11, 23), 49, True)
    later = of(history, store, "272").gap
    assert later is not None
    assert (later.days, later.longest) == (41, False)
    told = [draw.round for draw in store.draws if history.context(draw).gap]
    assert told[:5] == ["9", "237", "263", "272", "296"]
    assert not any(int(round_) < 448 for round_ in told[5:])  # those held later may follow a pause


def test_records_of_all_types(history: History, store: Store) -> None:
    """13 February 2021: 27,332 invitations and a cut-off of 75, both beyond all rounds before."""
    found = {(r.figure, r.end) for r in of(history, store, "176").records_of_all}
    assert found == {("invitations", "high"), ("crs_cutoff", "low")}
    for place, draw in enumerate(store.draws):
        told = {(r.figure, r.end) for r in history.context(draw).records_of_all}
        expected = set()
        for figure in ("invitations", "crs_cutoff"):
            earlier, value = (
                [getattr(d, figure) for d in store.draws[:place]],
                getattr(draw, figure),
            )
            expected |= {(figure, "low")} if value < min(earlier, default=0) else set()
            expected |= {(figure, "high")} if value > max(earlier, default=value) else set()
        assert told == (expected if place >= 10 else set()), draw.round


def test_the_rules_of_the_day_are_those_last_changed_before_it(
    history: History, store: Store
) -> None:
    """Job offers lost their points on 25 March 2025; a reported change is not in force."""
    assert of(history, store, "196").ruleset.id == "2020-10-20"
    assert of(history, store, "1").ruleset.id == "2015-01-01"
    assert of(history, store, "447").ruleset.id == "2025-03-25"
    assert ruleset_on(store, dt.date(2025, 3, 24)).id == "2022-11-16"
    assert ruleset_on(store, dt.date(2026, 11, 22)).id == "2025-03-25"
    with pytest.raises(LookupError, match="2014-12-31"):
        ruleset_on(store, dt.date(2014, 12, 31))


def test_twelve_months_end_on_the_day_of_the_data(store: Store) -> None:
    """From 2 October 2025 to 1 October 2026; trades rounds then: 2 April at 477, 1 October at 476."""
    trades = [draw for draw in store.draws if draw.type == "trades"]
    last = LastYear.of(trades, dt.date(2026, 10, 1))
    assert (last.first, last.last) == (dt.date(2025, 10, 2), dt.date(2026, 10, 1))
    assert last.total is not None
    assert (last.total.draws, last.total.lowest, last.total.highest) == (2, 476, 477)
    assert (last.median, last.total.invitations) == (476.5, 3000 + 3500)
    assert LastYear.of(trades, dt.date(2030, 1, 1)).total is None
    assert a_year_before(dt.date(2024, 2, 29)) == dt.date(2023, 2, 28)
