/* The box above the questions that says what was opened, what was not taken, and how to go back. */

import { make } from "../elements.js";
import { short } from "./checked.js";

const SHOWN = 12; // names; whoever made a link chose how many there are

export class Notice {
  /** @param {HTMLElement} box  a live region, hidden while there is nothing to say */
  constructor(box) {
    this.box = box;
  }

  /**
   * @param {string} text
   * @param {object} more
   * @param {string} more.lead  what stands before the list
   * @param {string[]} more.names  a list
   * @param {[string, () => void][]} more.buttons  labels and what a press does
   * @param {boolean} more.wrong  whether something could not be done
   */
  say(text, { lead = "", names = [], buttons = [], wrong = false } = {}) {
    const parts = [make("p", "", text)];
    if (names.length) parts.push(make("p", "", lead), list(names));
    if (buttons.length) parts.push(make("div", "keep-buttons", ...buttons.map(button)));
    this.box.classList.toggle("hub-note--warn", wrong || names.length > 0);
    this.box.ariaLive = "polite";
    this.box.hidden = false;
    this.box.replaceChildren(...parts);
  }

  clear() {
    this.box.hidden = true;
    this.box.replaceChildren();
  }

  /** Brings the box into view and the keyboard to it, after a press elsewhere on the page. */
  show() {
    this.box.ariaLive = "off"; // the focus reads it out
    this.box.focus({ preventScroll: true });
    this.box.scrollIntoView({ block: "center" });
  }
}

function list(names) {
  const shown = make("ul", "", ...names.slice(0, SHOWN).map((name) => make("li", "", short(name))));
  if (names.length > SHOWN) shown.append("…");
  return shown;
}

function button([label, press]) {
  const shown = make("button", "hub-button hub-button--quiet", label);
  shown.type = "button";
  shown.addEventListener("click", press);
  return shown;
}
