/* The coming three years: what happens on which day and what the score is from then on, as a picture
   and as a table. Where one works meanwhile can be chosen. */

import { make, row, table } from "../elements.js";
import { today } from "../profile.js";
import { day, number, signed, words } from "../words.js";
import { listed, time } from "./pieces.js";
import { stepsChart } from "./steps_chart.js";

/** The panel about the next three years; `again` asks anew where the choice of work changes. */
export function timeline(root, again) {
  const place = root.querySelector("[data-means-working]");
  const since = root.querySelector("[data-means-since]");
  const box = since.querySelector("input");
  place.addEventListener("change", () => {
    since.hidden = place.value === "";
    again();
  });
  box.addEventListener("change", again);
  return {
    request: () => {
      const request = { ask: "timeline" };
      if (place.value) request.working = place.value;
      if (place.value && box.value) request.since = box.value;
      return request;
    },
    line: ({ from, total, to, months }) => words(`means.timeline_line${from === today() ? "" : "_on"}`, {
      first: day(from), from: number(total), to: number(months.at(-1).total), day: day(to),
    }),
    content: (result) => [
      stepsChart(result),
      result.events.length ? happenings(result.events)
        : make("p", "", words("means.timeline_none", { day: day(result.to) })),
      ...listed(words("means.assumptions"), result.assumptions),
    ],
  };
}

function happenings(events) {
  const { box, body } = table(words("means.timeline_caption"), [
    { text: words("means.what") },
    { text: words("means.score"), figure: true },
    { text: words("means.change"), figure: true },
  ]);
  body.append(...events.map((event) => row(
    [time(event.date), make("span", "means-event", event.reason)],
    { content: number(event.after), figure: true },
    { content: signed(event.change), figure: true },
  )));
  return box;
}
