/* The changes that were put into the form from here: what each did, and a button that takes it back. */

import { answersOf, fill } from "../answers.js";
import { make } from "../elements.js";
import { number, words } from "../words.js";
import { button } from "./pieces.js";
import { changed, differing, takenBack } from "./setting.js";

export class Applied {
  constructor(root, form) {
    this.root = root;
    this.form = form;
    this.box = root.querySelector("[data-means-applied]");
    this.list = this.box.querySelector("ul");
    this.spoken = root.querySelector("[data-means-spoken]");
    this.changes = new Map(); // by entry: the answers before and after
  }

  /** The answers have a score. What was answered otherwise since is not "in the form now". */
  renew() {
    const now = answersOf(this.form);
    for (const [entry, { before, after }] of this.changes) {
      if (differing(before, after).every((name) => now[name] !== after[name])) this.#remove(entry);
    }
  }

  /** They have none, until the next answer it may be. */
  wait() {}

  /**
   * Puts a change into the form and says so.
   * @param {{text: string, before: number, total: number, set: Record<string, unknown>}} change
   */
  apply({ text, before, total, set }) {
    const answers = answersOf(this.form);
    const after = changed(answers, set);
    fill(this.form, after);
    const said = words("means.applied", { text, before: number(before), total: number(total) });
    const entry = make("li", "means-applied__entry", make("span", "", said));
    this.changes.set(entry, { before: answers, after });
    entry.append(button(words("means.undo"), words("means.undo_name", { text }), () => this.#undo(entry, text)));
    this.list.prepend(entry);
    this.box.hidden = false;
    entry.querySelector("button").focus();
    this.say(words("means.applied_said", { text })); // the total is read out once it is shown
  }

  /** Reads a text out, as the answer to a press of a button. */
  say(text) {
    this.spoken.textContent = text;
  }

  #remove(entry) {
    this.changes.delete(entry);
    entry.remove();
    this.box.hidden = this.changes.size === 0;
  }

  #undo(entry, text) {
    const { answers, whole } = takenBack(answersOf(this.form), this.changes.get(entry));
    fill(this.form, answers);
    const next = entry.nextElementSibling ?? entry.previousElementSibling;
    this.#remove(entry);
    const summary = this.root.querySelector('[data-means-panel="changes"] summary');
    (next?.querySelector("button") ?? summary).focus();
    this.say(words(whole ? "means.undone" : "means.undone_part", { text }));
  }
}
