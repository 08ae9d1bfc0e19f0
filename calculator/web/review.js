/* Below the form, folded: every question that matters with what was answered, each with a link to change it. */

import { make } from "./elements.js";
import { linkTo } from "./questions.js";
import { Shown } from "./shown.js";
import { asked } from "./told.js";
import { words } from "./words.js";

/** Starts the list; it is made anew only while it is open. */
export function startReview(root, form) {
  const fold = root.querySelector("[data-review]");
  const rows = new Shown(fold.querySelector("dl"));
  const show = () => {
    if (!fold.open) return;
    rows.show(asked(form).map(({ path, name, answer }) => (
      { id: path, value: [name, answer], make: () => row(form, path, name, answer) }
    )));
  };
  fold.addEventListener("toggle", show);
  root.addEventListener("calculator:result", show);
  root.addEventListener("calculator:pending", show);
  fold.hidden = false;
}

function row(form, path, name, answer) {
  const change = linkTo(form, path, words(answer ? "review.change" : "review.give"));
  change.append(make("span", "visually-hidden", `${words("colon")}${name}`));
  const said = answer
    ? make("dd", "calc-review__answer", answer)
    : make("dd", "calc-review__answer calc-review__answer--none", words("review.none"));
  return make("div", "calc-review__row", make("dt", "", name), said, make("dd", "calc-review__change", change));
}
