"""The modules of calculator/web/ as they are written: a page has them bundled, and so nothing to import."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route

WEB = Path(__file__).resolve().parents[2] / "calculator" / "web"
BELOW = "/written/"


def let_import(page: Page) -> None:
    """From now on the page's `written/answers.js`, beside its script, is calculator/web/answers.js."""
    page.context.route(f"**{BELOW}**", _answer)


def _answer(route: Route) -> None:
    name = urlsplit(route.request.url).path.rpartition(BELOW)[2]
    route.fulfill(path=WEB / name, content_type="text/javascript")
