/* All answers of the form as flat texts, {"age": "29", "first_language.test": "clb", …}: what is kept,
   shared, compared and undone. The keys are the names of the form's controls. */

import { NO_TEST } from "./questions.js";

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
  const refused = Object.entries(answers)
    .filter(([name, text]) => !put(form, name, String(text)))
    .map(([name]) => name);
  form.dispatchEvent(new Event("change", { bubbles: true }));
  return refused;
}

function put(form, name, text) {
  const control = form.elements.namedItem(name);
  if (!control || control instanceof HTMLButtonElement) return false;
  control.value = text;
  return control.value === text; // a group or a list that has no such choice stays empty
}

/** The answers that give a profile, in the words of the form: the way back from profile.js. */
export function answersFrom(profile, before = "") {
  const answers = {};
  for (const [name, value] of Object.entries(profile)) {
    const path = before + name;
    if (path.endsWith("language")) Object.assign(answers, languageAnswers(path, value));
    else if (name === "spouse") {
      answers.spouse = value ? "yes" : "no";
      Object.assign(answers, answersFrom(value ?? {}, "spouse."));
    } else if (typeof value === "boolean") answers[path] = value ? "yes" : "no";
    else if (value !== null) answers[path] = String(value);
  }
  return answers;
}

function languageAnswers(path, result) {
  if (result === null) return { [`${path}.test`]: NO_TEST };
  return Object.fromEntries(Object.entries(result).map(([key, value]) => [`${path}.${key}`, String(value)]));
}
