/* The latest draw of each type that fits, with the difference of the score to its cut-off. */

import { make, row, table } from "../elements.js";
import { today } from "../profile.js";
import { counted, day, inLanguage, number, signed, words } from "../words.js";
import { folded, listed, time } from "./pieces.js";

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
    content: (result, { profile }) => {
      const against = { total: number(result.total), day: day(profile.date) };
      const caption = words(`means.latest_caption${profile.date === today() ? "" : "_on"}`, against);
      const fit = result.latest.filter(({ fits }) => fits);
      return [
        ...(fit.length ? [shown(root, caption, fit)] : []),
        ...apart(root, caption, result.latest, null),
        ...apart(root, caption, result.latest, false),
        ...listed(words("means.assumptions"), result.assumptions.slice(-1)),
      ];
    },
  };
}

/** The types of which the answers say that they do not fit, or do not say it. */
function apart(root, caption, latest, answer) {
  const found = latest.filter(({ fits }) => fits === answer);
  if (!found.length) return [];
  const whole = folded(counted(`means.latest_${answer === null ? "unknown" : "other"}`, found.length));
  whole.append(shown(root, caption, found));
  return [whole];
}

function shown(root, caption, draws) {
  const { box, body } = table(caption, [
    { text: words("means.draw") },
    { text: words("means.cutoff"), figure: true },
    { text: words("means.difference"), figure: true },
  ]);
  for (const draw of draws) {
    body.append(row(
      [inLanguage(draw.label), make("span", "means-small", roundLink(root, draw))],
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
