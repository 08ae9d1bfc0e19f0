/* Up to three sets of answers side by side, as they were when they were kept. They live in this page only. */

import { answersOf, fill } from "../answers.js";
import { make } from "../elements.js";
import { controlNamed, nameOf } from "../questions.js";
import { number, words } from "../words.js";
import { button, line } from "./pieces.js";
import { scoreTable } from "./score_table.js";
import { differing } from "./setting.js";

const LETTERS = ["A", "B", "C"];

export class Compare {
  /** @param {import("./applied.js").Applied} applied  says what a press did */
  constructor(root, form, applied) {
    this.form = form;
    this.say = (text) => applied.say(text);
    this.element = root.querySelector("[data-means-compare]");
    this.keep = this.element.querySelector("[data-means-keep]");
    this.unlettered = this.keep.textContent;
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
    this.#focus();
    return this.say(words("means.compare_kept", { letter, total: number(this.now.result.total) }));
  }

  #remove(letter) {
    this.kept = this.kept.filter((kept) => kept.letter !== letter);
    this.#show();
    this.#focus();
    this.say(words("means.compare_removed", { letter }));
  }

  /** To the button that keeps, or where nothing can be kept now to the head of all this. */
  #focus() {
    (this.keep.disabled ? this.element.querySelector("summary") : this.keep).focus();
  }

  #load({ letter, answers }) {
    fill(this.form, answers);
    this.say(words("means.compare_loaded", { letter }));
  }

  #ready() {
    const letter = this.#letter();
    this.keep.disabled = !this.now || !letter;
    this.keep.textContent = letter ? words("means.compare_keep", { letter }) : this.unlettered;
    this.element.querySelector("[data-means-full]").hidden = Boolean(letter);
  }

  #show() {
    this.#ready();
    this.element.querySelector("[data-means-line]").textContent = this.kept.length
      ? this.kept.map(({ letter, result }) => line(letter, number(result.total))).join(" · ")
      : words("means.compare_none");
    this.content.replaceChildren(...(this.kept.length ? [this.#table(), ...this.#differences(), this.#buttons()] : []));
  }

  #table() {
    const columns = this.kept.map(({ letter, result }) => ({ head: letter, result }));
    return scoreTable(words("means.compare_caption"), columns);
  }

  /** What was answered otherwise, each answer by its letter. */
  #differences() {
    const [first, ...rest] = this.kept.map(({ answers }) => answers);
    const names = [...new Set(rest.flatMap((answers) => differing(first, answers)))];
    if (!names.length) return [];
    const items = names.map((name) => make("li", "", make("strong", "", nameOf(name)), ...this.kept.map(
      ({ letter, answers }) => make("span", "means-small", line(letter, this.#called(name, answers[name]))),
    )));
    return [make("h4", "", words("means.compare_answers")), make("ul", "means-differences", ...items)];
  }

  #buttons() {
    return make("div", "", ...this.kept.map((kept) => {
      const { letter } = kept;
      const load = button(words("means.compare_load", { letter }), "", () => this.#load(kept));
      const remove = button(words("means.compare_remove", { letter }), "", () => this.#remove(letter));
      return make("p", "means-buttons", load, remove);
    }));
  }

  /** An answer as the form says it: the label of a choice, or what was typed. */
  #called(name, value) {
    if (value === undefined) return words("means.compare_untold");
    const control = controlNamed(this.form, name);
    if (control instanceof RadioNodeList) {
      const chosen = [...control].find((radio) => radio.value === value);
      return chosen?.labels[0]?.textContent ?? value;
    }
    if (control?.type === "checkbox") return control.labels[0]?.textContent ?? value;
    if (control instanceof HTMLSelectElement) {
      return [...control.options].find((option) => option.value === value)?.textContent ?? value;
    }
    return value;
  }
}
