/* Up to three sets of answers side by side, as they were when they were kept. They live in this page only. */

import { answersOf, fill } from "../answers.js";
import { nameOf } from "../questions.js";
import { number, words } from "../words.js";
import { button, make } from "./elements.js";
import { scoreTable, textRow } from "./score_table.js";
import { differing } from "./setting.js";

const LETTERS = ["A", "B", "C"];

export class Compare {
  /** @param {import("./applied.js").Applied} applied  says what a press did */
  constructor(root, form, applied) {
    this.form = form;
    this.say = (text) => applied.say(text);
    this.element = root.querySelector("[data-means-compare]");
    this.keep = this.element.querySelector("[data-means-keep]");
    this.content = this.element.querySelector("[data-means-content]");
    this.kept = [];
    this.now = null;
    this.keep.addEventListener("click", () => this.#keep());
    this.#show();
  }

  /** There is a score: it can be kept. */
  renew({ result }) {
    this.now = { answers: answersOf(this.form), result };
    this.#ready();
  }

  /** There is none: nothing can be kept now. What was kept stays. */
  wait() {
    this.now = null;
    this.#ready();
  }

  #letter() {
    return LETTERS.find((letter) => !this.kept.some((kept) => kept.letter === letter));
  }

  #keep() {
    const same = this.kept.find(({ answers }) => differing(answers, this.now.answers).length === 0);
    if (same) return this.say(words("means.compare_same", { letter: same.letter }));
    const letter = this.#letter();
    this.kept.push({ letter, ...this.now });
    this.kept.sort((one, two) => LETTERS.indexOf(one.letter) - LETTERS.indexOf(two.letter));
    this.#show();
    return this.say(words("means.compare_kept", { letter, total: number(this.now.result.total) }));
  }

  #remove(letter) {
    this.kept = this.kept.filter((kept) => kept.letter !== letter);
    this.#show();
    (this.keep.disabled ? this.element.querySelector("summary") : this.keep).focus();
    this.say(words("means.compare_removed", { letter }));
  }

  #load({ letter, answers }) {
    fill(this.form, answers);
    this.say(words("means.compare_loaded", { letter }));
  }

  #ready() {
    const letter = this.#letter();
    this.keep.disabled = !this.now || !letter;
    if (letter) this.keep.textContent = words("means.compare_keep", { letter });
    this.element.querySelector("[data-means-full]").hidden = Boolean(letter);
  }

  #show() {
    this.#ready();
    this.element.querySelector("[data-means-line]").textContent = this.kept.length
      ? this.kept.map(({ letter, result }) => words("means.compare_line", { letter, total: number(result.total) })).join(" · ")
      : words("means.compare_none");
    this.content.replaceChildren(...(this.kept.length ? [this.#table(), this.#buttons()] : []));
  }

  #table() {
    const columns = this.kept.map(({ letter, result }) => ({ head: letter, result }));
    const box = scoreTable(words("means.compare_caption"), columns);
    const [first, ...rest] = this.kept.map(({ answers }) => answers);
    const names = [...new Set(rest.flatMap((answers) => differing(first, answers)))];
    const rows = names.map((name) =>
      textRow(nameOf(name), this.kept.map(({ answers }) => this.#called(name, answers[name]))));
    if (rows.length) {
      const lead = make("th", "", words("means.compare_answers"));
      lead.colSpan = columns.length + 1;
      lead.scope = "rowgroup";
      box.querySelector("table").append(make("tbody", "means-scores__answers", make("tr", "", lead), ...rows));
    }
    return box;
  }

  #buttons() {
    return make("div", "means-buttons", ...this.kept.flatMap((kept) => {
      const { letter } = kept;
      return [
        button(words("means.compare_load", { letter }), "", () => this.#load(kept)),
        button(words("means.compare_remove", { letter }), "", () => this.#remove(letter)),
      ];
    }));
  }

  /** An answer as the form says it: the label of a choice, or what was typed. */
  #called(name, value) {
    if (value === undefined) return words("means.compare_untold");
    const control = this.form.elements.namedItem(name);
    if (control instanceof RadioNodeList) {
      const chosen = [...control].find((radio) => radio.value === value);
      return chosen?.labels[0]?.textContent ?? value;
    }
    if (control instanceof HTMLSelectElement) {
      return [...control.options].find((option) => option.value === value)?.textContent ?? value;
    }
    return value;
  }
}
