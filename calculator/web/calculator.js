/* The calculator page: from answers to a request, from Python's reply to the page. */

import { Client } from "./client.js";
import { clearErrors, showErrors } from "./errors.js";
import { showLevels } from "./levels.js";
import { Panel } from "./panel.js";
import { readProfile } from "./profile.js";
import { linkTo, nameOf, showWhatMatters } from "./questions.js";
import { breakdown } from "./result.js";
import { setup, words } from "./words.js";

const PAUSE = 400; // milliseconds after the last key before typed answers count

const root = document.querySelector("[data-calculator]");
const form = root.querySelector("form");
const summary = root.querySelector("[data-error-summary]");
const shown = root.querySelector("[data-breakdown]");
const todo = root.querySelector("[data-missing]");

const client = new Client();
const panel = new Panel(root, () => {
  client.retry();
  update();
});
let latest = 0;
let askedFor = false; // whether the reader has pressed the button: only then are problems shown

client.addEventListener("stage", () => panel.showStage(client.state));

/** Reads the form, says what is missing, or asks for the score. */
async function update({ byButton = false } = {}) {
  const turn = ++latest;
  showWhatMatters(form);
  const { profile, missing } = readProfile(form);
  for (const { id } of setup.fields.filter(({ kind }) => kind === "language")) {
    const [outer, inner] = id.split(".");
    showLevels(form, client, id, inner ? profile[outer]?.[inner] : profile[outer]);
  }
  if (missing.length) return showIncomplete(missing, byButton);
  listTodo("todo_missing", []);
  panel.showWaiting();
  const reply = await client.ask({ ask: "score", profile, lang: setup.lang }).catch(() => null);
  if (turn !== latest || reply === null) return undefined; // overtaken; or failed, which the stage says
  return reply.ok ? showResult(profile, reply.result, byButton) : showProblems(reply.errors, byButton);
}

function showIncomplete(missing, byButton) {
  forgetResult();
  panel.showMissing(missing);
  listTodo("todo_missing", missing.map((path) => ({ path, text: nameOf(path) })));
  if (byButton) askedFor = true;
  if (!askedFor) return;
  const errors = missing.map((path) => ({ path, message: words("error.missing") }));
  showErrors(form, summary, errors, byButton);
}

function showProblems(errors, byButton) {
  forgetResult();
  if (byButton) askedFor = true;
  panel.showErrors(errors.length);
  listTodo("todo_wrong", errors.map(({ path, message }) => ({
    path, text: words("error.item", { name: nameOf(path), message }),
  })));
  if (askedFor) showErrors(form, summary, errors, byButton);
}

function showResult(profile, result, byButton) {
  clearErrors(form, summary);
  askedFor = false;
  panel.showResult(result);
  shown.replaceChildren(...breakdown(result));
  root.dataset.profile = JSON.stringify(profile);
  root.dataset.result = JSON.stringify(result);
  root.dispatchEvent(new CustomEvent("calculator:result", { detail: { profile, result }, bubbles: true }));
  if (byButton) root.querySelector("[data-result-heading]").focus();
}

/** No number stands on the page that does not belong to the answers in the form. */
function forgetResult() {
  clearErrors(form, summary);
  shown.replaceChildren();
  delete root.dataset.profile;
  delete root.dataset.result;
}

/** Where the result will stand: links to the answers that it waits for. */
function listTodo(lead, waiting) {
  todo.hidden = waiting.length === 0;
  todo.querySelector("p").textContent = words(lead);
  const items = waiting.map(({ path, text }) => {
    const item = document.createElement("li");
    item.append(linkTo(form, path, text));
    return item;
  });
  todo.querySelector("ul").replaceChildren(...items);
}

/** Of answers that stand in for each other, the last one given counts. */
function keepOneOf(name) {
  const field = setup.fields.find(({ id }) => id === name);
  if (!field?.one_of || form.elements[name].value === "") return;
  for (const other of setup.fields) {
    if (other.one_of === field.one_of && other.id !== name) form.elements[other.id].value = "";
  }
}

function listen() {
  let pause;
  form.addEventListener("input", ({ target }) => {
    keepOneOf(target.name);
    clearTimeout(pause);
    pause = setTimeout(update, PAUSE);
  });
  form.addEventListener("change", ({ target }) => {
    // a box changes when the pointer goes down elsewhere: what it points at must not move away then
    if (target.type !== "radio" && target.tagName !== "SELECT") return;
    clearTimeout(pause);
    update();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    update({ byButton: true });
  });
  for (const intent of ["focusin", "pointerdown"]) {
    form.addEventListener(intent, () => client.load(), { once: true });
  }
  if (!navigator.connection?.saveData) {
    const idle = window.requestIdleCallback ?? ((begin) => setTimeout(begin, 1000));
    window.addEventListener("load", () => idle(() => client.load()));
    if (document.readyState === "complete") idle(() => client.load());
  }
}

if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
  panel.showStage({ stage: "unsupported" });
  showWhatMatters(form);
} else {
  panel.showStage(client.state);
  form.querySelector("[data-submit]").disabled = false;
  listen();
  update();
}
