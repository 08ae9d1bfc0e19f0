"""Runs the tools that the bundle is made with: the npm packages' and Pyodide's own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

VENV = Path(sys.executable).parent  # which has a Node where the machine has none
STEADY = {"SOURCE_DATE_EPOCH": "315532800"}
"""With this set, bytecode holds a hash of its source instead of the time of day."""
LONGEST = 300  # seconds


def run(folder: Path, *command: str, also: Mapping[str, str] | None = None, told: str = "") -> str:
    """What `command` prints, run in `folder` with `told` as its input and `also` in its environment.

    Raises SystemExit with all that it said where it fails.
    """
    path = {"PATH": f"{VENV}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        command, cwd=folder, env=os.environ | STEADY | path | dict(also or {}), input=told,
        capture_output=True, text=True, timeout=LONGEST, check=False,
    )  # fmt: skip
    if done.returncode:
        said = (done.stdout + done.stderr).strip()[-3000:]
        raise SystemExit(f"{' '.join(command)} failed in {folder}:\n{said}")
    return done.stdout


def from_npm(repo: Path, name: str) -> str:
    """The command `name` of an npm package. Raises SystemExit where it is not installed."""
    command = (repo / "node_modules" / ".bin" / name).resolve()
    if not command.is_file():
        raise SystemExit(f"node_modules has no {name}: `make setup` installs it")
    return str(command)
