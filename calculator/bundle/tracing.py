"""Finds out which modules of the standard library the browser needs, by running everything there.

Each question is asked of the real package in the stock runtime under Node; what Python has loaded
by then is what the slim runtime holds. Asked again only when the package's code has changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from calculator.bundle.tools import run

SCRIPT = Path(__file__).with_name("trace.mjs")
LEVELS = dict.fromkeys(("speaking", "listening", "reading", "writing"), 9)


def used_modules(package: Path, source: Path, wheel: Path, kept: Path) -> list[str]:
    """Members of the stock runtime's `python_stdlib.zip` that `wheel` makes it load, sorted.

    package  the npm package pyodide
    source   the folder of the scoring package's code, without what is compiled from data/
    kept     where the answer is kept for the next build
    Raises SystemExit with what Node said where the trace fails.
    """
    made_from = _fingerprint(package, source)
    if kept.is_file():
        known = json.loads(kept.read_text(encoding="utf-8"))
        if known["made_from"] == made_from:
            return list(known["modules"])
    modules = _trace(package, wheel, list(_modules(source)))
    noted = {"made_from": made_from, "modules": modules}
    kept.write_text(json.dumps(noted, indent=1), encoding="utf-8")
    return modules


def _fingerprint(package: Path, source: Path) -> str:
    digest = hashlib.sha256()
    for file in [package / "package.json", SCRIPT, Path(__file__), *_code(source)]:
        digest.update(f"{file.name}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def _code(source: Path) -> list[Path]:
    return [file for file in sorted(source.rglob("*.py")) if file.parent.name != "_compiled"]


def _modules(source: Path) -> Iterator[str]:
    """Every module but those of the command line: requests may not reach each of them."""
    for file in _code(source):
        parts = file.relative_to(source.parent).with_suffix("").parts
        if not {"cli", "commands", "__main__"} & set(parts):
            yield ".".join(parts).removesuffix(".__init__")


def _trace(package: Path, wheel: Path, modules: list[str]) -> list[str]:
    work = {"modules": modules, "requests": list(requests())}
    said = run(SCRIPT.parent, "node", str(SCRIPT), str(package), str(wheel), told=json.dumps(work))
    found: list[str] = json.loads(said)
    return found


def requests() -> Iterator[str]:
    """Every ask of the worker with full, bare and refused profiles, in both languages."""
    from express_entry.worker import ASKS

    told, wrong = full_profile(), {"wrong": [1]}
    more = {"working": "canada", "since": "2026-05-05", "query": "nurse", "date": "2026-03-01",
            "test": "clb", "scores": LEVELS}  # fmt: skip
    refused = dict.fromkeys((*told, *more), wrong)
    for lang in ("en", "fr"):
        for ask in (*ASKS, "unknown"):
            for profile, rest in (
                (told, more),
                ({"age": 30}, {}),
                (refused, more),
                (told, refused),
            ):
                yield json.dumps({**rest, "ask": ask, "profile": profile, "lang": lang})
    yield "{"


def full_profile() -> dict[str, Any]:
    """A profile with all kinds of answers, none of which is refused."""
    return {
        "date": "2026-06-01",
        "birth_date": "1994-05-02",
        "education": "masters",
        "canadian_education": "one_or_two_years",
        "first_language": {"test": "clb", **LEVELS},
        "second_language": {"test": "nclc", **LEVELS},
        "canadian_work_years": 1.5,
        "foreign_work_years": 3,
        "certificate_of_qualification": True,
        "noc": "21231",
        "sibling_in_canada": True,
        "provincial_nomination": True,
        "spouse": {
            "education": "bachelors",
            "profile": {"age": 30, "education": "bachelors", "first_language": None},
        },
    }
