"""Occupations and categories: do the lists hold what was published, and are slips refused?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.store import InvalidData, load
from tests.data.badinput import DataCopy, copy_of

if TYPE_CHECKING:
    from macros.models.category import CategoryVersion
    from macros.store import Store

OF_2023, OF_2025, OF_2026 = dt.date(2023, 5, 31), dt.date(2025, 2, 27), dt.date(2026, 2, 18)


def version(store: Store, category: str, day: dt.date) -> CategoryVersion:
    """The version of a category on a day."""
    found = store.categories[category].on(day)
    assert found is not None
    return found


def test_the_classification_has_516_unit_groups(store: Store) -> None:
    """Statistics Canada counts 516 unit groups in the NOC 2021, with the TEER as second digit."""
    assert len(store.noc) == 516
    assert all(group.teer == int(code[1]) for code, group in store.noc.items())
    assert {code for code in store.noc if code[0] == "0"} == {
        "00010", "00011", "00012", "00013", "00014", "00015",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "english", "french"),
    [
        ("00010", "Legislators", "Membres des corps législatifs"),
        ("21231", "Software engineers and designers",
         "Ingénieurs/ingénieures et concepteurs/conceptrices en logiciel"),
        ("72300", "Plumbers", "Plombiers/plombières"),
    ],
)  # fmt: skip
def test_titles_are_the_official_ones(store: Store, code: str, english: str, french: str) -> None:
    """A title stands as Statistics Canada writes it, in both languages."""
    assert (store.noc[code].title.en, store.noc[code].title.fr) == (english, french)


def test_there_are_eleven_categories_and_ten_types_of_round(store: Store) -> None:
    """Researchers are a category of 2026 for which no round had been held by 1 October 2026."""
    types = {t.id for t in store.draw_types.values() if t.kind == "category"}
    assert types == {
        "french", "healthcare", "stem", "trades", "transport", "agriculture", "education",
        "physicians", "senior-managers", "military",
    }  # fmt: skip
    assert set(store.categories) == types | {"researchers"}


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (OF_2023, {"healthcare": 35, "stem": 24, "trades": 10, "transport": 10, "agriculture": 3}),
        (OF_2025, {"healthcare": 37, "stem": 11, "trades": 25, "agriculture": 1, "education": 5}),
        (OF_2026, {"healthcare": 37, "stem": 11, "trades": 25, "transport": 4, "education": 5,
                   "physicians": 3, "senior-managers": 4, "researchers": 2, "military": 3}),
    ],
)  # fmt: skip
def test_lists_are_as_long_as_published(store: Store, day: dt.date, counts: dict[str, int]) -> None:
    """The number of occupations in each category, as published with each announcement."""
    offered = {c.id: v.occupations for c in store.categories.values() if (v := c.on(day))}
    assert {name: len(codes) for name, codes in offered.items() if codes} == counts


@pytest.mark.parametrize(
    ("category", "day", "added", "removed"),
    [
        ("healthcare", OF_2025, 8, 6), ("stem", OF_2025, 6, 19), ("trades", OF_2025, 19, 4),
        ("agriculture", OF_2025, 0, 2), ("trades", OF_2026, 1, 1), ("healthcare", OF_2026, 0, 0),
        ("stem", OF_2026, 0, 0), ("education", OF_2026, 0, 0),
    ],
)  # fmt: skip
def test_lists_changed_as_published(
    store: Store, category: str, day: dt.date, added: int, removed: int
) -> None:
    """How many occupations each announcement added and removed."""
    before = set(version(store, category, day - dt.timedelta(days=1)).occupations)
    after = set(version(store, category, day).occupations)
    assert (len(after - before), len(before - after)) == (added, removed)


def test_butchers_moved_and_cooks_left(store: Store) -> None:
    """On 18 February 2026 butchers (63201) joined trades and cooks (63200) left."""
    before = set(version(store, "trades", dt.date(2026, 2, 17)).occupations)
    after = set(version(store, "trades", OF_2026).occupations)
    assert (after - before, before - after) == ({"63201"}, {"63200"})
    assert version(store, "agriculture", OF_2025).occupations == ["63201"]


def test_physicians_and_managers_are_those_announced(store: Store) -> None:
    """Three groups of physicians; senior managers without those of government (00011)."""
    assert version(store, "physicians", OF_2026).occupations == ["31100", "31101", "31102"]
    managers = version(store, "senior-managers", OF_2026).occupations
    assert managers == ["00012", "00013", "00014", "00015"]


def test_experience_changed_on_18_february_2026(store: Store) -> None:
    """Until then six months without a break; since then twelve, with breaks allowed."""
    for category in store.categories.values():
        for v in category.versions:
            if v.work is None:
                assert category.id in ("french", "military")
                continue
            assert v.work.window_years == 3
            newer = v.from_ >= OF_2026
            assert (v.work.months, v.work.hours) == ((12, 1560) if newer else (6, None))
            assert v.work.continuous is not newer
            in_canada = category.id in ("physicians", "senior-managers", "researchers")
            assert v.work.in_canada is in_canada


def test_transport_was_away_for_a_year(store: Store) -> None:
    """Transport was not offered from 27 February 2025 to 17 February 2026, agriculture not since."""
    transport, agriculture = store.categories["transport"], store.categories["agriculture"]
    offered = [transport.on(day) is not None for day in (
        dt.date(2025, 2, 26), OF_2025, dt.date(2026, 2, 17), OF_2026)]  # fmt: skip
    assert offered == [True, False, False, True]
    assert agriculture.on(dt.date(2026, 2, 17)) is not None
    assert agriculture.on(OF_2026) is None


type Spoil = Callable[[DataCopy], tuple[str, int, str]]
"""Spoils one thing; returns the file, its line and what must be said."""


def code_that_is_none(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("categories/physicians.yml", '"31102"', '"31107"')
    return (
        "categories/physicians.yml",
        line,
        '"31107" is not a code of the NOC 2021; did you mean "31103"',
    )


def code_like_no_other(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("categories/researchers.yml", '"41201"', '"99999"')
    return "categories/researchers.yml", line, '"99999" is not a code of the NOC 2021'


def codes_out_of_order(copy: DataCopy) -> tuple[str, int, str]:
    copy.swap("categories/physicians.yml", '"31101"', '"31102"')
    line = copy.line_of("categories/physicians.yml", "from: 2026-02-18")
    return "categories/physicians.yml", line, "31102 stands after 31102: lowest first, once"


def end_before_begin(copy: DataCopy) -> tuple[str, int, str]:
    copy.swap("categories/transport.yml", "until: 2025-02-26", "until: 2023-02-26")
    line = copy.line_of("categories/transport.yml", "from: 2023-05-31")
    return "categories/transport.yml", line, "2023-02-26 is before the first day, 2023-05-31"


def versions_that_overlap(copy: DataCopy) -> tuple[str, int, str]:
    copy.swap("categories/stem.yml", "until: 2025-02-26", "until: 2025-02-27")
    return "categories/stem.yml", 3, "begins before the one from 2023-05-31 has ended (2025-02-27)"


def version_without_end(copy: DataCopy) -> tuple[str, int, str]:
    copy.swap("categories/stem.yml", "    until: 2025-02-26\n", "")
    return "categories/stem.yml", 3, "has ended (no last day)"


def nothing_asked_for(copy: DataCopy) -> tuple[str, int, str]:
    copy.swap("categories/french.yml", "    nclc: 7\n", "")
    line = copy.line_of("categories/french.yml", "from: 2023-05-31")
    return "categories/french.yml", line, "expected occupations, or nclc"


def work_in_nothing(copy: DataCopy) -> tuple[str, int, str]:
    work = (
        "    work: {months: 6, continuous: true, window_years: 3, in_canada: false}\n    nclc: 7\n"
    )
    copy.swap("categories/french.yml", "    nclc: 7\n", work)
    line = copy.line_of("categories/french.yml", "from: 2023-05-31")
    return "categories/french.yml", line, "work is asked for in one of the occupations"


def teer_that_does_not_fit(copy: DataCopy) -> tuple[str, int, str]:
    old = 'code: "21231", teer: 1'
    line = copy.swap("noc/2021-2.yml", old, 'code: "21231", teer: 2')
    return "noc/2021-2.yml", line, "TEER 2 does not fit code 21231: its second digit is 1"


def code_twice(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("noc/2021-2.yml", 'code: "21232"', 'code: "21231"')
    return "noc/2021-2.yml", line, '"21231" stands after "21231": expected the lowest first'


def code_of_another_file(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("noc/2021-0.yml", 'code: "00015"', 'code: "10015"')
    return "noc/2021-0.yml", line, '"10015" does not begin with 0, as its file'


def wrong_file_name(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("categories/researchers.yml", "id: researchers", "id: research")
    return "categories/researchers.yml", line, 'not the file\'s name: expected "researchers"'


def other_label(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("categories/trades.yml", 'en: "Trades"', 'en: "Trade"')
    return "categories/trades.yml", line, 'expected "Trades" and "Métiers spécialisés"'


def rounds_without_type(copy: DataCopy) -> tuple[str, int, str]:
    copy.swap("categories/researchers.yml", "round_names: []", "round_names: [Researchers]")
    line = copy.line_of("categories/researchers.yml", "id: researchers")
    return "categories/researchers.yml", line, "has rounds, but is no type of data/draw-types.yml"


def type_without_category(copy: DataCopy) -> tuple[str, int, str]:
    (copy.folder / "categories/physicians.yml").unlink()
    line = copy.line_of("draw-types.yml", "id: physicians")
    return "draw-types.yml", line, "expected a file data/categories/physicians.yml"


def name_of_no_round(copy: DataCopy) -> tuple[str, int, str]:
    line = copy.swap("categories/stem.yml", "(Version 1)", "(Version 11)")
    return "categories/stem.yml", line, 'did you mean "STEM occupations (Version 1)"?'


def round_of_a_version_gone_by(copy: DataCopy) -> tuple[str, int, str]:
    old = "name: Trades Occupations, 2026-Version 3"
    if old not in (copy.folder / "draws/2026.yml").read_text(encoding="utf-8"):
        old = 'name: "Trades Occupations, 2026-Version 3"'
    line = copy.swap("draws/2026.yml", old, "name: Trade occupations (Version 2)")
    return "draws/2026.yml", line, "names the version in force from 2025-02-27 to 2026-02-17"


def round_of_a_version_to_come(copy: DataCopy) -> tuple[str, int, str]:
    old, new = "Trade occupations (Version 1)", '"Trades Occupations, 2026-Version 3"'
    line = copy.swap("draws/2023.yml", old, new)
    return "draws/2023.yml", line, "in force from 2026-02-18, not that of 2023-08-03"


def round_of_a_category_not_offered(copy: DataCopy) -> tuple[str, int, str]:
    copy.swap("categories/transport.yml", "until: 2025-02-26", "until: 2024-01-31")
    line = copy.line_of("draws/2024.yml", "type: transport")
    return "draws/2024.yml", line, "the category transport was not offered on 2024-03-13"


SPOILS: list[Spoil] = [
    code_that_is_none, code_like_no_other, codes_out_of_order, end_before_begin, versions_that_overlap,
    version_without_end, nothing_asked_for, work_in_nothing, teer_that_does_not_fit, code_twice,
    code_of_another_file, wrong_file_name, other_label, rounds_without_type,
    type_without_category, name_of_no_round, round_of_a_version_gone_by,
    round_of_a_version_to_come, round_of_a_category_not_offered,
]  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.__name__)
def test_a_slip_is_refused_where_it_stands(repo: Path, tmp_path: Path, spoil: Spoil) -> None:
    """Each slip gives a fault in its file, at its line, that says what is expected."""
    copy = copy_of(repo / "data", tmp_path)
    file, line, said = spoil(copy)
    with pytest.raises(InvalidData) as refused:
        load(copy.folder)
    found = [(f.file, f.line, f.problem) for f in refused.value.faults]
    assert any(
        where == f"data/{file}" and said in problem and at == line for where, at, problem in found
    ), found


def test_a_new_name_of_rounds_waits_for_its_version(repo: Path, tmp_path: Path) -> None:
    """A round under a name that no version has yet is taken: its version may follow."""
    copy = copy_of(repo / "data", tmp_path)
    name = "Education occupations (Version 1)"
    copy.swap("categories/education.yml", f'round_names: ["{name}"]', "round_names: []")
    assert load(copy.folder).categories["education"].versions[0].round_names == []
