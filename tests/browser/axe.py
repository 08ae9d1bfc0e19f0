"""axe-core on a page: every rule for WCAG 2.2 A and AA, and its best practices."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
SHOWN = 4  # elements of each violation


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the page as it stands now, one line for each rule."""
    page.evaluate(
        AXE.read_text(encoding="utf-8")
    )  # not as a script of the page: its policy has none inline
    found: list[dict[str, Any]] = page.evaluate("async () => (await axe.run()).violations")
    return [
        f"{rule['id']}: {rule['help']}: "
        + "; ".join(str(node["target"][0]) for node in rule["nodes"][:SHOWN])
        for rule in found
    ]
