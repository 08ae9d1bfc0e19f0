"""The pages as a phone gets them: their weight, and when the table of all draws can be used."""

from __future__ import annotations

import gzip
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.static_server import serve_folder

SLOWDOWN = 4
TIMES = 5
# Notes when the choices are there, which is when the whole table and its script are.
WATCH = """
  const look = () => document.querySelector("#draws-filter:not([hidden])")
    ? (window.usable = performance.now()) : setTimeout(look, 5);
  look();
"""
# From a choice to the next frame with its rows; the script waits 150 ms for more typing.
CHOOSE = """() => new Promise((done) => {
  const begin = performance.now();
  const type = document.querySelector('[name="type"]');
  const status = document.getElementById("draws-status");
  new MutationObserver(() => requestAnimationFrame(() => done(performance.now() - begin)))
    .observe(status, { childList: true });
  type.value = "cec";
  type.dispatchEvent(new Event("input", { bubbles: true }));
})"""


def heaviest(site: Path, most: int = 3) -> list[tuple[str, int]]:
    """The heaviest pages, as (path, bytes of their HTML compressed with gzip)."""
    sizes = {
        str(page.relative_to(site)): len(gzip.compress(page.read_bytes()))
        for page in site.rglob("*.html")
    }
    return sorted(sizes.items(), key=lambda item: -item[1])[:most]


def all_draws(site: Path, chromium: str) -> tuple[float, float]:
    """Seconds until the table of all draws can be used, and from a choice to its rows.

    In a Chromium with its processor slowed down, each time in a fresh profile. The fastest of several
    times counts: other work on the machine only ever adds.
    """
    ready, chosen = [], []
    with serve_folder(site, "/") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for _ in range(TIMES):
            # the site's policy refuses the expression that is waited for below
            context = browser.new_context(viewport={"width": 360, "height": 800}, bypass_csp=True)
            page = context.new_page()
            devtools = context.new_cdp_session(page)
            devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
            page.add_init_script(WATCH)
            page.goto(address + "draws/", wait_until="load")
            page.wait_for_function("window.usable")
            ready.append(page.evaluate("window.usable"))
            chosen.append(page.evaluate(CHOOSE))
            context.close()
        browser.close()
    return min(ready) / 1000, min(chosen) / 1000
