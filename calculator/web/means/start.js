/* What a score means and what would change it. The panels' modules are loaded once there is a score:
   the form and the score itself do not wait for them. */

import { words } from "../words.js";

/**
 * @param {object} page
 * @param {HTMLElement} page.root  the whole calculator
 * @param {HTMLFormElement} page.form
 * @param {import("../client.js").Client} page.client
 */
export function startMeaning(page) {
  const { root } = page;
  const section = root.querySelector("[data-means]");
  let told = null; // the answers that have a score, with it
  let panels = null;
  let loading = null;

  const load = async () => {
    try {
      const { makePanels } = await import("./panels.js");
      panels = makePanels(page);
      if (told) panels.renew(told);
    } catch {
      loading = null; // the next score tries again
      for (const line of section.querySelectorAll("[data-means-line]")) line.textContent = words("means.failed");
    }
  };
  root.addEventListener("calculator:result", ({ detail }) => {
    told = detail;
    if (panels) panels.renew(told);
    else loading ??= load();
  });
  root.addEventListener("calculator:pending", () => {
    told = null;
    panels?.wait();
  });
  section.hidden = false;
}
