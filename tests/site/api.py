"""Reads the files that the site publishes for programs."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def read(site: Path, path: str) -> Any:
    """A JSON file of the API."""
    return json.loads((site / "api/v1" / path).read_text(encoding="utf-8"))


def table(site: Path, path: str) -> list[dict[str, str]]:
    """A CSV file of the API."""
    with (site / "api/v1" / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def schema_for(path: str) -> str:
    """The name of the schema of a file, by the rule that the index tells."""
    parts = path.removesuffix(".json").split("/")
    if parts[0] == "draws" and len(parts) == 2:
        return "draws-round"
    if parts[0] == "crs" and parts[1] != "index":
        return "crs-ruleset"
    return "-".join(parts)


def data_files(site: Path) -> list[str]:
    """Every JSON file of the API that holds data, by its path under api/v1/."""
    root = site / "api/v1"
    found = sorted(file.relative_to(root).as_posix() for file in root.rglob("*.json"))
    return [path for path in found if not path.startswith("schemas/") and path != "openapi.json"]
