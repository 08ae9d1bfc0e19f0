"""Is the calculator quick on a slow phone, and light before the runtime is there?"""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

from tests.browser.calculator_page import PLAIN, fill_in, shown_result, wait_for_stage
from tests.browser.conftest import Visitor

SLOWDOWN = 4
LONGEST = 50  # milliseconds from an answer to the new result on the screen, 95 times of 100
TRIES = 3  # other work on the machine may disturb one
MOST = 110_000  # bytes, compressed, until the form takes answers

ANSWER_A_HUNDRED_TIMES = """async () => {
  const root = document.querySelector("[data-calculator]");
  const answers = [...root.querySelectorAll('[name="education"], [name="sibling_in_canada"]')]
    .filter(({ value }) => value !== "unknown");
  const times = [];
  for (let turn = 0; turn < 100; turn += 1) {
    const answer = answers.filter(({ checked }) => !checked)[turn % (answers.length - 2)];
    const painted = new MessageChannel();
    const shown = new Promise((resolve) => { painted.port1.onmessage = resolve; });
    const given = new MutationObserver(() => {
      given.disconnect();
      requestAnimationFrame(() => painted.port2.postMessage("after this frame"));
    });
    given.observe(root.querySelector("[data-total]"), { childList: true });
    await new Promise((resolve) => setTimeout(resolve, 250)); // a reader takes a moment to answer
    const before = performance.now();
    answer.click();
    await shown;
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b);
}"""


def test_an_answer_is_followed_by_its_result_at_once(visit: Visitor) -> None:
    """With a processor four times slower, the new total is on the screen within 50 ms for 95 of 100
    answers; the breakdown follows in the next frame."""
    page = visit("calculator/", width=360).go().page
    wait_for_stage(page, "ready")
    fill_in(page, PLAIN)
    shown_result(page)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    assert any(page.evaluate(ANSWER_A_HUNDRED_TIMES)[94] <= LONGEST for _ in range(TRIES))


def test_form_is_light_before_the_runtime(visit: Visitor, site: Path) -> None:
    """Page, style sheets and modules that the form needs to take answers, compressed."""
    page = visit("calculator/").go().page
    names = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    base = urlsplit(page.url).path.removesuffix("calculator/")
    needed = {urlsplit(url).path.removeprefix(base) for url in names}
    needed = {path for path in needed if path.endswith((".css", ".js"))} | {"calculator/index.html"}
    assert any(path.endswith(".css") for path in needed)
    assert any("calculator/" in path and path.endswith(".js") for path in needed)
    total = sum(len(gzip.compress((site / path).read_bytes(), 9)) for path in needed)
    assert total <= MOST
