/* The calculator page: from answers to a request, from Python's reply to the page. */

import { Client } from "./client.js";
import { startMeaning } from "./means/start.js";
import { make } from "./elements.js";
import { clearErrors, inWords, showErrors } from "./errors.js";
import { listenToJobs } from "./jobs.js";
import { startKeeping } from "./keep/start.js";
import { showLevels } from "./levels.js";
import { listenToOccupations } from "./occupations.js";
import { isKept } from "./offline.js";
import { Panel } from "./panel.js";
import { readProfile } from "./profile.js";
import { linkTo, nameOf, readAnswers, showWhatMatters } from "./questions.js";
import { listenToTests } from "./retest.js";
import { breakdown } from "./result.js";
import { startReview } from "./review.js";
import { Shown } from "./shown.js";
import { afterPaint, whenIdle } from "./spare.js";
import { makeSteps } from "./steps.js";
import { listenToSubstitutes } from "./substitutes.js";
import { setup, words } from "./words.js";

const PAUSE = 400; // milliseconds after the last key before typed answers count

const root = document.querySelector("[data-calculator]");
const form = root.querySelector("form");
const summary = root.querySelector("[data-error-summary]");
const shown = new Shown(root.querySelector("[data-breakdown]"));
const todo = root.querySelector("[data-missing]");

const client = new Client();
const panel = new Panel(root, () => {
  client.retry();
  update();
  root.querySelector(".calc-panel").focus({ preventScroll: true }); // the button is gone
});
let latest = 0;
let pressed = false; // whether the button waits for an answer, also where other answers overtake it
let askedFor = false; // whether the reader has pressed the button: only then are problems shown

client.addEventListener("stage", () => {
  panel.showStage(client.state);
  if (client.state.stage === "ready") update();
});

/** Reads the form, and asks for the score or, while answers are missing, for what is still possible. */
async function update() {
  const turn = ++latest;
  const answers = readAnswers(form);
  showWhatMatters(form, answers);
  const told = readProfile(answers);
  showLevels(form, client, told.profile);
  const reply = await answerTo(told);
  if (turn !== latest) return; // overtaken
  if (reply === null) { // failed, which the stage says
    forgetResult();
    panel.showNothing();
    tell("pending", { profile: told.profile, missing: [], errors: [] });
    return;
  }
  const byButton = pressed;
  pressed = false;
  if (!reply.ok) showProblems(told, inWords(reply.errors), byButton);
  else if (reply.result && "total" in reply.result) showResult(told, reply.result, byButton);
  else showIncomplete(told, reply.result, byButton);
}

/** Python's answer to the answers given; null where it can't be had. */
async function answerTo(told) {
  const request = { profile: told.profile, lang: setup.lang };
  const waiting = [...told.missing, ...told.open];
  if (waiting.length) {
    panel.showMissing(told);
    // to look at the form is not yet the wish for a score: nothing is loaded for that
    const unsaid = { ok: true, result: null };
    if (client.state.stage !== "ready") return unsaid;
    return client.ask({ ask: "range", ...request }).catch(() => unsaid);
  }
  listTodo("todo_unchosen", named(told.unchosen)); // the score does not wait for these
  panel.showWaiting();
  if (told.day) {
    // the rules of another day may look at answers that those of today do not
    const possible = await client.ask({ ask: "range", ...request }).catch(() => null);
    if (possible?.ok && possible.result.missing.length) {
      told.missing = possible.result.missing;
      return possible;
    }
  }
  return client.ask({ ask: "score", ...request }).catch(() => null);
}

/** @param {object|null} possible  what the range ask says; null while the runtime is not there */
function showIncomplete({ profile, missing, open }, possible, byButton) {
  forgetResult();
  panel.showMissing({ missing, open }, possible);
  const waiting = [...missing, ...open];
  listTodo("todo_missing", named(waiting));
  if (byButton) askedFor = true;
  const errors = missing.map((path) => ({
    path, message: possible?.wanted[path] ?? words("error.missing"),
  }));
  if (askedFor && errors.length) showErrors(form, summary, errors, byButton);
  tell("pending", { profile, missing: waiting, errors: [] });
}

function showProblems({ profile, missing, open }, errors, byButton) {
  forgetResult();
  if (byButton) askedFor = true;
  panel.showErrors(errors.length, !byButton);
  listTodo("todo_wrong", errors.map(({ path, message }) => ({
    path, text: words("error.item", { name: nameOf(path), message }),
  })));
  if (askedFor) showErrors(form, summary, errors, byButton);
  tell("pending", { profile, missing: [...missing, ...open], errors });
}

function showResult({ profile, day }, result, byButton) {
  clearErrors(form, summary);
  askedFor = false;
  panel.showResult(result, day);
  if (byButton) root.querySelector("[data-result-heading]").focus();
  const turn = latest;
  afterPaint(() => { // the breakdown, and what others make of the score, must not hold up the total
    if (turn !== latest) return;
    shown.show(breakdown(result));
    root.dataset.profile = JSON.stringify(profile);
    root.dataset.result = JSON.stringify(result);
    tell("result", { profile, result });
  });
}

/** Lets the other parts of the page know what stands now. */
function tell(what, detail) {
  root.dispatchEvent(new CustomEvent(`calculator:${what}`, { detail, bubbles: true }));
}

/** No number stands on the page that does not belong to the answers in the form. */
function forgetResult() {
  clearErrors(form, summary);
  shown.show([]);
  delete root.dataset.profile;
  delete root.dataset.result;
}

function named(paths) {
  return paths.map((path) => ({ path, text: nameOf(path) }));
}

/** Where the result stands or will stand: links to the answers that it waits for or that can't count. */
function listTodo(lead, waiting) {
  if (todo.hidden && !waiting.length) return;
  todo.hidden = waiting.length === 0;
  todo.querySelector("p").textContent = words(lead);
  const items = waiting.map(({ path, text }) => make("li", "", linkTo(form, path, text)));
  todo.querySelector("ul").replaceChildren(...items);
}

function countsAtOnce({ type, tagName }) {
  return tagName === "SELECT" || type === "radio" || type === "checkbox";
}

function listen() {
  let pause;
  listenToTests(form);
  listenToSubstitutes(form);
  form.addEventListener("input", ({ target }) => {
    if (countsAtOnce(target)) return; // a change follows
    clearTimeout(pause);
    pause = setTimeout(update, PAUSE);
  });
  form.addEventListener("change", ({ target }) => {
    // a box changes when the pointer goes down elsewhere: what it points at must not move away then;
    // the form itself changes where answers are put into it or taken out
    if (!countsAtOnce(target) && target !== form) return;
    clearTimeout(pause);
    update();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    pressed = true;
    update();
  });
  listenToJobs(form);
  listenToOccupations(form, client);
  for (const intent of ["focusin", "pointerdown"]) {
    form.addEventListener(intent, () => client.load(), { once: true });
  }
  if (isKept()) {
    client.load();
  } else if (!navigator.connection?.saveData) {
    window.addEventListener("load", () => whenIdle(() => client.load()));
    if (document.readyState === "complete") whenIdle(() => client.load());
  }
}

makeSteps(form);
if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
  panel.showStage({ stage: "unsupported" });
  showWhatMatters(form, readAnswers(form));
} else {
  panel.showStage(client.state);
  form.querySelector("[data-submit]").disabled = false;
  startMeaning({ root, form, client });
  listen();
  startReview(root, form);
  startKeeping({ root, form, client });
  update();
}
