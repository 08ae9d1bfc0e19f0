/* The points of the Federal Skilled Worker Program's own grid. */

import { showLevels } from "../levels.js";
import { readProfile } from "../profile.js";
import { showWhatMatters } from "../questions.js";
import { number, setup, words } from "../words.js";
import { badge, make, table } from "./dom.js";
import { Page } from "./page.js";

const STATES = { met: "good", not_met: "warn", not_known: "muted", assumed: "muted" };

const root = document.querySelector("[data-page='grid']");

function read(form, client) {
  showWhatMatters(form);
  const { profile, missing } = readProfile(form);
  for (const { id } of setup.fields.filter(({ kind }) => kind === "language")) {
    showLevels(form, client, id, id.split(".").reduce((inner, name) => inner?.[name], profile));
  }
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
  const heads = [["factor", false], ["points", true], ["reason", false]]
    .map(([key, num]) => [words(`beside.grid.${key}`), num]);
  const rows = Object.values(fsw.factors).map(({ label, points, max, reason, law }) =>
    [label, `${number(points)} ${words("of", { max: number(max) })}`,
      make("div", "", reason, make("p", "beside-rule", law))]);
  return table(words("beside.grid.factors"), heads, rows);
}

/** The points alone do not open the program: what else it asks for. */
function others(fsw) {
  const items = fsw.requirements.filter(({ id }) => id !== "points").map(({ label, state, message }) =>
    make("li", "", badge(words(`beside.grid.${state}`), STATES[state]), make("strong", "", ` ${label}: `), message));
  return make("div", "beside-assumed", make("h3", "", words("beside.grid.others")), make("ul", "", ...items));
}

new Page(root, { read, show }).start();
