"""What is refused is said in plain words: the value, what is expected, what was likely meant."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros import store as loading
from macros.checks import Report
from macros.cli import main
from macros.store import InvalidData, Store, load
from tests.data.badinput import DataCopy, copy_of, faults

JULY_8 = '- round: "196"'  # 8 July 2021
YEAR = "draws/2021.yml"


@pytest.fixture
def copy(repo: Path, tmp_path: Path) -> DataCopy:
    """A copy of the real data/."""
    return copy_of(repo / "data", tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("    crs_cutoff: 369\n", "", "crs_cutoff: is missing: expected a whole number from"),
        ("crs_cutoff: 369", "crs_cutof: 369", 'no such field here; did you mean "crs_cutoff"?'),
        ("crs_cutoff: 369", "crs_cutoff: many", '"many" is text: expected a whole number from 1'),
        ("crs_cutoff: 369", "crs_cutoff: 369.5", "369.5 is a number with decimals: expected"),
        ("crs_cutoff: 369", "crs_cutoff:", "null is no value: expected a whole number"),
        ("crs_cutoff: 369", "crs_cutoff: [369]", "[369] is a list: expected a whole number"),
        ("crs_cutoff: 369", "crs_cutoff: true", "true is true or false: expected a whole number"),
        ("crs_cutoff: 369", 'crs_cutoff: "369"', "expected a whole number from 1 to 1200; write 369"),
        ("invitations: 4500", "invitations: 4,500", "of 1 or more; write 4500"),
        ("invitations: 4500", "invitations: 4 500", "of 1 or more; write 4500"),
        ('round: "196"', "round: 196", 'a number in quotes, such as "196", or with a letter, such'),
        ('round: "196"', "round: 196", '; write "196"'),
        ('round: "196"', "round: “196”", "; write straight quotes, not “ and ”"),
        ("type: cec", "type: CEC", 'an id of lower-case letters, digits and hyphens; write "cec"'),
        ("date: 2021-07-08", "date:", "date: an empty value is not a date: expected YYYY-MM-DD"),
        ("date: 2021-07-08", "date: 8 July 2021", "'8 July 2021' is not a date: expected"),
        ("type: cec", "type: cce", '"cce" is not a type: expected an id of data/draw-types.yml'),
        ("programs: [cec]", "programs: cec", '"cec" is text: expected a list'),
        ("programs: [cec]", "programs: []", "0 entries are too few"),
        ("programs: [cec]", "programs: [cec]\n    unsure: [dat]", '"dat" is not known: expected'),
    ],
)  # fmt: skip
def test_a_wrong_field_of_a_round(
    copy: DataCopy, capsys: pytest.CaptureFixture[str], old: str, new: str, words: str
) -> None:
    """The fault names the round and the field, shows the value and says what belongs there."""
    copy.swap(YEAR, old, new, after=JULY_8 if old != 'round: "196"' else "")
    lines = faults(copy, capsys)
    assert any(words in line and line.startswith(f"data/{YEAR}:") for line in lines), lines


def test_an_unknown_source_is_named_with_the_likely_one(
    copy: DataCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    """A source id that no file has is refused wherever it stands."""
    line = copy.swap(YEAR, "source: ircc-rounds-feed", "source: ircc-round-feed")
    problem = '"ircc-round-feed" is not a source: expected an id of data/sources/'
    hint = 'did you mean "ircc-rounds-feed"?'
    assert faults(copy, capsys) == [f"data/{YEAR}:{line}: source: {problem}; {hint}"]


def test_a_source_id_stands_in_one_file(copy: DataCopy, capsys: pytest.CaptureFixture[str]) -> None:
    """The same id in two files would make it chance which one is cited."""
    path = copy.folder / "sources/crs.yml"
    lines = path.read_text(encoding="utf-8").replace("  crs-tool:\n", "  ircc-rounds-feed:\n")
    path.write_text(lines, encoding="utf-8")
    assert any(
        "sources.ircc-rounds-feed: this id is used already, in data/sources/" in line
        for line in faults(copy, capsys)
    )


def test_a_day_in_the_future_is_refused(copy: DataCopy, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has compared anything on a day that is still to come."""
    line = copy.swap(YEAR, "verified: 2026-10-01", "verified: 2199-01-01")
    (fault,) = faults(copy, capsys)
    assert fault.startswith(f"data/{YEAR}:{line}: verified: 2199-01-01 is in the future")


