"""Test results to levels, at the edges where calculators go wrong."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from express_entry import InvalidScores, convert
from tests.scoring.profiles import ABILITIES

DAY = dt.date(2026, 9, 29)

# The official page's tables: speaking, listening, reading, writing at each level.
LOWEST: dict[str, dict[int, tuple[float, float, float, float]]] = {
    "ielts-gt": {
        10: (7.5, 8.5, 8, 7.5), 9: (7, 8, 7, 7), 8: (6.5, 7.5, 6.5, 6.5), 7: (6, 6, 6, 6),
        6: (5.5, 5.5, 5, 5.5), 5: (5, 5, 4, 5), 4: (4, 4.5, 3.5, 4),
    },
    "celpip-g": {level: (level,) * 4 for level in (10, 9, 8, 7, 6, 5, 4)},
    "pte-core": {
        10: (89, 89, 88, 90), 9: (84, 82, 78, 88), 8: (76, 71, 69, 79), 7: (68, 60, 60, 69),
        6: (59, 50, 51, 60), 5: (51, 39, 42, 51), 4: (42, 28, 33, 41),
    },
    "tef-canada": {
        10: (556, 546, 546, 558), 9: (518, 503, 503, 512), 8: (494, 462, 462, 472),
        7: (456, 434, 434, 428), 6: (422, 393, 393, 379), 5: (387, 352, 352, 330),
        4: (328, 306, 306, 268),
    },
    "tcf-canada": {
        10: (16, 549, 549, 16), 9: (14, 523, 524, 14), 8: (12, 503, 499, 12), 7: (10, 458, 453, 10),
        6: (7, 398, 406, 7), 5: (6, 369, 375, 6), 4: (4, 331, 342, 4),
    },
}  # fmt: skip
STEP = {"ielts-gt": 0.5}


def result(scores: tuple[float, ...]) -> dict[str, float]:
    """Scores by ability."""
    return dict(zip(ABILITIES, scores, strict=True))


@pytest.mark.parametrize(
    ("test", "level"), [(test, level) for test, table in LOWEST.items() for level in table]
)
def test_the_lowest_score_of_a_level_proves_it_and_one_step_less_does_not(
    test: str, level: int
) -> None:
    """The official lowest scores prove the level; a step below, each ability is one level lower."""
    lowest = LOWEST[test][level]
    assert convert(test, result(lowest), on=DAY).levels == (level,) * 4
    below = tuple(score - STEP.get(test, 1) for score in lowest)
    assert convert(test, result(below), on=DAY).levels == (level - 1 if level > 4 else 0,) * 4


def test_known_traps() -> None:
    """IELTS reading 7.5 is CLB 9, listening 7.0 CLB 7; TCF 523 is level 9 in listening only."""
    assert convert("ielts-gt", result((7, 7, 7.5, 7)), on=DAY).levels == (9, 7, 9, 9)
    assert convert("tcf-canada", result((14, 523, 523, 14)), on=DAY).levels == (9, 9, 8, 9)


def test_levels_given_directly_stop_at_ten() -> None:
    """CLB 12 counts as 10; levels below 4 stay what they are."""
    assert convert("clb", result((12, 11, 10, 3)), on=DAY).levels == (10, 10, 10, 3)


@pytest.mark.parametrize(
    ("test", "language"),
    [
        ("ielts-gt", "en"), ("celpip-g", "en"), ("pte-core", "en"), ("clb", "en"),
        ("tef-canada", "fr"), ("tcf-canada", "fr"), ("nclc", "fr"),
    ],
)  # fmt: skip
def test_each_test_proves_its_language(test: str, language: str) -> None:
    """Three tests prove English, two French."""
    top = {"ielts-gt": (9.0,) * 4, "tcf-canada": (20, 600, 600, 20)}.get(test, (12,) * 4)
    assert convert(test, result(top), on=DAY).language == language


def test_the_scale_of_tef_depends_on_the_day_of_the_test() -> None:
    """The same 450 points were NCLC 7 until 10 December 2023 and are less in speaking since."""
    scores = result((450, 450, 450, 450))
    old = convert("tef-canada", scores, taken="2023-12-10", on=dt.date(2025, 1, 15))
    new = convert("tef-canada", scores, taken="2023-12-11", on=dt.date(2025, 1, 15))
    assert old.levels == (7, 7, 7, 7)
    assert new.levels == (6, 7, 7, 7)


def test_tef_needs_its_day_only_while_two_scales_can_be_valid() -> None:
    """On 10 December 2025 every result that still counts is on the new scale; a day earlier not."""
    scores = result((450, 450, 450, 450))
    assert convert("tef-canada", scores, on=dt.date(2025, 12, 10)).levels == (6, 7, 7, 7)
    with pytest.raises(InvalidScores, match="taken: missing: the scale of tef-canada depends"):
        convert("tef-canada", scores, on=dt.date(2025, 12, 9))


@pytest.mark.parametrize("test", ["ielts-gt", "celpip-g", "tef-canada", "tcf-canada"])
def test_a_test_from_before_the_system_counts_in_its_first_years(test: str) -> None:
    """In March 2015 candidates had tests of 2014, read by the oldest table: the lowest scores of a
    level on it prove that level, as they do with a test of 2015."""
    tef = (371, 298, 248, 371)  # level 9 on the points grid of that time
    nine = {9: tef} if test == "tef-canada" else LOWEST[test]
    day = dt.date(2015, 3, 1)
    assert convert(test, result(nine[9]), taken="2014-06-01", on=day).levels == (9,) * 4
    assert convert(test, result(nine[9]), taken="2015-02-01", on=day).levels == (9,) * 4


def test_pte_core_counts_since_the_30th_of_january_2024() -> None:
    """PTE Core is refused before the day on which it was accepted."""
    scores = result((60, 60, 60, 60))
    assert convert("pte-core", scores, on=dt.date(2024, 1, 30)).levels == (6, 7, 7, 6)
    with pytest.raises(InvalidScores, match="pte-core is accepted from 2024-01-30 on"):
        convert("pte-core", scores, on=dt.date(2024, 1, 29))


def test_a_first_day_that_is_only_reported_refuses_nothing() -> None:
    """TCF Canada is reported for some day of November 2018: which day no text says, so none is a fault."""
    scores = result((14, 523, 524, 14))
    for day in (dt.date(2018, 11, 1), dt.date(2018, 11, 10), dt.date(2018, 10, 31)):
        assert convert("tcf-canada", scores, on=day).levels == (9, 9, 9, 9)


@pytest.mark.parametrize(
    ("test", "score", "message"),
    [
        ("ielts-gt", 12.5, "12.5 is not an ielts-gt score: 0 to 9 in steps of 0.5"),
        ("ielts-gt", 7.25, "7.25 is not an ielts-gt score: 0 to 9 in steps of 0.5"),
        ("ielts-gt", -0.5, "-0.5 is not an ielts-gt score: 0 to 9 in steps of 0.5"),
        ("celpip-g", 7.5, "7.5 is not a celpip-g score: a whole number from 0 to 12"),
        ("pte-core", 9, "9 is not a pte-core score: a whole number from 10 to 90"),
        ("tef-canada", 700, "700 is not a tef-canada score: a whole number from 0 to 699"),
        ("clb", 13, "13 is not a clb score: a whole number from 0 to 12"),
        ("nclc", "7", '"7" is not a nclc score: a whole number from 0 to 12'),
        ("clb", True, "true is not a clb score: a whole number from 0 to 12"),
        ("clb", None, "null is not a clb score: a whole number from 0 to 12"),
        ("clb", float("nan"), "NaN is not a clb score: a whole number from 0 to 12"),
    ],
)
def test_an_impossible_score_is_refused(test: str, score: Any, message: str) -> None:
    """A score that the test's report can't show is refused with the scores that it can."""
    low = {"ielts-gt": 5.0, "pte-core": 50}.get(test, 6)
    with pytest.raises(InvalidScores) as refused:
        convert(test, result((low, low, low, low)) | {"reading": score}, on=DAY)
    assert [str(error) for error in refused.value.errors] == [f"reading: {message}"]


def test_a_result_keeps_its_test_and_its_day() -> None:
    """A converted result says which test it was and when it was taken; the day itself still counts."""
    found = convert("ielts-gt", result((7, 8, 7, 7)), taken="2026-09-29", on=DAY)
    assert (found.test, found.taken) == ("ielts-gt", DAY)
    assert convert("clb", result((7, 7, 7, 7)), on=DAY).taken is None


@pytest.mark.parametrize(
    ("test", "taken", "on", "expected"),
    [
        (
            "pte-core", None, dt.date(2024, 1, 29),
            "test: pte-core is accepted from 2024-01-30 on, not on 2024-01-29",
        ),
        (
            "pte-core", "2024-01-29", dt.date(2024, 3, 1),
            "taken: pte-core was not accepted on 2024-01-29, only from 2024-01-30 on",
        ),
        (
            "ielts-gt", "2024-09-29", DAY,
            'taken: "2024-09-29" is 2 years or more before 2026-09-29: a result counts for less than 2 years',
        ),
        (
            "toefl", None, DAY,
            'test: "toefl" is not one of celpip-g, ielts-gt, pte-core, tcf-canada, tef-canada, clb, nclc',
        ),
    ],
)  # fmt: skip
def test_why_a_result_is_refused_is_said_in_full(
    test: str, taken: str | None, on: dt.date, expected: str
) -> None:
    """The message names the test or day that was told, and what is expected."""
    with pytest.raises(InvalidScores) as refused:
        convert(test, result((60, 60, 60, 60)), taken=taken, on=on)
    assert str(refused.value.errors[0]) == expected
