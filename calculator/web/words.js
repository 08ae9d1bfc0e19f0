/* The page's texts and questions, from the JSON block that the build put into it. */

export const setup = JSON.parse(document.getElementById("calculator-setup").textContent);

const locale = { en: "en-CA", fr: "fr-CA" }[setup.lang];
const numbers = new Intl.NumberFormat(locale);
const plurals = new Intl.PluralRules(locale);

/** A text of data/wording/<lang>/calculator.yml with its {parameters} filled in. */
export function words(key, parameters = {}) {
  const text = setup.words[key];
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    name in parameters ? String(parameters[name]) : whole);
}

/** The text for one or for more: keys end in `_one` and `_other`. */
export function counted(key, count) {
  const form = plurals.select(count) === "one" ? "one" : "other";
  return words(`${key}_${form}`, { count: number(count) });
}

/** A number as readers of the page's language write it. */
export function number(value) {
  return numbers.format(value);
}

/** The right language of {en, fr}; a plain text as it is. */
export function inLanguage(text) {
  return typeof text === "string" ? text : (text?.[setup.lang] ?? text?.en ?? "");
}
