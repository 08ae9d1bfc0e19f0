/* What is added for paper: the total with its rules above the breakdown, the answers below it. */

import { make } from "../elements.js";
import { told } from "../told.js";
import { number, words } from "../words.js";
import { plainAddress } from "./link.js";
import { rulesLine } from "./text.js";

export class Paper {
  /** @param {HTMLElement} root  the whole calculator */
  constructor(root, form) {
    this.form = form;
    this.head = root.querySelector("[data-paper-head]");
    this.answers = root.querySelector("[data-paper-answers]");
    root.prepend(this.head);
    root.append(this.answers);
    this.latest = null;
    window.addEventListener("beforeprint", () => this.write());
    window.matchMedia("print").addEventListener("change", () => this.write());
  }

  /** The result that is shown, or null. */
  keep(latest) {
    this.latest = latest;
  }

  write() {
    const [total, rules, address] = this.head.querySelectorAll("p");
    const { result, profile } = this.latest ?? {};
    const strong = make("strong", "", result ? number(result.total) : words("total_none"));
    total.replaceChildren(strong, ` ${words("of", { max: result ? number(result.max) : "" })}`);
    total.hidden = !result;
    rules.textContent = result ? rulesLine(result, profile.date) : words("keep.paper.none");
    address.textContent = plainAddress();
    const pairs = told(this.form);
    this.answers.hidden = pairs.length === 0;
    this.answers.querySelector("dl").replaceChildren(...pairs.map(pair));
  }
}

function pair({ name, answer }) {
  return make("div", "", make("dt", "", name), make("dd", "", answer));
}
