"""Bad data never builds: each fault is named with file, line, field, value and expectation."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.cli import main
from tests.data.badinput import DataCopy, copy_of, faults

YEAR = "draws/2021.yml"
JULY_7, JULY_8, JULY_21 = '- round: "195"', '- round: "196"', '- round: "197"'


@pytest.fixture
def copy(repo: Path, tmp_path: Path) -> DataCopy:
    """A copy of the real data/."""
    return copy_of(repo / "data", tmp_path)


type Spoilt = tuple[str, int, list[str]]  # file, line, and words of its fault


def duplicate_key(copy: DataCopy) -> Spoilt:
    line = copy.swap(YEAR, "    type: pnp\n", "    type: pnp\n    type: cec\n", after=JULY_21)
    return (
        YEAR,
        line + 1,
        ["type: the key is given twice", f"pnp on line {line}", "cec", "keep one"],
    )


def cut_off_3690(copy: DataCopy) -> Spoilt:
    line = copy.swap(YEAR, "crs_cutoff: 369", "crs_cutoff: 3690", after=JULY_8)
    return YEAR, line, ["crs_cutoff: 3690 is above 1200, the highest score there is"]


def day_that_does_not_exist(copy: DataCopy) -> Spoilt:
    line = copy.swap(YEAR, "date: 2021-03-08", "date: 2021-02-30")
    return YEAR, line, [".date: 2021-02-30 is not a day of the calendar"]


def round_used_twice(copy: DataCopy) -> Spoilt:
    line = copy.swap(YEAR, '"173"', '"172"')
    return YEAR, line, ["round", '"172" is used already', "expected another number"]


def unknown_program(copy: DataCopy) -> Spoilt:
    line = copy.swap(YEAR, "programs: [pnp]", "programs: [ppn]", after=JULY_7)
    return YEAR, line, ["programs[0]", '"ppn" is not a program', "expected", 'did you mean "pnp"?']


def missing_french(copy: DataCopy) -> Spoilt:
    name = "draw-types.yml"
    line = copy.swap(name, ", fr: Catégorie de l’expérience canadienne}", "}")
    return name, line, ["label.fr: the French text is missing"]


def unquoted_no(copy: DataCopy) -> Spoilt:
    name = "programs/pnp.yml"
    line = copy.swap(name, "abbreviation: {en: PNP", "abbreviation: {en: NO")
    return name, line, ["abbreviation.en: NO:", '"NO" in quotes', "true or false"]


def tab(copy: DataCopy) -> Spoilt:
    name = "draws/2022.yml"
    line = copy.swap(name, "    date: ", "\tdate: ")
    return name, line, ["a tab in the indentation: use spaces"]


def empty_file(copy: DataCopy) -> Spoilt:
    name = "language-tests/pte-core.yml"
    (copy.folder / name).write_bytes(b"")
    return name, 1, ["the file is empty: it needs its fields"]


def not_utf8(copy: DataCopy) -> Spoilt:
    name = "sources/draws.yml"
    path = copy.folder / name
    line = copy.line_of(name, "é")
    path.write_bytes(path.read_bytes().replace("é".encode(), b"\xe9", 1))
    return name, line, ["is not UTF-8: byte 0xE9 at byte ", "save the file as UTF-8"]


WAYS = [
    duplicate_key, cut_off_3690, day_that_does_not_exist, round_used_twice, unknown_program,
    missing_french, unquoted_no, tab, empty_file, not_utf8,
]  # fmt: skip


def said(lines: list[str], spoilt: Spoilt) -> list[str]:
    """The lines that name this place and all these words."""
    name, line, words = spoilt
    here = [text for text in lines if text.startswith(f"data/{name}:{line}: ")]
    return [text for text in here if all(word in text for word in words)]


@pytest.mark.parametrize("spoil", WAYS, ids=lambda way: way.__name__)
def test_each_fault_is_named_and_nothing_else_is(
    copy: DataCopy, capsys: pytest.CaptureFixture[str], spoil: Callable[[DataCopy], Spoilt]
) -> None:
    """One fault gives its own line, at its place, and none that only follows from it."""
    spoilt = spoil(copy)
    lines = faults(copy, capsys)
    assert len(said(lines, spoilt)) == 1, lines
    assert all(line.startswith(f"data/{spoilt[0]}:{spoilt[1]}: ") for line in lines), lines


def test_faults_of_one_round_do_not_hide_each_other(
    copy: DataCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    """A round with a wrong cut-off and a wrong date is still held to the rules across files."""
    copy.swap(YEAR, "crs_cutoff: 760", "crs_cutoff: 7600", after=JULY_7)
    copy.swap(YEAR, "date: 2021-07-07", "date: 2021-02-30", after=JULY_7)
    copy.swap(YEAR, "programs: [pnp]", "programs: [ppn]", after=JULY_7)
    copy.swap(YEAR, JULY_7, '- round: "1"')
    text = "\n".join(faults(copy, capsys))
    for words in ("7600 is above", "2021-02-30 is not", '"ppn" is not', '"1" is used already'):
        assert words in text


def test_lines_are_right_below_rounds_that_cannot_be_judged(
    copy: DataCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two rounds without a date are left out of what is judged; the rest stand where they stand."""
    path = copy.folder / YEAR
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for mark in (JULY_21, JULY_7):
        del lines[next(n for n, line in enumerate(lines) if mark in line) + 1]
    path.write_text("".join(lines), encoding="utf-8")
    used = copy.swap(YEAR, '- round: "198"', '- round: "1"')
    places = [(JULY_7, "].date: is missing"), (JULY_21, "].date: is missing")]
    found = faults(copy, capsys)
    for mark, words in places:
        assert len(said(found, (YEAR, copy.line_of(YEAR, mark), [words]))) == 1, found
    assert said(found, (YEAR, used, ['"1" is used already'])), found
    assert {int(line.split(":")[1]) for line in found} == {
        used, copy.line_of(YEAR, JULY_7), copy.line_of(YEAR, JULY_21)
    }, found  # fmt: skip


