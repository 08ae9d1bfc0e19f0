"""Streams and pilots that do not fit the rest of data/ are refused, each with its place and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.badinput import DataCopy, Spoil, assert_named


def place_without_streams(copy: DataCopy) -> tuple[str, int, str]:
    (copy.folder / "streams/yukon.yml").unlink()
    line = copy.line_of("provinces/yukon.yml", "id: yukon")
    return "provinces/yukon.yml", line, "data/streams/yukon.yml is missing"


def streams_of_another_place(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("streams/yukon.yml", "province: yukon", "province: alberta")
    return "streams/yukon.yml", line, '"alberta" in this file: expected "yukon"'


def streams_where_none_can_be(copy: DataCopy) -> tuple[str, int, str]:
    (copy.folder / "streams/yukon.yml").rename(copy.folder / "streams/nunavut.yml")
    line = copy.swap("streams/nunavut.yml", "province: yukon", "province: nunavut")
    return "streams/nunavut.yml", line, "nunavut is no place that nominates or selects"


def id_of_another_place(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("streams/yukon.yml", "id: yt-business", "id: nt-business")
    return "streams/yukon.yml", line, 'expected an id that begins with "yt-"'


def id_used_twice(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("streams/yukon.yml", "id: yt-business", "id: yt-skilled-worker")
    return "streams/yukon.yml", line, '"yt-skilled-worker" is used already'


def taken_over_by_nobody(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("streams/ontario.yml", "[on-workforce-teer-4-5]", "[on-workforce-teer-6]")
    return "streams/ontario.yml", line, '"on-workforce-teer-6" is no other stream of this file'


def dates_that_fall(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("streams/yukon.yml", "from: 2026-07-06", "from: 2026-01-30")
    return "streams/yukon.yml", line, "2026-01-30 after 2026-01-31: expected rising dates"


def status_read_in_the_future(copy: DataCopy) -> tuple[str, int, str]:
    old = "status:\n      - {from: 2026-06-20"
    line = copy.swap("streams/yukon.yml", old, old.replace("2026", "2096")) + 1
    return "streams/yukon.yml", line, "2096-06-20 is in the future"


def terms_for_an_offer_that_is_not_needed(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("streams/manitoba.yml", "job_offer: needed", "job_offer: not_needed")
    return "streams/manitoba.yml", line, "a condition for an offer that is not needed"


def place_that_says_more_than_its_streams(copy: DataCopy) -> tuple[str, int, str]:
    copy.swap(
        "streams/yukon.yml", "since: at_least, value: enhanced", "since: at_least, value: none"
    )
    line = copy.line_of("provinces/yukon.yml", "value: enhanced")
    return "provinces/yukon.yml", line, "enhanced, but data/streams/yukon.yml makes it none"


def figure_that_is_none(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap(
        "streams/quebec.yml", "written level {french_written}", "written level {written}"
    )
    return "streams/quebec.yml", line, "{written} is no figure of its selection stream"


def day_that_quebecs_page_has_otherwise(copy: DataCopy) -> tuple[str, int, str]:
    copy.swap("streams/quebec.yml", "from: 2026-07-02", "from: 2026-07-03")
    line = copy.line_of("streams/quebec.yml", "status:\n      - {from: 2025-11-19")
    return "streams/quebec.yml", line, "not open from 2026-07-02"


def teers_that_quebecs_page_has_otherwise(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("streams/quebec.yml", "teers: [3, 4, 5]", "teers: [3, 4]")
    return "streams/quebec.yml", line, "expected [3, 4, 5] as in quebec.yml"


def pilot_of_no_place(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("pilots.yml", "province: saskatchewan", "province: saskatoon")
    return "pilots.yml", line, '"saskatoon" is no province'


def pilot_with_the_wrong_list(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("pilots.yml", "kind: provinces", "kind: outside_quebec") + 1
    return "pilots.yml", line, "4 entries with kind outside_quebec"


SPOILS: list[Spoil] = [
    place_without_streams,
    streams_of_another_place,
    streams_where_none_can_be,
    id_of_another_place,
    id_used_twice,
    taken_over_by_nobody,
    dates_that_fall,
    status_read_in_the_future,
    terms_for_an_offer_that_is_not_needed,
    place_that_says_more_than_its_streams,
    figure_that_is_none,
    day_that_quebecs_page_has_otherwise,
    teers_that_quebecs_page_has_otherwise,
    pilot_of_no_place,
    pilot_with_the_wrong_list,
]


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.__name__)
def test_what_does_not_fit_is_named_with_its_place(
    spoil: Spoil, repo: Path, tmp_path: Path
) -> None:
    """The fault is reported on the line that was spoilt, in words that say what is wrong."""
    assert_named(spoil, repo / "data", tmp_path)
