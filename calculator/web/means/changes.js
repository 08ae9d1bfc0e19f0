/* What would raise the score: single changes by gain, the best pairs, and facts about the spouse. Each
   can be put into the form and taken out again. */

import { answersOf } from "../answers.js";
import { make } from "../elements.js";
import { number, signed, words } from "../words.js";
import { button, folded, listed } from "./pieces.js";
import { canHold, changed, differing } from "./setting.js";

const FIRST = 8; // changes, and half as many pairs, that stand open

/** The panel about changes. */
export function changes(root, form, applied) {
  return {
    request: () => ({ ask: "changes" }),
    line: ({ changes: [first, second] }) => {
      if (!first) return words("means.changes_none");
      const said = words("means.changes_line", { gain: signed(first.gain), text: first.text });
      // a nomination is always the largest: what comes after it says more
      if (first.kind !== "provincial_nomination" || !second) return said;
      return `${said}, ${words("means.changes_then", { gain: signed(second.gain), text: second.text })}`;
    },
    content: (result) => {
      const entries = (found) => make("ul", "means-changes", ...found.map((change) => one(form, applied, result.total, change)));
      const some = (found, first) => {
        if (!found.length) return [];
        if (found.length <= first + 1) return [entries(found)];
        const rest = folded(words("means.more", { count: number(found.length - first) }));
        rest.append(entries(found.slice(first)));
        return [entries(found.slice(0, first)), rest];
      };
      const parts = some(result.changes, FIRST);
      if (parts.length) parts.push(make("p", "means-small means-after", words("means.changes_test")));
      if (result.pairs.length) parts.push(make("h4", "", words("means.pairs")), ...some(result.pairs.map(pair), FIRST / 2));
      if (result.facts.length) parts.push(make("h4", "", words("means.facts")), entries(result.facts));
      return [...parts, ...listed(words("means.assumptions"), result.assumptions)];
    },
  };
}

function pair({ texts: [first, second], gain, total, more_than_apart: more, set }) {
  const note = more && words(`means.pair_${more > 0 ? "more" : "less"}`, { points: number(Math.abs(more)) });
  return { text: words("means.pair", { first, second }), gain, total, set, note };
}

function one(form, applied, before, { text, gain, total, set, note }) {
  const item = make("li", "means-change", make("strong", "means-gain", signed(gain)));
  const said = make("div", "means-change__text", make("span", "", text));
  said.append(make("span", "means-small", [words("means.to", { total: number(total) }), note].filter(Boolean).join(" · ")));
  item.append(said);
  const answers = answersOf(form);
  if (canHold(form, differing(answers, changed(answers, set)))) {
    item.append(button(words("means.apply"), words("means.apply_name", { text }), () => {
      applied.apply({ text, before, total, set });
    }));
  }
  return item;
}
