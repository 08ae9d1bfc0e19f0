/* The form's questions: what was answered, which are shown, where each stands on the page. */

import { setup, words } from "./words.js";

export const ABILITIES = ["speaking", "listening", "reading", "writing"];
export const NO_TEST = "none";

const byId = new Map(setup.fields.map((field) => [field.id, field]));

/** The control or group of a path such as `spouse.language.reading`, or null. */
export function controlAt(form, path) {
  const control = form.elements[path] ?? form.elements[`${path}.test`];
  if (control instanceof RadioNodeList) return control[0];
  return control ?? null;
}

/** The element that holds a whole question, or one box of it. */
export function boxAt(form, path) {
  return form.querySelector(`[data-field="${CSS.escape(path)}"]`);
}

/** A link that leads to the control of a path and gives it the focus; plain text where there is none. */
export function linkTo(form, path, text) {
  const control = controlAt(form, path);
  if (!control) return text;
  const link = document.createElement("a");
  link.href = `#${control.id}`;
  link.textContent = text;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    (boxAt(form, path) ?? control).scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
  });
  return link;
}

/** What a person calls the answer at a path: "Age", "First official language, reading". */
export function nameOf(path) {
  const field = byId.get(path);
  if (field) return field.name;
  const [, whole, part] = path.match(/^(.*)\.(\w+)$/) ?? [];
  const outer = byId.get(whole);
  if (!outer) return path;
  return words("name.part", { name: outer.name, part: words(`name.${part}`) });
}

/** The plain value of a control or radio group: a text, "" where nothing is answered. */
export function valueAt(form, path) {
  return form.elements[path]?.value.trim() ?? "";
}

/** Whether the question matters with the answers given so far. */
export function matters(form, field) {
  return Object.entries(field.shown_when).every(
    ([path, wanted]) => valueAt(form, path) === (wanted ? "yes" : "no"),
  );
}

/** Shows the questions that matter and hides the others; a hidden one is not answered. */
export function showWhatMatters(form) {
  for (const field of setup.fields) {
    const box = boxAt(form, field.id);
    box.hidden = !matters(form, field);
    if (field.kind === "language") showScores(form, field, box);
  }
  offerOtherLanguage(form);
}

function showScores(form, field, box) {
  const test = setup.tests[valueAt(form, `${field.id}.test`)];
  const scores = box.querySelector("[data-scores]");
  scores.hidden = !test;
  if (!test) return;
  box.querySelector("[data-taken]").hidden = test.direct;
  for (const ability of ABILITIES) {
    const { minimum, maximum, step } = test.abilities[ability];
    const hint = box.querySelector(`[data-range="${ability}"]`);
    hint.textContent = words(step === 1 ? "range.whole" : "range.steps", { minimum, maximum, step });
  }
}

/** The second language is never the first one: its tests leave the list. */
function offerOtherLanguage(form) {
  const first = setup.tests[valueAt(form, "first_language.test")]?.language;
  const select = form.elements["second_language.test"];
  for (const option of select.options) {
    const language = setup.tests[option.value]?.language;
    option.hidden = option.disabled = Boolean(first) && language === first;
    if (option.disabled && option.selected) select.value = "";
  }
  for (const group of select.querySelectorAll("optgroup")) {
    group.hidden = [...group.children].every((option) => option.hidden);
  }
}
