/* Gives each panel its question, and tells all of them when the answers have a score and when not. */

import { Applied } from "./applied.js";
import { Asking } from "./asking.js";
import { categories } from "./categories.js";
import { changes } from "./changes.js";
import { Compare } from "./compare.js";
import { latest } from "./latest.js";
import { Panel } from "./panel.js";
import { partners } from "./partners.js";
import { pool } from "./pool.js";
import { programs } from "./programs.js";
import { rounds } from "./rounds.js";
import { timeline } from "./timeline.js";

/**
 * @param {object} page
 * @param {HTMLElement} page.root  the whole calculator
 * @param {HTMLFormElement} page.form
 * @param {import("../client.js").Client} page.client
 * @returns {{renew: (told: {profile: object, result: object}) => void, wait: () => void}}
 */
export function makePanels({ root, form, client }) {
  const asking = new Asking(client);
  const applied = new Applied(root, form);
  const panels = new Map();
  const again = () => panels.get("timeline").again();
  const questions = {
    programs: programs(root, form),
    categories: categories(root, form),
    latest: latest(root),
    rounds: rounds(root, asking),
    pool: pool(),
    changes: changes(root, form, applied),
    timeline: timeline(root, again),
    partners: partners(form),
  };
  for (const [name, how] of Object.entries(questions)) {
    panels.set(name, new Panel(root.querySelector(`[data-means-panel="${name}"]`), how, asking));
  }
  const all = [applied, ...panels.values(), new Compare(root, form, applied)];
  return {
    renew(told) {
      asking.renew(told.profile);
      for (const each of all) each.renew(told);
    },
    wait() {
      for (const each of all) each.wait();
    },
  };
}
