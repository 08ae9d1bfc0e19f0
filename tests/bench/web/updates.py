"""From an answer to the updated result on the screen, with the page's processor slowed down."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.bench.web.network import Network, host
from tests.bench.web.starts import Page, first_score

SLOWDOWN = 4
TIMES = 100
# Answers "yes" and "no" in turns, each time until the frame in which the total has changed is drawn.
TAKE_TURNS = """async (times) => {
  const total = document.querySelector("[data-total]");
  const choices = document.querySelectorAll('[name="sibling_in_canada"]');
  const taken = [];
  for (let turn = 0; turn < times; turn++) {
    const begin = performance.now();
    const drawn = new Promise((done) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begin)));
      });
      watch.observe(total, { childList: true, characterData: true, subtree: true });
    });
    choices[turn % 2].click();
    taken.push(await drawn);
    await new Promise((done) => setTimeout(done, 100));
  }
  return taken.sort((a, b) => a - b);
}"""


def slowest_of_most(browser: Browser, page: Page) -> float:
    """Milliseconds to the updated result: the 95th of 100 in order.

    Only the page's own thread can be slowed down; Python's runs at full speed. The first of the two
    frames waited for draws the result, so up to one frame (16 ms) too much is counted.
    """
    with host(page.folder, Network()) as address:
        context = browser.new_context(viewport={"width": 360, "height": 800})
        first_score(context, page, address)
        opened = context.pages[-1]
        opened.wait_for_timeout(3000)  # what the page does after its first score is done
        devtools = context.new_cdp_session(opened)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        taken: list[float] = opened.evaluate(TAKE_TURNS, TIMES)
        context.close()
    return taken[94]
