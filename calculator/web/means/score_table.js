/* Scores side by side: sections and factors as rows, one column for each. */

import { row, table } from "../elements.js";
import { number, setup, words } from "../words.js";

/**
 * @param {string} caption
 * @param {{head: string, result: object}[]} columns
 */
export function scoreTable(caption, columns) {
  const { box, body } = table(caption, [
    { text: words("means.part") },
    ...columns.map(({ head }) => ({ text: head, figure: true })),
  ]);
  box.classList.add("means-scores");
  const results = columns.map(({ result }) => result);
  body.append(line("means-scores__total", words("means.total"), results.map(({ total }) => total)));
  for (const id of Object.keys(results[0].sections)) {
    const { label, factors } = setup.sections[id];
    const sections = results.map((result) => result.sections[id]);
    if (sections.every((section) => section.max === 0)) continue;
    body.append(line("means-scores__section", label, sections.map(({ points }) => points)));
    for (const [name, called] of Object.entries(factors)) {
      const found = sections.map((section) => section.factors[name]);
      if (found.every((factor) => !factor || factor.max === 0)) continue;
      body.append(line("means-scores__factor", called, found.map((factor) => factor?.points ?? 0)));
    }
  }
  return box;
}

function line(classes, heading, points) {
  const made = row(heading, ...points.map((value) => ({ content: number(value), figure: true })));
  const different = new Set(points).size > 1;
  made.className = different ? `${classes} means-differs` : classes;
  return made;
}
