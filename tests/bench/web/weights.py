"""What travels: the page until it takes answers, and the runtime with all that it needs."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser

from calculator.bundle import manifest
from tests.bench.web.network import Coding, Network, compressed, host
from tests.bench.web.starts import Page


def runtime(site: Path, coding: Coding) -> int:
    """Compressed bytes of everything that the manifest lists."""
    folder = site / "assets" / "calculator"
    (module,) = folder.glob(f"*/{manifest.NAME}")
    listed = manifest.read(module)["files"]
    return sum(len(compressed(folder / file["path"], coding)) for file in listed)


def page_alone(browser: Browser, page: Page) -> int:
    """Compressed bytes (gzip) of all that the page loads itself, for a reader who saves data.

    Then the runtime waits for a first touch of the form, so what has come is what the page needs.
    """
    save = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
    network = Network()
    with host(page.folder, network) as address:
        context = browser.new_context(viewport={"width": 360, "height": 800})
        opened = context.new_page()
        opened.add_init_script(save)
        opened.goto(address + page.path, wait_until="load")
        opened.wait_for_timeout(2000)
        context.close()
    early = [path for path, _ in network.sent if re.search(r"\.(wasm|whl|zip)$", path)]
    if early:
        raise ValueError(f"loaded without being asked for: {early}")
    return sum(length for _, length in network.sent)
