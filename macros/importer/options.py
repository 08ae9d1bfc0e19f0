"""The options of `hub import-draws`. Imports nothing else, so that `hub --help` answers at once."""

from __future__ import annotations

import argparse
from pathlib import Path

TIMEOUT = 60.0
"""Seconds for the whole of a download."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of the command beside `--data`, which every command has."""
    parser.add_argument("source", metavar="SOURCE", help="the official list: a file or an address")
    parser.add_argument("--fr", metavar="SOURCE", help="the French list, for French names")
    parser.add_argument(
        "--accept", nargs="+", action="extend", default=[], metavar="ROUND",
        help="take over what the list has changed of these rounds",
    )  # fmt: skip
    parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
    parser.add_argument(
        "--summary", type=Path, metavar="FILE", help="write a summary for a reviewer (Markdown)"
    )
    parser.add_argument(
        "--timeout", type=_seconds, default=TIMEOUT, metavar="SECONDS",
        help=f"for each download (default: {TIMEOUT:g})",
    )  # fmt: skip


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds <= 3600:
        raise argparse.ArgumentTypeError(f"{text}: expected more than 0 and at most 3600 seconds")
    return seconds
