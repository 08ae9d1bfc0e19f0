"""Runs requests through the site's own wheel in Pyodide under Node."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from calculator.bundle import ensure, manifest

SCRIPT = Path(__file__).with_name("answers_in_pyodide.mjs")


def ask_pyodide(requests: Sequence[str | None]) -> dict[str, Any]:
    """The answer texts to the request texts, and the seconds that loading and answering took."""
    files = dict(ensure())
    wheel = next(file for file in files.values() if file.suffix == ".whl")
    folder = next(file for file in files.values() if file.name == "pyodide.mjs").parent
    listed = next(file for file in files.values() if file.name == manifest.NAME)
    lock = json.dumps(manifest.read(listed)["lock"])
    venv = Path(sys.executable).parent  # where the machine has no Node, the venv has one
    done = subprocess.run(
        ["node", str(SCRIPT), str(wheel), str(folder), lock],
        input=json.dumps(requests), capture_output=True, text=True, timeout=300, check=False,
        env=os.environ | {"PATH": f"{venv}{os.pathsep}{os.environ['PATH']}"},
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"Pyodide under Node failed:\n{done.stdout}{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found
