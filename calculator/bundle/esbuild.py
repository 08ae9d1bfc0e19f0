"""esbuild, from npm: many modules or style sheets become few, and small."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from calculator.bundle.tools import from_npm, run

ALWAYS = ("--bundle", "--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning")


def bundle(repo: Path, source: Path, entries: Iterable[str], target: Path, *options: str) -> None:
    """Bundles each of `entries`, paths in `source`, into `target`, with further `options` of esbuild.

    Raises SystemExit where esbuild is not installed, or with what it said where it fails.
    """
    run(source, from_npm(repo, "esbuild"), *entries, *ALWAYS, f"--outdir={target}", "--outbase=.",
        *options)  # fmt: skip
