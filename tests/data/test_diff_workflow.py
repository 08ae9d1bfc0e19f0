"""The report on a pull request: it is made for each change of data/, and code of others gets no right."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.data.reviewing import Reviewing


@pytest.fixture
def text(repo: Path) -> str:
    """The workflow's file."""
    return (repo / ".github/workflows/diff.yml").read_text(encoding="utf-8")


@pytest.fixture
def steps(text: str) -> list[dict[str, Any]]:
    """The steps of its one job."""
    (job,) = yaml.safe_load(text)["jobs"].values()
    found: list[dict[str, Any]] = job["steps"]
    return found


def test_it_runs_where_a_pull_request_changes_data(text: str) -> None:
    """And in the pull request's own right: `pull_request_target` would lend it that of the project."""
    assert yaml.safe_load(text)["on"] == {"pull_request": {"paths": ["data/**"]}}


def test_it_may_read_and_no_more(text: str, steps: list[dict[str, Any]]) -> None:
    """No secret, no token left in the checkout, nothing that writes."""
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
    assert "secrets." not in text
    assert "github.token" not in text
    (checkout,) = [
        step for step in steps if str(step.get("uses", "")).startswith("actions/checkout")
    ]
    assert checkout["with"]["persist-credentials"] is False
    assert checkout["with"]["fetch-depth"] == 0  # or there would be no merge base


def test_nothing_of_the_pull_request_is_put_into_a_script(steps: list[dict[str, Any]]) -> None:
    """Scripts get values as variables only, and the shell can read each script."""
    scripts = [str(step["run"]) for step in steps if "run" in step]
    assert not [script for script in scripts if "${{" in script]
    for script in scripts:
        subprocess.run(["bash", "-n", "-c", script], check=True)
    uses = [step["uses"] for step in steps if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", action) for action in uses)


def test_its_report_is_that_of_the_branch(review: Reviewing, steps: list[dict[str, Any]]) -> None:
    """The words of its step `Compare`, run on a branch while main went on: only the branch's change."""
    review.git("switch", "-q", "-c", "branch")
    review.swap("freshness.yml", "    days: 30\n", "    days: 31\n")
    review.commit()
    review.git("switch", "-q", "main")
    review.swap("freshness.yml", "    days: 30\n", "    days: 29\n")
    base = review.commit()
    review.git("switch", "-q", "branch")
    script = next(str(step["run"]) for step in steps if step.get("name") == "Compare")
    assert script.startswith(".venv/bin/hub diff ")
    merge_base = subprocess.run(
        ["git", "merge-base", base, "HEAD"],
        cwd=review.folder, check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip
    assert '"$(git merge-base "$BASE" HEAD)" --markdown' in script
    said = review.told(merge_base, "--markdown")
    assert "`days 30 -> 31`" in said
    assert "-> 29" not in said
