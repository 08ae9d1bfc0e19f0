/* What the panels are made of. Data becomes text nodes only. */

import { make } from "../elements.js";
import { day, words } from "../words.js";

/** A day as readers write it, and beside it as machines do. */
export function time(iso) {
  const shown = make("time", "", day(iso));
  shown.dateTime = iso;
  return shown;
}

/** A list of texts under a lead; nothing where there are none. */
export function listed(lead, texts) {
  if (!texts.length) return [];
  return [make("p", "means-lead", lead), make("ul", "means-list", ...texts.map((text) => make("li", "", text)))];
}

/** Something that opens, with its heading: what few readers need at once. */
export function folded(heading, ...beside) {
  return make("details", "means-item", make("summary", "", make("h4", "", heading), ...beside));
}

/** A button of a panel; `named` is what a screen reader hears where the text alone is not enough. */
export function button(text, named, onPress) {
  const pressed = make("button", "hub-button hub-button--quiet means-button", text);
  pressed.type = "button";
  if (named) pressed.setAttribute("aria-label", named);
  pressed.addEventListener("click", onPress);
  return pressed;
}

/** A link to a page of this site that the build has put beside the panels; null where there is none. */
export function pageLink(root, of, text) {
  const known = root.querySelector(`[data-means-pages] [data-of="${CSS.escape(of)}"]`);
  if (!known) return null;
  const link = make("a", "", text ?? known.textContent);
  link.href = known.href;
  return link;
}

/** The few letters by which a program is known, as the build has put them beside the panels. */
export function shortName(root, of) {
  return root.querySelector(`[data-means-pages] [data-of="${CSS.escape(of)}"]`)?.textContent;
}

/** "FSW: yes" */
export function line(name, answer) {
  return words("means.line", { name, answer });
}
