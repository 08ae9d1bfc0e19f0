/* All answers of the form as flat texts, {"age": "29", "first_language.test": "clb", …}: what is kept,
   shared, compared and undone. The keys are the names of the form's controls. */

import { forgetJobs, jobOf, makeJobs } from "./jobs.js";
import { today } from "./profile.js";
import { NONE, byId, controlNamed } from "./questions.js";
import { setup } from "./words.js";

/** What is answered now. A question without an answer has no key. */
export function answersOf(form) {
  return Object.fromEntries(
    [...new FormData(form)].filter(([, text]) => typeof text === "string" && text.trim() !== ""),
  );
}

/**
 * Puts answers into the form in place of those that stand there, and lets the page know as if they
 * had been given by hand.
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} answers
 * @returns {string[]} the keys for which the form has no such question or no such choice
 */
export function fill(form, answers) {
  form.reset();
  forgetJobs(form);
  const refused = Object.entries(answers)
    .filter(([name, text]) => !put(form, name, String(text)))
    .map(([name]) => name);
  form.dispatchEvent(new Event("change", { bubbles: true }));
  return refused;
}

function put(form, name, text) {
  const job = jobOf(name);
  if (job && !makeJobs(form, job.id, job.number + 1)) return false;
  const control = controlNamed(form, name);
  if (!control) return false;
  if (control.type === "checkbox") return tick(control, text);
  control.value = text;
  return control.value === text; // a group or a list that has no such choice stays empty
}

/** A box is ticked by its own value; the contrary of a flag leaves it as it is. */
function tick(box, text) {
  box.checked = box.value === text;
  return box.checked || ["yes", "no"].includes(text);
}

/** The answers that give a profile, in the words of the form: the way back from profile.js. */
export function answersFrom(profile, before = "") {
  const answers = {};
  for (const [name, value] of Object.entries(profile)) {
    const path = before + name;
    if (path in setup.same || (path === "date" && value === today())) continue; // not asked by themselves
    if (path === "spouse") answers.spouse = value === null ? "no" : "yes";
    if (path.endsWith("language")) Object.assign(answers, languageAnswers(path, value));
    else if (Array.isArray(value)) {
      value.forEach((job, number) => Object.assign(answers, answersFrom(job, `${path}[${number}].`)));
    } else if (value === null) {
      if (byId.get(path)?.nothing) answers[path] = NONE;
    } else if (typeof value === "object") Object.assign(answers, answersFrom(value, `${path}.`));
    else answers[path] = typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
  }
  return answers;
}

function languageAnswers(path, result) {
  if (result === null) return { [`${path}.test`]: NONE };
  return Object.fromEntries(Object.entries(result).map(([key, value]) => [`${path}.${key}`, String(value)]));
}
