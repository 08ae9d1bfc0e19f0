/* The latest draw of each type that fits, with the difference of the score to its cut-off. */

import { counted, inLanguage, number, words } from "../words.js";
import { listed, make, row, signed, table, time } from "./elements.js";

/** The panel about the latest draws. `link` makes a link to a draw's page. */
export function latest(root) {
  return {
    request: () => ({ ask: "rounds", every: false }),
    line: (result) => {
      const fit = result.latest.filter(({ fits }) => fits);
      if (!fit.length) return words("means.latest_none");
      const reached = fit.filter(({ difference }) => difference >= 0).length;
      return words("means.latest_line", { reached: number(reached), count: number(fit.length) });
    },
    content: (result) => [
      ...fitting(root, result),
      ...others(root, result),
      ...listed(words("means.assumptions"), result.assumptions.slice(-1)),
    ],
  };
}

function fitting(root, { latest: found, total }) {
  const open = found.filter(({ fits }) => fits !== false);
  return open.length ? [shown(root, words("means.latest_caption", { total: number(total) }), open)] : [];
}

function others(root, { latest: found, total }) {
  const rest = found.filter(({ fits }) => fits === false);
  if (!rest.length) return [];
  const head = make("summary", "", make("h4", "", counted("means.latest_other", rest.length)));
  const caption = words("means.latest_caption", { total: number(total) });
  return [make("details", "means-item", head, shown(root, caption, rest))];
}

function shown(root, caption, draws) {
  const { box, body } = table(caption, [
    { text: words("means.draw") },
    { text: words("means.cutoff"), figure: true },
    { text: words("means.difference"), figure: true },
  ]);
  for (const draw of draws) {
    const name = [inLanguage(draw.label), make("span", "means-small", roundLink(root, draw))];
    if (draw.fits === null) name.push(make("span", "means-small", words("means.latest_unknown")));
    body.append(row(
      name,
      { content: number(draw.crs_cutoff), figure: true },
      { content: signed(draw.difference), figure: true },
    ));
  }
  return box;
}

/** A link to the page of a round, with its date as the text. */
export function roundLink(root, { round, date }) {
  const link = make("a", "", time(date));
  link.href = new URL(`${encodeURIComponent(round)}/`, root.querySelector("[data-means-draws]").href).href;
  return link;
}