def test_what_follows_from_a_wrong_value_is_not_said_too(
    copy: DataCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    """A total below nothing does not add up either: once is enough."""
    line = copy.swap("pools/2026.yml", "total: 229904", "total: -5")
    (fault,) = faults(copy, capsys)
    assert fault.startswith(f"data/pools/2026.yml:{line}: ")
    assert "-5 is below 0" in fault


def test_an_unreadable_file_is_the_only_fault_it_causes(
    copy: DataCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    """What other files refer to may be in it, so they are not blamed."""
    for name in ("sources/crs.yml", "pools/2025.yml", "draws/2024.yml", "draw-types.yml"):
        (copy.folder / name).write_text("a: b: c\n", encoding="utf-8")
    lines = faults(copy, capsys)
    assert {line.split(":")[0] for line in lines} == {
        "data/sources/crs.yml", "data/pools/2025.yml", "data/draws/2024.yml", "data/draw-types.yml"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("provinces/ontario.yml", 'code: "CA-ON"', "code: ON"),
        ("provinces/quebec.yml", "name: {en: Quebec, fr: Québec}", "name: Quebec"),
        ("crs/additional.yml", "verified: 2026", "verified: [2026]  # "),
        ("profile.yml", "- value: none", "- value: [none]"),
        ("streams/ontario.yml", "job_offer: needed", "job_offer: yes"),
        ("categories/french.yml", "nclc: 7", "nclc: seven"),
        ("noc/2021-2.yml", 'code: "20010"', "code: 20010"),
        ("programs/cec.yml", "id: cec", "id: [cec]"),
    ],
)
def test_a_fault_of_one_file_blames_no_other(
    copy: DataCopy, capsys: pytest.CaptureFixture[str], name: str, old: str, new: str
) -> None:
    """What other files say of an entity is not held against them while its own file is wrong."""
    line = copy.swap(name, old, new)
    places = {text.split(": ")[0] for text in faults(copy, capsys)}
    assert f"data/{name}:{line}" in places
    assert {place.split(":")[0] for place in places} == {f"data/{name}"}


def test_the_contributors_guide_shows_what_is_said(
    repo: Path, copy: DataCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    """The messages in CONTRIBUTING.md are those for these two slips in this round, to the letter."""
    copy.swap(YEAR, "crs_cutoff: 369", "crs_cutoff: 3690", after=JULY_8)
    copy.swap(YEAR, "programs: [cec]", "programs: [cce]", after=JULY_8)
    assert main(["check", "--data", str(copy.folder)]) == 1
    said = capsys.readouterr().out
    assert f"```\n{said}```" in (repo / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_all_ten_at_once_are_all_named(copy: DataCopy) -> None:
    """No fault hides another, several of them standing in one file; the command exits 1."""
    spoilt = [spoil(copy) for spoil in WAYS]
    run = subprocess.run(
        [sys.executable, "-m", "macros.cli", "check", "--data", str(copy.folder)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 1
    assert run.stderr == ""
    lines = run.stdout.splitlines()
    for way, place in zip(WAYS, spoilt, strict=True):
        assert said(lines, place), (way.__name__, run.stdout)
    places = [(file, int(line)) for file, line, _ in (text.split(":", 2) for text in lines[:-1])]
    assert places == sorted(places)
