/* Every round that would have invited the reader, by the rules of its day; on request all rounds.
   Rows are made a few at a time, so that a phone does not stand still. */

import { counted, inLanguage, number, words } from "../words.js";
import { badge, button, listed, make, row, signed, table } from "./elements.js";
import { roundLink } from "./latest.js";
import { placeScore } from "./score_line.js";

const FIRST = 12;
const STEP = 60;

/** The panel about all past rounds. */
export function rounds(root, _form, asking) {
  const whole = { root, asking };
  return {
    request: () => ({ ask: "rounds", every: false }),
    line: ({ invited, count }) => words("means.rounds_line", { invited: number(invited), count: number(count) }),
    content: (result, { result: score }) => {
      placeScore(root, score.total);
      return few(whole, result);
    },
    cleared: () => placeScore(root, null),
  };
}

function few(whole, result) {
  const box = make("div", "");
  const said = [];
  if (!result.invited) said.push(make("p", "", words("means.rounds_none")));
  if (result.not_known) said.push(make("p", "", counted("means.rounds_unknown", result.not_known)));
  show(whole, box, result, words("means.rounds_caption"), FIRST);
  return [...said, ...listed(words("means.assumptions"), result.assumptions), box];
}

/** The table with its first rows, and below it what shows more. */
function show({ root, asking }, box, result, caption, first) {
  const { box: scroll, body } = table(caption, [
    { text: words("means.draw") },
    { text: words("means.cutoff"), figure: true },
    { text: words("means.yours"), figure: true },
    { text: words("means.difference"), figure: true },
    { text: words("means.result") },
  ]);
  const found = result.rounds;
  body.append(...found.slice(0, first).map((round) => one(root, round)));
  const more = make("p", "means-buttons");
  box.replaceChildren(...(found.length ? [scroll] : []), more);
  if (found.length > first) {
    const all = button(words("means.rounds_more", { count: number(found.length) }), "", () => {
      all.remove();
      focusOn(scroll);
      append(root, body, found.slice(first));
    });
    more.append(all);
  }
  if (found.length < result.count) {
    more.append(button(words("means.rounds_every", { count: number(result.count) }), "", async () => {
      const reply = await asking.ask({ ask: "rounds" }).catch(() => null);
      if (!reply?.ok || !box.isConnected) return;
      const every = make("div", "");
      show({ root, asking }, every, reply.result, words("means.rounds_caption_all"), STEP);
      append(root, every.querySelector("tbody"), reply.result.rounds.slice(STEP));
      const back = button(words("means.rounds_few"), "", () => {
        show({ root, asking }, box, result, caption, first);
        focusOn(box.querySelector(".hub-scroll, button"));
      });
      every.querySelector(".means-buttons").replaceChildren(back);
      box.replaceChildren(...every.childNodes);
      focusOn(box.querySelector(".hub-scroll"));
    }));
  }
}

function focusOn(element) {
  element?.focus({ preventScroll: true });
}

function append(root, body, rest) {
  if (!rest.length) return;
  body.append(...rest.slice(0, STEP).map((round) => one(root, round)));
  requestAnimationFrame(() => append(root, body, rest.slice(STEP)));
}

function one(root, answer) {
  const name = [roundLink(root, answer), make("span", "means-small", inLanguage(answer.name))];
  if (answer.invited !== true) name.push(make("span", "means-small", answer.reason));
  return row(
    name,
    { content: number(answer.crs_cutoff), figure: true },
    { content: number(answer.score), figure: true },
    { content: signed(answer.difference), figure: true },
    { content: badge(answer.invited, words(`means.invited.${answer.invited}`)) },
  );
}
