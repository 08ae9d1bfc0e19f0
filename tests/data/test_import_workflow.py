"""The scheduled import: its file is sound, its commands exist, and its proposal is made once."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.cli import main
from macros.store import Store

GH = """#!/usr/bin/env bash
printf '%s\\n' "gh $*" >> "$GH_LOG"
if [ "$1 $2" = "pr list" ]; then echo "${OPEN_PULL_REQUESTS:-}"; fi
"""


@pytest.fixture(scope="module")
def workflow(repo: Path) -> dict[str, Any]:
    """The workflow's file, read as YAML."""
    text = (repo / ".github/workflows/import-draws.yml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    """The steps of its one job."""
    (job,) = workflow["jobs"].values()
    found: list[dict[str, Any]] = job["steps"]
    return found


def script(workflow: dict[str, Any], name: str) -> str:
    """The commands of the step with that name."""
    return next(str(step["run"]) for step in steps(workflow) if step.get("name") == name)


def test_it_runs_twice_a_day(workflow: dict[str, Any]) -> None:
    """Two fixed times, each on every day; and whenever a maintainer wants."""
    crons = [entry["cron"].split() for entry in workflow["on"]["schedule"]]
    assert len(crons) == 2
    for minute, hour, *rest in crons:
        assert minute.isdigit()
        assert hour.isdigit()
        assert rest == ["*", "*", "*"]
    assert "workflow_dispatch" in workflow["on"]


def test_it_reads_the_official_lists_that_data_names_as_source(
    workflow: dict[str, Any], store: Store
) -> None:
    """The addresses are those of the source of our rounds, in both languages."""
    url = store.sources["ircc-rounds-feed"].url
    assert (workflow["env"]["LIST_EN"], workflow["env"]["LIST_FR"]) == (url.en, url.fr)


def test_it_may_propose_and_no_more(workflow: dict[str, Any]) -> None:
    """It writes a branch and a pull request; it has no right to publish and merges nothing."""
    assert workflow["permissions"] == {"contents": "write", "pull-requests": "write"}
    commands = " ".join(str(step.get("run", "")) for step in steps(workflow))
    assert "pr create" in commands
    assert not re.search(r"pr merge|push (origin )?(main|HEAD)|--force|pages|deploy", commands)


def test_actions_are_pinned_to_a_major_version(workflow: dict[str, Any]) -> None:
    """Each `uses` names a version."""
    uses = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert uses
    for action in uses:
        assert re.fullmatch(r"actions/[a-z-]+@v\d+", action)


def test_every_command_of_ours_in_it_exists(
    workflow: dict[str, Any], repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`hub` knows the commands and their options, and make the target."""
    used = [line for step in steps(workflow) for line in str(step.get("run", "")).splitlines()]
    hub = [line.split() for line in used if line.startswith(".venv/bin/hub ")]
    assert {words[1] for words in hub} == {"import-draws", "check"}
    for words in hub:
        with pytest.raises(SystemExit) as stopped:
            main([words[1], "--help"])
        assert stopped.value.code == 0
        usage = capsys.readouterr().out
        assert all(word in usage for word in words if word.startswith("--"))
    makefile = (repo / "Makefile").read_text(encoding="utf-8")
    for target in (line.split()[1] for line in used if line.startswith("make ")):
        assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE), target


def test_its_scripts_are_sound(workflow: dict[str, Any]) -> None:
    """The shell can read each of them."""
    for step in steps(workflow):
        if "run" in step:
            subprocess.run(["bash", "-n", "-c", step["run"]], check=True)


def git(folder: Path, *words: str) -> str:
    """Runs git in a folder, as nobody in particular."""
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    done = subprocess.run(
        ["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout


def propose(workflow: dict[str, Any], folder: Path, **more: str) -> tuple[str, list[str]]:
    """Runs the last step in `folder`/clone. Returns its words and what gh was asked."""
    log = folder / "gh.log"
    log.write_text("")
    (folder / "bin").mkdir(exist_ok=True)
    (folder / "bin/gh").write_text(GH)
    (folder / "bin/gh").chmod(0o755)
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    settings = {"RUNNER_TEMP": str(folder), "GH_LOG": str(log), "PATH": path, **more}
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script(workflow, "Propose")],
        cwd=folder / "clone", env=os.environ | settings, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout, log.read_text().splitlines()


def test_a_proposal_is_made_once_and_replaces_an_older_one(
    workflow: dict[str, Any], tmp_path: Path
) -> None:
    """Nothing new: no branch. New data: a branch, a pull request. The same again: nothing."""
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "origin")
    git(tmp_path, "clone", "-q", "origin", "clone")
    clone = tmp_path / "clone"
    git(clone, "switch", "-q", "-c", "main")
    (clone / "data").mkdir()
    (clone / "data/draws.yml").write_text("old\n")
    git(clone, "add", "data")
    git(clone, "commit", "-q", "-m", "Begin")
    git(clone, "push", "-q", "origin", "main")
    (tmp_path / "summary.md").write_text("# Round 448\n\nFigures.\n")

    assert propose(workflow, tmp_path) == ("Nothing new.\n", [])

    (clone / "data/draws.yml").write_text("new\n")
    (clone / "other.txt").write_text("not data\n")
    _, asked = propose(workflow, tmp_path, OPEN_PULL_REQUESTS="7")
    (branch,) = re.findall(r"refs/heads/(import-draws/\S+)", git(clone, "ls-remote", "origin"))
    assert [line.split(" --")[0] for line in asked] == [
        "gh pr list",
        "gh pr create",
        "gh pr close 7",
    ]
    assert f"--head {branch} --title Round 448 --body-file {tmp_path}/summary.md" in asked[1]
    assert git(clone, "show", "--stat", "--format=%s", branch).split()[:3] == [
        "Round",
        "448",
        "data/draws.yml",
    ]
    assert git(clone, "show", "origin/main:data/draws.yml") == "old\n"

    git(clone, "switch", "-q", "main")
    (clone / "data/draws.yml").write_text("new\n")
    said, asked = propose(workflow, tmp_path)
    assert (said, asked) == (f"Proposed already, on {branch}.\n", [])
