/* Both ways round: the score where the reader applies, and where the partner does. */

import { number, words } from "../words.js";
import { listed, make } from "./elements.js";
import { questions } from "./requirements.js";
import { scoreTable } from "./score_table.js";

/** The panel about who of two partners applies. */
export function partners(form) {
  return {
    request: (profile) => (profile.spouse ? { ask: "partners" } : null),
    without: () => ({
      line: words("means.partners_none"),
      content: questions(form, ["spouse"], words("means.partners_ask_spouse")),
    }),
    line: ({ own, other }) => words("means.partners_line", { own: number(own.total), other: number(other.total) }),
    content: ({ own, other, text, assumptions }) => [
      make("p", "", text),
      scoreTable(words("means.partners_caption"), [
        { head: words("means.partners_own"), result: own },
        { head: words("means.partners_other"), result: other },
      ]),
      ...listed(words("means.assumptions"), assumptions),
    ],
    refused: (errors) => ({
      line: words("means.partners_missing"),
      content: [
        ...errors.map(({ message }) => make("p", "", message)),
        ...questions(form, lacking(form, errors), words("means.partners_ask")),
      ],
    }),
  };
}

/** The questions behind what is missing: those of the partner's own profile where it is missing as a whole. */
function lacking(form, errors) {
  const own = [...form.elements]
    .map(({ name }) => name.replace(/\.test$/, ""))
    .filter((name) => errors.some(({ path }) => name === path || name.startsWith(`${path}.`)));
  return [...new Set([...errors.map(({ path }) => path), ...own])];
}
