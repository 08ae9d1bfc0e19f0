/* The short form of a score for the panel: a line of all points there are, and the sum of each section. */

import { make } from "./elements.js";
import { pointsOf, scored } from "./result.js";
import { number, setup, words } from "./words.js";

/** A line from 0 to `max`, filled with `pieces`: [name, points]. The figures beside it say the same. */
function line(pieces, max) {
  const whole = make("div", "calc-line");
  whole.setAttribute("aria-hidden", "true");
  for (const [name, points] of pieces.filter(([, length]) => length > 0)) {
    const piece = make("span", `calc-line__piece calc-piece--${name}`);
    piece.style.setProperty("--part", String(points / max));
    whole.append(piece);
  }
  return whole;
}

/** Where the points of a score come from. */
export function standingOf(result) {
  const sections = scored(result);
  const list = make("ul", "calc-panel__sums");
  for (const [id, section] of sections) {
    list.append(make("li", "calc-sum", swatch(id), name(id), pointsOf(section)));
  }
  return [line(sections.map(([id, { points }]) => [id, points]), result.max), list];
}

/** What is sure and what is still open, and the points so far by section. */
export function possibleOf({ lowest, highest, so_far }, max) {
  const list = make("ul", "calc-panel__sums");
  for (const [id, points] of Object.entries(so_far.sections).filter(([, sum]) => sum > 0)) {
    list.append(make("li", "calc-sum", swatch(id), name(id), pointsOf({ points, max: 0 })));
  }
  const title = make("p", "calc-panel__so-far", words("so_far", { points: number(so_far.total) }));
  return [line([["sure", lowest], ["open", highest - lowest]], max), title, list];
}

function swatch(id) {
  const mark = make("span", `calc-sum__mark calc-piece--${id}`);
  mark.setAttribute("aria-hidden", "true");
  return mark;
}

function name(id) {
  return make("span", "calc-sum__name", setup.sections[id].label);
}
