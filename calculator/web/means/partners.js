/* Both ways round: the score where the reader applies, and where the partner does. */

import { make } from "../elements.js";
import { byId, valueAt } from "../questions.js";
import { number, words } from "../words.js";
import { listed } from "./pieces.js";
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
    refused: (errors) => {
      const asked = questions(form, lacking(form, errors), words("means.partners_ask"));
      const said = errors.map(({ message }) => make("p", "", message));
      return { line: words("means.partners_missing"), content: asked.length ? asked : said };
    },
  };
}

/** The questions without an answer at the paths that are missing, and below them. */
function lacking(form, errors) {
  const answers = new FormData(form);
  const missing = (id) => errors.some(({ path }) => id === path || id.startsWith(`${path}.`));
  return [...byId.keys()].filter((id) => missing(id) && !valueAt(answers, id) && !valueAt(answers, `${id}.test`));
}
