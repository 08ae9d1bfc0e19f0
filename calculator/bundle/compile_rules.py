"""Compiles data/ into the scoring package: Python modules of plain literals, no I/O at run time.

    python -m calculator.bundle.compile_rules

writes calculator/src/express_entry/_compiled/. The data is checked first; bad data compiles nothing.
"""

from __future__ import annotations

import pprint
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from calculator.bundle.compilers import categories, noc, requirements, rounds, rules
from macros.store import InvalidData, Store, load

REPO = Path(__file__).resolve().parents[2]
TARGET = REPO / "calculator" / "src" / "express_entry" / "_compiled"
PARTS: dict[str, Callable[[Store], Any]] = {
    "rules": rules.compiled,
    "requirements": requirements.compiled,
    "rounds": rounds.compiled,
    "noc": noc.compiled,
    "categories": categories.compiled,
}
"""Module by module, so that a score does not load what only other questions need."""

INIT = '"""Compiled from data/ by calculator.bundle.compile_rules. Never edited by hand."""\n'
HEADER = f"""{INIT}
from typing import Any, Final

DATA: Final[Any] = """


def module_text(data: Any) -> str:
    """The source of one compiled module; the same data gives the same bytes."""
    return HEADER + pprint.pformat(data, width=120, sort_dicts=False) + "\n"


def write(data: Path = REPO / "data", target: Path = TARGET) -> Path:
    """Compile `data` into the folder `target`; raises InvalidData.

    A module is touched only where its text changes; what no part makes any more goes.
    """
    store = load(data)
    texts = {"__init__.py": INIT} | {
        f"{name}.py": module_text(part(store)) for name, part in PARTS.items()
    }
    target.mkdir(exist_ok=True)
    for old in target.glob("*.py"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        file = target / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
    return target


def main() -> int:
    """Compile the project's data; 1 and every fault on standard error where it is not in order."""
    try:
        target = write()
    except InvalidData as error:
        print(error, file=sys.stderr)
        return 1
    print(f"compiled {target.relative_to(REPO)}: {', '.join(PARTS)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
