/* From the form's answers to the profile that Python takes, and what is still missing for it. */

import { setup } from "./words.js";
import { ABILITIES, NONE, UNKNOWN, matters, valueAt } from "./questions.js";

/**
 * @param {FormData} answers  of the whole form
 * @returns {{profile: object, day: string, missing: string[], open: string[], unchosen: string[]}}
 *   the profile as told so far; the day whose rules apply where one is named, else ""; the paths of the
 *   questions that its score needs and that are not answered; those answered with "I don't know yet";
 *   those where words stand of which no occupation was chosen
 */
export function readProfile(answers) {
  const profile = { date: today() };
  const found = { missing: [], open: [], unchosen: [] };
  const answered = new Set();
  for (const field of setup.fields.filter((asked) => matters(answers, asked))) {
    const { value, lacking, open } = read(answers, field);
    if (value !== undefined && !(field.optional && lacking)) {
      put(profile, field.id, field.id === "spouse" ? (value ? {} : null) : value);
      answered.add(field.one_of);
    }
    found.unchosen.push(...unchosen(answers, field));
    if (open) found.open.push(field.id);
    else if (!field.optional) {
      for (const path of lacking ?? []) found.missing.push({ path, one_of: field.one_of });
    }
  }
  tellPartner(profile);
  return { ...found, profile, day: valueAt(answers, "date"), missing: once(found.missing, answered) };
}

/** Of questions that stand in for each other the first is missing, where none is answered. */
function once(missing, answered) {
  return missing
    .filter(({ one_of }, place) => !one_of
      || (!answered.has(one_of) && missing.findIndex((other) => other.one_of === one_of) === place))
    .map(({ path }) => path);
}

function put(profile, path, value) {
  const names = path.split(".");
  const last = names.pop();
  let inner = profile;
  for (const name of names) inner = inner[name] ??= {};
  inner[last] = value;
}

/** The partner's own profile: with the answers given elsewhere, once it has what every profile needs. */
function tellPartner(profile) {
  const own = profile.spouse?.profile;
  if (!own) return;
  for (const [place, from] of Object.entries(setup.same)) {
    const value = from.split(".").reduce((inner, name) => inner?.[name], profile);
    if (value !== undefined) put(profile, place, value);
  }
  const language = own.first_language;
  const scored = language === null || ABILITIES.every((ability) => language?.[ability] !== undefined);
  const aged = own.age !== undefined || own.birth_date !== undefined;
  if (!aged || own.education === undefined || !scored) delete profile.spouse.profile;
}

/** The answer as the profile holds it; `lacking` are paths without one, `open` means "I don't know yet". */
function read(answers, field) {
  if (field.kind === "language") return readLanguage(answers, field.id);
  if (field.kind === "jobs") return readJobs(answers, field);
  if (valueAt(answers, `${field.id}.unknown`)) return { open: true };
  const text = valueAt(answers, field.id);
  if (text === UNKNOWN) return { open: true };
  if (text === NONE && field.nothing) return { value: null };
  const value = valueOf(field.kind, text);
  return value === undefined ? { lacking: [field.id] } : { value };
}

/** A text as a value of its kind; undefined where nothing is told. */
function valueOf(kind, text) {
  if (text === "") return undefined;
  if (kind === "yes_no" || kind === "flag") return text === "yes";
  if (kind === "money" && EITHER.test(text)) return text.replace(/[$ ]/g, ""); // Python asks which is meant
  if (["number", "whole_number", "money"].includes(kind)) return toNumber(text);
  // while words are typed in search of an occupation, none is told
  if (kind === "occupation") return /^\d+$/.test(text) ? text : undefined;
  return text;
}

/** The occupation boxes of a question that hold words, not a code. */
function unchosen(answers, field) {
  const boxes = field.kind === "occupation" ? [field.id] : [];
  if (field.kind === "jobs") {
    const { id } = field.parts.find(({ kind }) => kind === "occupation");
    for (const row of jobsIn(answers, field)) boxes.push(`${row}.${id}`);
  }
  return boxes.filter((path) => !/^\d*$/.test(valueAt(answers, path)));
}

/** The jobs that have all that a job needs; null where none has. */
function readJobs(answers, field) {
  const jobs = [];
  for (const row of jobsIn(answers, field)) {
    const job = {};
    for (const part of field.parts) {
      const value = valueOf(part.kind, valueAt(answers, `${row}.${part.id}`));
      if (value !== undefined) job[part.id] = value;
    }
    if (job.noc && job.where && job.from) jobs.push(job);
  }
  return jobs.length ? { value: jobs } : {};
}

/** The rows of a list of jobs, whether filled in or not: "work[0]", "work[1]", … */
function jobsIn(answers, { id, parts: [first] }) {
  const rows = [];
  while (answers.has(`${id}[${rows.length}].${first.id}`)) rows.push(`${id}[${rows.length}]`);
  return rows;
}

function readLanguage(answers, id) {
  const test = valueAt(answers, `${id}.test`);
  if (test === "") return { lacking: [id] };
  if (test === UNKNOWN) return { open: true };
  if (test === NONE) return { value: null };
  const value = { test };
  const lacking = [];
  for (const ability of ABILITIES) {
    const text = valueAt(answers, `${id}.${ability}`);
    if (text === "") lacking.push(`${id}.${ability}`);
    else value[ability] = toNumber(text);
  }
  const taken = valueAt(answers, `${id}.taken`);
  if (taken && !setup.tests[test].direct) value.taken = taken;
  return lacking.length ? { value, lacking } : { value };
}

const GROUPED = /^-?\d{1,3}([ \u00a0\u202f'\u2019]\d{3})+([.,]\d+)?$|^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^-?(\d+([.,]\d*)?|[.,]\d+)$/;
const EITHER = /^\$? ?[1-9]\d{0,2}\.\d{3} ?\$?$/; // 20.000 is twenty here and twenty thousand elsewhere

/**
 * A number as people write it: 7.5 and 7,5, and of thousands 20,000, 20 000 and $20,000. Any other text
 * stays text: Python says what is wrong.
 */
export function toNumber(text) {
  const digits = text.trim().replace(/^\$ ?| ?\$$/g, "");
  if (GROUPED.test(digits)) {
    const groups = digits.replace(/[ \u00a0\u202f'\u2019]/g, "");
    return Number(groups === digits ? groups.replaceAll(",", "") : groups.replace(",", "."));
  }
  return PLAIN.test(digits) ? Number(digits.replace(",", ".")) : text;
}

/** The day where the reader is, as YYYY-MM-DD. */
export function today() {
  const now = new Date();
  const two = (value) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
