"""esbuild, from npm: many modules or style sheets become few, small and named by what they hold."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from calculator.bundle.bytecode import run

COMMAND = Path("node_modules/.bin/esbuild")
ALWAYS = ("--bundle", "--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning")


def bundle(repo: Path, source: Path, entries: Iterable[str], target: Path, *options: str) -> None:
    """Bundles each of `entries`, paths in `source`, into `target`, with further `options` of esbuild.

    Raises SystemExit where esbuild is not installed, or with what it said where it fails.
    """
    command = (repo / COMMAND).resolve()
    if not command.is_file():
        raise SystemExit(f"{COMMAND} is not there: `make setup` installs the npm package esbuild")
    venv = Path(sys.executable).parent  # where the machine has no Node, the venv has one
    path = {"PATH": f"{venv}{os.pathsep}{os.environ['PATH']}"}
    run(source, str(command), *entries, *ALWAYS, f"--outdir={target}", "--outbase=.", *options,
        also=path)  # fmt: skip
