/* Which programs take the reader, each requirement by requirement; the grid of the first one. */

import { make, mark, row, table } from "../elements.js";
import { number, words } from "../words.js";
import { folded, line, listed, pageLink, shortName } from "./pieces.js";
import { requirements } from "./requirements.js";

/** The panel about the programs. */
export function programs(root, form) {
  return {
    request: () => ({ ask: "eligible" }),
    line: (result) => of(result)
      .map(([id, { eligible, name }]) => line(shortName(root, `program:${id}`) ?? name, words(`means.verdict.${eligible}`)))
      .join(" · "),
    content: (result) => of(result).map(([id, program]) => one(root, form, id, program)),
  };
}

function of(result) {
  return Object.entries(result).filter(([id]) => id !== "categories");
}

function one(root, form, id, program) {
  const whole = item(program.name, program.eligible, program.requirements);
  if (program.factors) whole.append(...grid(program));
  whole.append(requirements(form, program.requirements));
  const open = program.requirements.filter(({ state }) => state === "assumed").map(({ message }) => message);
  const more = program.assumptions.filter((text) => !open.includes(text));
  whole.append(...listed(words("means.assumptions"), more));
  const link = pageLink(root, `program:${id}`, words("means.page"));
  if (link) whole.append(make("p", "means-page", link));
  return whole;
}

/** Something that is answered by yes, no or not enough told, with what decides it beside the answer. */
export function item(name, answer, found) {
  const beside = [" ", mark(answer, words(`means.verdict.${answer}`))];
  const deciding = { false: "not_met", null: "not_known" }[answer];
  const reason = found.find(({ state }) => state === deciding)?.message;
  if (reason) beside.push(make("span", "means-reason", reason));
  return folded(name, ...beside);
}

function grid({ points, max, pass, factors }) {
  const { box, body } = table(words("means.grid_caption"), [
    { text: words("means.factor") }, { text: words("means.points"), figure: true }, { text: words("means.reason") },
  ]);
  for (const factor of Object.values(factors)) {
    const given = words("of", { max: number(factor.max) });
    body.append(row(
      [factor.label, make("span", "means-small", factor.law)],
      { content: `${number(factor.points)} ${given}`, figure: true },
      { content: factor.reason },
    ));
  }
  return [make("p", "", words("means.grid", { points: number(points), max: number(max), pass: number(pass) })), box];
}
