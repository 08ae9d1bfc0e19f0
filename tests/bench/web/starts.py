"""From the address to the first score: stock Pyodide and the calculator's page, cold and warm."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, BrowserContext

from tests.bench.tree import REPO
from tests.bench.web.network import Coding, Network, host
from tests.browser.calculator_page import PLAIN

STOCK = Path(__file__).parent / "stock"
RUNTIME = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"
TOTAL = "379"
"""What PLAIN scores: 110 for the age, 120 for a bachelor's degree, 124 for four times CLB 9, 25 for both."""
LONGEST = 180

# Answers the form as soon as it is there, then notes when its score is shown.
ANSWER = """
  addEventListener("DOMContentLoaded", () => {
    const root = document.querySelector("[data-calculator]");
    if (!root) return;
    const total = root.querySelector("[data-total]");
    new MutationObserver(() => {
      if (total.textContent !== "%s" || window.firstScore) return;
      window.firstScore = { total: total.textContent, at: performance.now() };
    }).observe(total, { childList: true, characterData: true, subtree: true });
    setTimeout(() => {
      const form = root.querySelector("form");
      for (const [name, value] of Object.entries(%s)) form.elements[name].value = value;
      form.elements.sibling_in_canada[0].dispatchEvent(new Event("change", { bubbles: true }));
    });
  });
"""


def answers() -> dict[str, str]:
    """PLAIN as texts of the form's controls."""
    texts: dict[str, str] = {}
    for name, value in PLAIN.items():
        if name.endswith("language"):
            texts |= {
                f"{name}.{key}": str(text) for key, text in (value or {"test": "none"}).items()
            }
        elif isinstance(value, bool) or value is None:
            texts[name] = "yes" if value else "no"
        else:
            texts[name] = str(value)
    return texts


def stock_site(folder: Path) -> Path:
    """The stock page with all that it loads, in `folder`."""
    shutil.copytree(STOCK, folder)
    (folder / "pyodide").mkdir()
    for name in (*RUNTIME, LOCK):
        shutil.copyfile(REPO / "node_modules" / "pyodide" / name, folder / "pyodide" / name)
    request = {"ask": "score", "profile": PLAIN, "lang": "en"}
    (folder / "request.json").write_text(json.dumps(request), encoding="utf-8")
    with tempfile.TemporaryDirectory() as made:
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", made]
        subprocess.run(command, cwd=REPO / "calculator", check=True, capture_output=True)
        (wheel,) = Path(made).glob("*.whl")
        shutil.copyfile(wheel, folder / "package.whl")
    return folder


@dataclass(frozen=True)
class Page:
    """One of the two that are compared: its files, the page's path, a script that runs before its own."""

    folder: Path
    path: str = ""
    before: str = ""


def calculator(site: Path) -> Page:
    """The calculator's page, answered by itself."""
    return Page(site, "calculator/", ANSWER % (TOTAL, json.dumps(answers())))


def cold(browser: Browser, pages: list[Page], network: Callable[[], Network], coding: Coding,
         times: int) -> list[float]:  # fmt: skip
    """Seconds to each page's first score: the median of visits that take turns, each in a new profile."""
    taken: list[list[float]] = [[] for _ in pages]
    for _ in range(times):
        for page, seconds in zip(pages, taken, strict=True):
            with host(page.folder, network(), coding) as address:
                context = browser.new_context()
                seconds.append(first_score(context, page, address))
                context.close()
    return [median(seconds) for seconds in taken]


def warm(browser: Browser, page: Page, times: int) -> tuple[float, int]:
    """Seconds to the first score on a later visit (the median), and the requests that all of them made."""
    network = Network()
    with host(page.folder, network) as address:
        context = browser.new_context()
        first_score(context, page, address)
        settle(context, network)
        network.forget()
        seconds = [first_score(context, page, address) for _ in range(times)]
        context.close()
    return median(seconds), len(network.sent)


def settle(context: BrowserContext, network: Network) -> None:
    """Waits until what a page keeps for later is kept: no answer for two seconds."""
    (context.pages or [context.new_page()])[-1].wait_for_timeout(500)
    seen = -1
    while seen != len(network.sent):
        seen = len(network.sent)
        time.sleep(2)


def first_score(context: BrowserContext, page: Page, address: str) -> float:
    """Visits the page; seconds from its first byte of navigation to its score. Raises TimeoutError."""
    opened = context.new_page()
    if page.before:
        opened.add_init_script(page.before)
    opened.goto(address + page.path, wait_until="commit")
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        found = opened.evaluate("window.firstScore")
        if found:
            if found["total"] != TOTAL:
                raise ValueError(f"{page.path}: the score is {found['total']}, not {TOTAL}")
            for other in context.pages[:-1]:
                other.close()
            return float(found["at"]) / 1000
        time.sleep(0.02)
    raise TimeoutError(f"{address}{page.path} shows no score within {LONGEST} s")
