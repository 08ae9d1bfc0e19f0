"""Bytecode that no longer knows its lines in the source, which nobody reads in a browser: a sixth less.

A program of its own (`python -m calculator.bundle.forget_lines ARCHIVE TARGET`), because what
`marshal` writes depends a little on what else the process has loaded: here that is always the same.
"""

from __future__ import annotations

import marshal
import sys
import zipfile
from pathlib import Path
from types import CodeType

from calculator.bundle.bytecode import write_stored

HEADER = 16  # bytes of a .pyc before its code
NO_PLACE = (
    0xF8  # an entry of co_linetable for one instruction without a line; up to 7 more: + 1 each
)
MOST = 8  # instructions that one entry can cover


def forget(code: CodeType) -> CodeType:
    """`code` and all code in it, with no line for any instruction: tracebacks name the functions."""
    many, few = divmod(len(code.co_code) // 2, MOST)
    return code.replace(
        co_linetable=bytes([NO_PLACE + MOST - 1]) * many + bytes([NO_PLACE + few - 1] * bool(few)),
        co_consts=tuple(forget(c) if isinstance(c, CodeType) else c for c in code.co_consts),
    )


def main(archive: str, target: str) -> None:
    """Copies `archive` to `target`, as `write_stored` writes it, its bytecode without lines."""
    with zipfile.ZipFile(archive) as source:
        members = {name: source.read(name) for name in source.namelist()}
    for name, content in members.items():
        if name.endswith(".pyc"):
            code = forget(marshal.loads(content[HEADER:]))  # noqa: S302 - made by this build itself
            members[name] = content[:HEADER] + marshal.dumps(code)
    write_stored(Path(target), members)


if __name__ == "__main__":
    main(*sys.argv[1:])