def test_both_languages_have_the_same_texts(
    copy: DataCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    """A text without its twin, or with other {names} than it, is named in its file."""
    head = "# yaml-language-server: $schema=../../schemas/wording.schema.json\n"
    english = 'a: "Hello {who}"\nonly: "Here"\nround_one: "{n} round"\n'
    (copy.folder / "wording/en/zz.yml").write_text(head + english, encoding="utf-8")
    french = 'a: "Bonjour {qui}"\nround_one: "{n} ronde"\n'
    (copy.folder / "wording/fr/zz.yml").write_text(head + french, encoding="utf-8")
    lines = faults(copy, capsys)
    assert (
        "data/wording/fr/zz.yml:2: only: the French text is missing; the other language has it"
        in lines
    )
    assert any(
        line.startswith("data/wording/fr/zz.yml:2: a: {qui} is not in the text") for line in lines
    )
    assert any(
        line.startswith("data/wording/en/zz.yml:2: a: {who} is not in the text") for line in lines
    )
    assert sum("its plural is missing" in line for line in lines) == 2


def test_a_file_that_has_no_twin(copy: DataCopy, capsys: pytest.CaptureFixture[str]) -> None:
    """A whole file of one language is missed."""
    head = "# yaml-language-server: $schema=../../schemas/wording.schema.json\n"
    (copy.folder / "wording/en/zz.yml").write_text(head + "a: A\n", encoding="utf-8")
    assert any(
        "the French file data/wording/fr/zz.yml is missing" in f for f in faults(copy, capsys)
    )


def test_a_missing_file_and_a_stray_one_are_named(
    copy: DataCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    """A kind without its file, and a file of no kind, are faults of their own: none is passed over."""
    (copy.folder / "freshness.yml").rename(copy.folder / "freshnes.yml")
    for stray in ("draws/2027.yaml", "draws/2028.YML", "fees.yml"):
        (copy.folder / stray).write_text("source: x\n", encoding="utf-8")
    lines = faults(copy, capsys)
    assert any(line.startswith("data/freshness.yml:1: is missing") for line in lines), lines
    assert any(
        line.startswith("data/freshnes.yml:1: no data file is expected here; did you mean")
        for line in lines
    ), lines
    strays = {line.split(":")[0] for line in lines if "no data file is expected here" in line}
    assert {"data/draws/2027.yaml", "data/draws/2028.YML", "data/fees.yml"} < strays


def test_a_check_that_breaks_is_not_taken_for_good_data(
    repo: Path, copy: DataCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On good data it is a fault of ours and must be seen. Bad data may break it, and is told of."""

    def broken(store: Store, report: Report) -> None:
        raise LookupError("no such ruleset")

    monkeypatch.setattr(loading, "all_checks", lambda: [broken])
    with pytest.raises(LookupError, match="no such ruleset"):
        load(repo / "data")
    copy.swap(YEAR, "crs_cutoff: 369", "crs_cutoff: 3690", after=JULY_8)
    with pytest.raises(InvalidData, match="3690 is above 1200"):
        load(copy.folder)


@pytest.mark.parametrize(
    "name",
    [
        "crs/core.yml", "crs/spouse.yml", "crs/transferability.yml", "crs/additional.yml",
        "programs/cec.yml", "programs/fst.yml", "programs/pnp.yml", "grid/fsw.yml",
        "language-tests/tef-canada.yml", "noc/2021-5.yml",
    ],
)  # fmt: skip
def test_a_file_that_all_others_count_on_is_missed(
    copy: DataCopy, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """One of many files of a kind that is gone is named itself, also where nothing names it."""
    (copy.folder / name).unlink()
    lines = faults(copy, capsys)
    assert any(line.startswith(f"data/{name}:1: is missing: ") for line in lines), lines


@pytest.mark.parametrize("name", ["crs", "draws", "places", "process"])
def test_a_removed_file_of_sources_is_told_where_it_is_cited(
    copy: DataCopy, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Every line says which source is gone, and none is a traceback."""
    (copy.folder / f"sources/{name}.yml").unlink()
    lines = faults(copy, capsys)
    said = re.compile(" is not a source: expected an id|, which macros/named_sources.py names")
    assert all(said.search(line) for line in lines), lines


def test_a_wrong_first_line_is_named(copy: DataCopy, capsys: pytest.CaptureFixture[str]) -> None:
    """Editors complete by the first line, so it must lead to the schema of the file's kind."""
    copy.swap(YEAR, "schemas/draws.schema.json", "schemas/draw.schema.json")
    (fault,) = faults(copy, capsys)
    assert fault.startswith(f"data/{YEAR}:1: the first line must be")
    assert "$schema=../schemas/draws.schema.json" in fault


def test_an_id_equals_its_file_name(copy: DataCopy, capsys: pytest.CaptureFixture[str]) -> None:
    """Contributors find the file of an entity by its id."""
    line = copy.swap("language-tests/pte-core.yml", "id: pte-core", "id: pte")
    problem = '"pte" is not the file\'s name: expected "pte-core"'
    assert f"data/language-tests/pte-core.yml:{line}: id: {problem}" in faults(copy, capsys)


def test_a_missing_folder_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing to check: exit 2, and the folder is named."""
    assert main(["check", "--data", str(tmp_path / "nowhere")]) == 2
    assert f"{tmp_path / 'nowhere'}: there is no such folder" in capsys.readouterr().err
