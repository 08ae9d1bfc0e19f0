/* Problems with answers, the GOV.UK way: a summary that takes the focus and links to each field, and
   the same words beside the field. */

import { make } from "./elements.js";
import { boxAt, controlAt, linkTo, nameOf } from "./questions.js";
import { setup, words } from "./words.js";

const plainTitle = document.title;

/** Takes every message off the page. */
export function clearErrors(form, summary) {
  if (summary.hidden) return;
  summary.hidden = true;
  summary.querySelector("ul").replaceChildren();
  document.title = plainTitle;
  for (const message of form.querySelectorAll(".calc-error")) message.remove();
  for (const control of form.querySelectorAll("[data-wrong]")) {
    delete control.dataset.wrong;
    control.removeAttribute("aria-invalid");
    const described = (control.getAttribute("aria-describedby") ?? "").split(" ");
    setOrRemove(control, "aria-describedby", described.filter((id) => !id.endsWith("-error")).join(" "));
  }
  for (const box of form.querySelectorAll(".calc-field--wrong")) box.classList.remove("calc-field--wrong");
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} summary
 * @param {{path: string, message: string}[]} errors
 * @param {boolean} takeFocus  true where the reader asked for the score, not on an update by itself
 */
export function showErrors(form, summary, errors, takeFocus) {
  clearErrors(form, summary);
  const list = summary.querySelector("ul");
  for (const { path, message } of errors) {
    list.append(make("li", "", linkTo(form, path, words("error.item", { name: nameOf(path), message }))));
    const control = controlAt(form, path);
    if (control) mark(form, path, control, message);
  }
  summary.ariaLive = takeFocus ? "assertive" : "off"; // what is corrected since is seen, not read out as a whole
  summary.hidden = false;
  document.title = words("error.title", { title: plainTitle });
  if (takeFocus) summary.focus();
}

/** Python's errors in the words of the page: it names a test by its id, as a profile does. */
export function inWords(errors) {
  const ids = new RegExp(`\\b(${Object.keys(setup.tests).join("|")})\\b`, "g");
  return errors.map(({ path, message }) => ({ path, message: message.replace(ids, (id) => setup.tests[id].name) }));
}

function mark(form, path, control, message) {
  const box = boxAt(form, path) ?? control.closest("[data-field]");
  const prefix = make("span", "visually-hidden", words("error.prefix"));
  const beside = make("p", "calc-error", prefix, make("span", "calc-error__text", message));
  beside.id = `${control.id}-error`;
  const head = box.querySelector("[data-error-after]") ?? box.firstElementChild;
  head.after(beside);
  box.classList.add("calc-field--wrong");
  // of a group of radio buttons the whole group is described: a button can't be invalid by itself
  const described = control.type === "radio" ? box : control;
  if (described === control) control.setAttribute("aria-invalid", "true");
  described.dataset.wrong = "";
  const before = described.getAttribute("aria-describedby");
  described.setAttribute("aria-describedby", [before, beside.id].filter(Boolean).join(" "));
}

function setOrRemove(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}
