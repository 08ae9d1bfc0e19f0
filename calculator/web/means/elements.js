/* Small pieces of the page that the panels are made of. Data becomes text nodes only. */

import { setup, words } from "../words.js";

const locale = { en: "en-CA", fr: "fr-CA" }[setup.lang];
const days = new Intl.DateTimeFormat(setup.lang === "fr" ? "fr-CA" : "en-GB", {
  day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
});
const signs = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });

/** A new element with classes, and texts or elements in it. */
export function make(tag, classes, ...content) {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  element.append(...content);
  return element;
}

/** "+12", "−12" or "0". */
export function signed(value) {
  return signs.format(value).replace("-", "\u2212");
}

/** A day of the contract, 2026-11-28, as readers write it. */
export function day(iso) {
  return days.format(Date.parse(`${iso}T00:00:00Z`));
}

/** The same with the day for machines beside it. */
export function time(iso) {
  const shown = make("time", "", day(iso));
  shown.dateTime = iso;
  return shown;
}

/** A mark in words for true, false, null or a state: colour only says it again. */
export function badge(kind, text) {
  const looks = { true: "good", met: "good", null: "warn", not_known: "warn", assumed: "warn" };
  return make("span", `hub-badge hub-badge--${looks[kind] ?? "muted"}`, text);
}

/** A list of texts under a lead; nothing where there are none. */
export function listed(lead, texts) {
  if (!texts.length) return [];
  return [make("p", "means-lead", lead), make("ul", "means-list", ...texts.map((text) => make("li", "", text)))];
}

/**
 * A table in a box that scrolls by itself where it is wide.
 * @param {string} caption
 * @param {{text: string, figure?: boolean}[]} head
 */
export function table(caption, head) {
  const cells = head.map(({ text, figure }) => {
    const cell = make("th", figure ? "num" : "", text);
    cell.scope = "col";
    return cell;
  });
  const body = make("tbody", "");
  const whole = make("table", "hub-table", make("caption", "", caption), make("thead", "", make("tr", "", ...cells)), body);
  const box = make("div", "hub-scroll", whole);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", caption);
  return { box, body };
}

/** Something that opens, with its heading: what few readers need at once. */
export function folded(heading, ...beside) {
  return make("details", "means-item", make("summary", "", make("h4", "", heading), ...beside));
}

/** A row: its heading, then cells; a cell that is given as a number or signed text stands right. */
export function row(heading, ...cells) {
  const first = make("th", "", ...[heading].flat());
  first.scope = "row";
  return make("tr", "", first, ...cells.map(({ content, figure }) => make("td", figure ? "num" : "", ...[content].flat())));
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
