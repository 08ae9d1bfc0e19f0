/* The form's questions: what was answered, which are shown, where each stands on the page. */

import { make } from "./elements.js";
import { scoresOf, setup, words } from "./words.js";

export const ABILITIES = ["speaking", "listening", "reading", "writing"];
export const NONE = "none"; // "there is none" as an answer; a profile holds null for it
export const UNKNOWN = "unknown"; // "I don't know yet" as an answer; a profile leaves it out

export const byId = new Map(setup.fields.map((field) => [field.id, field]));

/** Where the answer at a path is given: a partner's own profile takes some from other questions. */
function homeOf(path) {
  const place = Object.keys(setup.same).find((same) => path === same || path.startsWith(`${same}.`));
  return place ? setup.same[place] + path.slice(place.length) : path;
}

/** The control of a path such as `spouse.language.reading`, of a group the chosen button or else the first; or null. */
export function controlAt(form, path) {
  const home = homeOf(path);
  const control = form.elements[home] ?? form.elements[`${home}.test`]
    ?? form.elements[`${home}[0].noc`] ?? form.querySelector(`[data-add-job="${CSS.escape(home)}"]`);
  if (control instanceof RadioNodeList) return [...control].find(({ checked }) => checked) ?? control[0];
  return control ?? null;
}

const boxes = new Map(); // of the questions that always stand on the page: looked up with each answer

/** The element that holds a whole question, or one box of it. */
export function boxAt(form, path) {
  const home = homeOf(path);
  if (boxes.has(home)) return boxes.get(home);
  const box = form.querySelector(`[data-field="${CSS.escape(home)}"]`);
  if (byId.has(home)) boxes.set(home, box);
  return box;
}

/** Hides or shows; touches nothing that is so already, as each touch is work for the browser. */
function hide(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/** A link that leads to the control of a path and gives it the focus; plain text where there is none. */
export function linkTo(form, path, text) {
  const control = controlAt(form, path);
  if (!control) return text;
  const link = make("a", "", text);
  link.href = `#${control.id}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const target = controlAt(form, path) ?? control; // another button may be chosen by now
    // what is folded away, or on another step, comes out: steps.js listens
    target.dispatchEvent(new CustomEvent("calculator:reveal", { bubbles: true }));
    (boxAt(form, path) ?? target).scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  });
  return link;
}

/** What a person calls the answer at a path: "Age", "Job 2: First day", "Partner's test: Reading". */
export function nameOf(path) {
  const home = homeOf(path).replace(/\.unknown$/, ""); // the box "I don't know yet" of a question
  const field = byId.get(home);
  if (field) return field.name;
  const [, whole, number, part] = home.match(/^(.*?)(?:\[(\d+)\])?\.(\w+)$/) ?? [];
  const outer = byId.get(whole);
  if (!outer) return path;
  if (number === undefined) return words("name.part", { name: outer.name, part: words(`name.${part}`) });
  const name = words("name.job", { number: Number(number) + 1 });
  return words("name.part", { name, part: outer.parts.find(({ id }) => id === part)?.name ?? part });
}

/** The control or group of radio buttons with this name; null where a control only has it as its id. */
export function controlNamed(form, name) {
  const found = form.elements.namedItem(name);
  const [first = found] = found instanceof RadioNodeList ? found : [];
  return first?.name === name ? found : null;
}

/**
 * What is answered at a path: a text, "" where nothing is.
 * @param {FormData} answers  of the whole form, read once: to look up control by control takes twice as long
 */
export function valueAt(answers, path) {
  return answers.get(path)?.trim() ?? "";
}

/** Whether the question matters with the answers given so far, or may still come to. */
export function matters(answers, { shown_when = {} }) {
  return Object.entries(shown_when).every(
    ([path, wanted]) => [wanted ? "yes" : "no", UNKNOWN].includes(valueAt(answers, path)),
  );
}

/**
 * All answers that stand in the form, once those are taken out that the others rule out.
 * @returns {FormData} read once for each change of the form, as that takes as long as all that follows
 */
export function readAnswers(form) {
  for (const field of setup.fields.filter(({ other_than }) => other_than)) offerOtherLanguage(form, field);
  return new FormData(form); // not before: a choice that was ruled out until now is not in it
}

/**
 * Shows the questions that matter and hides the others; a hidden one is not answered.
 * @param {FormData} answers  of the whole form
 */
export function showWhatMatters(form, answers) {
  const groups = new Map();
  for (const field of setup.fields) {
    const box = boxAt(form, field.id);
    const matter = matters(answers, field);
    hide(box, !matter);
    if (field.kind === "language") showScores(field, box, answers);
    const group = box.closest("[data-group]");
    if (group) groups.set(group, matter || groups.get(group));
  }
  for (const [group, matter] of groups) hide(group, !matter);
}

function showScores(field, box, answers) {
  const chosen = valueAt(answers, `${field.id}.test`);
  if (box.dataset.test === chosen) return;
  box.dataset.test = chosen;
  const test = setup.tests[chosen];
  const scores = box.querySelector("[data-scores]");
  hide(scores, !test);
  if (!test) return;
  hide(box.querySelector("[data-taken]"), test.direct);
  for (const ability of ABILITIES) {
    box.querySelector(`[data-range="${ability}"]`).textContent = scoresOf(test.abilities[ability]);
  }
}

/** A second language is never the first one: its tests leave the list. */
function offerOtherLanguage(form, field) {
  const [other, select] = [field.other_than, field.id].map((id) => boxAt(form, id).querySelector("select"));
  const first = setup.tests[other.value]?.language;
  if (setup.tests[select.value]?.language === first && first) select.value = "";
  if (select.dataset.besides === (first ?? "")) return;
  select.dataset.besides = first ?? "";
  for (const option of select.options) {
    const language = setup.tests[option.value]?.language;
    option.hidden = option.disabled = Boolean(first) && language === first;
  }
  for (const group of select.querySelectorAll("optgroup")) {
    group.hidden = [...group.children].every((option) => option.hidden);
  }
}
