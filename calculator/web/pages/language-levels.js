/* Test scores to levels, and what the levels are worth. */

import { make, mark, row, table } from "../elements.js";
import { levelOf } from "../levels.js";
import { toNumber } from "../profile.js";
import { number, scoresOf, setup, words } from "../words.js";
import { Page } from "./page.js";

const ABILITIES = ["speaking", "listening", "reading", "writing"];
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
    hint.textContent = test ? scoresOf(test.abilities[ability]) : "";
  }
}

function show(found) {
  const levels = make("dl", "beside-levels", ...ABILITIES.map((ability) =>
    make("div", "", make("dt", "", words(`name.${ability}`)), make("dd", "", levelOf(found.language, found.levels[ability])))));
  const lowest = words("beside.levels.lowest", { level: levelOf(found.language, found.lowest) });
  const parts = [levels, make("p", "", lowest), programs(found), points(found), make("p", "", words("beside.levels.more"))];
  const said = ABILITIES.map((ability) =>
    `${words(`name.${ability}`)} ${levelOf(found.language, found.levels[ability])}`).join(", ");
  return { parts, said };
}

function programs(found) {
  const head = ["program", "state"].map((key) => ({ text: words(`beside.levels.${key}`) }));
  const { box, body } = table(words("beside.levels.programs"), head);
  body.append(...Object.values(found.programs).map(({ name, state, text, missing }) => {
    const told = make("div", "", mark(state, words(`beside.levels.${state}`)));
    if (state === "not_met") told.append(make("p", "", words("beside.levels.missing", { missing })));
    told.append(make("p", "beside-rule", text));
    return row(name, { content: told });
  }));
  return box;
}

function points(found) {
  const head = ["place", "without", "with"].map((key) => ({ text: words(`beside.levels.${key}`), figure: key !== "place" }));
  const { box, body } = table(words("beside.levels.points"), head);
  const of = (entry) => ({ content: `${number(entry.points)} ${words("of", { max: number(entry.max) })}`, figure: true });
  body.append(...["first", "second"].map((place) => {
    const { without_spouse: without, with_spouse: beside } = found.points[place];
    return row(words(`beside.levels.${place}`), of(without), of(beside));
  }));
  return box;
}

new Page(root, { read, show, place: (path) => PLACE + path }).start();
