"""The data of this repository is in order, and what is generated from its models is up to date."""

from __future__ import annotations

import datetime as dt
import json
import re
import time
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from macros.cli import main
from macros.faults import InvalidData
from macros.kinds import KINDS, kind_of
from macros.store import Store, load
from macros.yaml_strict import read

FILES = sorted(
    path.relative_to(Path(__file__).parents[2] / "data").as_posix()
    for path in (Path(__file__).parents[2] / "data").rglob("*.yml")
)


def test_check_says_what_is_there(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`hub check` exits 0 and counts the files, and takes less than two seconds of work."""
    begun = time.process_time()
    assert main(["check", "--data", str(repo / "data")]) == 0
    assert time.process_time() - begun < 2
    said = capsys.readouterr().out
    assert f"is in order: {len(FILES)} files, " in said
    assert "13 provinces and territories" in said


def test_all_rounds_programs_and_provinces_are_loaded(store: Store) -> None:
    """448 rounds and 128 pools to 1 October 2026, four programs, thirteen jurisdictions."""
    assert sum(draw.date <= dt.date(2026, 10, 1) for draw in store.draws) == 448
    assert sum(pool.as_of <= dt.date(2026, 10, 1) for pool in store.pools) == 128
    assert set(store.programs) == {"fsw", "cec", "fst", "pnp"}
    assert len(store.provinces) == 13


def test_an_entity_knows_its_file_and_line(store: Store, repo: Path) -> None:
    """A page's edit link and a fault lead to the place where the fact stands."""
    draw = next(draw for draw in store.draws if draw.date == dt.date(2021, 7, 8))
    assert store.file_of(draw) == "data/draws/2021.yml"
    lines = (repo / store.file_of(draw)).read_text(encoding="utf-8").splitlines()
    assert lines[store.line_of(draw) - 1].strip() == f'- round: "{draw.round}"'


def test_nothing_is_later_than_the_day_of_loading(repo: Path) -> None:
    """On a day before Express Entry began, every day of a comparison lies in the future."""
    with pytest.raises(InvalidData) as refused:
        load(repo / "data", today=dt.date(2014, 12, 31))
    assert any(
        fault.path == "verified" and "is in the future" in fault.problem
        for fault in refused.value.faults
    )


@pytest.mark.parametrize("name", FILES)
def test_editors_accept_every_file(repo: Path, name: str) -> None:
    """The first line leads to the schema of the file's kind, and that schema accepts the file."""
    path = repo / "data" / name
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    address = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert address, first
    schema_file = (path.parent / address[1]).resolve()
    kind = kind_of(name)
    assert kind is not None
    assert schema_file == (repo / "data/schemas" / f"{kind.name}.schema.json").resolve()
    schema = json.loads(schema_file.read_text(encoding="utf-8"))
    assert [
        e.message for e in Draft202012Validator(schema).iter_errors(read(path, name).value)
    ] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_schemas_are_schemas_and_refuse_unknown_fields(repo: Path, kind) -> None:
    """Each is valid by the standard it names, and refuses a field that no model has."""
    path = repo / "data/schemas" / f"{kind.name}.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert not Draft202012Validator(schema).is_valid({"no such field": 1})


def test_generated_files_are_up_to_date(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """data/schemas and the field guide say what the models say; `make schemas` writes them anew."""
    assert main(["schemas", "--check", "--data", str(repo / "data")]) == 0, capsys.readouterr().out


def test_no_schema_is_left_over(repo: Path) -> None:
    """A kind that is gone takes its schema with it."""
    kept = {path.name for path in (repo / "data/schemas").iterdir()}
    assert kept == {f"{kind.name}.schema.json" for kind in KINDS}


def test_a_guide_that_lacks_a_field_is_out_of_date(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A changed table is noticed; a changed fact in an example is not the guide's concern."""
    for name in ("README.md", *(f"schemas/{kind.name}.schema.json" for kind in KINDS)):
        target = tmp_path / "data" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((repo / "data" / name).read_bytes())
    guide = tmp_path / "data/README.md"
    text = guide.read_text(encoding="utf-8")
    assert main(["schemas", "--check", "--data", str(tmp_path / "data")]) == 1
    for path in FILES:
        target = tmp_path / "data" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((repo / "data" / path).read_bytes())
    guide.write_text(text.replace("crs_cutoff: 813", "crs_cutoff: 814"), encoding="utf-8")
    assert main(["schemas", "--check", "--data", str(tmp_path / "data")]) == 0
    guide.write_text(text.replace("| `tie_break` | no |", "| `tie` | no |"), encoding="utf-8")
    capsys.readouterr()
    assert main(["schemas", "--check", "--data", str(tmp_path / "data")]) == 1
    assert "README.md: is not what the models give: run `make schemas`" in capsys.readouterr().out


def test_examples_of_the_guide_are_yaml(repo: Path) -> None:
    """Each example can be pasted: it is YAML, cut only after whole entries."""
    guide = (repo / "data/README.md").read_text(encoding="utf-8")
    examples = re.findall(r"^```yaml\n(.*?)^```$", guide, flags=re.MULTILINE | re.DOTALL)
    assert len(examples) == len(KINDS)
    for example in examples:
        assert isinstance(yaml.safe_load(example), dict)
