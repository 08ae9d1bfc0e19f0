/* The answers as a list for people: each question's short name and what was answered to it. */

import { jobOf } from "../jobs.js";
import { byId, matters, nameOf } from "../questions.js";
import { words } from "../words.js";

/**
 * @param {HTMLFormElement} form
 * @returns {{name: string, answer: string}[]} in the order of the form, without questions that do not matter
 */
export function told(form) {
  const rows = new Map();
  const answers = new FormData(form);
  for (const control of form.elements) {
    if (!control.name || !answered(control)) continue;
    const { row, name, part } = placeOf(form, answers, control) ?? {};
    if (!row) continue;
    const answer = inWords(control, part);
    rows.set(row, { name, answer: rows.has(row) ? `${rows.get(row).answer}, ${answer}` : answer });
  }
  return [...rows.values()];
}

function answered(control) {
  if (control.type === "radio" || control.type === "checkbox") return control.checked;
  return "value" in control && control.value.trim() !== "";
}

/** Which line of the list an answer belongs to, and which part of it it is; null where it does not count. */
function placeOf(form, answers, control) {
  const job = jobOf(control.name);
  if (job) {
    const part = byId.get(job.id).parts.find(({ id }) => control.name.endsWith(`.${id}`))?.name ?? "";
    return { row: `${job.id}[${job.number}]`, name: words("name.job", { number: job.number + 1 }), part };
  }
  const whole = control.name.replace(/\.(test|speaking|listening|reading|writing|taken|unknown)$/, "");
  const field = byId.get(whole);
  if (!field || !matters(answers, field)) return null;
  const box = form.querySelector(`[data-field="${CSS.escape(whole)}"]`);
  for (let inner = control; inner !== box; inner = inner.parentElement) {
    if (inner.hidden) return null; // scores of a test that is not chosen any more
  }
  const key = control.name.slice(whole.length + 1);
  const part = key && key !== "test" && key !== "unknown" ? words(`name.${key}`) : "";
  return { row: whole, name: nameOf(whole), part };
}

/** "Yes", "29 years", "IELTS General Training", "Speaking 7". */
function inWords(control, part) {
  if (control.tagName === "SELECT") return control.selectedOptions[0].textContent.trim();
  if (control.type === "radio" || control.type === "checkbox") {
    return control.labels[0]?.textContent.trim() ?? control.value;
  }
  const value = control.value.trim();
  if (part) return words("keep.told.part", { part, value });
  const unit = control.parentElement.querySelector(".calc-unit")?.textContent.trim();
  return unit ? `${value} ${unit}` : value;
}
