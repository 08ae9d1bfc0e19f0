"""The block of the calculator that keeps answers, as a person uses it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

KEPT = Path(__file__).parent / "kept"
LINK_OF_VERSION_1 = (KEPT / "v1-link.txt").read_text(encoding="utf-8").strip()
FILE_OF_VERSION_1 = KEPT / "v1-file.json"

CLIPBOARD_CLOSED = "Object.defineProperty(Navigator.prototype, 'clipboard', {get: () => undefined})"
ANSWERS = "() => Object.fromEntries([...new FormData(document.querySelector('form'))].filter(([, v]) => v))"


def answers(page: Page) -> dict[str, str]:
    """What stands in the form, by the names of its controls."""
    found: dict[str, str] = page.evaluate(ANSWERS)
    return found


def notice(page: Page) -> Locator:
    """The box above the questions."""
    return page.locator("[data-keep-notice]")


def press(page: Page, name: str) -> None:
    """Presses a button by its words."""
    page.get_by_role("button", name=name, exact=True).click()


def open_file(page: Page, file: Path | dict[str, Any]) -> None:
    """Chooses a file from the disk, or one with a name, a type and bytes."""
    page.locator("#keep-open").set_input_files(file)


def open_bytes(page: Page, content: bytes, name: str = "answers.json") -> None:
    """Chooses a file with these bytes."""
    open_file(page, {"name": name, "mimeType": "application/json", "buffer": content})
