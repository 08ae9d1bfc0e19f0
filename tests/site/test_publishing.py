"""The workflow that publishes the site: is its file sound, and does it publish only what was tested?"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml


@pytest.fixture(scope="module")
def workflow(repo: Path) -> dict[str, Any]:
    """The workflow's file, read as YAML."""
    text = (repo / ".github/workflows/publish.yml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def commands(job: dict[str, Any]) -> list[str]:
    """What each step of a job runs: a command of ours, or an action."""
    return [str(step.get("run") or step["uses"]) for step in job["steps"]]


def test_only_a_tested_main_is_published(workflow: dict[str, Any]) -> None:
    """A change of main, a day gone by or a maintainer starts it; a pull request does not."""
    assert set(workflow["on"]) == {"push", "schedule", "workflow_dispatch"}
    assert workflow["on"]["push"]["branches"] == ["main"]
    order = commands(workflow["jobs"]["build"])
    assert order.index("bash .ci/run") < order.index("make build")
    assert workflow["jobs"]["publish"]["needs"] == "build"


def test_pages_are_built_for_the_address_they_are_served_from(workflow: dict[str, Any]) -> None:
    """Project pages stand under a sub-path that only the host knows; the artifact is all of site/."""
    steps = workflow["jobs"]["build"]["steps"]
    (build,) = (step for step in steps if step.get("run") == "make build")
    assert build["env"]["SITE_URL"] == "${{ steps.pages.outputs.base_url }}/"
    (kept,) = (step for step in steps if "upload-pages-artifact" in step.get("uses", ""))
    assert kept["with"]["path"] == "site"


def test_only_the_publishing_job_may_write(workflow: dict[str, Any]) -> None:
    """The job that runs the project's code can read and nothing else."""
    assert workflow["permissions"] == {"contents": "read"}
    assert set(workflow["jobs"]["build"]["permissions"].values()) == {"read"}
    assert workflow["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert not any("run" in step for step in workflow["jobs"]["publish"]["steps"])


def test_actions_come_from_github_in_a_named_version(workflow: dict[str, Any]) -> None:
    """Each `uses` names an action of the host's own and its major version."""
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            if "uses" in step:
                assert re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"])
