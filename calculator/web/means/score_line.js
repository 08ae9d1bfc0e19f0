/* Puts the line of the reader's score into the picture of all cut-offs, which the build has made. */

import { number, words } from "../words.js";

/** @param {number|null} total  null takes the line out again */
export function placeScore(root, total) {
  const line = root.querySelector("[data-score-line]");
  if (total === null) return line.setAttribute("display", "none");
  const { low, high, lowAt, highAt } = Object.fromEntries(
    Object.entries(line.dataset).map(([key, value]) => [key, Number(value)]),
  );
  const inside = Math.min(Math.max(total, low), high);
  const y = lowAt + ((inside - low) / (high - low)) * (highAt - lowAt);
  for (const end of ["y1", "y2"]) line.querySelector("line").setAttribute(end, y.toFixed(1));
  const text = line.querySelector("text");
  text.setAttribute("y", y.toFixed(1));
  // at the upper edge there is no room above the line
  text.setAttribute("dy", y - highAt < 12 ? "16" : "-6");
  const key = total > high ? "above" : total < low ? "below" : "line";
  text.textContent = words(`means.score_${key}`, { total: number(total) });
  return line.removeAttribute("display");
}
