"""The options of `hub diff`. Imports nothing else, so that `hub --help` answers at once."""

from __future__ import annotations

import argparse


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of the command beside `--data`, which every command has."""
    parser.add_argument(
        "rev", nargs="?", metavar="REV",
        help="the commit to compare with (default: where this branch left the main one)",
    )  # fmt: skip
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--markdown", dest="form", action="store_const", const="markdown", default="text",
        help="write it for a pull request",
    )  # fmt: skip
    form.add_argument(
        "--json", dest="form", action="store_const", const="json", help="write it for a program"
    )
