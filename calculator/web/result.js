/* Shows where points come from: every section and factor with points, maximum, reason and rule.
   Data becomes text nodes only. */

import { make } from "./elements.js";
import { counted, day, inLanguage, number, setup, words } from "./words.js";

const tables = document.querySelector("[data-tables]").href; // the page with all tables of points

/** "481 of 1,200", the first number strong; a plain 0 where there is nothing to be had. */
export function pointsOf({ points, max }) {
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

/** Everything about a score, for the section below the form, as parts of what is shown there. */
export function breakdown(result) {
  const { notices, ...ruleset } = result.ruleset;
  return [
    ...notices.map((value, place) => ({ id: `notice ${place}`, value, make: () => notice(value) })),
    { id: "rules", value: ruleset, make: () => rulesOf(ruleset) },
    ...scored(result).map(([id, section]) => (
      { id, value: [section, ruleset.id], make: () => sectionOf(id, section, ruleset.id) }
    )),
  ];
}

function rulesOf({ id, status, with_spouse: withSpouse }) {
  const text = withSpouse ? "rules_with_spouse" : "rules_without_spouse";
  return make("p", "calc-rules", words(text, { day: day(id), status: words(`status.${status}`) }));
}

/** Sections in which points can be had: without a spouse that is not the spouse's. */
export function scored(result) {
  return Object.entries(result.sections).filter(([, section]) => section.max > 0);
}

function sectionOf(id, section, since) {
  const { label, factors } = setup.sections[id];
  const whole = make("section", `calc-section calc-section--${id}`);
  whole.append(make("h3", "calc-section__head", make("span", "", label), pointsOf(section)));
  if (section.before_cap > section.points) {
    const sums = { sum: number(section.before_cap), max: number(section.max) };
    whole.append(make("p", "calc-section__cap", words("section_capped", sums)));
  }
  const list = make("ul", "calc-factors");
  for (const [name, factor] of Object.entries(section.factors)) {
    const item = make("li", factor.points > 0 ? "calc-factor" : "calc-factor calc-factor--none");
    item.append(make("span", "calc-factor__name", factors[name]), pointsOf(factor), bar(factor));
    item.append(make("span", "calc-factor__reason", inLanguage(factor.reason)), ...capOf(factor));
    item.append(ruleOf(id, name, since));
    list.append(item);
  }
  whole.append(list);
  return whole;
}

/** Where the parts of a factor give more than it can: what they give, and the limit. */
function capOf({ points, parts = {} }) {
  const given = Object.values(parts).filter((part) => part > 0);
  const sum = given.reduce((before, part) => before + part, 0);
  if (sum <= points) return [];
  const shown = { parts: given.map(number).join(" + "), sum: number(sum), max: number(points) };
  return [make("span", "calc-factor__cap", words("factor_capped", shown))];
}

/** Links to the factor's table of points and to the source of its rule. */
function ruleOf(section, name, since) {
  const { factors, rules } = setup.sections[section];
  const { table, sources } = rules[name];
  const toTable = make("a", "", words("table"), make("span", "visually-hidden", `${words("colon")}${factors[name]}`));
  toTable.href = `${tables}#${table}`;
  const line = make("span", "calc-factor__rule", toTable);
  const [, source] = sources.findLast(([from]) => from <= since) ?? [];
  if (source) line.append(` · ${counted("sources", 1)} `, link(setup.sources[source]));
  return line;
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

function link({ title, url, url_fr: french }) {
  const address = inLanguage({ en: url, fr: french ?? url });
  if (!/^https?:\/\//.test(address)) return null;
  const anchor = make("a", "", inLanguage(title));
  anchor.href = address;
  return anchor;
}
