/* Answers that were kept come back into the form: only those that it has, and with a way back. */

import { answersOf, fill } from "../answers.js";
import { jobOf } from "../jobs.js";
import { words } from "../words.js";
import { Unreadable } from "./unreadable.js";

export class Incoming {
  constructor(form, notice) {
    this.form = form;
    this.notice = notice;
  }

  /**
   * Puts answers in place of those that stand in the form.
   * @param {[string, string][]} pairs  names and texts
   * @param {string} done  what to say where it worked
   */
  take(pairs, done) {
    const fitting = pairs.filter((pair) => fits(this.form, ...pair));
    const left = pairs.filter((pair) => !fitting.includes(pair)).map(([name]) => name);
    if (fitting.length === 0) {
      this.#say(words("keep.unreadable.nothing_fits"), left, { wrong: true });
      return;
    }
    const before = answersOf(this.form);
    left.push(...fill(this.form, Object.fromEntries(fitting)));
    const back = Object.keys(before).length
      ? [[words("keep.notice.undo"), () => this.#undo(before)]]
      : [];
    this.#say(done, left, { buttons: back });
  }

  /** Says why nothing was taken. The form is as it was. */
  refuse(error) {
    if (!(error instanceof Unreadable)) throw error;
    this.notice.say(`${error.message} ${words("keep.unreadable.untouched")}`, { wrong: true });
  }

  #undo(before) {
    fill(this.form, before);
    this.notice.say(words("keep.notice.undone"));
    this.notice.show();
  }

  #say(text, left, more) {
    this.notice.say(text, { lead: words("keep.notice.left"), names: left, ...more });
  }
}

/** Whether the form has this question, and among its answers this one. */
function fits(form, name, text) {
  return controlsOf(form, name).some((control) => takes(control, text));
}

/** The controls of a name; of a job that has no row yet, those that its row will have. */
function controlsOf(form, name) {
  const job = jobOf(name);
  if (!job) return [...form.elements].filter((control) => control.name === name);
  const row = form.querySelector(`[data-jobs="${CSS.escape(job.id)}"]`)?.parentElement.querySelector("template");
  const inRow = ({ name: of }) => of.replace(/\[\w+\]/, `[${job.number}]`) === name;
  return [...(row?.content.querySelectorAll("[name]") ?? [])].filter(inRow);
}

function takes(control, text) {
  if (control.type === "radio") return control.value === text;
  if (control.type === "checkbox") return ["yes", "no", control.value].includes(text);
  if (control.tagName === "SELECT") {
    return text !== "" && [...control.options].some((option) => option.value === text);
  }
  if (control.maxLength >= 0 && text.length > control.maxLength) return false;
  const trial = control.cloneNode();
  trial.value = text;
  return text !== "" && trial.value === text; // a box for a date empties itself of anything else
}
