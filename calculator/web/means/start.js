/* What a score means and what would change it. The panels are made once the runtime is wanted: the form
   does not wait for them. */

import { makePanels } from "./panels.js";

/**
 * @param {object} page
 * @param {HTMLElement} page.root  the whole calculator
 * @param {HTMLFormElement} page.form
 * @param {import("../client.js").Client} page.client
 */
export function startMeaning(page) {
  const { root, client } = page;
  const section = root.querySelector("[data-meaning]");
  let panels = null;
  const made = () => (panels ??= makePanels(page));
  client.addEventListener("stage", made, { once: true });
  root.addEventListener("calculator:result", ({ detail }) => made().renew(detail));
  root.addEventListener("calculator:pending", () => panels?.wait());
  section.hidden = false;
}
