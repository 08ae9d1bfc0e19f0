/* The points of the Federal Skilled Worker Program's own grid. */

import { make, mark, row, table } from "../elements.js";
import { showLevels } from "../levels.js";
import { readProfile } from "../profile.js";
import { readAnswers, showWhatMatters } from "../questions.js";
import { number, words } from "../words.js";
import { Page } from "./page.js";

const root = document.querySelector("[data-page='grid']");

function read(form, client) {
  const answers = readAnswers(form);
  showWhatMatters(form, answers);
  const { profile, missing } = readProfile(answers);
  showLevels(form, client, profile);
  return { request: { ask: "eligible", profile }, missing };
}

function show({ fsw }) {
  const passed = fsw.points >= fsw.pass;
  const gap = { points: number(fsw.points), max: number(fsw.max), pass: number(fsw.pass), gap: number(fsw.pass - fsw.points) };
  const said = words(passed ? "beside.grid.passed" : "beside.grid.short", gap);
  const figure = make("p", "hub-figure", make("strong", "", gap.points), words("beside.grid.figure", gap));
  const parts = [figure, make("p", "beside-verdict", said)];
  const rule = fsw.requirements.find(({ id }) => id === "points");
  if (!passed && rule.would_meet) parts.push(make("p", "", rule.would_meet));
  return { parts: [...parts, factors(fsw), others(fsw)], said };
}

function factors(fsw) {
  const { box, body } = table(words("beside.grid.factors"), ["factor", "points", "reason"].map((key) => (
    { text: words(`beside.grid.${key}`), figure: key === "points" })));
  body.append(...Object.values(fsw.factors).map(({ label, points, max, reason, law }) => row(
    label,
    { content: `${number(points)} ${words("of", { max: number(max) })}`, figure: true },
    { content: make("div", "", reason, make("p", "beside-rule", law)) },
  )));
  return box;
}

/** The points alone do not open the program: what else it asks for. */
function others(fsw) {
  const items = fsw.requirements.filter(({ id }) => id !== "points").map(({ label, state, message }) =>
    make("li", "", mark(state, words(`beside.grid.${state}`)), make("strong", "", ` ${label}${words("colon")}`), message));
  return make("div", "beside-assumed", make("h3", "", words("beside.grid.others")), make("ul", "", ...items));
}

new Page(root, { read, show }).start();
