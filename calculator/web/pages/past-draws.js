/* Which past rounds a score would have met. */

import { make, row, rowWith, table } from "../elements.js";
import { toNumber } from "../profile.js";
import { counted, day, inLanguage, number, signed, words } from "../words.js";
import { Page } from "./page.js";

const root = document.querySelector("[data-page='cutoffs']");
const draws = root.querySelector("[data-draws]").getAttribute("data-href");

function read(form) {
  const text = form.elements.score.value.trim();
  const request = { ask: "cutoffs", score: toNumber(text) };
  if (form.elements.program.value) request.program = form.elements.program.value;
  return { request, missing: text === "" ? ["score"] : [] };
}

function show(found) {
  const counts = { score: number(found.score), count: number(found.count), met: number(found.met), tie: number(found.tie) };
  const said = counted("beside.cutoffs.counts", found.met, counts);
  const figure = make("p", "hub-figure", make("strong", "", counts.met), counted("beside.cutoffs.figure", found.met, counts));
  const parts = [figure, make("p", "", words("beside.cutoffs.lead"))];
  if (found.tie) parts.push(make("p", "", counted("beside.cutoffs.tie", found.tie, counts)));
  parts.push(...found.types.map(typeOf), assumptions(found.assumptions));
  return { parts, said };
}

/** One type of round: its newest round at a glance, all of them behind it. */
function typeOf(entry) {
  const [latest] = entry.rounds;
  const glance = words("beside.cutoffs.met", { met: number(entry.met), count: number(entry.count) });
  const line = make("span", "beside-type__latest", words("beside.cutoffs.latest", { day: day(latest.date), compared: compared(latest) }));
  const summary = make("summary", "", make("span", "beside-type__name", inLanguage(entry.label)),
    make("span", "beside-type__met", glance), line);
  const { box, body } = table(inLanguage(entry.label), ["round", "cutoff", "difference", "answer"].map((key) => (
    { text: words(`beside.cutoffs.${key}`), figure: key === "cutoff" || key === "difference" })));
  box.firstElementChild.classList.add("hub-close");
  body.append(...entry.rounds.flatMap(one));
  return make("details", "beside-type", summary, box);
}

function link(round) {
  const anchor = make("a", "", day(round.date));
  anchor.href = `${draws}${encodeURIComponent(round.round)}/`;
  return anchor;
}

/** A round's row; a tie is not decided by the score: below it stands until when a profile had to be there. */
function one(round) {
  const answer = { true: "reached", null: "tied", false: "missed" }[round.met];
  const shown = row(
    link(round),
    { content: number(round.crs_cutoff), figure: true },
    { content: signed(round.difference), figure: true },
    { content: words(`beside.cutoffs.${answer}`) },
  );
  return round.met === null ? rowWith(shown, round.reason) : [shown];
}

function compared({ difference, crs_cutoff: cutoff }) {
  const key = difference === 0 ? "equal" : difference > 0 ? "above" : "below";
  return words(`beside.cutoffs.${key}`, { points: number(Math.abs(difference)), cutoff: number(cutoff) });
}

function assumptions(texts) {
  const list = make("ul", "", ...texts.map((text) => make("li", "", text)));
  return make("div", "beside-assumed", make("h3", "", words("beside.assumed")), list);
}

new Page(root, { read, show }).start();
