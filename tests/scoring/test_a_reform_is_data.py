"""A reform of the rules is a change of YAML: no Python changes with it."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from pathlib import Path

import pytest

from calculator.bundle.compile_rules import write
from calculator.bundle.compilers.rules import compiled
from express_entry import Profile, score
from express_entry.rules import Rules
from macros.store import InvalidData, load
from tests.scoring.profiles import points, single

REFORM_DAY = "2026-10-05"


@pytest.fixture
def data(repo: Path, tmp_path: Path) -> Path:
    """A copy of data/ to reform, with a ruleset that begins on the day of the reform."""
    folder = tmp_path / "data"
    shutil.copytree(repo / "data", folder)
    rulesets = folder / "crs" / "rulesets.yml"
    before, mark, after = rulesets.read_text(encoding="utf-8").partition("  - from: 2026-11-03\n")
    reform = f"""  - from: {REFORM_DAY}
    source: crs-criteria
    title: {{en: A reform, fr: Une réforme}}
    changed: {{en: Something changed., fr: Quelque chose a changé.}}
"""
    rulesets.write_text(before + reform + mark + after, encoding="utf-8")
    return folder


def add_to(data: Path, section: str, factor: str, entry: str) -> None:
    """Add a dated entry at the end of a factor's points."""
    file = data / "crs" / f"{section}.yml"
    head, mark, rest = file.read_text(encoding="utf-8").partition(f"  - id: {factor}\n")
    own, next_mark, others = rest.partition("\n  - id: ")
    file.write_text(
        head + mark + own.rstrip("\n") + "\n" + entry + next_mark + others, encoding="utf-8"
    )


def additional(rules: Rules, day: str, **changes: object) -> dict[str, int]:
    """The additional points of a candidate by these rules on that day."""
    profile = Profile.from_dict(single(date=day, **changes))
    return points(score(profile, rules=rules), "additional")


def test_a_new_value_counts_from_its_day_on(data: Path) -> None:
    """New points for studies in Canada count on their day and not the day before."""
    add_to(
        data, "additional", "canadian_education",
        f"""      - from: {REFORM_DAY}
        source: crs-criteria
        rows:
          - {{value: none, points: 0}}
          - {{value: one_or_two_years, points: 7}}
          - {{value: three_or_more_years, points: 11}}
""",
    )  # fmt: skip
    rules = Rules(compiled(load(data)))
    told = {"canadian_education": "three_or_more_years"}
    assert additional(rules, "2026-10-04", **told)["canadian_education"] == 30
    assert additional(rules, REFORM_DAY, **told)["canadian_education"] == 11


def test_a_removed_factor_gives_nothing_from_its_day_on(data: Path) -> None:
    """A factor with a last entry `removed: true` stays in the result with no points."""
    add_to(
        data, "additional", "sibling",
        f"      - from: {REFORM_DAY}\n        source: crs-criteria\n        removed: true\n",
    )  # fmt: skip
    rules = Rules(compiled(load(data)))
    assert additional(rules, "2026-10-04", sibling_in_canada=True)["sibling"] == 15
    assert additional(rules, REFORM_DAY, sibling_in_canada=True)["sibling"] == 0


def test_what_is_announced_or_unverified_has_no_effect(data: Path) -> None:
    """An entry that is not in force changes no score."""
    for status in ("announced", "unverified"):
        add_to(
            data, "additional", "sibling",
            f"""      - from: {"2026-10-06" if status == "announced" else "2026-10-07"}
        status: {status}
        source: crs-criteria
        removed: true
""",
        )  # fmt: skip
    add_to(
        data, "additional", "canadian_education",
        f"      - from: {REFORM_DAY}\n        source: crs-criteria\n        removed: true\n",
    )  # fmt: skip
    rules = Rules(compiled(load(data)))
    assert additional(rules, "2026-11-20", sibling_in_canada=True)["sibling"] == 15


