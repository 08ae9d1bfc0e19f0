/* The short form of a score for the panel: a line of all points there are, and the sum of each section. */

import { make } from "./elements.js";
import { pointsOf, scored } from "./result.js";
import { Shown } from "./shown.js";
import { number, setup, words } from "./words.js";

export class Standing {
  /** @param {HTMLElement} box */
  constructor(box) {
    this.line = make("div", "calc-line"); // the figures beside it say the same
    this.line.setAttribute("aria-hidden", "true");
    this.list = make("ul", "calc-panel__sums");
    this.all = new Shown(box);
    this.pieces = new Shown(this.line);
    this.sums = new Shown(this.list);
  }

  /** Where the points of a score come from. */
  showResult(result) {
    const sections = scored(result).map(([id, { points, max }]) => [id, { points, max }]);
    this.#show(sections.map(([id, { points }]) => [id, points]), result.max, sections);
  }

  /** What is sure and what is still open of `most` points, and the points so far by section. */
  showPossible({ lowest, highest, so_far }, most) {
    const sums = Object.entries(so_far.sections).filter(([, points]) => points > 0);
    const pieces = [["sure", lowest], ["open", highest - lowest]];
    this.#show(pieces, most, sums.map(([id, points]) => [id, { points, max: 0 }]), so_far.total);
  }

  showNothing() {
    this.all.show([]);
  }

  /** A line from 0 to `most`, filled with `pieces`: [name, points]; a title where there is a sum so far; `sums`. */
  #show(pieces, most, sums, soFar) {
    this.pieces.show(pieces.filter(([, points]) => points > 0).map(
      ([name, points]) => ({ id: name, value: [points, most], make: () => piece(name, points / most) }),
    ));
    this.sums.show(sums.map(([id, value]) => ({ id, value, make: () => sum(id, value) })));
    const title = () => make("p", "calc-panel__so-far", words("so_far", { points: number(soFar) }));
    this.all.show([
      { id: "line", make: () => this.line },
      ...(soFar === undefined ? [] : [{ id: "title", value: soFar, make: title }]),
      { id: "list", make: () => this.list },
    ]);
  }
}

function piece(name, part) {
  const shown = make("span", `calc-line__piece calc-piece--${name}`);
  shown.style.setProperty("--part", String(part));
  return shown;
}

function sum(id, value) {
  const swatch = make("span", `calc-sum__mark calc-piece--${id}`);
  swatch.setAttribute("aria-hidden", "true");
  const name = make("span", "calc-sum__name", setup.sections[id].label);
  return make("li", "calc-sum", swatch, name, pointsOf(value));
}
