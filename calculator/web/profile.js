/* From the form's answers to the profile that Python takes, and what is still missing for it. */

import { setup } from "./words.js";
import { ABILITIES, NO_TEST, matters, valueAt } from "./questions.js";

/**
 * @param {HTMLFormElement} form
 * @returns {{profile: object, missing: string[]}} the profile as told so far, and the paths of the
 *   questions that are asked and not answered
 */
export function readProfile(form) {
  const profile = { date: today() };
  const missing = [];
  const answered = new Set();
  for (const field of setup.fields.filter((asked) => matters(form, asked))) {
    const { value, lacking } = read(form, field);
    if (value !== undefined) {
      put(profile, field, value);
      answered.add(field.one_of);
    }
    missing.push(...lacking.map((path) => ({ path, one_of: field.one_of })));
  }
  return {
    profile,
    missing: missing
      .filter(({ one_of }, place) => !one_of
        || (!answered.has(one_of) && missing.findIndex((other) => other.one_of === one_of) === place))
      .map(({ path }) => path),
  };
}

function put(profile, { id }, value) {
  const [outer, inner] = id.split(".");
  if (inner) profile[outer][inner] = value;
  else if (id === "spouse") profile.spouse = value ? {} : null;
  else profile[id] = value;
}

function read(form, field) {
  if (field.kind === "language") return readLanguage(form, field.id);
  const text = valueAt(form, field.id);
  if (text === "") return { value: undefined, lacking: [field.id] };
  if (field.kind === "yes_no") return { value: text === "yes", lacking: [] };
  if (field.kind === "number" || field.kind === "whole_number") {
    return { value: toNumber(text), lacking: [] };
  }
  return { value: text, lacking: [] };
}

function readLanguage(form, id) {
  const test = valueAt(form, `${id}.test`);
  if (test === "") return { value: undefined, lacking: [id] };
  if (test === NO_TEST) return { value: null, lacking: [] };
  const value = { test };
  const lacking = [];
  for (const ability of ABILITIES) {
    const text = valueAt(form, `${id}.${ability}`);
    if (text === "") lacking.push(`${id}.${ability}`);
    else value[ability] = toNumber(text);
  }
  const taken = valueAt(form, `${id}.taken`);
  if (taken && !setup.tests[test].direct) value.taken = taken;
  return { value, lacking };
}

/** A number, with a decimal point or comma. Any other text stays text: Python says what is wrong. */
function toNumber(text) {
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) ? value : text;
}

/** The day where the reader is, as YYYY-MM-DD. */
function today() {
  const now = new Date();
  const two = (value) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
