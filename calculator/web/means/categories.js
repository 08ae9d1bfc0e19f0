/* Which categories of rounds the reader fits: those that fit first. */

import { make } from "../elements.js";
import { counted, number, words } from "../words.js";
import { listed, pageLink } from "./pieces.js";
import { item } from "./programs.js";
import { requirements } from "./requirements.js";

const ORDER = [true, null, false];

/** The panel about the categories. */
export function categories(root, form) {
  return {
    request: () => ({ ask: "eligible" }),
    line: ({ categories: found }) => {
      const fits = Object.values(found);
      const fit = fits.filter(({ eligible }) => eligible).length;
      const open = fits.filter(({ eligible }) => eligible === null).length;
      const said = [counted("means.categories_line", fit, { fit: number(fit), count: number(fits.length) })];
      if (open) said.push(counted("means.categories_unknown", open));
      return said.join(" · ");
    },
    content: ({ categories: found }) => [
      make("p", "", words("means.categories_note")),
      ...Object.entries(found)
        .sort(([, one], [, two]) => ORDER.indexOf(one.eligible) - ORDER.indexOf(two.eligible))
        .map(([id, fit]) => one(root, form, id, fit)),
    ],
  };
}

function one(root, form, id, fit) {
  const whole = item(fit.label, fit.eligible, fit.requirements);
  whole.append(...fit.notices.map((text) => make("p", "means-small", text)), requirements(form, fit.requirements));
  const assumed = fit.requirements.filter(({ state }) => state === "assumed").map(({ message }) => message);
  whole.append(...listed(words("means.assumptions"), fit.assumptions.filter((text) => !assumed.includes(text))));
  const links = [
    pageLink(root, `category:${id}`, words("means.page_category")),
    pageLink(root, `type:${id}`, words("means.page_type")),
  ].filter(Boolean);
  if (links.length) whole.append(make("p", "means-page", ...links));
  return whole;
}
