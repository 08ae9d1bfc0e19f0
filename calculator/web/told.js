/* The answers as a list for people: each question's short name and what was answered to it. */

import { jobOf } from "./jobs.js";
import { byId, matters, nameOf } from "./questions.js";
import { words } from "./words.js";

/**
 * @param {HTMLFormElement} form
 * @returns {{path: string, name: string, answer: string}[]} in the order of the form, without questions
 *   that do not matter
 */
export function told(form) {
  return [...rowsOf(form, new FormData(form)).values()];
}

/**
 * The same with the questions that matter and are not answered, whose answer is "". Of two that stand in
 * for each other only the answered one is in the list, or else the first.
 */
export function asked(form) {
  const answers = new FormData(form);
  const rows = [...rowsOf(form, answers).values()];
  const settled = new Set(rows.map(({ field }) => field.one_of)); // of these the answered one is listed
  const list = [];
  for (const { dataset: { field: path } } of form.querySelectorAll("[data-field]")) {
    const field = byId.get(path);
    if (!field || !matters(answers, field)) continue;
    const given = rows.filter((row) => row.field === field);
    list.push(...given);
    if (given.length || (field.one_of && settled.has(field.one_of))) continue;
    settled.add(field.one_of);
    list.push({ path, name: field.name, answer: "" });
  }
  return list;
}

function rowsOf(form, answers) {
  const rows = new Map();
  for (const control of form.elements) {
    if (!control.name || !answered(control)) continue;
    const { row, path, field, name, part } = placeOf(form, answers, control) ?? {};
    if (!row) continue;
    const before = rows.get(row);
    const answer = inWords(control, part);
    if (before) before.answer += `, ${answer}`;
    else rows.set(row, { path, field, name, answer });
  }
  return rows;
}

function answered(control) {
  if (control.type === "radio" || control.type === "checkbox") return control.checked;
  return "value" in control && control.value.trim() !== "";
}

/** Which line of the list an answer belongs to, and which part of it it is; null where it does not count. */
function placeOf(form, answers, control) {
  const job = jobOf(control.name);
  if (job) {
    const field = byId.get(job.id);
    const part = field.parts.find(({ id }) => control.name.endsWith(`.${id}`))?.name ?? "";
    const name = words("name.job", { number: job.number + 1 });
    return { row: `${job.id}[${job.number}]`, path: control.name, field, name, part };
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
  return { row: whole, path: whole, field, name: nameOf(whole), part };
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
