/* Requirement by requirement: its state in words, what was found, what is missing, its provision, and
   the questions of the form that it is judged by. */

import { make, mark } from "../elements.js";
import { controlAt, linkTo, nameOf } from "../questions.js";
import { words } from "../words.js";

/** A list of requirements, those of the answer's `requirements`. */
export function requirements(form, entries) {
  return make("ul", "means-requirements", ...entries.map((entry) => requirement(form, entry)));
}

function requirement(form, { state, label, law, message, missing, would_meet, fields }) {
  const head = make("p", "means-requirement__head", make("strong", "", label), " ", mark(state, words(`means.state.${state}`)));
  const item = make("li", "means-requirement", head, make("p", "", message));
  if (missing && missing !== message) item.append(make("p", "", words("means.missing", { text: missing })));
  if (would_meet && would_meet !== missing && would_meet !== message) {
    item.append(make("p", "", words("means.would_meet", { text: would_meet })));
  }
  if (state !== "met") item.append(...questions(form, fields));
  item.append(make("p", "means-small", law));
  return item;
}

/** Links to the questions of these paths that the form has. */
export function questions(form, paths, lead = words("means.tell")) {
  const links = paths.filter((path) => controlAt(form, path)).map((path) => linkTo(form, path, nameOf(path)));
  if (!links.length) return [];
  const shown = make("p", "means-questions", `${lead} `);
  links.forEach((link, place) => shown.append(...(place ? [", ", link] : [link])));
  return [shown];
}
