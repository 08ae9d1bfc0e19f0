/* Shows a score: the sum by section in the panel, and every factor with points, maximum and reason.
   Data becomes text nodes only. */

import { counted, inLanguage, number, setup, words } from "./words.js";

/** A new element with classes, and texts or elements in it. */
function make(tag, classes, ...content) {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  element.append(...content);
  return element;
}

/** "481 of 1,200", the first number strong; a plain 0 where there is nothing to be had. */
function pointsOf({ points, max }) {
  const shown = make("span", "calc-points", make("strong", "", number(points)));
  if (max > 0) shown.append(` ${words("of", { max: number(max) })}`);
  return shown;
}

/** A bar for the eye; the numbers beside it say the same. */
function bar({ points, max }) {
  const whole = make("span", "calc-bar");
  whole.setAttribute("aria-hidden", "true");
  const part = make("span", "calc-bar__part");
  part.style.setProperty("--part", max > 0 ? String(points / max) : "0");
  whole.append(part);
  return whole;
}

/** The short list of sections for the panel. */
export function sectionSums(result) {
  return scored(result).map(([id, section]) => {
    const item = make("li", "calc-sum");
    item.append(make("span", "calc-sum__name", setup.sections[id].label), pointsOf(section), bar(section));
    return item;
  });
}

/** Everything about a score, for the section below the form. */
export function breakdown(result) {
  const { ruleset } = result;
  const parts = ruleset.notices.map(notice);
  const rules = words(ruleset.with_spouse ? "rules_with_spouse" : "rules_without_spouse", {
    day: day(ruleset.id),
  });
  parts.push(make("p", "calc-rules", rules));
  for (const [id, section] of scored(result)) parts.push(sectionOf(id, section));
  return parts;
}

/** Sections in which points can be had: without a spouse that is not the spouse's. */
function scored(result) {
  return Object.entries(result.sections).filter(([, section]) => section.max > 0);
}

function sectionOf(id, section) {
  const { label, factors } = setup.sections[id];
  const whole = make("section", "calc-section");
  whole.append(make("h3", "calc-section__head", make("span", "", label), pointsOf(section)));
  if (section.before_cap > section.points) {
    const sums = { sum: number(section.before_cap), max: number(section.max) };
    whole.append(make("p", "calc-section__cap", words("section_capped", sums)));
  }
  const list = make("ul", "calc-factors");
  for (const [name, factor] of Object.entries(section.factors)) {
    const item = make("li", factor.points > 0 ? "calc-factor" : "calc-factor calc-factor--none");
    item.append(make("span", "calc-factor__name", factors[name]), pointsOf(factor), bar(factor));
    item.append(make("span", "calc-factor__reason", inLanguage(factor.reason)));
    list.append(item);
  }
  whole.append(list);
  return whole;
}

/** What a reader must know about the rules, calmly and first. */
function notice({ title, text, sources = [] }) {
  const box = make("div", "hub-note hub-note--warn calc-notice");
  box.append(make("h3", "calc-notice__title", inLanguage(title)), make("p", "", inLanguage(text)));
  const links = sources.map(link).filter(Boolean);
  if (links.length) {
    const line = make("p", "calc-notice__sources", `${counted("sources", links.length)} `);
    links.forEach((anchor, place) => line.append(...(place ? [", ", anchor] : [anchor])));
    box.append(line);
  }
  return box;
}

function link({ title, url }) {
  const address = inLanguage(url);
  if (!/^https?:\/\//.test(address)) return null;
  const anchor = make("a", "", inLanguage(title));
  anchor.href = address;
  return anchor;
}

function day(iso) {
  const [year, month, date] = iso.split("-").map(Number);
  const shown = new Intl.DateTimeFormat(setup.lang === "fr" ? "fr-CA" : "en-GB", {
    day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
  });
  return shown.format(Date.UTC(year, month - 1, date));
}
