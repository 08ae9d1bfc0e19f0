/* Every round that would have invited the reader, by the rules of its day; those that can't be told
   apart; on request all rounds. Rows are made a few at a time, so that a phone does not stand still. */

import { make, mark, row, rowWith, table } from "../elements.js";
import { counted, inLanguage, number, signed, words } from "../words.js";
import { roundLink } from "./latest.js";
import { button, folded, listed } from "./pieces.js";
import { placeScore } from "./score_line.js";

const FIRST = 10;
const STEP = 60;

/** The panel about all past rounds. */
export function rounds(root, asking) {
  return {
    request: () => ({ ask: "rounds", every: false }),
    line: ({ invited, count, not_known: open }) => {
      const said = [counted("means.rounds_line", invited, { invited: number(invited), count: number(count) })];
      if (open) said.push(counted("means.rounds_open", open));
      return said.join(" · ");
    },
    content: (result, { result: score }) => {
      placeScore(root, score.total);
      const box = make("div", "");
      showFew(root, asking, box, result);
      return [...listed(words("means.assumptions"), result.assumptions), box];
    },
    cleared: () => placeScore(root, null),
  };
}

/** The rounds that would have invited, those that can't be told, and a way to all. */
function showFew(root, asking, box, result) {
  const invited = result.rounds.filter((round) => round.invited);
  const open = result.rounds.filter((round) => round.invited === null);
  const buttons = make("p", "means-buttons");
  const parts = [];
  if (invited.length) parts.push(drawn(root, words("means.rounds_caption"), invited, buttons));
  else parts.push(make("p", "", words(open.length ? "means.rounds_none_sure" : "means.rounds_none")));
  buttons.append(button(words("means.rounds_every", { count: number(result.count) }), "", async () => {
    const reply = await asking.ask({ ask: "rounds" }).catch(() => null);
    if (reply?.ok && box.isConnected) showAll(root, asking, box, result, reply.result.rounds);
  }));
  parts.push(buttons);
  if (open.length) {
    const whole = folded(counted("means.rounds_unknown", open.length));
    const more = make("p", "means-buttons");
    whole.append(drawn(root, words("means.rounds_unknown_caption"), open, more), more);
    parts.push(whole);
  }
  box.replaceChildren(...parts);
}

function showAll(root, asking, box, result, every) {
  const scroll = drawn(root, words("means.rounds_caption_all"), every);
  const back = button(words("means.rounds_few"), "", () => {
    showFew(root, asking, box, result);
    focusOn(box.querySelector(".hub-scroll, button"));
  });
  box.replaceChildren(scroll, make("p", "means-buttons", back));
  focusOn(scroll);
}

/** A table of rounds: all of them, or with `buttons` the first ones and a button for the others. */
function drawn(root, caption, found, buttons = null) {
  const { box, body } = table(caption, [
    { text: words("means.draw") },
    { text: words("means.cutoff"), figure: true },
    { text: words("means.yours"), figure: true },
    { text: words("means.difference"), figure: true },
  ]);
  box.classList.add("means-rounds");
  const first = buttons ? FIRST : 0;
  body.append(...found.slice(0, first).flatMap((round) => one(root, round)));
  if (!buttons) append(root, body, found);
  else if (found.length > first) {
    const all = button(words("means.rounds_more", { count: number(found.length) }), "", () => {
      all.remove();
      append(root, body, found.slice(first));
      focusOn(box);
    });
    buttons.prepend(all);
  }
  return box;
}

function append(root, body, rest) {
  body.append(...rest.slice(0, STEP).flatMap((round) => one(root, round)));
  if (rest.length > STEP) requestAnimationFrame(() => append(root, body, rest.slice(STEP)));
}

function focusOn(element) {
  element?.focus({ preventScroll: true });
}

/** A round's row, and below it why it would not have invited or why that can't be told. */
function one(root, answer) {
  const { invited } = answer;
  const shown = row(
    [roundLink(root, answer), make("span", "means-small", inLanguage(answer.name))],
    { content: number(answer.crs_cutoff), figure: true },
    { content: number(answer.score), figure: true },
    { content: signed(answer.difference), figure: true },
  );
  if (invited === true) return [shown];
  return rowWith(shown, mark(invited, words(`means.invited.${invited}`)), " ", answer.reason);
}