def test_the_high_wage_factor_counts_once_its_points_are_filled_in(data: Path) -> None:
    """Made-up points and occupations in the YAML count for Canadian work and for a job offer."""
    rulesets, additional_file = data / "crs" / "rulesets.yml", data / "crs" / "additional.yml"
    text = rulesets.read_text(encoding="utf-8")
    rulesets.write_text(text.replace("    status: unverified\n", ""), encoding="utf-8")
    add_to(
        data, "additional", "sibling",
        f"      - from: {REFORM_DAY}\n        source: crs-criteria\n        removed: true\n",
    )  # fmt: skip
    text = additional_file.read_text(encoding="utf-8")
    text = text.replace("        status: unverified\n", "").replace(
        "        unknown: true\n",
        """        parts:
          - id: canadian_work
            rows:
              - when: {occupation_tier: [highest], canadian_work_years: 1}
                points: 41
                label: {en: Work in the highest tier, fr: Travail du palier le plus élevé}
              - when: {occupation_tier: [middle, lowest], canadian_work_years: 1}
                points: 17
                label: {en: Work in another tier, fr: Travail d’un autre palier}
          - id: job_offer
            rows:
              - when: {occupation_tier: [highest], job_offer: [skilled, senior_manager]}
                points: 5
                label: {en: An offer in the highest tier, fr: Une offre du palier le plus élevé}
""",
    )
    for code in ("21231", "31301"):
        text = text.replace("        occupations: []", f'        occupations: ["{code}"]', 1)
    additional_file.write_text(text, encoding="utf-8")
    rules = Rules(compiled(load(data)))

    def high_wage(day: str, **told: object) -> int | None:
        return additional(rules, day, **told).get("high_wage_occupation")

    worked = {"noc": "21231", "canadian_work_years": 1}
    assert high_wage("2026-11-02", **worked) == 0
    assert high_wage("2026-11-03", **worked) == 41
    assert high_wage("2026-11-03", **worked, job_offer="skilled") == 46
    assert high_wage("2026-11-03", noc="31301", canadian_work_years=2) == 17
    assert high_wage("2026-11-03", noc="21231", canadian_work_years=0) == 0
    assert high_wage("2026-11-03", noc="75101", canadian_work_years=2) == 0
    assert rules.notices(dt.date(2026, 11, 20)) == []


def test_without_points_the_high_wage_factor_is_not_in_a_score(repo: Path) -> None:
    """As it stands, the reported factor gives nothing and is no line of the result."""
    rules = Rules(compiled(load(repo / "data")))
    assert "high_wage_occupation" not in additional(rules, "2026-11-20", noc="21231")


def test_a_change_without_its_ruleset_is_refused(data: Path, repo: Path) -> None:
    """A value that changes on a day that no ruleset lists does not build."""
    shutil.copy(repo / "data" / "crs" / "rulesets.yml", data / "crs" / "rulesets.yml")
    add_to(
        data, "additional", "sibling",
        f"      - from: {REFORM_DAY}\n        source: crs-criteria\n        removed: true\n",
    )  # fmt: skip
    with pytest.raises(InvalidData, match=f"additional.yml.*{REFORM_DAY} is no ruleset"):
        load(data)


def test_a_shape_that_the_engine_does_not_know_is_named(repo: Path) -> None:
    """Rules with a factor of an unknown shape score nothing and say which factor it is."""
    rules = compiled(load(repo / "data"))
    rules["sections"][0]["factors"][0]["shape"] = "spiral"
    with pytest.raises(ValueError, match="age: unknown shape spiral"):
        score(Profile.from_dict(single()), rules=Rules(rules))


def test_a_tier_with_an_occupation_that_does_not_exist_is_refused(data: Path) -> None:
    """A wrong code among the high-wage occupations does not build."""
    file = data / "crs" / "additional.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("occupations: []", 'occupations: ["99999"]', 1), encoding="utf-8")
    with pytest.raises(InvalidData, match="99999 is not a unit group"):
        load(data)


def test_only_what_a_reform_touches_is_compiled_anew(repo: Path, tmp_path: Path) -> None:
    """Other modules stay as they are, one that nothing makes any more goes, bad data changes nothing."""
    data = Path(shutil.copytree(repo / "data", tmp_path / "data"))
    target = tmp_path / "_compiled"
    write(data, target)
    before = {file.name: file.read_bytes() for file in target.glob("*.py")}
    (target / "gone.py").touch()
    for file in target.iterdir():
        os.utime(file, (0, 0))
    core = data / "crs/core.yml"
    text = core.read_text(encoding="utf-8")
    core.write_text(text.replace("without_spouse: 110}", "without_spouse: 111}"), encoding="utf-8")
    write(data, target)
    after = {file.name: file.read_bytes() for file in target.glob("*.py")}
    assert after.keys() == before.keys()
    assert {name for name in after if after[name] != before[name]} == {"rules.py"}
    assert {file.name for file in target.iterdir() if file.stat().st_mtime} == {"rules.py"}
    core.write_text("sections: none\n", encoding="utf-8")
    with pytest.raises(InvalidData):
        write(data, target)
    assert {file.name: file.read_bytes() for file in target.glob("*.py")} == after
