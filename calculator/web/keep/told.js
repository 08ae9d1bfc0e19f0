/* The answers as a list for people: each question's short name and what was answered to it. */

import { nameOf } from "../questions.js";
import { words } from "../words.js";

/**
 * @param {HTMLFormElement} form
 * @returns {{name: string, answer: string}[]} in the order of the form, hidden questions left out
 */
export function told(form) {
  const byQuestion = new Map();
  for (const control of form.elements) {
    if (!control.name || !answered(control) || control.closest("[hidden]")) continue;
    const question = outermost(control)?.dataset.field ?? control.name;
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), inWords(control, question)]);
  }
  return [...byQuestion].map(([question, answers]) => ({
    name: nameOf(question), answer: answers.join(", "),
  }));
}

function answered(control) {
  if (control.type === "radio" || control.type === "checkbox") return control.checked;
  return "value" in control && control.type !== "file" && control.value.trim() !== "";
}

function outermost(control) {
  let found = null;
  for (let box = control.closest("[data-field]"); box; box = box.parentElement.closest("[data-field]")) {
    found = box;
  }
  return found;
}

/** "Yes", "29 years", "IELTS General Training", "Speaking 7". */
function inWords(control, question) {
  if (control.tagName === "SELECT") return control.selectedOptions[0].textContent.trim();
  if (control.type === "radio" || control.type === "checkbox") return labelOf(control);
  const part = control.name.startsWith(`${question}.`) ? control.name.slice(question.length + 1) : "";
  if (part) return words("keep.told.part", { part: words(`name.${part}`), value: control.value.trim() });
  const unit = control.parentElement.querySelector(".calc-unit")?.textContent.trim();
  return unit ? `${control.value.trim()} ${unit}` : control.value.trim();
}

function labelOf(control) {
  return control.labels?.[0]?.textContent.trim() ?? control.value;
}
