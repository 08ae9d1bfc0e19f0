/* Test scores to levels, and what the levels are worth. */

import { toNumber } from "../profile.js";
import { number, setup, words } from "../words.js";
import { badge, make, table } from "./dom.js";
import { Page } from "./page.js";

const ABILITIES = ["speaking", "listening", "reading", "writing"];
const STATES = { met: "good", not_met: "warn", not_known: "muted" };
const PLACE = "result."; // before the names of the form's controls

const root = document.querySelector("[data-page='levels']");

function read(form) {
  const test = form.elements[`${PLACE}test`].value;
  showRanges(form, setup.tests[test]);
  if (!test) return { request: {}, missing: ["result"] };
  const scores = {};
  const missing = [];
  for (const ability of ABILITIES) {
    const text = form.elements[PLACE + ability].value.trim();
    if (text === "") missing.push(PLACE + ability);
    scores[ability] = toNumber(text);
  }
  return { request: { ask: "worth", test, scores }, missing };
}

/** Under each box, what a report of this test can show. */
function showRanges(form, test) {
  for (const ability of ABILITIES) {
    const hint = form.querySelector(`[data-range="${ability}"]`);
    const { minimum, maximum, step } = test?.abilities[ability] ?? {};
    hint.textContent = test
      ? words(step === 1 ? "range.whole" : "range.steps", { minimum, maximum, step })
      : "";
  }
}

function show(found) {
  const levels = make("dl", "beside-levels", ...ABILITIES.map((ability) =>
    make("div", "", make("dt", "", words(`name.${ability}`)), make("dd", "", level(found, found.levels[ability])))));
  const lowest = words("beside.levels.lowest", { level: level(found, found.lowest) });
  const parts = [levels, make("p", "", lowest), programs(found), points(found), make("p", "", words("beside.levels.more"))];
  const said = ABILITIES.map((ability) =>
    `${words(`name.${ability}`)} ${level(found, found.levels[ability])}`).join(", ");
  return { parts, said };
}

function level({ language }, reached) {
  return reached ? words(`level.${language}`, { level: reached }) : words("beside.levels.below");
}

function programs(found) {
  const heads = ["program", "state"].map((key) => [words(`beside.levels.${key}`), false]);
  const rows = Object.values(found.programs).map(({ name, state, text, missing }) => {
    const told = make("div", "", badge(words(`beside.levels.${state}`), STATES[state]));
    if (state === "not_met") told.append(make("p", "", words("beside.levels.missing", { missing })));
    told.append(make("p", "beside-rule", text));
    return [name, told];
  });
  return table(words("beside.levels.programs"), heads, rows);
}

function points(found) {
  const heads = [["place", false], ["without", true], ["with", true]].map(([key, num]) => [words(`beside.levels.${key}`), num]);
  const of = (entry) => `${number(entry.points)} ${words("of", { max: number(entry.max) })}`;
  const rows = ["first", "second"].map((place) => [
    words(`beside.levels.${place}`), of(found.points[place].without_spouse), of(found.points[place].with_spouse),
  ]);
  return table(words("beside.levels.points"), heads, rows);
}

new Page(root, { read, show, place: (path) => PLACE + path }).start();
