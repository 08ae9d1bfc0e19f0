/* What a score means and what would change it. The panels' modules are loaded beside the runtime: the
   form does not wait for them, and once the calculator is ready nothing more is asked of the server. */

import { words } from "../words.js";

/**
 * @param {object} page
 * @param {HTMLElement} page.root  the whole calculator
 * @param {HTMLFormElement} page.form
 * @param {import("../client.js").Client} page.client
 */
export function startMeaning(page) {
  const { root, client } = page;
  const section = root.querySelector("[data-meaning]");
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
  const begin = () => { loading ??= load(); };
  client.addEventListener("stage", begin, { once: true });
  root.addEventListener("calculator:result", ({ detail }) => {
    told = detail;
    if (panels) panels.renew(told);
    else begin();
  });
  root.addEventListener("calculator:pending", () => {
    told = null;
    panels?.wait();
  });
  section.hidden = false;
}
