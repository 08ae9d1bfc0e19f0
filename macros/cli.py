"""The command `hub`: checks data/ and writes what is generated from its models."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from macros.diff.options import add_options as add_diff_options
from macros.faults import InvalidData
from macros.importer.options import add_options as add_import_options


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs `hub`. Returns 0 where all is good, 1 where something was refused, 2 for wrong usage.

    Where the reader of its output, such as `head`, leaves before the end it ends quietly with 1.
    """
    try:
        try:
            return _run(arguments)
        finally:
            print(end="", flush=True)
    except BrokenPipeError:
        from express_entry.commands.io import unread

        return unread()


def _run(arguments: Sequence[str] | None) -> int:
    chosen = _parser().parse_args(arguments)
    if not chosen.data.is_dir():
        print(f"hub: {chosen.data}: there is no such folder", file=sys.stderr)
        return 2
    # What a command needs is imported when it runs, so that `hub --help` answers at once.
    match chosen.command:
        case "check":
            return _check(chosen.data)
        case "import-draws":
            from macros.importer.command import run as run_import

            return run_import(chosen)
        case "diff":
            from macros.diff.command import run as run_diff

            return run_diff(chosen)
        case "freshness":
            from macros.upkeep.report import run as run_freshness

            return run_freshness(chosen)
    return _schemas(chosen.data, only_check=chosen.check)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hub", description="Tools for the data of this site.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    of_data = argparse.ArgumentParser(add_help=False)
    of_data.add_argument(
        "--data", type=Path, default=Path("data"), metavar="DIR", help="the folder (default: data)"
    )

    def command(name: str, about: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, parents=[of_data], help=about)

    command("check", "check every file of data/ and every page of docs/, report all faults at once")
    command("schemas", "write data/schemas/ and data/README.md anew").add_argument(
        "--check", action="store_true", help="write nothing; exit 1 where a file is not up to date"
    )
    add_import_options(
        command("import-draws", "bring rounds and pools up to the official list of rounds")
    )
    add_diff_options(
        command("diff", "what the changes of data/ since a commit mean for pages and scores")
    )
    command(
        "freshness", "list facts that someone should compare with their source again"
    ).add_argument(
        "--most", type=int, metavar="N", help="list only the first N of each kind (default: all)"
    )
    return parser


def _check(data: Path) -> int:
    """Holds data/ to its models and checks, and the pages in docs/ beside it to what they call."""
    from macros import every_macro, written_pages
    from macros.store import load, summary

    docs = data.resolve().parent / "docs"
    pages = written_pages.files(docs)
    macros = every_macro() if pages else {}
    found = [
        fault
        for page in pages
        for fault in written_pages.faults(
            f"docs/{page.relative_to(docs).as_posix()}", page.read_bytes(), macros
        )
    ]
    try:
        store = load(data)
    except InvalidData as error:
        found += error.faults
    if found:
        print(InvalidData(found))
        return 1
    print(f"{data}/ is in order: {summary(store)}")
    if pages:
        print(f"docs/ is in order: {len(pages)} page{'' if len(pages) == 1 else 's'}")
    return 0


def _schemas(data: Path, *, only_check: bool) -> int:
    from macros.schemas import generated, is_current

    stale = False
    for name, text in generated(data).items():
        path = data / name
        committed = path.read_text(encoding="utf-8") if path.is_file() else ""
        if committed == text or (only_check and is_current(name, committed, text)):
            continue
        stale = True
        if only_check:
            print(f"{path}: is not what the models give: run `make schemas`")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path}")
    return 1 if stale and only_check else 0


if __name__ == "__main__":
    sys.exit(main())
